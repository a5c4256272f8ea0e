import { pageOfTab } from '@/lib/messages/clients';
import { OFF_SITES } from '@/lib/messages/settings';
import type { Database } from '@/lib/store/database';
import { writeState } from '@/lib/store/seed-records';
import type { BrowserParts } from './browser-parts';
import { saveSelection } from './save-form';
import { enterOpenPages, syncSites } from './sites';

interface ListenerParts {
  readonly browser: BrowserParts;
  readonly db: Database;
  readonly ready: () => Promise<unknown>;
  /** Takes the seeds in, whether or not that was done before. */
  readonly takeIn: () => Promise<unknown>;
}

/** Names of the shortcuts, as they stand in the manifest; the context-menu entry shares the first. */
const SAVE_SELECTION = 'save-selection';
const NEXT_QUOTATION = 'next-quotation';

/** Registers, synchronously, what the background does by itself; menus and shortcuts only where the browser has them. */
export function registerListeners({ browser, db, ready, takeIn }: ListenerParts): void {
  const sync = () => report(syncSites(browser));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    report(installed(reason));
  });
  browser.runtime.onStartup.addListener(sync);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    sync();
    report(enterOpenPages(browser, origins));
  });
  browser.permissions.onRemoved.addListener(sync);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && OFF_SITES in changes) sync();
  });
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === SAVE_SELECTION) report(saveSelection(browser, tab, info.selectionText));
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === SAVE_SELECTION) report(saveSelection(browser, tab, undefined));
    if (command === NEXT_QUOTATION && tab?.id !== undefined) report(pageOfTab(tab.id).showNext());
  });

  async function installed(reason: string): Promise<void> {
    browser.contextMenus?.create(
      { id: SAVE_SELECTION, title: 'Save quotation “%s”', contexts: ['selection'] },
      // It is there already after an update; the browser's complaint about that is read and done with.
      () => void browser.runtime.lastError,
    );
    if (reason === 'install')
      await browser.tabs.create({ url: `${browser.runtime.getURL('/' as never)}welcome.html` });
    await syncSites(browser);
    await enterOpenPages(browser, (await browser.permissions.getAll()).origins ?? []);
    // Loaded again from the same version while developing, the package may still hold other seeds.
    await ready();
    await writeState(db, 'seeds', undefined);
    await takeIn();
  }
}

/** Nobody waits for these: what goes wrong is written to the console. */
function report(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error(error));
}
