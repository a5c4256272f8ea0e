import { browser } from 'wxt/browser';
import { type Problem, type Result, failure, success } from '@/lib/model/result';
import { pageOfTab } from './clients';
import type { PageState } from './protocol';
import { isSiteOff, setSiteOff } from './settings';

/**
 * The page in front of the reader, as the popup and the side panel reach it: which tab it is, whether it can be
 * read, what its content script says, and the choices for its site. It joins browser calls and decides nothing else.
 */

/** The tab in front of the reader, as far as we may know it; `url` is absent without permission for it. */
export interface FrontTab {
  readonly id: number;
  readonly url?: string;
  readonly incognito: boolean;
}

/** How things stand with a tab. `page` carries the content script's own state. */
export type FrontPage =
  | { readonly kind: 'unsupported'; readonly why: string }
  | { readonly kind: 'idle' | 'no-permission' | 'off' }
  | { readonly kind: 'page'; readonly state: PageState };

/** Bundles put into a page on "Check this page", in this order; injecting them twice does no harm. */
const BUNDLES = ['/content-scripts/gate.js', '/content-scripts/engine.js'];

/** The active tab of this window; undefined when the browser shows none to us. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const { id, url, incognito } = tab;
  return url === undefined || url === '' ? { id, incognito } : { id, url, incognito };
}

/** Asks a tab how things stand: its address first, then its site's switch, then its content script. */
export async function readFrontPage(tab: FrontTab): Promise<FrontPage> {
  const why = whyUnsupported(tab.url);
  if (why !== undefined) return { kind: 'unsupported', why };
  const site = siteOf(tab.url);
  if (site !== undefined && (await isSiteOff(site.hostname))) return { kind: 'off' };
  const answer = await pageOfTab(tab.id).readPageState();
  if (answer.ok) return { kind: 'page', state: answer.value };
  return { kind: tab.url === undefined ? 'no-permission' : 'idle' };
}

/** Puts the reader's bundles into a tab, which a click in the toolbar or a grant for the site allows. */
export async function checkTab(tab: FrontTab): Promise<Result<void>> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: BUNDLES });
    return success(undefined);
  } catch (error) {
    return failure('refused', error instanceof Error ? error.message : String(error));
  }
}

/** A web site by its host, and the pattern that a grant for it, and nothing else, is asked with. */
export interface Site {
  readonly hostname: string;
  readonly origins: readonly string[];
}

/** The site of a web address; undefined for everything else. */
export function siteOf(url: string | undefined): Site | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || hostname === '') return undefined;
  return { hostname, origins: [`${protocol}//${hostname}/*`] };
}

/** True when On Record may run on the site by itself. */
export function isGranted(site: Site): Promise<boolean> {
  return browser.permissions.contains({ origins: [...site.origins] });
}

/**
 * Asks the browser for these origins. Must be called in the click itself, before anything is awaited.
 * The value says whether the reader agreed.
 */
export async function askForOrigins(origins: readonly string[]): Promise<Result<boolean>> {
  try {
    return success(await browser.permissions.request({ origins: [...origins] }));
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** Switches a site off: its page forgets its marks at once, and a grant for it is given back. */
export async function switchOff(tab: FrontTab, site: Site): Promise<void> {
  await setSiteOff(site.hostname, true);
  await pageOfTab(tab.id).turnOff();
}

/** Lets the site be checked again. */
export function switchOn(site: Site): Promise<void> {
  return setSiteOff(site.hostname, false);
}

/** Opens a page of the extension at this address ("/library.html#/save") in a new tab. */
export async function openExtensionPage(path: `/${string}`): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as '/library.html') });
}

/** Calls when another page may be in front, until the signal ends. */
export function watchFrontTab(changed: () => void, signal: AbortSignal): void {
  const onUpdated = (_id: number, change: { status?: string | undefined }) => {
    if (change.status === 'complete') changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  });
}

/** Stores of add-ons, which browsers close to every extension. */
const STORES: ReadonlySet<string> = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** Why a page cannot be read by any extension; undefined when it can, or when its address is not known to us. */
export function whyUnsupported(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:')
    return 'Files on this device are closed to On Record. Open the page from the web instead.';
  if (protocol !== 'https:' && protocol !== 'http:')
    return 'Pages of the browser itself and of extensions are closed to On Record.';
  if (STORES.has(hostname)) return 'Browsers close the pages of their add-on store to every extension.';
  if (pathname.toLowerCase().endsWith('.pdf'))
    return 'PDF files are shown by the browser’s own viewer, which is closed to extensions.';
  return undefined;
}

function problemOf(error: unknown): Problem {
  return { code: 'failed', message: error instanceof Error ? error.message : String(error) };
}
