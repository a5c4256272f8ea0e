/**
 * What each part of the attribution adds: rules of thumb alone, then the models one by one, then the models again
 * trained without one kind of feature. Prints one line of the scorer's figures for each.
 *   npm run eval:ablation [-- --gold FILE.jsonl --text DIR --train FILE.jsonl --train-text DIR]
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Judge } from '@/lib/attribution/attribute';
import { CANDIDATE_FEATURES } from '@/lib/attribution/candidate-row';
import { trainedJudge } from '@/lib/attribution/judge';
import { QUOTATION_FEATURES } from '@/lib/attribution/quotation-facts';
import { scoresOf, softmax, treesOf } from '@/lib/attribution/trees';
import { type AllExamples, collect, ExampleSet } from './attribution-examples';
import { type EvaluationFiles, measureFigures, predictFolder, scorerOf } from './evaluation';
import { boost } from './gradient-boosting';
import { readGold } from './polnear-gold';
import { RULE_JUDGE } from './rule-judge';
import { RANKING } from './train-models';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/data/polnear/gold/dev.jsonl' },
    text: { type: 'string', default: '../shared/data/polnear/gold/text/dev' },
    train: { type: 'string', default: '../shared/data/polnear/gold/train.jsonl' },
    'train-text': { type: 'string', default: '../shared/data/polnear/gold/text/train' },
  },
});
for (const path of Object.values(values))
  if (!existsSync(path)) {
    console.error(
      `nothing at ${path}: give --gold FILE.jsonl --text DIR --train FILE.jsonl --train-text DIR`,
    );
    process.exit(2);
  }
const files: EvaluationFiles = { gold: values.gold, text: values.text, scorer: scorerOf(values.gold) };
const whole = trainedJudge();

/** Features by what they look at; leaving a kind out shows what it is worth. */
const KINDS: Readonly<Record<string, RegExp>> = {
  'verbs of saying': /^(?:link|class|cue|strength|strong|linked|verb)/u,
  'the quotation before and after': /^(?:earlier|continues|next-gap|quotations)/u,
  'who is talked of (names, kinds, counts)': /^(?:kind|shape|count|subject|headline|aside|described)/u,
};

console.log(`${'decided by'.padEnd(52)} direct  mixed  pronoun  end to end  wrong for unnamed`);
print('rules of thumb', RULE_JUDGE);
print('+ speech or not', { ...RULE_JUDGE, speech: whole.speech });
print('+ ranker of sources', { ...whole, antecedents: RULE_JUDGE.antecedents });
print('+ ranker of antecedents = all of it', whole);
const examples = sourceExamples();
const names = [...CANDIDATE_FEATURES, ...QUOTATION_FEATURES];
for (const [kind, pattern] of Object.entries(KINDS)) {
  const hidden = names.flatMap((name, i) => (pattern.test(name) ? [i] : []));
  const mask = (row: readonly number[]): number[] => row.map((value, i) => (hidden.includes(i) ? 0 : value));
  const { groups, right } = examples;
  const trees = treesOf(boost({ rows: examples.rows.map(mask), groups, right }, RANKING));
  print(`trained without ${kind}`, {
    ...whole,
    sources: (_, candidates) =>
      softmax(
        scoresOf(
          trees,
          candidates.map(({ row }) => mask(row)),
        ),
      ),
  });
}

function sourceExamples(): ExampleSet {
  const into: AllExamples = {
    sources: new ExampleSet(),
    antecedents: new ExampleSet(),
    speech: new ExampleSet(),
  };
  for (const article of readGold(values.train, values['train-text'])) collect(article, into, whole);
  return into.sources;
}

function print(name: string, judge: Judge): void {
  const figures = measureFigures(files, predictFolder(files.text, judge));
  const { speakerDirect, speakerMixed, pronounSource, endToEndF1, wrongPersonForUnnamed } = figures;
  const cells = [speakerDirect, speakerMixed, pronounSource, endToEndF1, wrongPersonForUnnamed];
  console.log(`${name.padEnd(52)} ${cells.map((cell) => cell.toFixed(1).padStart(6)).join('  ')}`);
}
