import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Words in backticks that look like a path of this repository. */
function pathsNamedIn(file: string): string[] {
  const text = readFileSync(`${root}/${file}`, 'utf8');
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
  return quoted.filter(
    (word) =>
      /^(lib|entrypoints|components|seeds|tests|bench|scripts|public)\//.test(word) && !/[*{<]/.test(word),
  );
}

test.each(['ARCHITECTURE.md', 'README.md'])('every path named in %s exists', (file) => {
  const paths = pathsNamedIn(file);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(`${root}/${path}`))).toEqual([]);
});
