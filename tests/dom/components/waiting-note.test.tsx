import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WaitingNote } from '@/components/library/waiting-note';
import { draw, textOf } from '@/tests/support/render';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what takes a moment is waited for in silence, what takes longer is said where it is announced', async () => {
  const place = draw(<WaitingNote>Reading your library…</WaitingNote>);
  await vi.advanceTimersByTimeAsync(300);
  const note = place.querySelector('[role=status]');
  expect(note).not.toBeNull();
  expect(textOf(place)).toBe('');
  await vi.advanceTimersByTimeAsync(300);
  expect(textOf(place)).toBe('Reading your library…');
  expect(place.querySelector('[role=status]')).toBe(note);
});
