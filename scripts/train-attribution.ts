/**
 * Trains the rankers of lib/attribution on labelled articles and writes lib/attribution/weights.ts.
 *   node --import ./scripts/typescript-hooks.mjs scripts/train-attribution.ts [--gold FILE] [--text DIR] [--out FILE]
 * Deterministic. The weights are whole numbers; no text of the data is in them.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Models } from '@/lib/attribution/judge';
import { cueStrengths } from './cue-strengths';
import { readGold } from './polnear-gold';
import { trainModels } from './train-models';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/data/polnear/gold/train.jsonl' },
    text: { type: 'string', default: '../shared/data/polnear/gold/text/train' },
    out: { type: 'string', default: 'lib/attribution/weights.ts' },
  },
});
if (!existsSync(values.gold) || !existsSync(values.text)) {
  console.error(`no training data at ${values.gold}: give --gold FILE.jsonl and --text DIR`);
  process.exit(2);
}
const gold = readGold(values.gold, values.text);
writeFileSync(values.out, sourceOf(trainModels(gold, console.log), cueStrengths(gold)));

function sourceOf(models: Models, strengths: readonly number[]): string {
  const list = (name: string, doc: string, model: readonly number[]): string =>
    `/** ${doc} */\n// biome-ignore format: figures\nexport const ${name}: readonly number[] = [${model.join(',')}];\n`;
  return [
    '// Written by scripts/train-attribution.ts. Trees as figures; see trees.ts for the form.\n',
    list(
      'CUE_STRENGTHS',
      'How often each verb of the lexicon is a cue where it stands: 0 never … 20 always.',
      strengths,
    ),
    list('SOURCE_MODEL', 'Ranks the candidates for the source of a quotation.', models.sources),
    list('ANTECEDENT_MODEL', 'Ranks the antecedents of a pronoun.', models.antecedents),
    list('SPEECH_MODEL', 'Tells speech from titles and terms.', models.speech),
  ].join('\n');
}
