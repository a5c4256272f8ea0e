import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './lexicon';
import { type Lookup, lookup, type NounClass } from './lookup';
import { isContracted, type Mention } from './mention';
import type { Token, TokenStream } from './tokens';

/** What a reader knows of a mention before it is kept. */
type Draft = Omit<Mention, 'sentence' | 'block' | 'titled' | 'possessive'> &
  Partial<Pick<Mention, 'titled' | 'possessive'>>;

/** Marks of tokens that are part of a mention. */
export const TAKEN = { phrase: 1, name: 2, title: 3 } as const;

/** The tokens of a text and the mentions found so far: what the readers of names and phrases share. */
export class MentionBoard {
  readonly stream: TokenStream;
  readonly tokens: readonly Token[];
  readonly found: Mention[] = [];
  readonly look: Lookup = lookup();
  /** For each token, of what it is already part; 0 of nothing. */
  readonly taken: Uint8Array;
  /** Last words of the names of more than one word so far. */
  readonly lastNames = new Set<string>();
  private readonly nameEnds = new Set<number>();

  constructor(stream: TokenStream) {
    this.stream = stream;
    this.tokens = stream.tokens;
    this.taken = new Uint8Array(stream.tokens.length);
  }

  /** Keeps a mention. */
  add(draft: Draft): void {
    const { kind, first, end, titleFirst, words } = draft;
    const token = this.tokens[first];
    if (token === undefined || end <= first) return;
    if (kind === 'name') {
      this.nameEnds.add(end);
      if (words.length > 1) this.lastNames.add((words.at(-1) ?? '').toLowerCase());
    }
    // Written out, so that all mentions have one shape: whatever reads them stays fast.
    this.found.push({
      kind,
      first,
      end,
      sentence: token.sentence,
      block: token.block,
      titleFirst,
      words,
      shape: draft.shape,
      gender: draft.gender,
      possessive: draft.possessive ?? this.tokens[end]?.kind === 'possessive',
      titled: draft.titled ?? false,
    });
    this.take(first, end, kind === 'name' ? TAKEN.name : TAKEN.phrase);
    this.take(titleFirst, first, TAKEN.title);
  }

  private take(first: number, end: number, mark: number): void {
    for (let k = first; k < end; k++) if (this.taken[k] !== TAKEN.name) this.taken[k] = mark;
  }

  /** The lower-case form of a token; empty outside the text. */
  lower(i: number): string {
    return this.tokens[i]?.lower ?? '';
  }

  /** Class of a noun; of "secretary-treasurer" and "co-founder", that of the last part. */
  nounOf(word: string): NounClass | undefined {
    return this.look.nouns.get(word) ?? this.look.nouns.get(word.slice(word.lastIndexOf('-') + 1));
  }

  /** A name ends before token `end`. */
  endsName(end: number): boolean {
    return this.nameEnds.has(end);
  }

  /** A word that can stand inside a noun phrase. */
  isInnerWord(i: number): boolean {
    const token = this.tokens[i];
    if (token === undefined) return false;
    if (token.kind === 'number') return true;
    if (token.kind !== 'word') return false;
    const { lower } = token;
    if (OUTSIDE_PHRASES.has(lower) || isContracted(lower)) return false;
    return token.cue === 0 || token.capital || this.look.nouns.has(lower);
  }
}

/** Words that no noun phrase has inside it. */
export const OUTSIDE_PHRASES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...[...PREPOSITIONS, ...CONJUNCTIONS, ...SUBJECT_PRONOUNS, ...OTHER_PRONOUNS],
  ...[...DETERMINERS].filter((word) => word !== 'other'),
  ...[...AUXILIARIES].filter((word) => word !== 'then'),
]);
