import { browser } from 'wxt/browser';
import { pageOfTab } from './clients';
import type { PageEntry, PageState } from './protocol';
import { onLibraryChanged, readOffSites } from './settings';
import { type Site, siteOf, whyUnsupported } from './sites';

/**
 * The page in front of the reader, as the popup and the side panel see it: which tab it is, whether it can be read,
 * what its content script says and what was chosen for its site. Cost: four short questions to the browser.
 */

/** The tab in front of the reader; `url` is absent without permission for it. */
export interface FrontTab {
  readonly id: number;
  readonly url?: string;
  readonly incognito: boolean;
}

/** How things stand with a page, in the shape that the page report shows. */
export interface FrontPage {
  /** Names the page: another tab or address is another page. */
  readonly page: string;
  /** Its address without the fragment; absent without permission for it. */
  readonly url?: string;
  readonly situation:
    | { readonly kind: 'unsupported'; readonly why: string }
    | { readonly kind: 'idle' | 'no-permission' | 'off' | 'reading' }
    | { readonly kind: 'failed'; readonly problem: string }
    | { readonly kind: 'read'; readonly entries: readonly PageEntry[]; readonly note?: string };
  readonly site?: Site & { readonly always: boolean; readonly off: boolean };
  readonly privateWindow: boolean;
}

/** The active tab of this window; undefined when the browser shows us none. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const { id, url, incognito } = tab;
  return url === undefined || url === '' ? { id, incognito } : { id, url, incognito };
}

/**
 * How things stand with the page in front of the reader. Never rejects. `pressed` says that the reader has just
 * pressed our button in the toolbar, which lets us into every page that the browser opens to extensions at all.
 */
export async function lookAtFrontPage(pressed: boolean): Promise<FrontPage> {
  try {
    const tab = await frontTab();
    return tab === undefined
      ? { page: '', situation: unsupported('There is no page here.'), privateWindow: false }
      : await lookAt(tab, pressed);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { page: '', situation: { kind: 'failed', problem }, privateWindow: true };
  }
}

async function lookAt(tab: FrontTab, pressed: boolean): Promise<FrontPage> {
  const url = tab.url?.replace(/#.*$/su, '');
  const named = {
    page: `${tab.id} ${tab.url ?? ''}`,
    ...(url === undefined ? {} : { url }),
    privateWindow: tab.incognito,
  };
  const why = whyUnsupported(tab.url);
  if (why !== undefined) return { ...named, situation: unsupported(why) };
  const known = siteOf(tab.url);
  if (known === undefined) {
    const silent = pressed ? unsupported(CLOSED) : NO_PERMISSION;
    return { ...named, situation: await ask(tab, silent) };
  }
  const off = (await readOffSites()).includes(known.host);
  const always = await browser.permissions.contains({ origins: [...known.origins] });
  const site = { ...known, always, off };
  return { ...named, situation: off ? { kind: 'off' } : await ask(tab, { kind: 'idle' }), site };
}

const NO_PERMISSION = { kind: 'no-permission' } as const;
const CLOSED =
  'The browser closes this page to extensions, as it does with its own pages, its add-on store and its PDF viewer.';

/** What the content script says; `silent` when none answers. */
async function ask(tab: FrontTab, silent: FrontPage['situation']): Promise<FrontPage['situation']> {
  const answer = await pageOfTab(tab.id).readPageState();
  return answer.ok ? situationOf(answer.value) : silent;
}

function situationOf({ status, problem, entries }: PageState): FrontPage['situation'] {
  if (status === 'reading') return { kind: 'reading' };
  if (status === 'failed') return { kind: 'failed', problem: problem ?? 'The page could not be read.' };
  return problem === undefined ? { kind: 'read', entries } : { kind: 'read', entries, note: problem };
}

function unsupported(why: string): FrontPage['situation'] {
  return { kind: 'unsupported', why };
}

/** After a write to the library a page asks again by itself; this is how long we give it before we look. */
const SETTLE_MS = 1000;

/** Calls when another page may be in front, or the one in front may have changed, until the signal ends. */
export function watchFrontPage(changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const onUpdated = (_tab: number, change: { status?: string | undefined }) => {
    if (change.status === 'complete') changed();
  };
  const { tabs, permissions } = browser;
  tabs.onActivated.addListener(changed);
  tabs.onUpdated.addListener(onUpdated);
  permissions.onAdded.addListener(changed);
  permissions.onRemoved.addListener(changed);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onLibraryChanged(() => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE_MS);
  }, signal);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    tabs.onActivated.removeListener(changed);
    tabs.onUpdated.removeListener(onUpdated);
    permissions.onAdded.removeListener(changed);
    permissions.onRemoved.removeListener(changed);
  });
}
