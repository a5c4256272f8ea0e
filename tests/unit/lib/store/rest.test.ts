import { describe, expect, it } from 'vitest';
import { Rest } from '@/lib/store/rest';

const HOUR = 3_600_000;

describe('a rest', () => {
  it('is over by itself', async () => {
    await expect(new Rest(1).taken()).resolves.toBeUndefined();
  });

  it('is cut short for who waits for what comes after it, whether it was begun before or after', async () => {
    const rest = new Rest(HOUR);
    const work = async () => {
      await rest.taken();
      await rest.taken();
      return 'done';
    };
    const begun = work();
    await expect(rest.skippedFor(() => begun)).resolves.toBe('done');
    await expect(rest.skippedFor(work)).resolves.toBe('done');
  });

  it('gives others a turn even in a hurry', async () => {
    const order: string[] = [];
    const rest = new Rest(HOUR);
    await rest.skippedFor(async () => {
      queueMicrotask(() => order.push('other'));
      await rest.taken();
      order.push('rested');
    });
    expect(order).toEqual(['other', 'rested']);
  });
});
