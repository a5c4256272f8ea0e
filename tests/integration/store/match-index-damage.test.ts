import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createGenerator } from '@/bench/match/generator';
import { matchQuotations } from '@/lib/match/match-quotations';
import { openSegment } from '@/lib/match/sealed-segment';
import type { Database } from '@/lib/store/database';
import { openMatchIndex } from '@/lib/store/match-index';
import { IN_CHROMIUM } from '@/lib/store/part-reading';
import {
  all,
  foundBy,
  generationsOf,
  libraryWithIndex,
  save,
  saveTexts,
  withSegments,
  withTable,
} from '@/tests/support/match-index';
import { flipped, sectionsOf } from '@/tests/support/segment-sections';

/** Changes the bytes of every stored segment. */
function damage<Bytes extends ArrayBuffer | Blob>(
  name: string,
  change: (bytes: Bytes) => Bytes,
): Promise<unknown> {
  return withSegments(name, (table) =>
    table.toCollection().modify((row: { bytes: Bytes }) => {
      row.bytes = change(row.bytes);
    }),
  );
}

async function bytesOf<Bytes>(name: string): Promise<Bytes[]> {
  const rows: { bytes: Bytes }[] = await withTable(name, 'segments', (table) => table.toArray());
  return rows.map(({ bytes }) => bytes);
}

describe('a damaged match index', () => {
  it('is mended from the texts, whatever section of a segment is cut or has a bit flipped', async () => {
    const { db, index, name } = libraryWithIndex();
    await save(db, all(20));
    await index.open();
    const [whole] = await bytesOf<ArrayBuffer>(name);
    const segment = whole === undefined ? undefined : openSegment(whole, 1, true);
    if (whole === undefined || segment === undefined) throw new Error('there is no whole segment');
    const damages = sectionsOf(segment).flatMap(({ from, to }) => [
      () => whole.slice(0, from),
      () => whole.slice(0, (from + to) >> 1),
      () => flipped(whole, from, 0),
      () => flipped(whole, to - 1, 7),
    ]);
    for (const change of damages) {
      await damage(name, change);
      const again = openMatchIndex(db, name);
      expect(await foundBy(again)).toEqual(all(20));
      expect(await bytesOf(name)).toEqual([whole]);
      again.close();
    }
  });

  it('is made anew when the weights of its words are lost', async () => {
    const { db, index, name } = libraryWithIndex();
    await save(db, all(10));
    await index.open();
    await withTable(name, 'weights', (table) => table.clear());
    expect(await foundBy(openMatchIndex(db, name))).toEqual(all(10));
    expect(await generationsOf(name)).toMatchObject([{ number: 2, whole: true }]);
  });
});

describe.each([
  ['read whole', IN_CHROMIUM],
  ['read by pages', { whole: 0, gap: 0 }],
])('a large segment %s', (_, reading) => {
  const generator = createGenerator(12);
  /** Long texts, so that few make more than the megabyte that is checked before it is used. */
  const texts = Array.from({ length: 600 }, () =>
    Array.from({ length: 30 }, () => generator.quotation('fresh')).join(' '),
  );
  const asked = texts.slice(0, 10).map((text) => text.split(' ').slice(0, 30).join(' '));

  async function largeLibrary(): Promise<{ readonly db: Database; readonly name: string }> {
    const { db, index, name } = libraryWithIndex();
    await saveTexts(db, new Map(texts.map((exact, i) => [`m${i}`, exact])));
    await index.open();
    await index.settled();
    index.close();
    return { db, name };
  }

  /** Ids found for the texts asked for by a new worker's index, which then tidies up. */
  async function foundAnew(db: Database, name: string): Promise<(string | undefined)[]> {
    const index = openMatchIndex(db, name, { reading });
    const answers = await matchQuotations(
      asked.map((words) => ({ words })),
      await index.open(),
    );
    await index.settled();
    index.close();
    return answers.map(([match]) => match?.statement.id);
  }

  const ids = asked.map((_, i) => `m${i}`);
  const contentOf = async (name: string): Promise<Uint8Array[]> => {
    const blobs = await bytesOf<Blob>(name);
    return Promise.all(blobs.map(async (blob) => new Uint8Array(await blob.arrayBuffer())));
  };

  it('is kept as a file, and its ids apart', async () => {
    const { db, name } = await largeLibrary();
    const rows = await withTable(name, 'segments', (table) => table.toArray());
    expect(rows).toMatchObject([{ bytes: expect.any(Blob) }]);
    expect(rows[0]).not.toHaveProperty('own');
    expect(rows[0].bytes.size).toBeGreaterThan(1 << 20);
    expect(await foundAnew(db, name)).toEqual(ids);
  });

  it('is packed again when it was cut, before it answers', async () => {
    const { db, name } = await largeLibrary();
    const [whole] = await contentOf(name);
    await damage<Blob>(name, (blob) => blob.slice(0, -4));
    expect(await foundAnew(db, name)).toEqual(ids);
    expect(await contentOf(name)).toEqual([whole]);
  });

  it('is packed again after the answer when only its checksum tells, and never gives a wrong answer', async () => {
    const { db, name } = await largeLibrary();
    const [whole] = await contentOf(name);
    const middle = (whole?.length ?? 0) >> 1;
    await damage<Blob>(
      name,
      (blob) => new Blob([blob.slice(0, middle), new Uint8Array(4096), blob.slice(middle + 4096)]),
    );
    expect(await contentOf(name)).not.toEqual([whole]);
    const found = await foundAnew(db, name);
    expect(found.every((id, i) => id === undefined || id === ids[i])).toBe(true);
    expect(await contentOf(name)).toEqual([whole]);
    expect(await foundAnew(db, name)).toEqual(ids);
  });
});
