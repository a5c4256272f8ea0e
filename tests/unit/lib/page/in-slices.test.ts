import { describe, expect, it } from 'vitest';
import { atOnce, type IdleTime, inSlices } from '@/lib/page/in-slices';

/** Idle time in which every look at the clock costs one millisecond. */
function countedIdle(): IdleTime & { slices: number } {
  let time = 0;
  const idle = {
    slices: 0,
    request(callback: () => void) {
      idle.slices++;
      queueMicrotask(callback);
    },
    now: () => time++,
  };
  return idle;
}

function* counting(to: number): Generator<void, number> {
  let sum = 0;
  for (let i = 1; i <= to; i++) {
    sum += i;
    yield;
  }
  return sum;
}

describe('inSlices', () => {
  it('gives the result, in many slices when the work is long', async () => {
    const idle = countedIdle();
    expect(await inSlices(counting(100), idle, new AbortController().signal)).toBe(5050);
    expect(idle.slices).toBeGreaterThan(8);
  });

  it('stops between slices when the signal ends it', async () => {
    const ended = new AbortController();
    const idle = countedIdle();
    const result = inSlices(counting(1e9), idle, ended.signal);
    ended.abort();
    expect(await result).toBeUndefined();
  });

  it('rejects with what a step throws', async () => {
    const failing = (function* (): Generator<void, number> {
      yield;
      throw new RangeError('step');
    })();
    await expect(inSlices(failing, countedIdle(), new AbortController().signal)).rejects.toThrow('step');
  });
});

describe('atOnce', () => {
  it('runs to the end', () => expect(atOnce(counting(4))).toBe(10));
});
