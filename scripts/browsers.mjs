// Where Chromium and Firefox are on this machine. Built-ins only: it also runs before the dependencies are there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian packages (a browser without fonts lays out nothing), environment variable that names a binary, commands and usual places, best first. */
const KINDS = {
  chromium: {
    debianPackages: ['chromium', 'fonts-liberation'],
    variable: 'CHROMIUM_PATH',
    // Branded Chrome comes last: it ignores --load-extension, see scripts/start.mjs.
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  firefox: {
    debianPackages: ['firefox-esr', 'fonts-liberation'],
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

/** Path of the browser's binary, or undefined when this machine has none. */
export function findBrowser(kind) {
  const { variable, commands, places } = KINDS[kind];
  const named = process.env[variable];
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

/** Path of the browser, installed from Debian's packages first where that is possible; undefined when it is not. */
export function ensureBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  if (installDebianPackages(KINDS[kind].debianPackages)) return findBrowser(kind);
  return undefined;
}

/** What to tell a person whose machine lacks the browser. */
export function howToGet(kind) {
  const { debianPackages, variable } = KINDS[kind];
  return `No ${kind} was found. Install it (Debian, Ubuntu: sudo apt-get install ${debianPackages.join(' ')}) or name its binary in ${variable}.`;
}

/** True when the packages were installed: needs root and apt-get. */
export function installDebianPackages(packages) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log(`Installing ${packages.join(', ')} from Debian's packages …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  return (
    spawnSync('apt-get', ['install', '-yq', '--no-install-recommends', ...packages], options).status === 0
  );
}
