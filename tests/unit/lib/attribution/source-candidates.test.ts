import { expect, test } from 'vitest';
import { speakersOf } from '@/tests/support/speakers-of';

test('a paragraph that ends in a colon names who speaks below it, not above', () => {
  const names = speakersOf(
    'Dam holds for now',
    'Governor Ada Morrow told the chamber:',
    '“The dam will hold through the winter.”',
    'Farmer Peter Bell wrote on his blog:',
    '“It leaks already, and he knows it.”',
  );
  expect(names).toEqual(['Ada Morrow', 'Peter Bell']);
});

test('a body whose name holds a preposition is named whole', () => {
  const names = speakersOf(
    'Dam holds for now',
    'The Bank of Lanternholm kept its rate. The Bank of Lanternholm said it was “not yet time” to lower it.',
    '“We have time until the spring,” the Bank of Lanternholm said.',
  );
  expect(names).toEqual(['Bank of Lanternholm', 'Bank of Lanternholm']);
});

test('after “according to” as well', () => {
  const text =
    'The reasons include “old gates, soft clay and years of rain”, according to the Bank of Lanternholm.';
  expect(speakersOf('Dam holds for now', text)).toEqual(['the Bank of Lanternholm']);
});

test.each([
  'Ada Morrow stood on the quay when the sluice opened.',
  'Ada Morrow was asleep when the fog horn went off.',
  'Ada Morrow was on the ferry when the ramp closed.',
])('a thing says nothing by what it does: %s', (before) => {
  const [name] = speakersOf('Dam holds for now', before, '“I have never run so fast in my life.”');
  expect([undefined, 'Ada Morrow']).toContain(name);
});
