import { describe, expect, it } from 'vitest';
import { buildSegment } from '@/lib/match/build-segment';
import { readLibrary } from '@/lib/match/packed-library';
import { HeldSegment, mergedNext } from '@/lib/store/held-segments';

const { generation, stems } = readLibrary(['The ferry to the northern islands leaves at noon.'], 1, 1);

/** Bytes that count how often they are read. */
class CountedBlob extends Blob {
  reads = 0;

  override arrayBuffer(): Promise<ArrayBuffer> {
    this.reads += 1;
    return super.arrayBuffer();
  }
}

function rowOf(bytes: ArrayBuffer | Blob, documents = 1) {
  return { id: 1, generation: 1, seq: 1, documents, bytes };
}

describe('a held segment', () => {
  it('reads its bytes when they are first asked for, and once', async () => {
    const blob = new CountedBlob([buildSegment(stems, generation)]);
    const held = new HeldSegment(rowOf(blob));
    expect(blob.reads).toBe(0);
    expect(await held.read()).toMatchObject({ documents: 1 });
    expect(await held.isUndamaged()).toBe(true);
    expect(blob.reads).toBe(1);
  });

  it('is nothing when a small one has a flipped bit, and says so', async () => {
    const bytes = buildSegment(stems, generation);
    const view = new DataView(bytes);
    view.setUint8(bytes.byteLength - 1, view.getUint8(bytes.byteLength - 1) ^ 4);
    const held = new HeldSegment(rowOf(bytes));
    expect(await held.read()).toBeUndefined();
    expect(await held.isUndamaged()).toBe(false);
  });

  it('is nothing when the browser has lost its file', async () => {
    const lost = new CountedBlob([]);
    lost.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const held = new HeldSegment(rowOf(lost));
    expect(await held.read()).toBeUndefined();
    expect(await held.isUndamaged()).toBe(false);
  });

  it('is not read again when it was packed just now', async () => {
    const blob = new CountedBlob([]);
    const held = new HeldSegment(rowOf(blob), buildSegment(stems, generation));
    expect(await held.read()).toMatchObject({ documents: 1 });
    expect(blob.reads).toBe(0);
  });
});

describe('the segments that are packed again as one', () => {
  it.each([
    ['all of like size', [5, 6, 5, 7], [5, 5, 6, 7]],
    ['the small ones before one that is much larger', [400, 2, 3, 1], [1, 2, 3]],
    ['two at least', [1, 900], [1, 900]],
  ])('are %s', (_, sizes, merged) => {
    const held = sizes.map((size) => new HeldSegment(rowOf(new ArrayBuffer(0), size)));
    expect(mergedNext(held).map(({ row }) => row.documents)).toEqual(merged);
  });
});
