import { packTexts } from '@/lib/match/packed-library';
import { scoreOf } from '@/lib/match/score';
import { fitLogistic } from '@/scripts/logistic-fit';
import { createGenerator, createLibrary } from './match/generator';
import { createNegatives, createPositives } from './match/queries';

// Is a match's score what it says? Over quotations of which one in three is in the library: of the answers accepted with a
// score in each range, how many are right. By the words alone, without speaker and day, which the judge weighs besides.
// npm run bench:calibration -- [--seed 2] [--n 1000,10000,100000] [--fit]
// --fit: also the curve that these answers would give, constant and slope over the surplus, as `scoreOf` was found.

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const seed = Number(option('seed', '2'));
const EDGES = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 0.99, 1.001];

interface Answer {
  readonly surplus: number;
  readonly right: boolean;
}

for (const n of option('n', '1000,10000,100000').split(',').map(Number)) {
  const answers = answersOf(n);
  console.log(`library of ${n} quotations, seed ${seed}: ${answers.length} answers accepted`);
  if (process.argv.includes('--fit')) {
    const seen = answers.map(({ surplus, right }) => ({ traits: [1, surplus - 1], right }));
    console.log(
      `fitted: ${fitLogistic(seen)
        .map((weight) => weight.toFixed(2))
        .join(' + ')} × (surplus − 1)`,
    );
  }
  for (let i = 0; i + 1 < EDGES.length; i++) {
    const [low, high] = [EDGES[i] as number, EDGES[i + 1] as number];
    const of = answers.filter(({ surplus }) => scoreOf(surplus, n) >= low && scoreOf(surplus, n) < high);
    if (of.length === 0) continue;
    const said = of.reduce((sum, { surplus }) => sum + scoreOf(surplus, n), 0) / of.length;
    const right = of.filter((answer) => answer.right).length / of.length;
    console.log(
      `score ${low.toFixed(2)}–${Math.min(1, high).toFixed(2)}  said ${said.toFixed(3)}  right ${right.toFixed(3)}  (${of.length})`,
    );
  }
}

/** Every accepted best answer, to all positives and to twice as many negatives. */
function answersOf(n: number): Answer[] {
  const generator = createGenerator(seed);
  const library = createLibrary(generator, n);
  const positives = createPositives(library, generator, 1000, seed + 100);
  const negatives = createNegatives(library, generator, 2 * positives.length, seed + 200);
  const search = packTexts(library, n);
  const textOf = (_: number, document: number): string => library[document] as string;
  const found = (words: string, target: number): Answer[] => {
    const best = search.best(words, textOf);
    if (best === undefined || best.evidence < search.threshold) return [];
    const right = best.document === target || library[best.document] === library[target];
    return [{ surplus: best.evidence / search.threshold, right }];
  };
  return [
    ...positives.flatMap(({ words, target }) => found(words, target)),
    ...negatives.flatMap((words) => found(words, -1)),
  ];
}
