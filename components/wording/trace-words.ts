import type { TraceStep } from '@/lib/model/quotation';

/** What each step of the reading decides. */
export const STEP_NAME: Readonly<Record<TraceStep['step'], string>> = {
  marks: 'Quotation marks',
  kind: 'Kind of statement',
  join: 'Parts joined',
  cue: 'Word of saying',
  source: 'Who is named beside it',
  coreference: 'Whom that means',
  speaker: 'Speaker',
  circumstance: 'When, where, to whom',
  confidence: 'How sure',
};

/** The rules of the quotation engine by the name they have in its trace, each as a remark for readers. */
const RULE_WORDS: Readonly<Record<string, string>> = {
  // marks
  'double-marks': 'a pair of double marks',
  'single-marks': 'a pair of single marks',
  'dialogue-dash': 'a dash opens a line of dialogue',
  'block-quotation': 'set apart as a block',
  'wrong-way-mark': 'one of the marks is turned the wrong way',
  'lost-opening-mark': 'the opening mark is missing',
  'paragraph-end': 'not closed, so it ends with its paragraph',
  'unclosed-clause': 'not closed, so it ends with its clause',
  're-opened': 'opened again in the next paragraph',
  'runs-on': 'runs on over paragraphs',
  // kind
  'whole-clause': 'whole sentences in marks',
  'starts-sentence': 'begins a sentence',
  'fragment-starts-sentence': 'a few words that begin a sentence',
  'set-off-clause': 'set off by a comma or colon',
  'split-clause': 'interrupted by who says it',
  'after-colon': 'after a colon',
  'inside-clause': 'a few words within the article’s own sentence',
  'not-speech': 'in marks, but nobody’s speech',
  'headline-of-other-text': 'in marks in the headline of another text',
  'repeated-term': 'a term that stands in marks again and again',
  'named-as-such': 'in marks as a name or a term',
  title: 'in marks as the title of a work',
  'term-before-noun': 'in marks as a word about another word',
  // join
  'split-by-its-attribution': 'one statement, with who says it in the middle',
  'goes-on-after-attribution': 'goes on after who says it',
  'goes-on-in-next-paragraph': 'goes on in the next paragraph',
  'runs-over-paragraphs': 'runs over several paragraphs',
  // cue
  subject: 'the speaker, then the word of saying',
  'subject-after-aside': 'the speaker, an aside, then the word of saying',
  'loose-subject': 'the word of saying further from the speaker',
  inverted: 'the word of saying, then the speaker',
  colon: 'a name before a colon',
  dash: 'a name after a dash',
  'noun-cue': 'a noun of saying',
  'that-clause': 'a clause with “that”',
  'bare-clause': 'a reported clause without “that”',
  'fronted-clause': 'the reported clause comes first',
  'fronted-clause-goes-on': 'the reported clause comes first and goes on',
  'participle-clause': 'said in passing, in an “-ing” clause',
  'second-verb': 'a further word of saying by the same speaker',
  'interrupted-clause': 'who says it stands inside the clause',
  promise: 'a promise',
  'announced-thing': 'what was announced',
  'linked-causes': 'two things that the speaker connects',
  'denied-clause': 'what the speaker denies, with the word of denying',
  'denied-claim': 'a claim that the speaker denies, with the word of denying',
  'denied-act': 'an act that the speaker denies, with the word of denying',
  'according-to': '“according to”',
  'claim-by': 'a claim by somebody who is named',
  'owned-claim': 'somebody’s claim',
  // source
  name: 'a name',
  pronoun: 'a pronoun',
  nominal: 'a description',
  // coreference
  'ranked-antecedent': 'the likeliest person named before',
  apposition: 'it stands beside the name',
  office: 'the holder of that office here',
  description: 'whom this text called so before',
  // confidence
  high: 'sure',
  medium: 'probable',
  low: 'unsure',
};

const CIRCUMSTANCE: Readonly<Record<string, string>> = {
  date: 'the day',
  venue: 'the place',
  addressee: 'to whom',
  channel: 'through what',
};

/** A rule of the trace as a remark for readers; undefined for one that has no words here, whose name says nothing. */
export function ruleInWords(rule: string): string | undefined {
  const circumstance = /^(\w+)-(in-attribution|from-earlier-statement)$/u.exec(rule);
  if (circumstance !== null) {
    const what = CIRCUMSTANCE[circumstance[1] ?? ''];
    const where = circumstance[2] === 'in-attribution' ? 'beside the words' : 'from an earlier statement';
    return what === undefined ? undefined : `${what}, ${where}`;
  }
  const nested = rule.startsWith('nested-') ? wordsOf(rule.slice('nested-'.length)) : undefined;
  return nested === undefined ? wordsOf(rule) : `inside another quotation: ${nested}`;
}

function wordsOf(rule: string): string | undefined {
  return Object.hasOwn(RULE_WORDS, rule) ? RULE_WORDS[rule] : undefined;
}
