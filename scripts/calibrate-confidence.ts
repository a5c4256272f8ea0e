/**
 * Fits what the engine's probabilities are worth: reads each third of the training articles with models trained on the
 * other two, fits lib/attribution/certainty-weights.ts on all of it, and prints how often the speaker is right above
 * each floor (each third judged by weights fitted on the others).
 *   node --import ./scripts/typescript-hooks.mjs scripts/calibrate-confidence.ts [--gold FILE] [--text DIR] [--out FILE]
 * The training gold names about 2 in 100 speakers wrongly; shares of the surest can be no higher than that allows.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Attribution, attribute } from '@/lib/attribution/attribute';
import { CERTAINTY_TRAITS, certaintyTraits } from '@/lib/attribution/certainty';
import { SPEECH_FLOOR } from '@/lib/attribution/confidence';
import { judgeOf } from '@/lib/attribution/judge';
import { type Scene, sceneOf } from '@/lib/attribution/scene';
import { logistic } from '@/lib/attribution/trees';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { documentOfPlainText } from '@/lib/text/document-text';
import { isNamed } from './attribution-examples';
import { fitLogistic, type Observation } from './logistic-fit';
import { type GoldArticle, type GoldQuotation, readGold } from './polnear-gold';
import { trainModels } from './train-models';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/data/polnear/gold/train.jsonl' },
    text: { type: 'string', default: '../shared/data/polnear/gold/text/train' },
    out: { type: 'string', default: 'lib/attribution/certainty-weights.ts' },
  },
});
if (!existsSync(values.gold) || !existsSync(values.text)) {
  console.error(`no data at ${values.gold}: give --gold FILE.jsonl and --text DIR`);
  process.exit(2);
}

interface Case extends Observation {
  readonly kind: GoldQuotation['kind'];
  /** The gold names the speaker. */
  readonly named: boolean;
}

const FOLDS = 3;
const all = readGold(values.gold, values.text);
const cases = Array.from({ length: FOLDS }, (_, fold) => {
  const judge = judgeOf(
    trainModels(
      all.filter((_, i) => i % FOLDS !== fold),
      () => undefined,
    ),
  );
  console.log(`read fold ${fold + 1} of ${FOLDS}`);
  return all
    .filter((_, i) => i % FOLDS === fold)
    .flatMap((article) => {
      const document = documentOfPlainText(article.text, 'en');
      const scene = sceneOf(document, findQuotations(document));
      return attribute(scene, judge).attributions.flatMap((attribution) =>
        caseOf(scene, attribution, article),
      );
    });
});
const weights = fitLogistic(cases.flat()).map((weight) => Math.round(100 * weight) / 100);
writeFileSync(
  values.out,
  `// Written by scripts/calibrate-confidence.ts.\n\n/** Weight of each trait of certainty.ts. */\n// biome-ignore format: figures\nexport const CERTAINTY_WEIGHTS: readonly number[] = [${weights.join(', ')}];\n`,
);
console.log(CERTAINTY_TRAITS.map((trait, i) => `${trait} ${weights[i]}`).join(', '));
const judged = cases.flatMap((own, fold) => {
  const fitted = fitLogistic(cases.filter((_, other) => other !== fold).flat());
  return own.map((one) => ({
    ...one,
    certainty: logistic(one.traits.reduce((sum, trait, i) => sum + trait * (fitted[i] ?? 0), 0)),
  }));
});
for (const kind of ['direct', 'mixed']) {
  const of = judged.filter((one) => one.kind === kind && one.named);
  console.log(`${kind}: ${of.length} quotations whose speaker the gold names\nfloor   right  covers`);
  for (const floor of [0.99, 0.985, 0.98, 0.975, 0.97, 0.96, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0]) {
    const above = of.filter((one) => one.certainty >= floor);
    const right = above.filter((one) => one.right).length / Math.max(1, above.length);
    console.log(
      `${floor.toFixed(3)}  ${(100 * right).toFixed(1)}   ${((100 * above.length) / of.length).toFixed(1)}`,
    );
  }
}

/** The case of one attribution; none when the gold does not tell who spoke. */
function caseOf(scene: Scene, attribution: Attribution, article: GoldArticle): Case[] {
  const found = scene.quotations[attribution.quotation];
  const gold = article.quotes.find(
    (q) => found !== undefined && Math.abs(q.inner_start - found.inner.start) < 3,
  );
  if (gold === undefined || gold.ignore || gold.headline || gold.kind === 'other') return [];
  if (attribution.speech < SPEECH_FLOOR) return [];
  const { speaker, source } = gold;
  const traits = certaintyTraits(scene, attribution);
  if (speaker !== null) {
    if (speaker.trust === 'low' || speaker.trust === 'nested') return [];
    const right = isNamed(scene.entities.entities[attribution.entity], speaker.name);
    return [{ traits, right, kind: gold.kind, named: true }];
  }
  if (source === null || source.type === 'pronoun') return [];
  const mention = scene.mentions[attribution.source];
  const first = scene.stream.tokens[mention?.first ?? -1];
  const last = scene.stream.tokens[(mention?.end ?? 0) - 1];
  const right =
    first !== undefined && last !== undefined && first.start < source.end && last.end > source.start;
  return [{ traits, right, kind: gold.kind, named: false }];
}
