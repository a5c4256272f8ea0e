import { readOffSites } from '@/lib/messages/settings';
import { type BrowserParts, BUNDLES } from './browser-parts';

/** Id of our one registered content script. */
const GATE = 'gate';

/** The last of the syncs that were asked for; it has come to its end, well or not, before the next begins. */
let last: Promise<void> = Promise.resolve();

/**
 * Registers the gate for exactly the sites that the reader has granted and not switched off. Runs at every start and
 * after every change, because grants can be taken back in the browser's own settings while we are not running. One at
 * a time, in the order asked: events come in bursts, and each must see what the one before registered.
 */
export function syncSites(browser: BrowserParts): Promise<void> {
  const next = last.then(() => syncNow(browser));
  last = next.catch(() => undefined);
  return next;
}

async function syncNow(browser: BrowserParts): Promise<void> {
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
  else await register(browser, script);
}

/** Another context of ours (a worker being stopped) may have registered the id since we looked: then it is updated. */
async function register(
  browser: BrowserParts,
  script: Parameters<BrowserParts['scripting']['registerContentScripts']>[0][number],
): Promise<void> {
  try {
    await browser.scripting.registerContentScripts([script]);
  } catch (error) {
    const there = await browser.scripting.getRegisteredContentScripts({ ids: [GATE] });
    if (there.length === 0) throw error;
    await browser.scripting.updateContentScripts([script]);
  }
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
