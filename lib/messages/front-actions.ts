import { browser } from 'wxt/browser';
import { failure, type Result, success } from '@/lib/model/result';
import { backgroundOfExtensionPage, pageOfTab } from './clients';
import { type FrontTab, frontTab } from './front-page';
import type { FoundPlace, SaveDraft, SavedArticle, SavedPlace } from './protocol';
import { SAVE_DRAFT, setSiteOff } from './settings';

/** What the popup's and the side panel's buttons do to the page in front of the reader. None of these rejects. */

/** Bundles put into a page on "Check this page", in this order; a second time does no harm. */
const BUNDLES = ['/content-scripts/gate.js', '/content-scripts/engine.js'] as const;

/** Puts the reading bundles into the page, which a click in the toolbar or a grant for the site allows. */
export function checkFrontPage(): Promise<Result<void>> {
  return withFrontTab(async (tab) => {
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [...BUNDLES] });
    return success(undefined);
  });
}

/**
 * Asks the browser for these origins and nothing else. Must be called in the click itself, before anything is
 * awaited. Value: whether the reader agreed. Refused in a private window: the browser would write the site down.
 */
export async function askForOrigins(
  origins: readonly string[],
  privateWindow: boolean,
): Promise<Result<boolean>> {
  if (privateWindow) return nothingIsStored();
  try {
    return success(await browser.permissions.request({ origins: [...origins] }));
  } catch (error) {
    return failed(error);
  }
}

/**
 * Switches a site off: its pages see that, lose their marks at once and are left alone until it is switched on again. Refused in
 * a private window, whose sites are not to be written down.
 */
export function switchSiteOff(host: string): Promise<Result<void>> {
  return withFrontTab(async (tab) => {
    if (tab.incognito) return nothingIsStored();
    return success(await setSiteOff(host, true));
  });
}

/** Lets a site be checked again. Refused in a private window. */
export function switchSiteOn(host: string): Promise<Result<void>> {
  return withFrontTab(async (tab) =>
    tab.incognito ? nothingIsStored() : success(await setSiteOff(host, false)),
  );
}

/** Scrolls the page to a quotation of its list and opens its card. */
export function jumpOnFrontPage(index: number): Promise<Result<void>> {
  return withFrontTab((tab) => pageOfTab(tab.id).jumpTo({ index }));
}

/** Scrolls the page to a saved place and marks it there. Value: how it was found again. */
export function showSavedOnFrontPage(place: SavedPlace): Promise<Result<FoundPlace>> {
  const { exact, prefix, suffix, position, parts } = place;
  return withFrontTab((tab) =>
    pageOfTab(tab.id).showSaved({
      exact,
      prefix,
      suffix,
      ...(position === undefined ? {} : { position }),
      ...(parts === undefined ? {} : { parts }),
    }),
  );
}

/** A quotation of the page's list as a draft for the save form. */
export function draftFromFrontPage(index: number): Promise<Result<SaveDraft>> {
  return withFrontTab((tab) => pageOfTab(tab.id).readDraft({ index }));
}

/** Takes the page's article into the library. */
export function saveFrontArticle(): Promise<Result<SavedArticle>> {
  return withFrontTab(async (tab) => {
    if (tab.incognito) return nothingIsStored();
    const article = await pageOfTab(tab.id).readArticle();
    return article.ok ? backgroundOfExtensionPage().saveArticle(article.value) : article;
  });
}

/** Opens the library at this place ("#/", "#/article/…") in a tab of its own. */
export async function openLibrary(place: `#/${string}`): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${place}` });
}

/** Leaves a draft for the save form of the library and opens it. */
export async function openSaveForm(draft: SaveDraft): Promise<void> {
  await browser.storage.session.set({ [SAVE_DRAFT]: draft });
  await openLibrary('#/save');
}

async function withFrontTab<T>(act: (tab: FrontTab) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    const tab = await frontTab();
    return tab === undefined ? failure('not-found', 'There is no page here.') : await act(tab);
  } catch (error) {
    return failed(error);
  }
}

function nothingIsStored(): Result<never> {
  return failure('private-window', 'Nothing is stored from a private window.');
}

function failed(error: unknown): Result<never> {
  return failure('failed', error instanceof Error ? error.message : String(error));
}
