import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);
const shipped = tracked.filter(
  (file) => /^(lib|components|entrypoints)\/.*\.(ts|tsx|html|css)$/.test(file) || file === 'wxt.config.ts',
);

/** What must never ship: it would change the page, leak the library to it, or run text as code. Comments count too. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the page could list highlights', /CSS\.highlights/],
  ['text as markup', /\.(innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write/],
  ['text as code', /\beval\(|new Function\(/],
  ['RegExp built at run time', /new RegExp\(/],
  ['wrapping page nodes', /surroundContents/],
  ['files a page could load', /web_accessible_resources/],
  ['a connection', /\bXMLHttpRequest\b|\bWebSocket\(|sendBeacon|EventSource\(/],
];

test.each(FORBIDDEN)('nothing shipped contains: %s', (_what, pattern) => {
  expect(shipped.length).toBeGreaterThan(20);
  expect(shipped.filter((file) => pattern.test(readFileSync(`${root}/${file}`, 'utf8')))).toEqual([]);
});

test('the lock file names no download address', () => {
  expect(readFileSync(`${root}/package-lock.json`, 'utf8')).not.toMatch(/"resolved": *"http/);
});

test('no test is switched off or alone', () => {
  const tests = tracked.filter(
    (file) => /^(tests|bench)\/.*\.tsx?$/.test(file) && !file.endsWith('forbidden.test.ts'),
  );
  expect(
    tests.filter((file) =>
      /\b(it|test|describe)\.(only|skip|todo|fails)\b/.test(readFileSync(`${root}/${file}`, 'utf8')),
    ),
  ).toEqual([]);
});
