import { DETERMINERS } from './lexicon';
import { bare, type Mention } from './mention';
import { type MentionBoard, TAKEN } from './mention-board';

/** Words that stand for people without a noun. */
const STANDING_ALONE = /* @__PURE__ */ new Set(
  'one two three four some many several others another both most few'.split(' '),
);

/** Reads noun phrases: "a senior administration official", "Trump’s campaign", "supporters". */
export class NounPhraseReader {
  private readonly board: MentionBoard;

  constructor(board: MentionBoard) {
    this.board = board;
  }

  /** Reads the noun phrase that starts at `i`; returns the token after it, or `i`. */
  readAt(i: number, sentenceFirst: number, sentenceEnd: number): number {
    const token = this.board.tokens[i];
    if (token === undefined || this.board.taken[i] === TAKEN.name) return i;
    const owner = this.ownerEnding(i);
    const determined = DETERMINERS.has(token.lower) && token.kind === 'word';
    if (!determined && owner === undefined) return this.barePlural(i, sentenceFirst, sentenceEnd);
    let end = owner === undefined ? i + 1 : i;
    const from = end;
    while (end < sentenceEnd && end - from < 9 && this.board.isInnerWord(end)) end++;
    const last = this.headOf(from, end);
    if (last < from) {
      // "the two said", "some say": the determiner is all there is.
      if (!STANDING_ALONE.has(this.board.lower(i)) || (this.board.tokens[end]?.cue ?? 0) === 0) return i;
      const widest = this.widen(i, sentenceFirst);
      this.keep(widest, i + 1, token.lower, 'group');
      return i + 1;
    }
    const head = bare(this.board.lower(last));
    const noun = this.board.look.nouns.get(head);
    const first = owner ?? this.widen(i, sentenceFirst);
    if (this.board.taken[last] === TAKEN.title) return end;
    // A name ends the phrase: the phrase is its description.
    if (this.board.taken[last] === TAKEN.name && this.board.endsName(last + 1)) return end;
    // "The Bank of Harrow", "the American Bar League": a name goes on behind it.
    if (this.board.taken[last] === TAKEN.name && this.board.taken[last + 1] === TAKEN.name)
      return this.wholeAfterAccordingTo(first, last, sentenceEnd) ?? end;
    // "a swiftly called meeting": cut short before a word that may be a verb.
    if (noun === undefined && (head.length < 3 || head.endsWith('ly'))) return end;
    this.keep(first, last + 1, head, noun ?? 'unknown');
    return Math.max(end, last + 1);
  }

  /**
   * "according to the Bank of Harrow": the words stand beside the cue with the article only, so here the phrase is kept,
   * with all of the name. Undefined elsewhere.
   */
  private wholeAfterAccordingTo(first: number, last: number, sentenceEnd: number): number | undefined {
    const { board } = this;
    if (board.lower(first - 1) !== 'to' || board.lower(first - 2) !== 'according') return undefined;
    let end = last + 1;
    while (end < sentenceEnd && board.taken[end] === TAKEN.name) end++;
    const head = bare(board.lower(last));
    this.keep(first, end, head, board.look.nouns.get(head) ?? 'body');
    return end;
  }

  /** The owner of a phrase, when token `i` follows "Trump’s". */
  private ownerEnding(i: number): number | undefined {
    if (this.board.tokens[i - 1]?.kind !== 'possessive' || this.board.tokens[i]?.kind !== 'word')
      return undefined;
    let k = i - 2;
    while (
      k - 1 >= 0 &&
      this.board.taken[k - 1] === TAKEN.name &&
      this.board.taken[k] === TAKEN.name &&
      this.board.tokens[k]?.sentence === this.board.tokens[k - 1]?.sentence
    )
      k--;
    if (this.board.taken[k] !== TAKEN.name) {
      while (k - 1 >= 0 && this.board.isInnerWord(k - 1)) k--;
      if (DETERMINERS.has(this.board.lower(k - 1))) k--;
    }
    return Math.max(k, 0);
  }

  private widen(i: number, sentenceFirst: number): number {
    let k = i;
    while (k - 1 >= sentenceFirst && DETERMINERS.has(this.board.lower(k - 1))) k--;
    return k;
  }

  /** The last noun of the phrase; the last known one when the phrase runs on over unknown words. */
  private headOf(from: number, end: number): number {
    for (let k = end - 1; k >= from; k--) if (this.board.look.nouns.has(bare(this.board.lower(k)))) return k;
    // "the piece used": an unknown noun and the verb after it.
    return end - 2 >= from && this.board.lower(end - 1).endsWith('ed') ? end - 2 : end - 1;
  }

  /** "officials said", "senior aides", "others say": a group without a determiner. */
  private barePlural(i: number, sentenceFirst: number, sentenceEnd: number): number {
    const token = this.board.tokens[i];
    if (token === undefined || this.board.taken[i] || token.kind !== 'word') return i;
    if (STANDING_ALONE.has(token.lower)) {
      this.keep(i, i + 1, token.lower, 'group');
      return i + 1;
    }
    const noun = this.board.look.nouns.get(token.lower);
    if (noun === undefined || noun === 'body' || noun === 'person') return i;
    if (noun === 'document' && i !== sentenceFirst) return i;
    if (
      this.board.isInnerWord(i + 1) &&
      i + 1 < sentenceEnd &&
      this.board.look.nouns.has(this.board.lower(i + 1))
    )
      return i;
    let first = i;
    while (
      first - 1 >= sentenceFirst &&
      i - first < 5 &&
      this.board.isInnerWord(first - 1) &&
      this.board.taken[first - 1] !== TAKEN.phrase
    )
      first--;
    this.keep(first, i + 1, token.lower, noun);
    return i + 1;
  }

  private keep(first: number, end: number, head: string, shape: Mention['shape']): void {
    this.board.add({
      kind: 'nominal',
      first,
      end,
      titleFirst: first,
      words: [head],
      shape,
      gender: genderOfNoun(head),
    });
  }
}

const FEMALE_NOUNS = /* @__PURE__ */ new Set(
  'wife daughter mother sister girl actress queen princess aunt niece grandmother lady'.split(' '),
);
const MALE_NOUNS = /* @__PURE__ */ new Set(
  'husband son father brother boy king prince pope uncle nephew guy businessman'.split(' '),
);

function genderOfNoun(head: string): 'm' | 'f' | '' {
  if (head.endsWith('woman') || FEMALE_NOUNS.has(head)) return 'f';
  return head.endsWith('man') || MALE_NOUNS.has(head) ? 'm' : '';
}
