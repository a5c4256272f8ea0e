/** Who can be the speaker of a report: a mention that is the subject of a verb which says that something was said. */
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from './lexicon';
import { lookup } from './lookup';
import type { Mention } from './mention';
import type { ReportWords } from './report-words';
import {
  BE_FORMS,
  CLAUSE_EDGES,
  HEDGES,
  NON_FACTUAL,
  NOUN_FORMS,
  SUBORDINATORS,
  TIME_WORDS,
} from './reporting-verbs';
import type { Range } from './sentence-words';

/** First words of phrases that stand for nobody. */
const NOBODY = /* @__PURE__ */ new Set(['no', 'neither', 'any', 'few', 'every', 'none']);
/** Helping verbs and adverbs looked at before a verb. */
const MOST_HELPERS = 6;
/** Prepositions that also open a clause: "after Trump said". */
const CLAUSE_PREPOSITIONS = /* @__PURE__ */ new Set(['after', 'before', 'since', 'until']);

/** True when the verb at `cue` reports: no "would say", no "was told", no noun that looks like a verb. */
export function isReport(words: ReportWords, from: number, cue: number): boolean {
  const form = words.lower(cue);
  if (NOUN_FORMS.has(form) && words.lower(cue + 1) !== 'that') return false;
  const continuous = form.endsWith('ing');
  for (let i = cue - 1; i >= from && i > cue - MOST_HELPERS; i--) {
    const word = words.lower(i);
    if (HEDGES.has(word) || (BE_FORMS.has(word) && !continuous)) return false;
    // "a professor who had once concluded": of her, in passing.
    if (word === 'who' || word === 'which') return false;
    if (!AUXILIARIES.has(word) && !word.endsWith('ly')) break;
  }
  if (/^(?:not|n't|by)$/u.test(words.lower(cue + 1))) return false;
  return !continuous || BE_FORMS.has(words.lower(cue - 1)) || BE_FORMS.has(words.lower(cue - 2));
}

/** True for a mention that a reader would name as the one who says something. */
export function canSpeak(words: ReportWords, mention: Mention): boolean {
  if (mention.kind === 'pronoun') return !/^(?:who|you|we|i)$/u.test(mention.words[0] ?? '');
  const first = words.lower(mention.titleFirst);
  if (NOBODY.has(first)) return false;
  return mention.kind === 'name' || mention.shape !== 'unknown';
}

/** True when the mention opens a clause of its own, and so is its verb's subject: nothing governs it. */
export function opensClause(words: ReportWords, mention: Mention, sentence: Range): boolean {
  let at = mention.titleFirst;
  while (at > sentence.first && isDescription(words, at - 1)) at--;
  // "Whether Kerry said …": the opening capital made one name of both.
  if (NON_FACTUAL.has(words.lower(at))) return false;
  if (at <= sentence.first) return true;
  const before = words.token(at - 1);
  if (before === undefined) return false;
  const word = before.lower;
  if (before.kind === 'possessive') return false;
  if (before.kind === 'punctuation' || before.kind === 'quotation' || before.kind === 'number') return true;
  if (word === 'that') return words.lemma(at - 2) !== '' && !/^(?:deny|dispute)$/u.test(words.lemma(at - 2));
  if (NON_FACTUAL.has(word)) return false;
  if (PREPOSITIONS.has(word)) return CLAUSE_PREPOSITIONS.has(word) && at - 1 === sentence.first;
  if (CLAUSE_EDGES.has(word) || TIME_WORDS.has(word) || word.endsWith('ly')) return true;
  return mention.kind !== 'pronoun' && before.capital;
}

/** A word of the phrase that a mention ends: "presidential candidate", "the Texas". */
function isDescription(words: ReportWords, i: number): boolean {
  if (!words.isWord(i)) return false;
  const word = words.lower(i);
  if (DETERMINERS.has(word) && word !== 'that') return true;
  return (
    (words.token(i)?.capital === true &&
      !PREPOSITIONS.has(word) &&
      !CLAUSE_EDGES.has(word) &&
      !NON_FACTUAL.has(word)) ||
    lookup().nouns.has(word)
  );
}

/** True when the report is itself a clause before the main one: "While Kerry said that …, the talks …". */
export function isHanging(words: ReportWords, mention: Mention, sentence: Range): boolean {
  const range = { first: Math.max(sentence.first, mention.titleFirst - 4), end: mention.titleFirst };
  const opener = words.find(range, (i) => SUBORDINATORS.has(words.lower(i)));
  return opener >= 0 && words.find({ first: opener, end: range.end }, (i) => words.lower(i) === ',') < 0;
}
