import { describe, expect, test } from 'vitest';
import { compareStatements } from '@/lib/counter/compare-statements';
import { countStems, weightFrom } from '@/lib/counter/stem-weights';

const LIBRARY = [
  'The harbour will be dredged before the winter and the city will pay for it.',
  'The harbour will not be dredged before the winter.',
  'We agreed to raise the bridge tolls by a third from January.',
  'The bridge tolls were raised once, in a year of floods.',
  'Every bed in the clinic stays.',
];
const weightOf = weightFrom(countStems(LIBRARY));
const day = (iso: string) => ({ from: iso, to: iso });
const said = (words: string, speaker?: string, on = '2021-03-01') => ({
  words,
  ...(speaker !== undefined && { speaker }),
  said: day(on),
});

const cases: readonly [what: string, a: string, b: string, relation: string | undefined][] = [
  [
    'other quotation marks and spelling',
    'The harbour will be dredged before the winter, and the city will pay for it',
    'The harbour will be dredged before the winter and the city will pay for it.',
    'same',
  ],
  [
    'one word more',
    'The harbour will surely be dredged before the winter and the city will pay for it.',
    'The harbour will be dredged before the winter and the city will pay for it.',
    'same',
  ],
  [
    'a negation put in',
    'The harbour will not be dredged before the winter and the city will pay for it.',
    'The harbour will be dredged before the winter and the city will pay for it.',
    'opposite',
  ],
  [
    'another translation',
    'What we settled is that crossing the bridge costs a third more in tolls, starting in January.',
    'We agreed to raise the bridge tolls by a third from January.',
    'possibly-same',
  ],
  ['nothing in common', 'Every bed in the clinic stays.', 'We agreed to raise the bridge tolls.', undefined],
];

describe('compareStatements', () => {
  test.each(cases)('%s', (_what, a, b, relation) => {
    expect(compareStatements(said(a, 'Ana Reis'), said(b, 'Reis'), weightOf)?.relation).toBe(relation);
    expect(compareStatements(said(b, 'Reis'), said(a, 'Ana Reis'), weightOf)?.relation).toBe(relation);
  });

  test('another wording needs the same speaker within a week', () => {
    const [a, b] = [cases[3]?.[1] ?? '', cases[3]?.[2] ?? ''];
    expect(compareStatements(said(a, 'Ana Reis'), said(b, 'Olaf Brandt'), weightOf)).toBeUndefined();
    expect(
      compareStatements(said(a, 'Ana Reis'), said(b, 'Ana Reis', '2021-05-01'), weightOf),
    ).toBeUndefined();
    expect(compareStatements(said(a, 'Ana Reis'), said(b), weightOf)).toBeUndefined();
  });

  test('the same words in another mouth are not the same statement', () => {
    const words = LIBRARY[0] ?? '';
    expect(compareStatements(said(words, 'Ana Reis'), said(words, 'Olaf Brandt'), weightOf)).toBeUndefined();
  });

  test('a changed number is not the same statement', () => {
    const a = said('The city will spend 40 million on the new tram line next year.', 'Ana Reis');
    const b = said('The city will spend 90 million on the new tram line next year.', 'Ana Reis');
    expect(compareStatements(a, b, weightOf)?.relation).not.toBe('same');
  });
});
