/**
 * Training of the model that tells speech from titles and terms.
 *
 * Two things make the labels speak louder. The words beside the marks become strengths: how often a short stretch beside
 * each is a title or a term, counted without the stretch itself. And labels that models trained on other articles hold to
 * be plainly wrong are left out: a good half of them are (book titles inside a reported sentence, chants marked as terms).
 */
import type { Models } from '@/lib/attribution/judge';
import { COMMON_STRENGTH, neighbourCount, SIDES, withStrengths } from '@/lib/attribution/neighbours';
import { QUOTATION_FEATURES } from '@/lib/attribution/quotation-facts';
import { SPEECH_FEATURES } from '@/lib/attribution/speech-or-not';
import { logistic, scoreOf, treesOf } from '@/lib/attribution/trees';
import { ExampleSet } from './attribution-examples';
import { type BoostOptions, boost } from './gradient-boosting';

const SPEECH: BoostOptions = { trees: 70, depth: 4, rate: 0.12, least: 3, lambda: 4, kind: 'yes-no' };

/** Parts of the articles; the labels of each are doubted by a model trained on the others. */
const FOLDS = 4;
/** Probability of speech below which a label of speech, and above which one of a title or term, is left out. */
const DOUBT = { speech: 0.3, other: 0.92 } as const;

/** Words up to which a stretch counts for the strengths: longer ones are speech, whatever stands beside them. */
const SHORT = 5;
const WORDS = SPEECH_FEATURES.length + QUOTATION_FEATURES.indexOf('words');
/** As if so many stretches of the common share had been seen beside each word. */
const PRIOR = 5;

type SpeechModels = Pick<Models, 'speech' | 'neighbours'>;

/** One marked stretch: its row with its neighbours, and 1 for speech or 0. */
interface Example {
  readonly row: readonly number[];
  readonly right: number;
}

/** The models trained on the examples of each article. `log` takes lines of progress. */
export function trainSpeech(articles: readonly ExampleSet[], log: (line: string) => void): SpeechModels {
  const examples = articles.map(({ rows, right }) => rows.map((row, i) => ({ row, right: right[i] ?? 0 })));
  const trusted: Example[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const own = examples.filter((_, i) => i % FOLDS === fold).flat();
    const judge = judgeOf(learn(examples.filter((_, i) => i % FOLDS !== fold).flat()));
    trusted.push(...own.filter((example) => !isDoubtful(example, judge(example.row))));
  }
  log(`speech: ${trusted.length} of ${examples.flat().length} labels trusted`);
  return learn(trusted, log);
}

function isDoubtful({ right }: Example, speech: number): boolean {
  return right === 1 ? speech < DOUBT.speech : speech > DOUBT.other;
}

function judgeOf({ speech, neighbours }: SpeechModels): (row: readonly number[]) => number {
  const trees = treesOf(speech);
  return (row) => logistic(scoreOf(trees, withStrengths(row, neighbours)));
}

function learn(examples: readonly Example[], log?: (line: string) => void): SpeechModels {
  const counts = new NeighbourCounts(examples);
  const set = new ExampleSet();
  for (const example of examples) set.add([counts.rowWithout(example)], [example.right]);
  return { speech: boost(set, SPEECH, log), neighbours: counts.strengths() };
}

/** How often each neighbour stands beside short stretches, and how often these are titles or terms. */
class NeighbourCounts {
  private readonly all = new Float64Array(SIDES.length * neighbourCount());
  private readonly other = new Float64Array(SIDES.length * neighbourCount());

  constructor(examples: readonly Example[]) {
    for (const example of examples) this.count(example, 1);
  }

  strengths(): number[] {
    return Array.from(this.all, (_, i) => this.strength(i));
  }

  private strength(i: number): number {
    return Math.round((20 * (this.other[i] ?? 0) + COMMON_STRENGTH * PRIOR) / ((this.all[i] ?? 0) + PRIOR));
  }

  /** The row with strengths that do not know its own label. */
  rowWithout(example: Example): number[] {
    this.count(example, -1);
    const row = [...example.row];
    SIDES.forEach((_, side) => {
      row[side] = this.strength(side * neighbourCount() + (row[side] ?? 0));
    });
    this.count(example, 1);
    return row;
  }

  private count({ row, right }: Example, step: 1 | -1): void {
    if ((row[WORDS] ?? 0) > SHORT) return;
    SIDES.forEach((_, side) => {
      const i = side * neighbourCount() + (row[side] ?? 0);
      this.all[i] = (this.all[i] ?? 0) + step;
      this.other[i] = (this.other[i] ?? 0) + step * (1 - right);
    });
  }
}
