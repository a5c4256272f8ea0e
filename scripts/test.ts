import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Everything that guards a merge, in order from fast to slow; every step runs even when an earlier one failed.
// The last line is the sum: each tool counts as one check, each vitest case as one.
//   npm test              all
//   npm test -- unit      only the steps whose name contains "unit"

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}
interface Step {
  readonly name: string;
  readonly run: () => Outcome;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'on-record-test-'));

function tool(command: string, ...args: string[]): Step['run'] {
  return () => {
    const run = spawnSync(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    return run.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

function vitest(project: string): Step['run'] {
  return () => {
    const report = join(scratch, `${project}.json`);
    const args = [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const run = spawnSync('npx', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    return outcomeOf(report, run.status === 0);
  };
}

/** A run that failed without a failing case (a file that does not load, an unhandled rejection) counts as one failure. */
function outcomeOf(report: string, succeeded: boolean): Outcome {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: succeeded ? numFailedTests : Math.max(1, numFailedTests) };
  } catch (error) {
    console.error(`no report of vitest: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

const node = (script: string, ...args: string[]) =>
  tool('node', '--import', './scripts/typescript-hooks.mjs', script, ...args);

const steps: readonly Step[] = [
  { name: 'prepare', run: tool('npx', 'wxt', 'prepare') },
  { name: 'types', run: tool('npx', 'tsc', '--noEmit') },
  { name: 'pure', run: tool('npx', 'tsc', '-p', 'tsconfig.pure.json') },
  { name: 'lint', run: tool('npx', 'biome', 'ci', '--colors=off', '.') },
  { name: 'layers', run: node('scripts/layers.ts') },
  { name: 'dead code', run: tool('npx', 'knip') },
  { name: 'unit', run: vitest('unit') },
  { name: 'dom', run: vitest('dom') },
  { name: 'integration', run: vitest('integration') },
  { name: 'build', run: node('scripts/build.ts') },
  { name: 'build demo', run: node('scripts/build.ts', '--demo') },
  {
    name: 'build gallery',
    run: tool('npx', 'vite', 'build', '--config', 'tests/gallery/vite.config.ts', '--logLevel', 'warn'),
  },
  { name: 'size', run: tool('npx', 'size-limit') },
  {
    name: 'add-on lint',
    run: tool('npx', 'web-ext', 'lint', '--no-config-discovery', '-s', '.output/firefox-mv3'),
  },
  { name: 'repo', run: vitest('repo') },
  { name: 'e2e', run: vitest('e2e') },
];

const wanted = process.argv.slice(2);
let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const step of steps) {
  if (wanted.length > 0 && !wanted.some((name) => step.name.includes(name))) continue;
  console.log(`\n── ${step.name}`);
  const started = Date.now();
  const outcome = step.run();
  passed += outcome.passed;
  failed += outcome.failed;
  if (outcome.failed > 0) failures.push(step.name);
  console.log(
    `── ${step.name}: ${outcome.passed} passed, ${outcome.failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
}
rmSync(scratch, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
