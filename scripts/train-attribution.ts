/**
 * Trains the rankers of lib/attribution on labelled articles and writes lib/attribution/weights.ts.
 *   node --import ./scripts/typescript-hooks.mjs scripts/train-attribution.ts [--gold FILE] [--text DIR] [--out FILE]
 * Deterministic. The weights are whole numbers; no text of the data is in them.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judgeOf, type Models } from '@/lib/attribution/judge';
import { type AllExamples, collect, collectSpeech, ExampleSet } from './attribution-examples';
import { type BoostOptions, boost } from './gradient-boosting';
import { type GoldArticle, readGold } from './polnear-gold';

const RANKING: BoostOptions = { trees: 140, depth: 5, rate: 0.12, least: 2, lambda: 2, kind: 'ranking' };
const ANTECEDENTS: BoostOptions = { trees: 70, depth: 4, rate: 0.1, least: 3, lambda: 4, kind: 'ranking' };
const SPEECH: BoostOptions = { trees: 110, depth: 4, rate: 0.1, least: 2, lambda: 2, kind: 'yes-no' };

const EMPTY: Models = { sources: [-1, 0], antecedents: [-1, 0], speech: [-1, 0] };

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/data/polnear/gold/train.jsonl' },
    text: { type: 'string', default: '../shared/data/polnear/gold/text/train' },
    out: { type: 'string', default: 'lib/attribution/weights.ts' },
    /** Leaves out every fifth article, for calibration. */
    'hold-out': { type: 'boolean', default: false },
  },
});
if (!existsSync(values.gold) || !existsSync(values.text)) {
  console.error(`no training data at ${values.gold}: give --gold FILE.jsonl and --text DIR`);
  process.exit(2);
}
const articles = readGold(values.gold, values.text).filter((_, i) => !values['hold-out'] || i % 5 !== 4);
writeFileSync(values.out, sourceOf(train(articles)));

function train(gold: readonly GoldArticle[]): Models {
  const rough = boost(examplesOf(gold, undefined).antecedents, ANTECEDENTS);
  const fallback = judgeOf({ ...EMPTY, antecedents: rough });
  const examples = examplesOf(gold, fallback);
  const sources = boost(examples.sources, RANKING, console.log);
  const antecedents = boost(examples.antecedents, ANTECEDENTS, console.log);
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
  console.log(
    `sources: ${count(examples.sources)}; antecedents: ${count(examples.antecedents)}; speech: ${count(speechExamples.speech)}`,
  );
  return { sources, antecedents, speech: boost(speechExamples.speech, SPEECH, console.log) };
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

function sourceOf(models: Models): string {
  const list = (name: string, doc: string, model: readonly number[]): string =>
    `/** ${doc} */\n// biome-ignore format: figures\nexport const ${name}: readonly number[] = [${model.join(',')}];\n`;
  return [
    '// Written by scripts/train-attribution.ts. Trees as figures; see trees.ts for the form.\n',
    list('SOURCE_MODEL', 'Ranks the candidates for the source of a quotation.', models.sources),
    list('ANTECEDENT_MODEL', 'Ranks the antecedents of a pronoun.', models.antecedents),
    list('SPEECH_MODEL', 'Tells speech from titles and terms.', models.speech),
  ].join('\n');
}
