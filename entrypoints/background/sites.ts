import { readOffSites } from '@/lib/messages/settings';
import { type BrowserParts, BUNDLES } from './browser-parts';

/** Id of our one registered content script. */
const GATE = 'gate';

/**
 * Registers the gate for exactly the sites that the reader has granted and not switched off. Runs at every start and
 * after every change, because grants can be taken back in the browser's own settings while we are not running.
 */
export async function syncSites(browser: BrowserParts): Promise<void> {
  const granted = (await browser.permissions.getAll()).origins ?? [];
  const matches = granted.filter(isWeb);
  const excludeMatches = (await readOffSites()).map((host) => `*://${host}/*`);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
    return;
  }
  const script = {
    id: GATE,
    js: [BUNDLES.gate as never],
    matches,
    excludeMatches,
    runAt: 'document_idle' as const,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * Puts the gate into the pages that are already open on these sites, which a registration does not reach. The gate
 * does nothing the second time. Tabs that cannot be entered (asleep, closed meanwhile) are left alone.
 */
export async function enterOpenPages(browser: BrowserParts, origins: readonly string[]): Promise<void> {
  const matches = origins.filter(isWeb);
  if (matches.length === 0) return;
  const off = new Set(await readOffSites());
  const tabs = await browser.tabs.query({ url: matches });
  const entered = tabs.flatMap(({ id, url }) =>
    id === undefined || url === undefined || off.has(new URL(url).hostname)
      ? []
      : [browser.scripting.executeScript({ target: { tabId: id }, files: [BUNDLES.gate as never] })],
  );
  await Promise.allSettled(entered);
}

function isWeb(origin: string): boolean {
  return /^(https?|\*):\/\/|^<all_urls>$/u.test(origin);
}
