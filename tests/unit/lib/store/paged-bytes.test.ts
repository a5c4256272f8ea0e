import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PagedBytes } from '@/lib/store/paged-bytes';
import { runs } from '@/tests/support/runs';
import { WatchedFile } from '@/tests/support/watched-file';

const PAGE = 4096;
const SIZE = 40 * PAGE + 100;
const CONTENT = Uint8Array.from({ length: SIZE }, (_, i) => 1 + (i % 251));

/** The pages of a buffer that are not zeros. */
function filled(buffer: ArrayBuffer): number[] {
  const bytes = new Uint8Array(buffer);
  return Array.from({ length: Math.ceil(SIZE / PAGE) }, (_, page) => page).filter(
    (page) => bytes[page * PAGE] !== 0,
  );
}

describe('the bytes of a file by pages', () => {
  it('are those that were asked for, in their places, and zeros', async () => {
    const file = new WatchedFile(CONTENT);
    const bytes = new PagedBytes(file, 0);
    bytes.ask(5, 6);
    bytes.ask(3 * PAGE - 1, 3 * PAGE + 1);
    bytes.ask(SIZE - 1, SIZE);
    await bytes.read();
    expect(filled(bytes.buffer)).toEqual([0, 2, 3, 40]);
    expect(file.parts).toEqual([
      [0, PAGE],
      [2 * PAGE, 4 * PAGE],
      [40 * PAGE, SIZE],
    ]);
  });

  it('are not read twice, also by two that ask at the same time', async () => {
    const file = new WatchedFile(CONTENT);
    const bytes = new PagedBytes(file, 0);
    bytes.ask(0, 10);
    const first = bytes.read();
    bytes.ask(0, 2 * PAGE);
    await Promise.all([first, bytes.read()]);
    expect(filled(bytes.buffer)).toEqual([0, 1]);
    await bytes.read();
    expect(file.parts).toEqual([[0, 2 * PAGE]]);
  });

  it('are read as one part where less than the gap lies between them', async () => {
    const file = new WatchedFile(CONTENT);
    const bytes = new PagedBytes(file, 2 * PAGE);
    for (const page of [1, 4, 8]) bytes.ask(page * PAGE, page * PAGE + 1);
    await bytes.read();
    expect(file.parts).toEqual([
      [PAGE, 5 * PAGE],
      [8 * PAGE, 9 * PAGE],
    ]);
    expect(filled(bytes.buffer)).toEqual([1, 2, 3, 4, 8]);
  });

  it('outside of the file, behind their end or of no number are none', async () => {
    const file = new WatchedFile(CONTENT);
    const bytes = new PagedBytes(file, 0);
    bytes.ask(SIZE + PAGE, SIZE + 3 * PAGE);
    bytes.ask(9 * PAGE, PAGE);
    bytes.ask(0, Number.NaN);
    await bytes.read();
    expect(file.parts).toEqual([]);
  });

  it('are the whole file after all of it was asked for, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(SIZE), fc.nat(5 * PAGE)), { maxLength: 12 }),
        fc.nat(4 * PAGE),
        async (asks, gap) => {
          const bytes = new PagedBytes(new Blob([CONTENT]), gap);
          for (const [from, size] of asks) {
            bytes.ask(from, from + size);
            await bytes.read();
            const to = Math.min(SIZE, from + size);
            expect(Buffer.from(bytes.buffer).subarray(from, to).equals(CONTENT.subarray(from, to))).toBe(
              true,
            );
          }
          bytes.ask(0, SIZE);
          await bytes.read();
          expect(Buffer.from(bytes.buffer).equals(CONTENT)).toBe(true);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('reject when the browser has lost the file', async () => {
    const bytes = new PagedBytes(Object.assign(new WatchedFile(CONTENT), { isLost: true }), 0);
    bytes.ask(0, 1);
    await expect(bytes.read()).rejects.toThrow('gone');
  });
});
