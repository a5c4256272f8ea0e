import { spawnSync } from 'node:child_process';

// Every property of the matching engine and of the clusters, each tried 10,000 times (`FUZZ_RUNS` sets another number).
//   npm run properties                 all
//   npm run properties -- align-words  only the files whose path contains the words

const RUNS = process.env.FUZZ_RUNS ?? '10000';
const FILES = [
  'tests/unit/lib/match/align-words',
  'tests/unit/lib/match/find-candidates',
  'tests/unit/lib/match/hostile-text',
  'tests/unit/lib/match/packed-library',
  'tests/unit/lib/match/parts-asked',
  'tests/unit/lib/match/posting-list',
  'tests/unit/lib/match/word-difference',
  'tests/unit/lib/store/paged-bytes',
  'tests/unit/lib/utterances/',
  'tests/integration/store/match-index-history',
];

const wanted = process.argv.slice(2);
const files = FILES.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));
if (files.length === 0) {
  console.error(`There are no properties in ${wanted.join(', ')}; there are in\n  ${FILES.join('\n  ')}`);
  process.exit(1);
}
const run = spawnSync('npx', ['vitest', 'run', '--reporter=verbose', '--testTimeout=0', ...files], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_RUNS: RUNS },
});
process.exitCode = run.status ?? 1;
