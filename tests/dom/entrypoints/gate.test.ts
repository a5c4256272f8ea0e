import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Envelope } from '@/lib/messages/call';

/** What the background is asked, and how it answers; a stopped worker rejects. */
let asked: string[] = [];
let answer: () => Promise<unknown> = async () => ({ ok: true });

const event = { addListener() {}, removeListener() {} };
const extension = {
  runtime: {
    id: 'on-record',
    getURL: (path: string) => `chrome-extension://on-record/${path}`,
    onMessage: event,
    sendMessage: ({ call }: Envelope) => {
      asked.push(call);
      return answer();
    },
  },
  storage: { onChanged: event, local: { get: async () => ({}) } },
};

const stopped = async () => {
  throw new Error('A listener indicated an asynchronous response, but the message channel closed');
};

beforeEach(async () => {
  vi.useFakeTimers();
  asked = [];
  vi.stubGlobal('chrome', extension);
  window.requestIdleCallback = (callback) =>
    Number(setTimeout(() => callback({ didTimeout: true, timeRemaining: () => 5 }), 1));
  document.body.innerHTML = '<p>“The pier stays,” she said.</p>';
  const { default: gate } = await import('@/entrypoints/gate.content/index');
  const { contentRegistry } = await import('@/lib/marks/content-registry');
  contentRegistry()?.life.abort();
  await gate.main({} as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks again for the engine when the worker was stopped while it brought it in', async () => {
  let times = 0;
  answer = () => (++times < 3 ? stopped() : Promise.resolve({ ok: true }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toEqual(['injectEngine', 'injectEngine', 'injectEngine']);
});

it('goes on watching the page when the engine did not come', async () => {
  answer = stopped;
  await vi.advanceTimersByTimeAsync(20_000);
  const before = asked.length;
  answer = async () => ({ ok: true });
  document.body.append(document.createElement('p'));
  document.body.lastElementChild?.append('“Nothing is decided,” he said.');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked.length).toBe(before + 1);
  document.body.append(document.createElement('p'));
  document.body.lastElementChild?.append('“Now it is,” he said.');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked.length).toBe(before + 1);
});
