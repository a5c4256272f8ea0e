import { browser } from 'wxt/browser';

/** A shortcut of ours: what it does, in the manifest's words, and its keys as its reader has set them; empty where there are none. */
export interface Shortcut {
  readonly what: string;
  readonly keys: string;
}

/** The shortcuts, as the browser has them now; none where it knows no shortcuts, as on a phone. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const found = (await browser.commands?.getAll()) ?? [];
  return found
    .filter(({ description }) => description !== undefined && description !== '')
    .map(({ description = '', shortcut = '' }) => ({ what: description, keys: shortcut }));
}
