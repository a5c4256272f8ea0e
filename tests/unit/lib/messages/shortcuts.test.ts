import { expect, test, vi } from 'vitest';
import { readShortcuts } from '@/lib/messages/shortcuts';

// The browser is not ours: WXT's fake one has no shortcuts.
const chrome = vi.hoisted(() => ({ commands: undefined as object | undefined }));
vi.mock('wxt/browser', () => ({ browser: chrome }));

test('are told as the browser has them now, also without keys', async () => {
  chrome.commands = {
    getAll: async () => [
      { name: '_execute_action', description: '', shortcut: '' },
      { name: 'next-quotation', description: 'Go to the next quotation', shortcut: 'Alt+Shift+K' },
      { name: 'save-selection', description: 'Save the selection' },
    ],
  };
  expect(await readShortcuts()).toEqual([
    { what: 'Go to the next quotation', keys: 'Alt+Shift+K' },
    { what: 'Save the selection', keys: '' },
  ]);
});

test('are none where the browser knows none', async () => {
  chrome.commands = undefined;
  expect(await readShortcuts()).toEqual([]);
});
