import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from './lexicon';
import {
  CLAUSE_SUBJECTS,
  FINITE_HELPERS,
  INNER_OPENERS,
  NO_CLAUSE_OPENERS,
  PLAIN_VERBS,
  TELLING_VERBS,
  TIME_WORDS,
} from './reporting-verbs';
import { mentionsNear } from './scene';
import { type Range, SentenceWords } from './sentence-words';

/** Longest stretch of one sentence that is read: prose has no longer ones, and cost stays linear where marks are lost. */
const LONGEST_SENTENCE = 250;
/** How far ahead a verb is looked for. */
const VERB_REACH = 25;

const CLOSING_MARKS = /* @__PURE__ */ new Set('.!?;:…');

const SHORT_PASTS = /* @__PURE__ */ new Set(
  (
    'went came took got made gave saw knew thought felt found left lost won met ran kept held began became told said ' +
    'wrote spoke led sent spent built bought brought fell rose grew broke chose paid put set let cut hit read meant ' +
    'wants needs says thinks knows believes means makes gives takes gets goes comes feels seems looks plans hopes ' +
    'remains deserves supports opposes intends expects want need think know believe mean feel hope plan support'
  ).split(' '),
);

/** The words of a scene as the readers of reports ask about them. */
export class ReportWords extends SentenceWords {
  /** The sentence of a mention without its closing marks, cut where it has no end. */
  sentenceOf(m: number): Range {
    const sentence = this.scene.stream.sentences[this.scene.mentions[m]?.sentence ?? -1];
    if (sentence === undefined) return { first: 0, end: 0 };
    let { end } = sentence;
    while (end > sentence.first && CLOSING_MARKS.has(this.lower(end - 1))) end--;
    return { first: sentence.first, end: Math.min(end, sentence.first + LONGEST_SENTENCE) };
  }

  /** True for a verb that shows a clause: a helping verb, "voted", "he wants". */
  isFinite(i: number): boolean {
    if (!this.isWord(i)) return false;
    const word = this.lower(i);
    if (FINITE_HELPERS.has(word) || SHORT_PASTS.has(word) || /n['’]t$/u.test(word)) return true;
    if (/[a-z]ed$/u.test(word) && word.length > 4 && !AUXILIARIES.has(word)) return !this.isAttributive(i);
    if (/^(?:he|she|it|that|there|they|we|i|you)['’](?:s|re|d|ll|ve|m)$/u.test(word)) return true;
    const before = this.lower(i - 1);
    return (
      CLAUSE_SUBJECTS.has(before) && before !== 'that' && !PREPOSITIONS.has(word) && /[a-z]s?$/u.test(word)
    );
  }

  /** "detailed plans", "the limited gains": a participle that belongs to a noun. */
  private isAttributive(i: number): boolean {
    const before = this.lower(i - 1);
    return (
      PREPOSITIONS.has(before) ||
      DETERMINERS.has(before) ||
      /^(?:and|or|,)$/u.test(before) ||
      this.token(i - 1)?.kind === 'possessive'
    );
  }

  /** True for a word of when something was said: "on Tuesday", "last week", "repeatedly". */
  isTime(at: number): boolean {
    const word = this.lower(at);
    const next = this.lower(at + 1);
    if (/^(?:the|a|this|last)$/u.test(word)) return TIME_WORDS.has(next);
    if (/^(?:on|in|at)$/u.test(word))
      return (
        TIME_WORDS.has(next) ||
        this.token(at + 1)?.kind === 'number' ||
        (next === 'the' && TIME_WORDS.has(this.lower(at + 2)))
      );
    if (this.token(at)?.kind === 'number')
      return TIME_WORDS.has(this.lower(at - 1)) || this.lower(at - 1) === 'in';
    return TIME_WORDS.has(word) || (word.endsWith('ly') && this.isWord(at));
  }

  /** True when a verb that shows a clause stands in the range, its first word left out. */
  hasVerb(range: Range): boolean {
    const end = Math.min(range.end, range.first + 4 * VERB_REACH);
    if (/^(?:he|she|it|that|there|they|we|i|you)['’]/u.test(this.lower(range.first))) return true;
    return this.find({ first: range.first + 1, end }, (i) => this.isFinite(i)) >= 0;
  }

  /** True when a clause with its own subject begins here: "he had …", "the talks were …". */
  startsClause(range: Range, lemma: string): boolean {
    const token = this.token(range.first);
    if (token === undefined || range.end - range.first < 3) return false;
    if (token.kind === 'punctuation' || token.kind === 'quotation' || token.kind === 'possessive')
      return false;
    const ofMany = /^(?:much|more|less|little)$/u.test(token.lower) && this.lower(range.first + 1) === 'of';
    if ((NO_CLAUSE_OPENERS.has(token.lower) && !ofMany) || FINITE_HELPERS.has(token.lower)) return false;
    if (token.lower === 'not' || (PREPOSITIONS.has(token.lower) && !INNER_OPENERS.has(token.lower)))
      return false;
    const opens = CLAUSE_SUBJECTS.has(token.lower) || DETERMINERS.has(token.lower) || token.capital;
    if (PLAIN_VERBS.has(lemma) && opens && range.end - range.first >= 5) return true;
    const end = Math.min(range.end, range.first + VERB_REACH);
    // "wrote a letter", "claimed an estate called …": only a helping verb tells a clause from a thing.
    if (/^an?$/u.test(token.lower) && !TELLING_VERBS.has(lemma))
      return (
        this.find({ first: range.first, end: Math.min(end, range.first + 12) }, (i) =>
          FINITE_HELPERS.has(this.lower(i)),
        ) > 0
      );
    const stop = this.find({ first: range.first, end }, (i) =>
      /^(?:,|;|:|who|which|that|and)$/u.test(this.lower(i)),
    );
    const near = PLAIN_VERBS.has(lemma) || INNER_OPENERS.has(token.lower) || stop < 0 ? end : stop;
    return this.hasVerb({ first: range.first, end: near });
  }

  /** Token after the person or group named at `at`; `at` itself when there is none. */
  afterNamed(at: number, end: number): number {
    if (/^(?:him|her|them|us|me|reporters|you)$/u.test(this.lower(at))) return at + 1;
    const { mentions } = this.scene;
    const near = mentionsNear(this.scene, this.token(at)?.sentence ?? -1, at);
    for (let m = near.first; m < near.end; m++) {
      const mention = mentions[m];
      if (mention === undefined || mention.titleFirst > at + 1 || mention.end <= at || mention.end > end)
        continue;
      if (!mention.possessive) return mention.end;
    }
    return at;
  }
}
