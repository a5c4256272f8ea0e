import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterUtterances } from '@/lib/utterances/cluster-utterances';
import { UtteranceComparer } from '@/lib/utterances/compare-utterances';
import { copyOf, groupCopies } from '@/lib/utterances/copies';
import type { Statement } from '@/lib/utterances/statement';
import { runs } from '@/tests/support/runs';

const RUNS = runs(1_000);
const comparer = new UtteranceComparer();
const WORDS = 'The old dam above Torrel will be repaired before the winter storms reach the valley';
const WORDINGS = [WORDS, `${WORDS}, and soon`, WORDS.replace('will be', 'will not be'), 'Shameful'];

function statement(id: string, changes: Partial<Statement> = {}): Statement {
  return { id, words: WORDS, quoted: true, place: `place of ${id}`, ...changes };
}

const day = fc.option(fc.constantFrom('2025-03-01', '2025-03-09'), { nil: undefined });
const statements = fc
  .array(
    fc.record({
      words: fc.constantFrom(...WORDINGS),
      speaker: fc.constantFrom(undefined, 'Ida Holm', 'Jon Beck'),
      said: day,
      printed: day,
      within: fc.option(fc.nat(11), { nil: undefined, freq: 1 }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ words, speaker, said, printed, within }, i) =>
      statement(`s${String(i).padStart(2, '0')}`, {
        words,
        ...(speaker === undefined ? {} : { speaker }),
        ...(said === undefined ? {} : { said: { from: said, to: said } }),
        ...(printed === undefined ? {} : { printed }),
        ...(within === undefined || within === i ? {} : { within: `s${String(within).padStart(2, '0')}` }),
      }),
    ),
  );
const parted = fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.boolean()), { maxLength: 3 }).map((pairs) =>
  pairs.map(([a, b, same], at) => {
    const [from, to] = [a, b].map((one) => `place of s${String(one).padStart(2, '0')}`) as [string, string];
    return { key: `${at}`, a: from, b: to, state: same ? ('same' as const) : ('different' as const), at };
  }),
);

describe('groupCopies', () => {
  const unlike: readonly (readonly [string, Partial<Statement>])[] = [
    ['other words', { words: 'The old dam' }],
    ['another speaker', { speaker: 'Ida Holm' }],
    ['a speaker that is known', { speaker: '' }],
    ['another day', { said: { from: '2025-03-01', to: '2025-03-01' } }],
    ['another day of printing', { printed: '2025-03-01' }],
    ['words that are reported', { quoted: false }],
  ];

  it.each(unlike)('keeps apart %s', (_, changes) => {
    const groups = groupCopies([statement('a'), statement('b', changes), statement('c')], [], comparer);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
  });

  it('keeps apart what a person parted, and what would not be one with itself', () => {
    const { place } = statement('b');
    const decision = { key: 'k', a: place, b: 'place of z', state: 'different' as const, at: 1 };
    const [a, b, c] = [statement('a'), statement('b'), statement('c')];
    expect(groupCopies([a, b, c], [decision], comparer)).toEqual([[a, c], [b]]);
    const short = ['a', 'b'].map((id) => statement(id, { words: 'Shameful' }));
    expect(groupCopies(short, [], comparer)).toEqual([[short[0]], [short[1]]]);
  });

  it('changes nothing of what each statement by itself would give', () => {
    fc.assert(
      fc.property(statements, parted, (all, decisions) => {
        // Spaces around make no other words, but no copy either; as many for all, for the longer of two texts is asked which it is.
        const single = all.map((one, i) => ({
          ...one,
          words: `${' '.repeat(i)}${one.words}${' '.repeat(all.length - i)}`,
        }));
        expect(new Set(single.map(copyOf)).size).toBe(all.length);
        expect(clusterUtterances(all, decisions, comparer)).toEqual(
          clusterUtterances(single, decisions, comparer),
        );
      }),
      { numRuns: RUNS },
    );
  });
});
