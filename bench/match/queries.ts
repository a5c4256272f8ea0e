import type { TextGenerator } from './generator';
import { createRandom, type Random } from './random';

/** The nine ways in which a stored quotation is printed elsewhere. */
export const KINDS = [
  'exact',
  'punct',
  'fragment',
  'ellipsis',
  'bracket',
  'edit',
  'tense',
  'typo',
  'paraphrase',
] as const;
export type Kind = (typeof KINDS)[number];

export interface PositiveQuery {
  readonly kind: Kind;
  readonly target: number;
  readonly words: string;
}

/** `perKind` queries of each kind from stored quotations of at least eleven words. */
export function createPositives(
  library: readonly string[],
  generator: TextGenerator,
  perKind: number,
  seed: number,
): PositiveQuery[] {
  const random = createRandom(seed);
  const long = (): number => {
    for (;;) {
      const target = random.below(library.length);
      if (wordsOf(library[target] as string).length >= 11) return target;
    }
  };
  return KINDS.flatMap((kind) =>
    Array.from({ length: perKind }, () => {
      const target = long();
      return { kind, target, words: MUTATIONS[kind](library[target] as string, random, generator) };
    }),
  );
}

/**
 * Quotations that are not in the library: three fifths unrelated, one fifth with a run of six or seven words of a stored one,
 * one fifth with a run of three to five.
 */
export function createNegatives(
  library: readonly string[],
  generator: TextGenerator,
  count: number,
  seed: number,
): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const own = generator.quotation('fresh');
    const part = i % 5;
    if (part < 3) return own;
    const run = part === 3 ? 6 + random.below(2) : 3 + random.below(3);
    const stored = wordsOf(library[random.below(library.length)] as string);
    // Of a short statement such a run would be most of it: that is a quotation of it, not a negative.
    if (stored.length < run * 2 + 3) return own;
    const from = random.below(stored.length - run + 1);
    const words = wordsOf(own);
    // Long enough around the run that it stays a small part: under 40 of 100 four-word runs.
    while (words.length < run * 2 + 3) words.push(generator.word());
    const at = random.below(words.length - run);
    words.splice(at, run, ...stored.slice(from, from + run));
    return words.join(' ');
  });
}

function wordsOf(text: string): string[] {
  return text.split(' ');
}

type Mutation = (text: string, random: Random, generator: TextGenerator) => string;

const MUTATIONS: Readonly<Record<Kind, Mutation>> = {
  exact: (text) => text,
  punct: (text, random) => {
    const bare = wordsOf(text).map((word) => (random.next() < 0.5 ? word.replace(/[,.]/gu, '') : word));
    const joined = bare.join(random.next() < 0.5 ? '\u00a0' : ' ');
    return `“${random.next() < 0.3 ? joined.toUpperCase() : joined.toLowerCase()}”`;
  },
  fragment: (text, random) => {
    const words = wordsOf(text);
    const size = 6 + random.below(5);
    const from = random.below(words.length - size + 1);
    return words.slice(from, from + size).join(' ');
  },
  ellipsis: (text, random) => {
    const words = wordsOf(text);
    const head = 4 + random.below(Math.max(1, Math.floor(words.length / 2) - 4));
    const tail = 4 + random.below(Math.max(1, words.length - head - 6));
    return `${words.slice(0, head).join(' ')} … ${words.slice(-Math.min(tail, words.length - head - 1)).join(' ')}`;
  },
  bracket: (text, random, generator) => {
    const words = wordsOf(text);
    const at = 1 + random.below(words.length - 2);
    words[at] = `[${generator.word()}]`;
    if (random.next() < 0.5)
      words.splice(1 + random.below(words.length - 2), 0, `[${generator.word()} ${generator.word()}]`);
    return `[${words[0]?.charAt(0)}]${words[0]?.slice(1)} ${words.slice(1).join(' ')}`;
  },
  edit: (text, random, generator) => {
    const words = wordsOf(text);
    for (let edits = 1 + random.below(3); edits > 0; edits--) {
      const at = random.below(words.length);
      const way = random.below(3);
      if (way === 0) words[at] = generator.word();
      else if (way === 1) words.splice(at, 1);
      else words.splice(at, 0, generator.word());
    }
    return words.join(' ');
  },
  tense: (text, random) =>
    wordsOf(text)
      .map((word) => (random.next() < 0.35 ? reinflected(word, random) : word))
      .join(' '),
  typo: (text, random) => {
    let errors = Math.max(2, Math.round(text.length * 0.035));
    let result = text;
    for (; errors > 0; errors--) {
      const at = random.below(result.length - 1);
      if (!/[a-z]{2}/iu.test(result.slice(at, at + 2))) {
        errors++;
        continue;
      }
      const letter = String.fromCharCode(97 + random.below(26));
      const way = random.below(4);
      const put =
        [letter, '', `${letter}${result.charAt(at)}`][way] ?? result.charAt(at + 1) + result.charAt(at);
      result = result.slice(0, at) + put + result.slice(at + (way === 3 ? 2 : 1));
    }
    return result;
  },
  paraphrase: (text, random, generator) =>
    wordsOf(text)
      .map((word) => (random.next() < 0.5 ? generator.word() : word))
      .join(' '),
};

function reinflected(word: string, random: Random): string {
  const bare = word.replace(/[,.]$/u, '');
  if (/(?:ed|ing|er|ion)$/u.test(bare))
    return bare.replace(/(?:ed|ing|er|ion)$/u, ['s', 'ed', 'ing'][random.below(3)] ?? '');
  return bare.length >= 5 ? `${bare}${['s', 'ed', 'ing'][random.below(3)]}` : word;
}
