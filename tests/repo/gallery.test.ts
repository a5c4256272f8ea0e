import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const components = readdirSync(`${root}/components`, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.tsx'),
);

/** Components that live only when mounted on a browser; the gallery shows what they draw. */
const WITHOUT_A_PICTURE: ReadonlySet<string> = new Set(['front-report']);

const shelves = readdirSync(`${root}/tests/gallery`)
  .filter((file) => file.endsWith('-shelves.tsx'))
  .map((file) => readFileSync(`${root}/tests/gallery/${file}`, 'utf8'))
  .join('\n');

test('there are components', () => expect(components.length).toBeGreaterThan(30));

test.each(components)('%s stands in the gallery', (file) => {
  const name = basename(file, '.tsx');
  if (WITHOUT_A_PICTURE.has(name)) return;
  // A shelf is keyed by the file's name, and draws what the file exports.
  expect(shelves).toMatch(new RegExp(`^  '?${name}'?: \\{`, 'm'));
  expect(shelves).toContain(`from '@/components/${file.replace(/\.tsx$/, '')}'`);
});
