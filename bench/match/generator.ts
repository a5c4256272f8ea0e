import { createRandom, type Random } from './random';

/**
 * Quotations of an invented language with the statistics of news: nobody's text is in it.
 *
 * Problem: a library made of uniformly drawn words would be far too easy. Way: word ranks follow a curve through the
 * frequencies measured on real quotations (log-log, ranks 1 to 10,000) with an open tail, so that the vocabulary keeps growing; words follow
 * each other by an interpolated model (two words back, one word back, none) whose continuations come from hashes of
 * the context, so that phrases repeat as in news and the whole language needs no table. `bench/match.ts` prints the
 * table it must reproduce.
 */
export interface TextGenerator {
  /** A quotation of 5 to 60 words, with capital, commas and stop. */
  quotation(manner: 'fresh' | 'echo'): string;
  /** A word drawn by frequency alone. */
  word(): string;
}

const CURVE: readonly (readonly [rank: number, share: number])[] = [
  [1, 0.056],
  [10, 0.0084],
  [100, 0.00107],
  [1000, 0.000115],
  [10_000, 0.0000081],
  [40_000, 0.0000003],
  [400_000, 0.0000000058],
];
const VOCABULARY = 400_000;

/**
 * Two manners of speaking. `byTwo` and `byOne`: shares of words that continue the two words before, and the one
 * before; the rest is drawn freely. `fall`: continuations of a context fall off with this power of their order.
 * Fresh quotations are like unrelated news; echoes say what others said, so that runs repeat more in larger libraries.
 */
const MANNERS = {
  fresh: { byTwo: 0.17, byOne: 0.32, fall: 2.4 },
  echo: { byTwo: 0.6, byOne: 0.3, fall: 2.4 },
} as const;

export function createGenerator(seed: number): TextGenerator {
  const random = createRandom(seed);
  const cumulative = cumulativeShares();
  const draw = (u: number): number => {
    let low = 0;
    let high = VOCABULARY - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] as number) < u) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const continuation = (a: number, b: number, fall: number): number => {
    const order = Math.floor(random.next() ** -(1 / (fall - 1)));
    return draw(hashed(a, b, Math.min(order, 1000)));
  };
  const length = (): number => 5 + Math.min(55, Math.floor(gammaLike(random) * 15.1));
  return {
    word: () => spelled(draw(random.next())),
    quotation(manner) {
      const { byTwo, byOne, fall } = MANNERS[manner];
      const words = length();
      let before = VOCABULARY;
      let last = VOCABULARY;
      let text = '';
      for (let i = 0; i < words; i++) {
        const u = random.next();
        const rank =
          u < byTwo && i > 1
            ? continuation(before, last, fall)
            : u < byTwo + byOne && i > 0
              ? continuation(-1, last, fall)
              : draw(random.next());
        const word = spelled(rank);
        text += i === 0 ? capital(word) : ` ${isName(rank) ? capital(word) : word}`;
        if (i + 1 < words && random.next() < 0.06) text += ',';
        before = last;
        last = rank;
      }
      return `${text}.`;
    },
  };
}

/** Two exponentials: mean 1, few very short, a long tail. */
function gammaLike(random: Random): number {
  return -Math.log((1 - random.next()) * (1 - random.next())) / 2;
}

function cumulativeShares(): Float64Array {
  const shares = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let i = 0; i < VOCABULARY; i++) {
    sum += shareOf(i + 1);
    shares[i] = sum;
  }
  for (let i = 0; i < VOCABULARY; i++) shares[i] = (shares[i] as number) / sum;
  return shares;
}

function shareOf(rank: number): number {
  for (let i = 1; i < CURVE.length; i++) {
    const [r1, s1] = CURVE[i - 1] as readonly [number, number];
    const [r2, s2] = CURVE[i] as readonly [number, number];
    if (rank <= r2) return s1 * (rank / r1) ** (Math.log(s2 / s1) / Math.log(r2 / r1));
  }
  return 0;
}

/** A number in [0, 1) that stands for the k-th continuation of a context. */
function hashed(a: number, b: number, k: number): number {
  let h = Math.imul(a + 0x9e37, 0x85ebca6b) ^ Math.imul(b + 0x79b9, 0xc2b2ae35) ^ Math.imul(k, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4_294_967_296;
}

const HEADS = 'b c d f g h j k l m n p r s t v w z br ch cl dr fl gr pl pr sh sl st th tr'.split(' ');
const HEARTS = 'a e i o u ai ea ou'.split(' ');
const TAILS = 'n r s l t m d'.split(' ');
const ENDINGS = ['', 's', 'ed', 'ing', 'er', 'ion'];

/** The word of a rank, one word a rank: common words short, others of two to four syllables. */
function spelled(rank: number): string {
  const syllables = HEADS.length * HEARTS.length;
  let rest = rank;
  let word = '';
  do {
    const s = rest % syllables;
    word = `${HEADS[s % HEADS.length]}${HEARTS[Math.floor(s / HEADS.length)]}${word}`;
    rest = Math.floor(rest / syllables);
  } while (rest > 0);
  if (rank < syllables) return rank < 40 ? word : `${word}${TAILS[rank % TAILS.length]}`;
  return `${word}${TAILS[rank % TAILS.length]}${ENDINGS[rank % ENDINGS.length]}`;
}

function isName(rank: number): boolean {
  return rank > 150 && rank % 7 === 3;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Share of echoes in a library of real quotations filled up to this size. */
export function echoShareOf(quotations: number): number {
  return quotations <= 10_000 ? 0.27 : quotations <= 100_000 ? 0.6 : 0.5;
}

/** A library of `count` quotations, echoes and fresh ones evenly mixed. */
export function createLibrary(generator: TextGenerator, count: number): string[] {
  const echoes = echoShareOf(count);
  return Array.from({ length: count }, (_, i) =>
    generator.quotation((i * 0.618034) % 1 < echoes ? 'echo' : 'fresh'),
  );
}
