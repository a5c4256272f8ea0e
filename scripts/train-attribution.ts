/**
 * Trains the rankers of lib/attribution on labelled articles and writes lib/attribution/weights.ts.
 *   node --import ./scripts/typescript-hooks.mjs scripts/train-attribution.ts [--gold FILE] [--text DIR] [--out FILE]
 * Deterministic. The weights are whole numbers; no text of the data is in them.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Models } from '@/lib/attribution/judge';
import { cueStrengths } from './cue-strengths';
import { packModel } from './pack-model';
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
  const text = (name: string, doc: string, packed: string): string =>
    `/** ${doc} */\n// biome-ignore format: figures\nexport const ${name} = '${packed}';\n`;
  return [
    '// Written by scripts/train-attribution.ts: figures only; see packed-model.ts for the form.\n',
    text(
      'CUE_STRENGTHS',
      'How often each verb of the lexicon is a cue where it stands: a never … u always.',
      lettersOf(strengths),
    ),
    text(
      'NEIGHBOUR_STRENGTHS',
      'How often a short stretch beside each word of neighbours.ts is a title or term: a never … u always.',
      lettersOf(models.neighbours),
    ),
    text('SOURCE_MODEL', 'Ranks the candidates for the source of a quotation.', packModel(models.sources)),
    text('ANTECEDENT_MODEL', 'Ranks the antecedents of a pronoun.', packModel(models.antecedents)),
    text('SPEECH_MODEL', 'Tells speech from titles and terms.', packModel(models.speech)),
  ].join('\n');
}

function lettersOf(strengths: readonly number[]): string {
  return strengths.map((strength) => String.fromCharCode(0x61 + strength)).join('');
}
