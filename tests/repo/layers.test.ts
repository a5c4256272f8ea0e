import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, expect, test } from 'vitest';
import { layerRules } from '@/scripts/layer-rules';

/** One planted violation of each rule: the importing file and what it imports. */
const PLANTED: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['core-text', 'lib/text/a.ts', 'lib/model/b.ts'],
  ['core-model', 'lib/model/a.ts', 'lib/quotations/b.ts'],
  ['core-quotations', 'lib/quotations/a.ts', 'lib/attribution/b.ts'],
  ['core-attribution', 'lib/attribution/a.ts', 'lib/match/b.ts'],
  ['core-match', 'lib/match/a.ts', 'lib/store/b.ts'],
  ['core-utterances', 'lib/utterances/a.ts', 'lib/counter/b.ts'],
  ['core-counter', 'lib/counter/a.ts', 'lib/ingest/b.ts'],
  ['core-ingest', 'lib/ingest/a.ts', 'lib/view/b.ts'],
  ['core-view', 'lib/view/a.ts', 'lib/page/b.ts'],
  ['core-exchange', 'lib/exchange/a.ts', 'lib/match/b.ts'],
  ['core-stays-pure', 'lib/text/a.ts', 'node_modules/preact/index.js'],
  ['adapters-do-not-look-up', 'lib/store/a.ts', 'components/b.ts'],
  ['page-side-stays-out-of-the-store', 'entrypoints/gate.content/a.ts', 'lib/store/b.ts'],
  ['only-store-has-dexie', 'entrypoints/popup/a.ts', 'node_modules/dexie/index.js'],
  [
    'only-messages-and-entrypoints-have-the-browser',
    'lib/page/a.ts',
    'node_modules/webextension-polyfill/index.js',
  ],
  ['components-take-props', 'components/a.ts', 'lib/store/b.ts'],
  ['entrypoints-never-meet', 'entrypoints/popup/a.ts', 'entrypoints/library/b.ts'],
  ['nobody-imports-seeds-or-tests', 'lib/page/a.ts', 'tests/support/b.ts'],
  ['could-not-resolve', 'lib/page/a.ts', 'lib/page/missing.ts'],
];

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plant(files: Readonly<Record<string, string>>): void {
  folder = mkdtempSync(join(tmpdir(), 'on-record-layers-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function violated(): Promise<string[]> {
  const { output } = await cruise(['.'], {
    ruleSet: layerRules,
    ...layerRules.options,
    validate: true,
    baseDir: folder,
    tsConfig: {},
  } as never);
  return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
}

function importOf(from: string, to: string): string {
  const up = from
    .split('/')
    .slice(1)
    .map(() => '..');
  return `import '${[...up, to.replace(/\.ts$/, '')].join('/')}';\nexport const a = 1;\n`;
}

test.each(PLANTED)('%s fails on a planted violation', async (rule, from, to) => {
  const target: Record<string, string> =
    rule === 'could-not-resolve' ? {} : { [to]: 'export const b = 1;\n' };
  plant({ [from]: importOf(from, to), ...target });
  expect(await violated()).toContain(rule);
});

test('no-cycles fails on a planted cycle', async () => {
  plant({
    'lib/page/a.ts': "import './b';\nexport const a = 1;\n",
    'lib/page/b.ts': "import './a';\nexport const b = 1;\n",
  });
  expect(await violated()).toContain('no-cycles');
});

test('every rule has its planted violation', () => {
  const named = new Set(PLANTED.map(([rule]) => rule));
  expect(
    layerRules.forbidden.map((rule) => rule.name).filter((name) => name !== 'no-cycles' && !named.has(name)),
  ).toEqual([]);
});
