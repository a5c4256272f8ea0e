import { describe, expect, test } from 'vitest';
import { findKin } from '@/lib/counter/find-kin';
import { queueItemsOf, takesBack } from '@/lib/counter/queue';
import { demotedRules, standingNow } from '@/lib/counter/rule-standing';
import { countStems, weightFrom } from '@/lib/counter/stem-weights';
import type { LibraryStatement } from '@/lib/match/contract';
import { memoryLibrary } from '@/lib/match/memory-library';

const stated = (id: string, words: string, speaker: string, on: string): LibraryStatement => ({
  id,
  words,
  speaker,
  said: { from: on, to: on },
  before: '',
  after: '',
});

const stored = [
  stated('a', 'The new hospital will be built on the old airfield.', 'Maja Lind', '2020-02-01'),
  stated('b', 'The new hospital will not be built on the old airfield.', 'Tom Okoro', '2020-03-01'),
  stated('c', 'The ferry sails twice a day.', 'Nils Aker', '2020-02-01'),
];
const later = stated(
  'd',
  'The new hospital will never be built on the old airfield; I was wrong.',
  'Maja Lind',
  '2021-05-01',
);
const weightOf = weightFrom(countStems([...stored, later].map(({ words }) => words)));

describe('the researcher’s queue', () => {
  test('holds opposite wordings, with who and when, and never more than possible', async () => {
    const [kin = []] = await findKin([later], memoryLibrary(stored), weightOf);
    const items = queueItemsOf(later, kin, () => false);
    expect(items.map(({ kind, fromId, toId, standing }) => ({ kind, fromId, toId, standing }))).toEqual([
      { kind: 'retraction', fromId: 'd', toId: 'a', standing: 'possible' },
    ]);
    expect(items[0]).toMatchObject({ fromSaid: later.said, toSaid: stored[0]?.said });
  });

  test('the earlier statement is the one stood against, whichever came in first', async () => {
    const [first, second] = [stored[0], stored[1]];
    if (!first || !second) throw new Error('no statements');
    const [kin = []] = await findKin([first], memoryLibrary([second]), weightOf);
    expect(queueItemsOf(first, kin, () => false)[0]).toMatchObject({
      kind: 'contradiction',
      fromId: 'b',
      toId: 'a',
    });
  });

  test('what was decided does not come back', async () => {
    const [kin = []] = await findKin([later], memoryLibrary(stored), weightOf);
    expect(queueItemsOf(later, kin, (a, b) => a.id === 'd' && b.id === 'a')).toEqual([]);
  });

  test.each([
    ['I misspoke, and I am sorry.', true],
    ['I no longer think so.', true],
    ['They were wrong about me.', false],
  ])('takes back: %s', (words, expected) => expect(takesBack(words)).toBe(expected));
});

describe('rules that demote themselves', () => {
  const decisions = (rule: string, confirmed: number, rejected: number, from = 0) =>
    Array.from({ length: confirmed + rejected }, (_, i) => ({
      rule,
      state: i < confirmed ? ('confirmed' as const) : ('rejected' as const),
      at: from + i,
    }));

  test.each([
    ['20 of 30 is too few', decisions('r', 20, 10), true],
    ['21 of 30 is enough', decisions('r', 21, 9), false],
    ['29 decisions are too few to tell', decisions('r', 9, 20), false],
    ['only the last 30 count', [...decisions('r', 0, 40), ...decisions('r', 30, 0, 100)], false],
    ['each rule has its own record', [...decisions('r', 30, 0), ...decisions('other', 0, 30)], false],
  ])('%s', (_what, made, demoted) => expect(demotedRules(made).has('r')).toBe(demoted));

  test('a demoted rule’s links are only possible, but not those a person confirmed', () => {
    const demoted = new Set(['r']);
    const link = { rule: 'r', standing: 'linked', state: 'suggested' } as const;
    expect(standingNow(link, demoted)).toBe('possible');
    expect(standingNow({ ...link, state: 'confirmed' }, demoted)).toBe('linked');
    expect(standingNow({ ...link, rule: 'other' }, demoted)).toBe('linked');
  });
});
