import { afterAll, describe, expect, it } from 'vitest';
import { createGenerator, createLibrary } from '@/bench/match/generator';
import { buildSegment } from '@/lib/match/build-segment';
import { matchQuotations } from '@/lib/match/match-quotations';
import { memoryLibrary } from '@/lib/match/memory-library';
import { PackedSearch, readLibrary } from '@/lib/match/packed-library';
import { openSegment } from '@/lib/match/sealed-segment';
import { compareWords } from '@/lib/match/word-difference';
import { clusterUtterances } from '@/lib/utterances/cluster-utterances';
import type { Statement } from '@/lib/utterances/statement';
import { countSteps } from '@/tests/support/count-steps';
import { HOSTILE_TEXTS, hostileText } from '@/tests/support/hostile-texts';
import { flipped, sectionsOf } from '@/tests/support/segment-sections';

// Before anything else runs, so that all of it is counted.
const counter = await countSteps();
afterAll(() => counter.end());

const HARBOUR = 'The harbour company will close the northern quay before the winter storms begin.';

describe('the work for a text that is meant to hurt', () => {
  const stored = (id: string, words: string) => ({ id, words, before: '', after: '' });
  const said = (id: string, words: string) => ({ id, words, quoted: true, place: id });
  const works: readonly (readonly [string, (text: string) => unknown])[] = [
    ['comparing', (text) => compareWords(text, `${HARBOUR} ${text}`)],
    [
      'matching',
      (text) =>
        matchQuotations(
          [{ words: `${HARBOUR} ${text}`, speaker: text, before: text, after: text }],
          memoryLibrary([stored('a', `${text} ${HARBOUR}`), stored('b', text)]),
        ),
    ],
    ['clustering', (text) => clusterUtterances([said('a', text), said('b', `${HARBOUR} ${text}`)], [])],
  ];

  it.each(HOSTILE_TEXTS)('of %s grows no faster than the text', async (name) => {
    for (const [work, run] of works) {
      const [small, large] = [hostileText(name, 1 << 13), hostileText(name, 1 << 15)];
      const before = await counter.of(() => run(small));
      const after = await counter.of(() => run(large));
      expect(before, work).toBeGreaterThan(0);
      expect([work, after <= 4.2 * before]).toEqual([work, true]);
    }
  });
});

describe('a damaged segment that is used before it is checked', () => {
  const texts = createLibrary(createGenerator(5), 300);
  const { generation, stems } = readLibrary(texts, texts.length, 1);
  const buffer = buildSegment(stems, generation);

  /** A search for five of the texts in a segment that may be damaged. */
  function searchIn(bytes: ArrayBuffer): () => void {
    const segment = openSegment(bytes, generation.number, false);
    if (segment === undefined) return () => undefined;
    const packed = new PackedSearch(generation, [segment]);
    return () => {
      for (const query of texts.slice(0, 5)) packed.candidates(query);
    };
  }

  it('costs a search hardly more steps than a whole one', async () => {
    const steps = await counter.of(searchIn(buffer));
    expect(steps).toBeGreaterThan(1000);
    const whole = openSegment(buffer, generation.number, false);
    const damages = (whole === undefined ? [] : sectionsOf(whole)).flatMap(({ name, from, to }) =>
      [from, from + 3, (from + to) >> 1, to - 1].flatMap((at) =>
        [0, 4, 7].map((bit) => ({ name, bytes: flipped(buffer, at, bit) })),
      ),
    );
    for (const { name, bytes } of damages)
      expect([name, (await counter.of(searchIn(bytes))) < 20 * steps]).toEqual([name, true]);
  });
});

describe('clustering a saying that was repeated on many days', () => {
  const SAYING = 'Nobody who lives on this island will ever pay a crown for the ferry to Sandholm';
  /** Days apart, so that no two are one occasion, in an order that has nothing to do with the ids’. */
  const dayOf = (i: number, count: number): string =>
    new Date(Date.UTC(1990, 0, 1 + 3 * ((i * 7919) % count))).toISOString().slice(0, 10);
  const kinds: readonly (readonly [string, (day: string, i: number) => Partial<Statement>])[] = [
    ['each said on another', (day) => ({ said: { from: day, to: day } })],
    ['each printed on another', (day) => ({ printed: day })],
    [
      'some said and some printed',
      (day, i) => (i % 2 === 0 ? { said: { from: day, to: day } } : { printed: day }),
    ],
    [
      'with and without a “not”',
      (day, i) => ({
        printed: day,
        words: i % 2 === 0 ? SAYING : SAYING.replace('ever', 'never'),
      }),
    ],
    ['cut and whole', (day, i) => ({ printed: day, words: i % 2 === 0 ? SAYING : SAYING.slice(0, 60) })],
    ['of one word', (day) => ({ printed: day, words: 'Shameful' })],
    [
      'by two speakers',
      (day, i) => ({ said: { from: day, to: day }, speaker: i % 2 === 0 ? 'Ida Holm' : 'Jon Beck' }),
    ],
  ];

  function saidOn(count: number, change: (day: string, i: number) => Partial<Statement>): Statement[] {
    return Array.from({ length: count }, (_, i) => ({
      id: `s${i}`,
      place: `p${i}`,
      words: SAYING,
      quoted: true,
      speaker: 'Ida Holm',
      ...change(dayOf(i, count), i),
    }));
  }

  it.each(kinds)('grows hardly faster than their number: %s', async (_, change) => {
    const [few, many] = [saidOn(200, change), saidOn(1600, change)];
    const before = await counter.of(() => clusterUtterances(few, []));
    const after = await counter.of(() => clusterUtterances(many, []));
    expect(after / before).toBeLessThan(12);
  });
});
