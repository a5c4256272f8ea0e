/**
 * Which word stands beside a marked stretch: “the so-called ◻”, “◻ host Ada Morrow”, “sang ◻”. A word by itself where
 * it tells something (small words, words of naming, works, verbs of saying), else its kind. How often each stands beside
 * a title or a term is learnt (NEIGHBOUR_STRENGTHS in weights.ts). Trees cannot tell a thousand words apart, but they can
 * weigh one number a side. Rejected: one number for two words together, which learnt the training texts by heart.
 * Cost: one look-up a side.
 */
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './lexicon';
import { cueLemmas, lookup } from './lookup';
import { NAMING, WORKS } from './naming-words';
import type { Token } from './tokens';

/** Kinds of what has no place of its own, in the order of the strengths. */
const KINDS =
  'nothing quotation number possessive mark , : ; . ( ) — – - person group document body capital -ly -ing -ed -s word'.split(
    ' ',
  );
/** Forms in which a verb of saying stands. */
const FORMS = ['', 'ing', 'ed'];
/** Neighbours that are looked at: two words before the marks and two after them. */
export const SIDES = [-2, -1, 1, 2] as const;

let built: ReadonlyMap<string, number> | undefined;

/** Place of each neighbour among the strengths: built on first use, the same for ever after. */
function places(): ReadonlyMap<string, number> {
  built ??= new Map(neighbourKeys().map((key, i) => [key, i]));
  return built;
}

/** Number of neighbours that are told apart. */
export function neighbourCount(): number {
  return places().size;
}

function neighbourKeys(): readonly string[] {
  const sets = [AUXILIARIES, CONJUNCTIONS, DETERMINERS, OTHER_PRONOUNS, PREPOSITIONS, SUBJECT_PRONOUNS];
  const words = sets.flatMap((set) => [...set]).concat([...NAMING], [...WORKS]);
  const verbs = cueLemmas().flatMap((lemma) => FORMS.map((form) => `${lemma}+${form}`));
  return [...new Set([...KINDS.map((kind) => `<${kind}>`), ...verbs, ...words])];
}

/** Place among the strengths of a token of sentence `sentence`; of "nothing" for one outside it. */
export function neighbourOf(token: Token | undefined, sentence: number): number {
  return places().get(keyOf(token, sentence)) ?? 0;
}

function keyOf(token: Token | undefined, sentence: number): string {
  if (token === undefined || token.sentence !== sentence) return '<nothing>';
  const { kind, lower } = token;
  if (kind === 'punctuation') return places().has(`<${lower}>`) ? `<${lower}>` : '<mark>';
  if (kind !== 'word') return `<${kind}>`;
  const cue = token.cue > 0 ? lookup().cues.get(lower) : undefined;
  if (cue !== undefined)
    return `${cue.lemma}+${FORMS.find((form) => form !== '' && lower.endsWith(form)) ?? ''}`;
  if (places().has(lower)) return lower;
  const noun = lookup().nouns.get(lower);
  if (noun !== undefined) return `<${noun}>`;
  if (token.capital) return '<capital>';
  const ending = ['ly', 'ing', 'ed', 's'].find((end) => lower.endsWith(end));
  return ending === undefined ? '<word>' : `<-${ending}>`;
}

/** Strength of a word never seen, in twentieths as all are: one short marked stretch in five is a title or a term. */
export const COMMON_STRENGTH = 4;

/** The row with the strengths of its neighbours (one list for each side after the other) in place of the neighbours. */
export function withStrengths(row: readonly number[], strengths: readonly number[]): number[] {
  const weighed = [...row];
  for (let side = 0; side < SIDES.length; side++)
    weighed[side] = strengths[side * neighbourCount() + (row[side] ?? 0)] ?? COMMON_STRENGTH;
  return weighed;
}
