import { COURTESY_TITLES, DETERMINERS, PREPOSITIONS } from './lexicon';
import { bare } from './mention';
import { OUTSIDE_PHRASES } from './mention-board';
import type { Token, TokenStream } from './tokens';

/** How a text uses its words, to tell the names among its capitals from other words: one pass, O(words). */
export class WordUses {
  /** Words that the text prints in lower case, to tell "Critics" at the start of a sentence from a name. */
  readonly common = new Set<string>();
  /** Words that it prints with a capital inside a sentence: "Manning" at the start of one is a name too. */
  readonly proper = new Set<string>();
  /** Words that open more than one sentence. */
  readonly repeated = new Set<string>();
  /** Words in lower case that stand for somebody or something: "a newsagent", "the islander said". */
  private readonly nouns = new Set<string>();
  /** First two words of the runs of capitals, with a blank between. */
  private readonly openings = new Set<string>();

  constructor({ tokens, sentences }: TokenStream) {
    const openers = new Set<string>();
    tokens.forEach((token, i) => {
      if (token.kind !== 'word') return;
      if (!token.capital) {
        this.common.add(token.lower);
        if (isNounAt(tokens, i)) this.nouns.add(token.lower);
        return;
      }
      const isFirst = sentences[token.sentence]?.first === i;
      if (!isFirst) this.proper.add(token.lower);
      else if (openers.has(token.lower)) this.repeated.add(token.lower);
      else openers.add(token.lower);
      const before = tokens[i - 1];
      if (!isFirst && before?.capital === true && !COURTESY_TITLES.has(bare(before.lower))) return;
      const next = tokens[i + 1];
      if (next?.capital === true && next.sentence === token.sentence)
        this.openings.add(`${token.lower} ${next.lower}`);
    });
  }

  /** In lower case the word is a noun here. */
  isNoun(lower: string): boolean {
    return this.nouns.has(lower);
  }

  /** Some run of capitals begins with these two words. */
  opens(first: string, second: string): boolean {
    return this.openings.has(`${first} ${second}`);
  }
}

/** "a newsagent in", "the skipper said": behind a determiner, before what cannot go on with the phrase. */
function isNounAt(tokens: readonly Token[], i: number): boolean {
  if (!DETERMINERS.has(tokens[i - 1]?.lower ?? '')) return false;
  const next = tokens[i + 1];
  if (next === undefined || next.kind !== 'word' || next.cue >= 2) return true;
  return PREPOSITIONS.has(next.lower) || OUTSIDE_PHRASES.has(next.lower);
}
