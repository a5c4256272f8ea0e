import { DETERMINERS, PREPOSITIONS, TITLES } from './lexicon';
import { bare } from './mention';
import type { MentionBoard } from './mention-board';
import type { WordUses } from './word-uses';

const BE_FORMS = /* @__PURE__ */ new Set('is are was were'.split(' '));

/** Verbs with which a writer shows somebody to the reader: "Meet Ada Morrow", "Take the mayor." */
const SHOWING_VERBS = /* @__PURE__ */ new Set(
  'meet take consider remember forget ask enter look imagine picture see watch hear call thank ignore blame recall'.split(
    ' ',
  ),
);

/**
 * Words that have their capital from the start of a sentence. It proves nothing there, and a word that the text shows
 * nowhere else and that goes on as no name does ("Take the mayor", "Wrapped in a blanket", "Villagers celebrate …" over
 * an article) would else be the nearest name that a pronoun can mean.
 */
export class SentenceStarters {
  private readonly board: MentionBoard;
  private readonly uses: WordUses;

  constructor(board: MentionBoard, uses: WordUses) {
    this.board = board;
    this.uses = uses;
  }

  /** The one word at `i` that opens a sentence is no name for all that the text shows. */
  isOnlyCapital(i: number, sentenceEnd: number): boolean {
    const { lower } = this.board.tokens[i] ?? { lower: '' };
    if (this.uses.proper.has(lower) || this.board.look.genders.has(lower) || TITLES.has(bare(lower)))
      return false;
    if (i + 1 >= sentenceEnd) return this.isLine(i) && !this.uses.repeated.has(lower);
    const next = this.board.tokens[i + 1];
    if (next?.kind !== 'word') return false;
    if (DETERMINERS.has(next.lower)) return true;
    if (this.uses.repeated.has(lower)) return false;
    return PREPOSITIONS.has(next.lower) || BE_FORMS.has(next.lower) || this.opensHeadline(i, sentenceEnd);
  }

  /** "Meet Ada Morrow", "Continued Stone:": a verb before a name. */
  isVerb(i: number): boolean {
    const token = this.board.tokens[i];
    if (token === undefined) return false;
    return token.cue >= 2 || (SHOWING_VERBS.has(token.lower) && !this.uses.proper.has(token.lower));
  }

  /** A line without a full stop, which goes on with a word in lower case that says nothing. */
  private opensHeadline(i: number, sentenceEnd: number): boolean {
    const next = this.board.tokens[i + 1];
    if (next === undefined || this.board.tokens[sentenceEnd - 1]?.kind !== 'word') return false;
    return this.isLine(i) && !next.capital && next.cue < 2;
  }

  /** The sentence of token `i` is all of its paragraph. */
  private isLine(i: number): boolean {
    const { block = -1, sentence = -1 } = this.board.tokens[i] ?? {};
    const { sentences } = this.board.stream;
    return sentences[sentence - 1]?.block !== block && sentences[sentence + 1]?.block !== block;
  }
}
