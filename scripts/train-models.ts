/**
 * Training of the three rankers: pronouns first (twice, since chains of pronouns need a model), then sources, then
 * speech-or-not over sources ranked by models that have not seen the article.
 */

import type { Judge } from '@/lib/attribution/attribute';
import { CANDIDATE_FEATURES } from '@/lib/attribution/candidate-row';
import { ANTECEDENT_FEATURES } from '@/lib/attribution/coreference';
import { judgeOf, type Models } from '@/lib/attribution/judge';
import { QUOTATION_FEATURES } from '@/lib/attribution/quotation-facts';
import { SPEECH_FEATURES } from '@/lib/attribution/speech-or-not';
import { type AllExamples, collect, collectSpeech, ExampleSet } from './attribution-examples';
import { type BoostOptions, boost } from './gradient-boosting';
import type { GoldArticle } from './polnear-gold';
import { trainSpeech } from './train-speech';

/** How the ranker of sources is trained. */
export const RANKING: BoostOptions = {
  trees: 80,
  depth: 5,
  rate: 0.15,
  least: 3,
  lambda: 5,
  kind: 'ranking',
};
const ANTECEDENTS: BoostOptions = { trees: 30, depth: 4, rate: 0.2, least: 4, lambda: 4, kind: 'ranking' };

/** Parts of the articles; the sources of each are ranked by a model trained on the others. */
const FOLDS = 3;

const EMPTY: Models = { sources: [-1, 0], antecedents: [-1, 0], speech: [-1, 0], neighbours: [] };

/** Models trained on the given articles; `log` takes lines of progress. */
export function trainModels(gold: readonly GoldArticle[], log: (line: string) => void): Models {
  const rough = boost(examplesOf(gold, undefined).antecedents, ANTECEDENTS);
  const fallback = judgeOf({ ...EMPTY, antecedents: rough });
  const examples = examplesOf(gold, fallback);
  checkWidth(examples.sources, CANDIDATE_FEATURES.length + QUOTATION_FEATURES.length);
  checkWidth(examples.antecedents, ANTECEDENT_FEATURES.length);
  const sources = boost(examples.sources, RANKING, log);
  const antecedents = boost(examples.antecedents, ANTECEDENTS, log);
  const speech: ExampleSet[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const { sources: seen } = examplesOf(
      gold.filter((_, i) => i % FOLDS !== fold),
      fallback,
    );
    const unseen = judgeOf({ ...EMPTY, antecedents, sources: boost(seen, RANKING) });
    gold.forEach((article, i) => {
      if (i % FOLDS === fold) speech[i] = speechExamplesOf(article, unseen);
    });
  }
  const count = (set: ExampleSet): string => `${set.groups.length - 1} groups, ${set.rows.length} rows`;
  log(`sources: ${count(examples.sources)}; antecedents: ${count(examples.antecedents)}`);
  return { sources, antecedents, ...trainSpeech(speech, log) };
}

function speechExamplesOf(article: GoldArticle, unseen: Judge): ExampleSet {
  const into = emptyExamples();
  collectSpeech(article, into, unseen);
  checkWidth(into.speech, SPEECH_FEATURES.length + QUOTATION_FEATURES.length + CANDIDATE_FEATURES.length);
  return into.speech;
}

/** Every row is as wide as its features have names: a row that is not would train on the wrong ones. */
function checkWidth(set: ExampleSet, width: number): void {
  const wrong = set.rows.find((row) => row.length !== width);
  if (wrong !== undefined) throw new RangeError(`row of ${wrong.length} features, ${width} are named`);
}

function emptyExamples(): AllExamples {
  return { sources: new ExampleSet(), antecedents: new ExampleSet(), speech: new ExampleSet() };
}

function examplesOf(
  gold: readonly GoldArticle[],
  fallback: ReturnType<typeof judgeOf> | undefined,
): AllExamples {
  const into = emptyExamples();
  for (const article of gold) collect(article, into, fallback);
  return into;
}
