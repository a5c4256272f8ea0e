import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Envelope } from '@/lib/messages/call';
import { untilReceived } from '@/lib/messages/until-received';

const ENVELOPE: Envelope = { to: 'background', call: 'saveArticle' };
const UNHEARD = new Error('Could not establish connection. Receiving end does not exist.');
const CLOSED = new Error('The message port closed before a response was received.');

/** A sender that fails with each of these in turn, and then is answered; keeps what it was given. */
function failing(...errors: Error[]) {
  const sent: Envelope[] = [];
  const send = async (envelope: Envelope): Promise<unknown> => {
    sent.push(envelope);
    const error = errors.shift();
    if (error !== undefined) throw error;
    return 'answer';
  };
  return { send, sent };
}

describe('sending until somebody receives', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test.each([0, 1, 3])('is answered after %i times that nobody listened', async (times) => {
    const { send, sent } = failing(...Array.from({ length: times }, () => UNHEARD));
    const answer = untilReceived(send)(ENVELOPE);
    await vi.runAllTimersAsync();
    expect(await answer).toBe('answer');
    expect(sent).toEqual(Array.from({ length: times + 1 }, () => ENVELOPE));
  });

  test('gives up in the end with the reason', async () => {
    const { send, sent } = failing(...Array.from({ length: 9 }, () => UNHEARD));
    const refused = expect(untilReceived(send)(ENVELOPE)).rejects.toThrow(UNHEARD.message);
    await vi.runAllTimersAsync();
    await refused;
    expect(sent).toHaveLength(4);
  });

  test('sends only once what may have been carried out', async () => {
    const { send, sent } = failing(CLOSED);
    await expect(untilReceived(send)(ENVELOPE)).rejects.toThrow(CLOSED.message);
    expect(sent).toHaveLength(1);
  });
});
