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
  [
    'a negation lost where another clause is negated too',
    'We did raise the bridge tolls and we will not raise the parking fees of the city.',
    'We did not raise the bridge tolls and we will not raise the parking fees of the city.',
    'opposite',
  ],
  [
    '“whether or not” denies nothing',
    'Every bed in the clinic stays, whether or not the new bridge tolls are raised in January.',
    'Every bed in the clinic stays whether the new bridge tolls are raised in January or not.',
    'same',
  ],
  [
    'a copy that goes on with a denial',
    'The harbour will be dredged before the winter and the city will pay for it. The ferry will not pay for the harbour.',
    'The harbour will be dredged before the winter and the city will pay for it.',
    'same',
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

  test('the day of printing stands in for an unknown day', () => {
    const [a, b] = [cases[3]?.[1] ?? '', cases[3]?.[2] ?? ''];
    const printed = (words: string, on: string) => ({ words, speaker: 'Ana Reis', printed: on });
    const relation = (on: string) =>
      compareStatements(printed(a, '2021-03-01'), printed(b, on), weightOf)?.relation;
    expect(relation('2021-03-02')).toBe('possibly-same');
    expect(relation('2021-04-02')).toBeUndefined();
  });

  test('a phrase said again years later is not the same statement', () => {
    const phrase = 'the long hard road over the bridge';
    const years = (words: string) =>
      [said(words, 'Ana Reis'), said(words, 'Ana Reis', '2011-03-01')] as const;
    expect(compareStatements(...years(phrase), weightOf)).toBeUndefined();
    const speech = `${LIBRARY[0]} ${LIBRARY[4]} Who digs deep sleeps well.`;
    expect(compareStatements(...years(speech), weightOf)?.relation).toBe('same');
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
