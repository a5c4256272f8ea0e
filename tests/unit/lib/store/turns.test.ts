import { describe, expect, it } from 'vitest';
import { atOnce, createTurns } from '@/lib/store/turns';

const later = () => new Promise((resolve) => setTimeout(resolve));

describe('turns', () => {
  it('run one after the other, also after one that failed', async () => {
    const inTurn = createTurns();
    const order: string[] = [];
    const note = (what: string) => async () => {
      order.push(`${what} begins`);
      await later();
      order.push(`${what} ends`);
      if (what === 'first') throw new Error('first failed');
      return what;
    };
    const first = inTurn(note('first'));
    const second = inTurn(note('second'));
    await expect(first).rejects.toThrow('first failed');
    await expect(second).resolves.toBe('second');
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('are not waited for by who has one', async () => {
    const inTurn = createTurns();
    await expect(inTurn(() => atOnce(async () => 'inside'))).resolves.toBe('inside');
  });
});
