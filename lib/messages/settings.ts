import { browser } from 'wxt/browser';

/**
 * The few small things kept outside the library, in `storage.local`, where content scripts see them change:
 * a number that grows with each write to the library, and the sites that are switched off.
 */
const LIBRARY_VERSION = 'libraryVersion';
export const OFF_SITES = 'offSites';
/** Key in `storage.session` of the draft that the save form opens with. */
export const SAVE_DRAFT = 'saveDraft';

/** Lets open pages know that the library has changed, so that they ask again. For `openDatabase({ changed })`. */
export async function libraryChanged(): Promise<void> {
  const { [LIBRARY_VERSION]: before } = await browser.storage.local.get(LIBRARY_VERSION);
  await browser.storage.local.set({ [LIBRARY_VERSION]: (typeof before === 'number' ? before : 0) + 1 });
}

/** Calls `changed` after each write to the library, in whatever context, until the signal is aborted. */
export function onLibraryChanged(changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && LIBRARY_VERSION in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** Host names where the reader switched On Record off; what is stored but no host name is left out. */
export async function readOffSites(): Promise<string[]> {
  const { [OFF_SITES]: stored } = await browser.storage.local.get(OFF_SITES);
  return Array.isArray(stored) ? stored.filter((site) => typeof site === 'string') : [];
}

/** Switches a site off or on again. The background registers its content scripts anew when this changes. */
export async function setSiteOff(hostname: string, off: boolean): Promise<void> {
  const others = (await readOffSites()).filter((site) => site !== hostname);
  await browser.storage.local.set({ [OFF_SITES]: off ? [...others, hostname].sort() : others });
}

/**
 * Calls `changed` with whether this site is switched off, once now and after each change, in whatever context, until
 * the signal is aborted. Resolves after the first call; a list that cannot be read counts as empty.
 */
export async function watchSiteOff(
  hostname: string,
  changed: (off: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const tell = async () => {
    const off = await readOffSites().catch((): string[] => []);
    if (!signal.aborted) changed(off.includes(hostname));
  };
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && OFF_SITES in changes) void tell();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  await tell();
}
