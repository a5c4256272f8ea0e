import { describe, expect, it } from 'vitest';
import { checkSeal, createSegment, openSegment, sealSegment } from '@/lib/match/segment';

/** Of more than one step of the check: a step is a megabyte. */
function largeSegment(): ArrayBuffer {
  const { buffer, segment } = createSegment({
    documents: 3,
    passages: 50_000,
    postings: 100_000,
    generation: 7,
  });
  segment.begins.fill(5);
  sealSegment(buffer);
  return buffer;
}

function isWhole(buffer: ArrayBuffer): boolean {
  const steps = checkSeal(buffer);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the seal of a segment', () => {
  it('holds for the bytes that were sealed, checked in steps or at once', () => {
    const buffer = largeSegment();
    expect(buffer.byteLength).toBeGreaterThan(1 << 20);
    expect(isWhole(buffer)).toBe(true);
    expect(openSegment(buffer, 7, true)?.documents).toBe(3);
  });

  it.each([12, 63, 64, 1 << 19, (1 << 20) + 64, (1 << 20) + 68])('breaks with one bit of byte %i', (at) => {
    const buffer = largeSegment();
    const bytes = new Uint8Array(buffer);
    bytes[at] = (bytes[at] ?? 0) ^ 16;
    expect(isWhole(buffer)).toBe(false);
    expect(openSegment(buffer, 7, true)).toBeUndefined();
  });
});
