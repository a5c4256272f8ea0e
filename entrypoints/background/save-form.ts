import { pageOfTab } from '@/lib/messages/clients';
import type { SaveDraft } from '@/lib/messages/protocol';
import { SAVE_DRAFT } from '@/lib/messages/settings';
import { languageOf } from '@/lib/quotations/language';
import { spokenWords, withoutMarks } from '@/lib/quotations/spoken-words';
import { textOf } from '@/lib/text/span';
import { type BrowserParts, BUNDLES } from './browser-parts';

/** Leaves a draft for the save form and opens it. Nothing is stored before the reader confirms it there. */
export async function openSaveForm(browser: BrowserParts, draft: SaveDraft): Promise<void> {
  await browser.storage.session.set({ [SAVE_DRAFT]: draft });
  await openLibrary(browser, '#/save');
}

/** Opens a place of the library in a tab; content scripts cannot, and need no access to its pages so. */
export async function openLibrary(browser: BrowserParts, place: `#/${string}`): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/' as never)}library.html${place}` });
}

/** The tab that a menu or shortcut was used in; the parts of `tabs.Tab` that are read. */
export interface ChosenTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly incognito?: boolean | undefined;
}

/**
 * "Save selected quotation", from the context menu or the shortcut, which both let us into the tab. Asks the page's
 * reader for the selection with its surroundings, putting it in where it does not run; where it cannot run, the
 * bare words that the menu gives are taken. In a private window nothing is saved, and the button says so.
 */
export async function saveSelection(
  browser: BrowserParts,
  tab: ChosenTab | undefined,
  selectionText: string | undefined,
): Promise<void> {
  if (tab?.id === undefined) return;
  if (tab.incognito === true) {
    await browser.action.setBadgeText({ tabId: tab.id, text: '–' });
    await browser.action.setTitle({
      tabId: tab.id,
      title: 'On Record: nothing is saved from a private window',
    });
    return;
  }
  const draft = (await readSelection(browser, tab.id)) ?? bareDraft(tab, selectionText);
  if (draft !== undefined) await openSaveForm(browser, draft);
}

async function readSelection(browser: BrowserParts, tabId: number): Promise<SaveDraft | undefined> {
  const page = pageOfTab(tabId);
  const first = await page.readSelection();
  if (first.ok) return first.value;
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      files: [BUNDLES.gate as never, BUNDLES.engine as never],
    });
  } catch {
    // A page of the browser itself, a PDF, a store: nothing may be put in there.
    return undefined;
  }
  const second = await page.readSelection();
  return second.ok ? second.value : undefined;
}

function bareDraft(tab: ChosenTab, selectionText: string | undefined): SaveDraft | undefined {
  if (selectionText === undefined) return undefined;
  const language = languageOf({ text: selectionText, blocks: [] });
  const all = { start: 0, end: selectionText.length };
  const words = spokenWords(selectionText, withoutMarks(selectionText, all, language));
  if (words === undefined) return undefined;
  return {
    exact: textOf(selectionText, words),
    prefix: '',
    suffix: '',
    before: '',
    after: '',
    page: { url: tab.url ?? '', title: tab.title ?? '' },
  };
}
