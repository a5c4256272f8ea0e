import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysApart, speakerAgreement } from '@/lib/match/agreement';
import type { SamenessRecord } from '@/lib/model/records';
import { clusterUtterances } from '@/lib/utterances/cluster-utterances';
import { UtteranceComparer } from '@/lib/utterances/compare-utterances';
import { groupCopies, standIns } from '@/lib/utterances/copies';
import type { Membership, Statement } from '@/lib/utterances/statement';
import { utteranceKeysOf } from '@/lib/utterances/utterance-keys';
import { runs } from '@/tests/support/runs';

const comparer = new UtteranceComparer();

/**
 * What clusters are by definition: every two statements that share a key compared, every link tried in order, strongest first, every
 * two members of two clusters asked whether something stands between them.
 */
function byDefinition(
  statements: readonly Statement[],
  decisions: readonly SamenessRecord[],
): ReadonlyMap<string, Membership> {
  const groups = groupCopies(
    [...statements].sort((a, b) => (a.id < b.id ? -1 : 1)),
    decisions,
    comparer,
  );
  const ordered = standIns(groups);
  const keys = ordered.map((one) => new Set(utteranceKeysOf(one, comparer.weights)));
  const links: { a: number; b: number; strength: number }[] = [];
  const conflicts = new Set<string>();
  for (const [b, statement] of ordered.entries()) {
    for (const [a, other] of ordered.slice(0, b).entries()) {
      if (![...(keys[a] ?? [])].some((key) => keys[b]?.has(key))) continue;
      const found = comparer.compare(other, statement);
      if (found?.as === 'line') links.push({ a, b, strength: found.strength });
      else if (found?.as === 'conflict') conflicts.add(`${a} ${b}`);
    }
  }
  const at = (i: number) => ordered[i] as Statement;
  const placesOf = (i: number) => new Set(groups[i]?.map(({ place }) => place));
  /** The latest time at which a person parted two statements; −1 when nobody did. */
  const parted = (i: number, j: number): number =>
    Math.max(
      -1,
      ...decisions.flatMap(({ a, b, state, at: time }) => {
        const isBoth =
          (placesOf(i).has(a) && placesOf(j).has(b)) || (placesOf(i).has(b) && placesOf(j).has(a));
        return state === 'different' && i !== j && isBoth ? [time] : [];
      }),
    );
  const saidLater = ({ said }: Statement, { printed }: Statement): boolean =>
    said !== undefined &&
    printed !== undefined &&
    said.from.slice(0, 10) > printed.slice(0, 10) &&
    (daysApart(said, { from: printed, to: printed }) ?? 0) > 1;
  const standsBetween = (i: number, j: number): boolean =>
    conflicts.has(`${Math.min(i, j)} ${Math.max(i, j)}`) ||
    parted(i, j) >= 0 ||
    saidLater(at(i), at(j)) ||
    saidLater(at(j), at(i)) ||
    (daysApart(at(i).said, at(j).said) ?? 0) > 1 ||
    speakerAgreement(at(i).speaker, at(j).speaker) === 'differs';

  const clusters = ordered.map((_, i) => new Set([i]));
  const lines = ordered.map((_, i) => new Set([i]));
  const join = (sets: Set<number>[], a: number, b: number): void => {
    const both = new Set([...(sets[a] ?? []), ...(sets[b] ?? [])]);
    for (const one of both) sets[one] = both;
  };
  const pairs = (a: number, b: number) =>
    [...(clusters[a] ?? [])].flatMap((x) => [...(clusters[b] ?? [])].map((y) => [x, y] as const));
  for (const { a, b } of links.sort((x, y) => y.strength - x.strength || x.a - y.a || x.b - y.b)) {
    join(lines, a, b);
    if (!pairs(a, b).some(([x, y]) => standsBetween(x, y))) join(clusters, a, b);
  }
  const latestFirst = [...decisions].sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1));
  for (const { a: from, b: to, state, at: time } of latestFirst) {
    if (state === 'different') continue;
    for (const a of ordered.keys()) {
      for (const b of ordered.keys()) {
        if (!placesOf(a).has(from) || !placesOf(b).has(to)) continue;
        join(lines, a, b);
        if (!pairs(a, b).some(([x, y]) => parted(x, y) > time)) join(clusters, a, b);
      }
    }
  }
  const leastOf = (sets: readonly Set<number>[], i: number) => at(Math.min(...(sets[i] ?? [i]))).id;
  return new Map(
    groups.flatMap((group, i) =>
      group.map(({ id }) => [id, { utteranceId: leastOf(clusters, i), lineId: leastOf(lines, i) }] as const),
    ),
  );
}

const LONG =
  'The ferry to Sandholm will sail twice a day from April, and nobody who lives on the island will pay for it';
const WORDINGS = [
  LONG,
  LONG,
  LONG.replace('will sail', 'sails'),
  LONG.replace('will pay', 'will not pay'),
  'nobody who lives on the island will pay for it',
  'nobody who lives on the island will not pay for it',
  'from April, and nobody who lives on the island',
  'and nobody who lives',
  'Shameful',
  '…',
];
const day = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }).map((n) => `2025-04-0${n}`) },
  { weight: 2, arbitrary: fc.constantFrom('2025-04-30', '2025-05-03', '2025-05-04', '2025-09-01') },
  { weight: 1, arbitrary: fc.constantFrom('someday', '2025-04-05T23:30:00-07:00') },
);
const range = fc.oneof(
  { weight: 4, arbitrary: day.map((one) => ({ from: one, to: one })) },
  { weight: 1, arbitrary: fc.record({ from: day, to: day }) },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const MOST = 14;
const statements = fc
  .array(
    fc.record({
      words: fc.constantFrom(...WORDINGS),
      speaker: fc.constantFrom(undefined, 'Ida Holm', 'Ida Holm', 'Holm', 'Jon Beck', 'Jon Holm'),
      said: maybe(range),
      printed: maybe(day),
      quoted: fc.constantFrom(true, true, true, true, false),
      within: fc.option(fc.nat(MOST - 1), { nil: undefined, freq: 1 }),
    }),
    { minLength: 2, maxLength: MOST, size: 'max' },
  )
  .map((drafts) =>
    drafts.map(({ words, speaker, said, printed, quoted, within }, i): Statement => {
      const name = (n: number) => `s${String(n).padStart(2, '0')}`;
      return {
        id: name(i),
        place: `p${i % 12}`,
        words,
        quoted,
        ...(speaker === undefined ? {} : { speaker }),
        ...(said === undefined ? {} : { said }),
        ...(printed === undefined ? {} : { printed }),
        ...(within === undefined || within === i ? {} : { within: name(within) }),
      };
    }),
  );
const decisions = fc
  .array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean(), fc.nat(3)), { maxLength: 4 })
  .map((drafts) =>
    drafts.map(
      ([a, b, isSame, at], i): SamenessRecord => ({
        key: `${i}`,
        a: `p${a}`,
        b: `p${b}`,
        state: isSame ? 'same' : 'different',
        at,
      }),
    ),
  );

describe('clusters', () => {
  it('are those of the definition, which looks at every pair', () => {
    fc.assert(
      fc.property(statements, decisions, (all, said) => {
        expect(clusterUtterances(all, said, comparer)).toEqual(byDefinition(all, said));
      }),
      { numRuns: runs(3_000) },
    );
  });

  it('are the same in whatever order the statements come', () => {
    const shuffled = statements.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, decisions, ([all, other], said) => {
        const sorted = (found: ReadonlyMap<string, Membership>) => [...found].sort();
        expect(sorted(clusterUtterances(other, said, comparer))).toEqual(
          sorted(clusterUtterances(all, said, comparer)),
        );
      }),
      { numRuns: runs(1_000) },
    );
  });
});
