import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingList } from '@/lib/match/posting-list';
import { runs } from '@/tests/support/runs';

const RUNS = runs(500);

describe('PostingList', () => {
  it('sorts by key, keeps the order of places, and drops repeats and what is over the limit', () => {
    const key = fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (keys, limit) => {
        const list = new PostingList(1);
        // Every place comes twice, as when one passage has a key two times.
        const pairs = keys.flatMap((one, place) => [
          [one, place],
          [one, place],
        ]);
        list.reserve(pairs.length);
        list.pairs.set(pairs.flat());
        list.count = pairs.length;
        for (const _ of list.sort(limit)) expect(list.count).toBe(pairs.length);
        const wanted = [...new Set(keys)]
          .sort((a, b) => a - b)
          .flatMap((one) =>
            keys.flatMap((other, place) => (other === one ? [[one, place]] : [])).slice(0, limit),
          );
        expect([...list.pairs.subarray(0, 2 * list.count)]).toEqual(wanted.flat());
      }),
      { numRuns: RUNS },
    );
  });
});
