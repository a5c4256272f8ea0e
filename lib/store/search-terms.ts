import type { AnnotationRecord, ArticleRecords } from '@/lib/model/records';
import { foldWords } from '@/lib/text/fold';

/**
 * What the library is searched by. Problem: a search that reads every statement takes seconds in a large library, and
 * an index entry for each word of each statement makes taking in an article many times slower. Way: one row for the
 * statements of an article, one for its headline, author and outlet, one for each saved quotation, each indexed by its
 * different words; a search reads only the statements of articles that hold all of its words (search-library.ts).
 * Cost: some 300 index entries for an article of 20 statements. Rejected: packed texts without an index (everything is
 * read for each search), the match index (it knows runs of words, not single ones).
 */
export interface TermsRow {
  /** Sorts by kind, then the last added first, so that nothing has to be read for the order. */
  readonly key: string;
  /** The article or annotation that it stands for. */
  readonly owner: string;
  readonly terms: readonly string[];
}

/** `statements` and `head` of an article, and a saved quotation by itself. */
export type TermsKind = 'statements' | 'head' | 'saved';

/** Longer words are found by their beginning. */
const TERM_LIMIT = 40;
/** Unix milliseconds that no clock shows; what is nearer to it sorts first. */
const END_OF_TIME = 8_640_000_000_000_000;

/** The rows of an article that was first added at `addedAt`, in Unix milliseconds. */
export function termsOfArticle(
  { article, quotations, speakers }: ArticleRecords,
  addedAt: number,
): readonly TermsRow[] {
  const { id, headline, byline, outlet } = article;
  const people = speakers.flatMap(({ name, key }) => [name, key]);
  const days = quotations.flatMap(({ circumstances: { date } }) =>
    date === undefined ? [] : [date.value.from, date.value.to],
  );
  const words = quotations.flatMap((quotation) => (quotation.kind === 'not-speech' ? [] : [quotation.words]));
  const about = dayAndOutlet(article);
  return [
    rowOf('statements', id, addedAt, [...words, ...people, ...days, about]),
    rowOf('head', id, addedAt, [headline, byline, outlet]),
  ];
}

/** What every statement of an article is found by beside its own words: outlet and day of publication. */
export function dayAndOutlet({
  published,
  outlet,
}: Pick<ArticleRecords['article'], 'published' | 'outlet'>): string {
  return [published?.value.slice(0, 10), outlet].filter((part) => part !== undefined).join(' ');
}

/** The row of a saved quotation. */
export function termsOfAnnotation(annotation: AnnotationRecord): TermsRow {
  return rowOf('saved', annotation.id, annotation.createdAt, [textOfAnnotation(annotation)]);
}

/** Everything that a saved quotation is found by. */
export function textOfAnnotation({ exact, note, tags, speaker, headline, outlet }: AnnotationRecord): string {
  return [exact, note, speaker, headline, outlet, ...tags].filter((part) => part !== undefined).join(' ');
}

/** The kind of a row by its key. */
export function isOfKind(key: string, kind: TermsKind): boolean {
  return key.startsWith(`${kind} `);
}

function rowOf(
  kind: TermsKind,
  owner: string,
  addedAt: number,
  texts: readonly (string | undefined)[],
): TermsRow {
  const order = (END_OF_TIME - addedAt).toString(36).padStart(11, '0');
  const present = texts.filter((text) => text !== undefined).join(' ');
  return { key: `${kind} ${order} ${owner}`, owner, terms: [...new Set(termsOf(foldWords(present)))] };
}

/** The terms of a folded text, repeated ones included. */
function termsOf(folded: string): string[] {
  return folded.split(' ').flatMap((word) => (isSpaceless(word) ? pairsOf(word) : shortened(word)));
}

/** Scripts that put no space between words: Chinese and Japanese, Thai, Lao, Khmer, Myanmar. */
function isSpaceless(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    word,
  );
}

/** Every character with the one after it; the last by itself. */
function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.map((character, i) => character + (characters[i + 1] ?? ''));
}

function shortened(word: string): string[] {
  return word === '' ? [] : [word.slice(0, TERM_LIMIT)];
}

/** One thing a search looks up: a term as it is, all terms with this beginning, or all from one to another. */
export type WantedTerm =
  | { readonly term: string; readonly how: 'whole' | 'beginning' }
  | { readonly term: string; readonly how: 'range'; readonly last: string };

/** A search in words: what to look up, and whether a text really holds it. */
export interface Query {
  readonly wanted: readonly WantedTerm[];
  /** True when the text holds all of the words, whole or by their beginning, in any order. */
  readonly isIn: (text: string) => boolean;
}

/** Words shorter than this are found whole: too much begins with them. */
const BEGINNING = 3;

/**
 * What is asked for; undefined when there is no letter or digit in it. At most twelve words count. `wholeWords`: none is
 * found by its beginning.
 */
export function parseQuery(text: string, wholeWords = false): Query | undefined {
  const isWhole = (word: string) => wholeWords || word.length < BEGINNING;
  const words = [...new Set(foldWords(text).split(' '))].filter(Boolean).slice(0, 12);
  if (words.length === 0) return undefined;
  const wanted = words.flatMap((word): WantedTerm[] => {
    if (!isSpaceless(word)) {
      const how = isWhole(word) ? 'whole' : 'beginning';
      return shortened(word).map((term) => ({ term, how }));
    }
    const pairs = pairsOf(word);
    const [only] = pairs;
    // The last character stands by itself only at the end of a run.
    if (pairs.length === 1 && only !== undefined) return [{ term: only, how: 'beginning' }];
    return pairs.slice(0, -1).map((term) => ({ term, how: 'whole' }));
  });
  const needles = words.map((word) => (isSpaceless(word) ? word : isWhole(word) ? ` ${word} ` : ` ${word}`));
  return {
    wanted,
    isIn(text) {
      const folded = ` ${foldWords(text)} `;
      return needles.every((needle) => folded.includes(needle));
    },
  };
}
