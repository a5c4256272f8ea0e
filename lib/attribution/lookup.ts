import { FEMALE_NAMES, MALE_NAMES } from './first-names';
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  FRAMING_VERBS,
  GROUP_NOUNS,
  IRREGULAR_VERBS,
  PERSON_NOUNS,
  SAY_VERBS,
  SPEECH_VERBS,
} from './lexicon';
import { CUE_STRENGTHS } from './weights';

/** How strongly a verb reports words: 3 plain saying, 2 a verb of speech, 1 only with a quotation, 0 none. */
export type CueClass = 0 | 1 | 2 | 3;

export type NounClass = 'person' | 'group' | 'document' | 'body';

export interface Cue {
  readonly cls: CueClass;
  readonly lemma: string;
  /** How often the verb is a cue where it stands in the training texts: 0 never … 20 always. */
  readonly strength: number;
}

/** The tables of the lexicon, unfolded for look-up by lower-case form. */
export interface Lookup {
  /** Verb forms that report words. */
  readonly cues: ReadonlyMap<string, Cue>;
  readonly nouns: ReadonlyMap<string, NounClass>;
  readonly genders: ReadonlyMap<string, 'm' | 'f'>;
}

/** Letters of `CUE_STRENGTHS`: a is 0; a verb added since the training is in the middle. */
const WEAKEST = 0x61;
const MIDDLING = WEAKEST + 10;

let built: Lookup | undefined;

/** All lemmas in the order of `CUE_STRENGTHS`. */
export function cueLemmas(): readonly string[] {
  return [...new Set(words(`${SAY_VERBS} ${SPEECH_VERBS} ${FRAMING_VERBS}`))];
}

/** The unfolded tables: built from the data on first use, the same for ever after. */
export function lookup(): Lookup {
  built ??= build();
  return built;
}

function build(): Lookup {
  const cues = new Map<string, Cue>();
  const strengths = new Map(
    cueLemmas().map((lemma, i) => [lemma, (CUE_STRENGTHS.codePointAt(i) ?? MIDDLING) - WEAKEST]),
  );
  const irregular = new Map(
    IRREGULAR_VERBS.split('|').map((row) => [row.split(' ')[0] ?? '', row.split(' ')]),
  );
  for (const [list, cls] of [
    [FRAMING_VERBS, 1],
    [SPEECH_VERBS, 2],
    [SAY_VERBS, 3],
  ] as const)
    for (const lemma of list.split(' '))
      for (const form of verbForms(lemma, irregular.get(lemma)))
        cues.set(form, { cls, lemma, strength: strengths.get(lemma) ?? 10 });
  const nouns = new Map<string, NounClass>();
  for (const noun of words(BODY_NOUNS)) nouns.set(noun, 'body').set(plural(noun), 'body');
  for (const noun of words(DOCUMENT_NOUNS)) nouns.set(noun, 'document').set(plural(noun), 'document');
  for (const noun of words(PERSON_NOUNS)) nouns.set(noun, 'person').set(plural(noun), 'group');
  for (const noun of words(GROUP_NOUNS)) nouns.set(noun, 'group');
  const genders = new Map<string, 'm' | 'f'>();
  for (const name of words(MALE_NAMES)) genders.set(name, 'm');
  for (const name of words(FEMALE_NAMES)) genders.set(name, 'f');
  return { cues, nouns, genders };
}

const words = (list: string): string[] => list.split(' ').filter((word) => word !== '');

function plural(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

function verbForms(lemma: string, irregular: readonly string[] | undefined): string[] {
  const third = /(?:s|sh|ch|x|o|z)$/u.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/u.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const past = lemma.endsWith('e')
    ? `${lemma}d`
    : /[^aeiou]y$/u.test(lemma)
      ? `${lemma.slice(0, -1)}ied`
      : `${lemma}ed`;
  const doubled = irregular?.[1]?.endsWith(`${lemma.slice(-1)}ed`) && irregular[1] !== past;
  const stem = lemma.endsWith('e') && !/(?:ee|oe)$/u.test(lemma) ? lemma.slice(0, -1) : lemma;
  const ing = `${doubled ? lemma + lemma.slice(-1) : stem}ing`;
  return [lemma, third, ing, ...(irregular?.slice(1) ?? [past])];
}
