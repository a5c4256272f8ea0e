// Set-up before `npm start`, `npm test` and the builds: dependencies, and browsers where asked for (--chromium, --firefox).
// Runs on the machine's own Node (≥ 20) without any dependency. Says plainly what it cannot install.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, howToGet } from './browsers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.on-record-lock-hash');

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function npm(args) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

function ensureDependencies() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  console.log('Installing dependencies …');
  // Engine warnings of the machine's own Node are noise: the tools run on the newer Node that is among the dependencies.
  if (!npm(['ci', '--no-fund', '--no-audit', '--loglevel=error']))
    fail('npm ci failed; see above. A connection to the npm registry is needed once.');
  writeFileSync(stampFile, hash);
}

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node ${process.versions.node} is too old: Node 20 or newer is needed.`);
ensureDependencies();
const wanted = ['chromium', 'firefox'].filter((kind) => process.argv.includes(`--${kind}`));
const missing = wanted.filter((kind) => ensureBrowser(kind) === undefined);
if (missing.length > 0) fail(missing.map(howToGet).join('\n'));
