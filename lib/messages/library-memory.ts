import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { SeenLibrary } from '@/lib/model/own-work';

/**
 * What is remembered of the library in `storage.local`, which stays when the browser loses the database: how much it
 * last held, what was there before it was lost, and when the whole of it was last exported. Numbers and times only.
 */
const SEEN = 'librarySeen';
const LOSS = 'libraryLoss';
const EXPORTED = 'libraryExported';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const seenLibrary = v.object({
  work: v.object({ articles: count, saved: count, decisions: count }),
  at: count,
});

/** For `noteLibrary`. */
export const libraryMemory = {
  seen: () => readSeen(SEEN),
  keepSeen: (seen: SeenLibrary): Promise<void> => browser.storage.local.set({ [SEEN]: seen }),
  keepLoss: (seen: SeenLibrary): Promise<void> => browser.storage.local.set({ [LOSS]: seen }),
};

/** What a page of the library tells of all that. */
export interface LibraryHistory {
  /** What the browser lost; absent when nothing was, or when its reader knows. */
  readonly loss?: SeenLibrary;
  /** When the whole library was last exported from here, in Unix milliseconds; absent when it never was. */
  readonly exportedAt?: number;
}

/** Its reader knows of the loss, or has put the library back. */
export function forgetLoss(): Promise<void> {
  return browser.storage.local.remove(LOSS);
}

/** Remembers that the whole library was exported. */
export function keepExported(now: number): Promise<void> {
  return browser.storage.local.set({ [EXPORTED]: now });
}

/** Calls `changed` with what is remembered, now and after each change of it, until the signal is aborted. */
export async function watchHistory(
  changed: (history: LibraryHistory) => void,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const tell = async () => {
    const history = await readHistory();
    if (!signal.aborted) changed(history);
  };
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && (LOSS in changes || EXPORTED in changes)) void tell();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  await tell();
}

async function readHistory(): Promise<LibraryHistory> {
  const [loss, { [EXPORTED]: exported }] = await Promise.all([
    readSeen(LOSS),
    browser.storage.local.get(EXPORTED),
  ]);
  const exportedAt = v.safeParse(count, exported);
  return {
    ...(loss === undefined ? {} : { loss }),
    ...(exportedAt.success ? { exportedAt: exportedAt.output } : {}),
  };
}

async function readSeen(key: string): Promise<SeenLibrary | undefined> {
  const { [key]: stored } = await browser.storage.local.get(key);
  const parsed = v.safeParse(seenLibrary, stored);
  return parsed.success ? parsed.output : undefined;
}
