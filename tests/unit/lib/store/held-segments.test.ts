import { describe, expect, it } from 'vitest';
import { createGenerator, createLibrary } from '@/bench/match/generator';
import { buildSegment } from '@/lib/match/build-segment';
import { readLibrary } from '@/lib/match/packed-library';
import { directorySize } from '@/lib/match/sealed-segment';
import { HeldSegment, mergedNext } from '@/lib/store/held-segments';
import type { PartReading } from '@/lib/store/part-reading';
import { flipped } from '@/tests/support/segment-sections';
import { WatchedFile } from '@/tests/support/watched-file';

const { generation, stems } = readLibrary(['The ferry to the northern islands leaves at noon.'], 1, 1);

const WHOLE: PartReading = { whole: Number.POSITIVE_INFINITY, gap: 0 };
const BY_PAGES: PartReading = { whole: 0, gap: 0 };

function rowOf(bytes: ArrayBuffer | Blob, documents = 1) {
  return { id: 1, generation: 1, seq: 1, documents, bytes };
}

describe('a held segment', () => {
  it('reads its bytes when they are first asked for, and once', async () => {
    const file = new WatchedFile(buildSegment(stems, generation));
    const held = new HeldSegment(rowOf(file), WHOLE);
    expect(file.parts).toEqual([]);
    held.begin();
    expect(await held.read(100)).toMatchObject({ segment: { documents: 1 } });
    expect(await held.isUndamaged()).toBe(true);
    expect(file.parts).toEqual([[0, file.size]]);
  });

  it('is nothing when a small one has a flipped bit, and says so', async () => {
    const bytes = buildSegment(stems, generation);
    const held = new HeldSegment(rowOf(flipped(bytes, bytes.byteLength - 1, 2)), WHOLE);
    expect(await held.read(100)).toBeUndefined();
    expect(await held.isUndamaged()).toBe(false);
  });

  it.each([
    ['whole', WHOLE],
    ['by pages', BY_PAGES],
  ])('is nothing when the browser has lost its file, read %s', async (_, reading) => {
    const lost = Object.assign(new WatchedFile(buildSegment(stems, generation)), { isLost: true });
    const held = new HeldSegment(rowOf(lost), reading);
    expect(await held.read(100)).toBeUndefined();
    expect(await held.isUndamaged()).toBe(false);
  });

  it('is not read again when it was packed just now', async () => {
    const file = new WatchedFile('');
    const held = new HeldSegment(rowOf(file), BY_PAGES, buildSegment(stems, generation));
    expect(await held.read(100)).toMatchObject({ segment: { documents: 1 } });
    expect(await held.isUndamaged()).toBe(true);
    expect(file.parts).toEqual([]);
  });
});

describe('a large held segment', () => {
  const LARGE: PartReading = { whole: 1 << 16, gap: 1024 };
  const texts = createLibrary(createGenerator(3), 4_000);
  const library = readLibrary(texts, texts.length, 1);
  const bytes = buildSegment(library.stems, library.generation);

  it('is not read before it is asked, then its directory, and the whole for a long question', async () => {
    const file = new WatchedFile(bytes);
    const held = new HeldSegment(rowOf(file, texts.length), LARGE);
    held.begin();
    expect(file.parts).toEqual([]);
    const read = await held.read(100);
    expect(read?.segment.documents).toBe(texts.length);
    expect(read?.pages).toBeDefined();
    expect(file.parts.every(([from, to]) => to - from < file.size / 8)).toBe(true);
    const whole = await held.read(1_000_000);
    expect(whole?.pages).toBeUndefined();
    expect(file.parts.at(-1)).toEqual([0, file.size]);
    expect(await held.read(100)).toBe(whole);
  });

  it('is checked as far as it was read', async () => {
    const at = bytes.byteLength >> 1;
    const file = new WatchedFile(flipped(bytes, at, 3));
    const held = new HeldSegment(rowOf(file), LARGE);
    const read = await held.read(100);
    expect(await held.isUndamaged()).toBe(true);
    read?.pages?.ask(at, at + 1);
    await read?.pages?.read();
    const parts = file.parts.length;
    expect(await held.isUndamaged()).toBe(false);
    expect(file.parts.length).toBe(parts);
  });

  it('is known by a bit flipped in its directory', async () => {
    const held = new HeldSegment(rowOf(new Blob([flipped(bytes, directorySize(bytes) - 1, 5)])), LARGE);
    await held.read(100);
    expect(await held.isUndamaged()).toBe(false);
  });

  it('is nothing when its file was cut', async () => {
    const held = new HeldSegment(rowOf(new Blob([bytes.slice(0, -4)])), LARGE);
    expect(await held.read(100)).toBeUndefined();
    expect(await held.isUndamaged()).toBe(false);
  });
});

describe('the segments that are packed again as one', () => {
  it.each([
    ['all of like size', [5, 6, 5, 7], [5, 5, 6, 7]],
    ['the small ones before one that is much larger', [400, 2, 3, 1], [1, 2, 3]],
    ['two at least', [1, 900], [1, 900]],
  ])('are %s', (_, sizes, merged) => {
    const held = sizes.map((size) => new HeldSegment(rowOf(new ArrayBuffer(0), size), WHOLE));
    expect(mergedNext(held).map(({ row }) => row.documents)).toEqual(merged);
  });
});
