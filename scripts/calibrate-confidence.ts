/**
 * Measures what the engine's probabilities are worth: trains on four fifths of the training articles, reads the rest,
 * and prints how often the speaker is right above each probability. `--out FILE` also writes those predictions, with
 * their gold in FILE.gold.jsonl, for the scorer.
 *   node --import ./scripts/typescript-hooks.mjs scripts/calibrate-confidence.ts [--out FILE]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attribute } from '@/lib/attribution/attribute';
import { SPEECH_FLOOR } from '@/lib/attribution/confidence';
import { judgeOf } from '@/lib/attribution/judge';
import { readArticle } from '@/lib/attribution/read-article';
import { sceneOf } from '@/lib/attribution/scene';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { documentOfPlainText } from '@/lib/text/document-text';
import { isNamed } from './attribution-examples';
import { readGold } from './polnear-gold';
import { predictionOf } from './quotation-prediction';
import { trainModels } from './train-models';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/data/polnear/gold/train.jsonl' },
    text: { type: 'string', default: '../shared/data/polnear/gold/text/train' },
    out: { type: 'string' },
  },
});
if (!existsSync(values.gold) || !existsSync(values.text)) {
  console.error(`no data at ${values.gold}: give --gold FILE.jsonl and --text DIR`);
  process.exit(2);
}
const all = readGold(values.gold, values.text);
const isHeldOut = (i: number): boolean => i % 5 === 4;
const judge = judgeOf(
  trainModels(
    all.filter((_, i) => !isHeldOut(i)),
    console.log,
  ),
);
const held = all.filter((_, i) => isHeldOut(i));

const judged: { probability: number; speech: boolean }[] = [];
const scored: { probability: number; right: boolean; direct: boolean }[] = [];
for (const article of held) {
  const document = documentOfPlainText(article.text, 'en');
  const scene = sceneOf(document, findQuotations(document));
  for (const attribution of attribute(scene, judge).attributions) {
    const found = scene.quotations[attribution.quotation];
    const gold = article.quotes.find(
      (q) => found !== undefined && Math.abs(q.inner_start - found.inner.start) < 3,
    );
    if (gold === undefined || gold.ignore || gold.headline) continue;
    judged.push({ probability: attribution.speech, speech: gold.kind !== 'other' });
    if (gold.kind === 'other' || attribution.speech < SPEECH_FLOOR) continue;
    if (gold.speaker === null || gold.speaker.trust === 'low' || gold.speaker.trust === 'nested') continue;
    const right = isNamed(scene.entities.entities[attribution.entity], gold.speaker.name);
    scored.push({ probability: attribution.probability, right, direct: gold.kind === 'direct' });
  }
}
for (const kind of ['direct', 'mixed']) {
  const of = scored.filter((s) => s.direct === (kind === 'direct'));
  console.log(`${kind}: ${of.length} quotations\nfloor   right  covers`);
  for (const floor of [0.995, 0.99, 0.98, 0.97, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0]) {
    const above = of.filter((s) => s.probability >= floor);
    const right = above.filter((s) => s.right).length / Math.max(1, above.length);
    console.log(
      `${floor.toFixed(3)}  ${(100 * right).toFixed(1)}   ${((100 * above.length) / of.length).toFixed(1)}`,
    );
  }
}
console.log('speech or not\nfloor   speech F1  other F1');
for (const floor of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
  const f1 = (speech: boolean): number => {
    const said = judged.filter((j) => j.probability >= floor === speech);
    const right = said.filter((j) => j.speech === speech).length;
    return (200 * right) / (said.length + judged.filter((j) => j.speech === speech).length);
  };
  console.log(`${floor.toFixed(2)}    ${f1(true).toFixed(1)}       ${f1(false).toFixed(1)}`);
}
if (values.out !== undefined) {
  writeFileSync(
    values.out,
    held
      .map(
        (a) =>
          `${predictionOf(a.article, (text) => readArticle(documentOfPlainText(text), {}, judge), a.text)}\n`,
      )
      .join(''),
  );
  const lines = readFileSync(values.gold, 'utf8').split('\n');
  writeFileSync(
    `${values.out}.gold.jsonl`,
    `${lines.filter((line, i) => line !== '' && isHeldOut(i)).join('\n')}\n`,
  );
}
