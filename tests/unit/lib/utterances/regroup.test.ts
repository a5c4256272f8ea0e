import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SamenessRecord } from '@/lib/model/records';
import { clusterUtterances } from '@/lib/utterances/cluster-utterances';
import { UtteranceComparer } from '@/lib/utterances/compare-utterances';
import { regroup } from '@/lib/utterances/regroup';
import type { Statement } from '@/lib/utterances/statement';
import { runs } from '@/tests/support/runs';
import { type MemoryMembers, memoryMembers } from '@/tests/support/utterances';

const RUNS = runs(2_000);
const comparer = new UtteranceComparer();

const LONG =
  'The ferry to Sandholm will sail twice a day from April, and nobody who lives on the island will pay for it';
const WORDINGS = [
  LONG,
  LONG.replace('will sail', 'sails'),
  LONG.replace('will pay', 'will not pay'),
  'The ferry to Sandholm will sail twice a day from April',
  'nobody who lives on the island will pay for it',
  'from April, and nobody who lives on the island',
  'Our schools have lost forty teachers since the county closed its office in Brekke',
  'lost forty teachers since the county closed its office',
  'Shameful',
] as const;
const day = fc.constantFrom('2025-04-01', '2025-04-02', '2025-04-11', '2025-09-01');

const statements = fc
  .array(
    fc.record({
      words: fc.constantFrom(...WORDINGS),
      speaker: fc.constantFrom(undefined, 'Ida Holm', 'Holm', 'Jon Beck'),
      said: fc.option(day, { nil: undefined }),
      printed: fc.option(day, { nil: undefined }),
      quoted: fc.constantFrom(true, true, true, false),
      within: fc.option(fc.nat(8), { nil: undefined, freq: 1 }),
      copyOf: fc.option(fc.nat(8), { nil: undefined, freq: 2 }),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((drafts) =>
    drafts.map((draft) => ({ ...(drafts[draft.copyOf ?? drafts.length] ?? draft), within: draft.within })),
  )
  .map((drafts) =>
    drafts.map(
      ({ words, speaker, said, printed, quoted, within }, i): Statement => ({
        id: `s${i}`,
        place: `p${i}`,
        words,
        quoted,
        ...(speaker === undefined ? {} : { speaker }),
        ...(said === undefined ? {} : { said: { from: said, to: said } }),
        ...(printed === undefined ? {} : { printed }),
        ...(within === undefined || within === i ? {} : { within: `s${within}` }),
      }),
    ),
  );

const decisions = fc.array(
  fc.record({
    a: fc.nat(8),
    b: fc.nat(8),
    state: fc.constantFrom('same' as const, 'different' as const),
    at: fc.nat(3),
  }),
  { maxLength: 3 },
);

type Step = { readonly add: Statement } | { readonly drop: Statement } | { readonly decide: SamenessRecord };

async function take(members: MemoryMembers, step: Step): Promise<void> {
  if ('add' in step) {
    members.library.set(step.add.id, step.add);
    await regroup(members, { added: [step.add.id] }, comparer);
  } else if ('drop' in step) {
    members.library.delete(step.drop.id);
    await regroup(members, { removed: [step.drop.id] }, comparer);
  } else {
    const { key, a, b } = step.decide;
    members.decisions.set(key, step.decide);
    await regroup(members, { decided: [a, b] }, comparer);
  }
}

function kept({ members }: MemoryMembers) {
  return new Map(
    [...members.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, utteranceId, lineId }) => [id, { utteranceId, lineId }]),
  );
}

describe('regroup', () => {
  it('gives what the whole library gives at once, in whatever order it grew, shrank and was decided on', async () => {
    const history = fc.tuple(statements, decisions).chain(([all, said]) => {
      const steps: Step[] = all.map((add) => ({ add }));
      for (const { a, b, state, at } of said) {
        if (a !== b && a < all.length && b < all.length)
          steps.push({ decide: { key: [a, b].sort().join(' '), a: `p${a}`, b: `p${b}`, state, at } });
      }
      return fc.tuple(
        fc.shuffledSubarray(steps, { minLength: steps.length }),
        fc.shuffledSubarray(all),
        fc.constant(all),
      );
    });
    await fc.assert(
      fc.asyncProperty(history, async ([steps, dropped, all]) => {
        const members = memoryMembers();
        for (const step of steps) await take(members, step);
        const decided = [...members.decisions.values()];
        expect(kept(members)).toEqual(clusterUtterances(all, decided, comparer));
        for (const drop of dropped) await take(members, { drop });
        const left = all.filter((one) => !dropped.includes(one));
        expect(kept(members)).toEqual(clusterUtterances(left, decided, comparer));
        // A person's word outlives what it was about: it holds again when the words come back.
        for (const add of dropped) await take(members, { add });
        expect(kept(members)).toEqual(clusterUtterances(all, decided, comparer));
      }),
      { numRuns: RUNS },
    );
  });

  it('takes an article as a whole, and the same article twice', async () => {
    await fc.assert(
      fc.asyncProperty(statements, fc.nat(8), async (all, cut) => {
        const members = memoryMembers();
        for (const part of [all.slice(0, cut), all.slice(cut), all]) {
          for (const one of part) members.library.set(one.id, one);
          await regroup(members, { added: part.map(({ id }) => id) }, comparer);
        }
        expect(kept(members)).toEqual(clusterUtterances(all, [], comparer));
      }),
      { numRuns: RUNS },
    );
  });
});
