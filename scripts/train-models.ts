/**
 * Training of the three rankers: pronouns first (twice, since chains of pronouns need a model), then sources, then
 * speech-or-not over sources ranked by models that have not seen the article.
 */
import { judgeOf, type Models } from '@/lib/attribution/judge';
import { type AllExamples, collect, collectSpeech, ExampleSet } from './attribution-examples';
import { type BoostOptions, boost } from './gradient-boosting';
import type { GoldArticle } from './polnear-gold';

const RANKING: BoostOptions = { trees: 140, depth: 5, rate: 0.12, least: 2, lambda: 2, kind: 'ranking' };
const ANTECEDENTS: BoostOptions = { trees: 70, depth: 4, rate: 0.1, least: 3, lambda: 4, kind: 'ranking' };
const SPEECH: BoostOptions = { trees: 110, depth: 4, rate: 0.1, least: 2, lambda: 2, kind: 'yes-no' };

const EMPTY: Models = { sources: [-1, 0], antecedents: [-1, 0], speech: [-1, 0] };

/** Models trained on the given articles; `log` takes lines of progress. */
export function trainModels(gold: readonly GoldArticle[], log: (line: string) => void): Models {
  const rough = boost(examplesOf(gold, undefined).antecedents, ANTECEDENTS);
  const fallback = judgeOf({ ...EMPTY, antecedents: rough });
  const examples = examplesOf(gold, fallback);
  const sources = boost(examples.sources, RANKING, log);
  const antecedents = boost(examples.antecedents, ANTECEDENTS, log);
  const speechExamples = emptyExamples();
  for (const half of [0, 1]) {
    const unseen = judgeOf({
      ...EMPTY,
      antecedents,
      sources: boost(
        examplesOf(
          gold.filter((_, i) => i % 2 !== half),
          fallback,
        ).sources,
        { ...RANKING, trees: 100 },
      ),
    });
    for (const article of gold.filter((_, i) => i % 2 === half))
      collectSpeech(article, speechExamples, unseen);
  }
  const count = (set: ExampleSet): string => `${set.groups.length - 1} groups, ${set.rows.length} rows`;
  log(
    `sources: ${count(examples.sources)}; antecedents: ${count(examples.antecedents)}; speech: ${count(speechExamples.speech)}`,
  );
  return { sources, antecedents, speech: boost(speechExamples.speech, SPEECH, log) };
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
