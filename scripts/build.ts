import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `demo` differs from `production` by `host_permissions` in the manifest alone; tests/repo compares the two. */
export type BuildMode = 'production' | 'demo';
export type BuildTarget = 'chrome' | 'firefox';

/** Folder a build is written to. */
export function outputFolder(target: BuildTarget, mode: BuildMode = 'production'): string {
  const suffix = mode === 'production' ? '' : `-${mode}`;
  return fileURLToPath(new URL(`../.output/${target}-mv3${suffix}`, import.meta.url));
}

/** Builds one package and returns its folder. Throws with the tool's output when the build fails. */
export function build(target: BuildTarget, mode: BuildMode = 'production'): string {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const wxt = fileURLToPath(new URL('../node_modules/wxt/bin/wxt.mjs', import.meta.url));
  const run = spawnSync(process.execPath, [wxt, 'build', '--browser', target, '--mv3'], {
    cwd: root,
    // A test runner's NODE_ENV would end up in the bundle.
    env: { ...process.env, NODE_ENV: 'production', ON_RECORD_BUILD: mode },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`wxt build for ${target} failed:\n${run.stdout}\n${run.stderr}`);
  return outputFolder(target, mode);
}

// npm run build [-- --demo] [-- --browser=chrome]
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const mode = process.argv.includes('--demo') ? 'demo' : 'production';
  const targets: readonly BuildTarget[] = ['chrome', 'firefox'];
  const wanted = targets.filter(
    (target) => !process.argv.some((arg) => arg.startsWith('--browser=') && arg !== `--browser=${target}`),
  );
  for (const target of wanted) console.log(`built ${build(target, mode)}`);
}
