/**
 * Stems for comparing statements: light suffix stripping, so that agreed, agrees and agreement meet.
 * A full stemmer (Porter) keeps "agreement" apart from "agree"; compared words here are few and guarded by other
 * evidence, so a little over-stemming costs less than a missed pair. English only; other words pass unchanged.
 */

/** Words that carry no content of their own. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he she they them his her their him i we you our your my me us and or but nor so ' +
    'as at by for from in into of off on onto out over to up with within without about after against before between during ' +
    'through under until upon is are was were be been being am do does did done has have had having will would shall should ' +
    'can could may might must not no never neither none nothing also too very just only even more most much many some any all ' +
    'both each every other another such same own than then there here when where while which who whom whose what why how if ' +
    "whether because although though however yet still again already now ever said says say told tell tells added asked s n't " +
    'mr mrs ms'
  ).split(' '),
);

// biome-ignore format: one table
const SUFFIXES = [
  'ements', 'ement', 'ments', 'ment', 'ations', 'ation', 'itions', 'ition', 'sions', 'sion', 'tions', 'tion', 'ingly', 'edly',
  'ings', 'ing', 'ers', 'er', 'ors', 'or', 'ies', 'ied', 'ed', 'es', 'ly', 'al', 's', 'e', 'y',
] as const;

/** The stem of a lower-case word; words of fewer than four letters stay as they are. */
export function stemOf(word: string): string {
  const plain = word.replace(/'(?:s|d|ll|re|ve)?$/u, '');
  for (const suffix of SUFFIXES) {
    if (plain.length - suffix.length < 3 || !plain.endsWith(suffix)) continue;
    if (suffix === 's' && /(?:ss|us|is)$/u.test(plain)) continue;
    const stem = plain.slice(0, -suffix.length);
    return withoutEnd(suffix.length > 1 ? stem.replace(/([bdgklmnprt])\1$/u, '$1') : stem);
  }
  return withoutEnd(plain);
}

function withoutEnd(stem: string): string {
  const bare = stem.replace(/[eiy]+$/u, '');
  return bare.length >= 3 ? bare : stem;
}

/** Stems of the content words of a text, in order, repeats kept. */
export function contentStems(text: string): string[] {
  const stems: string[] = [];
  for (const found of text
    .toLowerCase()
    .replaceAll('’', "'")
    .matchAll(/[\p{L}\p{M}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu)) {
    const word = found[0].replace(/'s$/u, '');
    if (!FUNCTION_WORDS.has(word) && !word.endsWith("n't")) stems.push(stemOf(word));
  }
  return stems;
}

/** True when two stems are the same, or one grows out of the other ("ukrain", "ukrainian"). */
export function areKin(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || Math.abs(a.length - b.length) > 4) return false;
  return a.startsWith(b) || b.startsWith(a);
}

/** How many different stems of `wanted` have a kin among `present`. */
export function countShared(wanted: readonly string[], present: readonly string[]): number {
  return [...new Set(wanted)].filter((stem) => present.some((other) => areKin(stem, other))).length;
}
