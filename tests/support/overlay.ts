import type { BrowserUnderTest, TestPage } from './browser-under-test';

/** The parts of the extension API used inside the pages, where the polyfill is not at hand. */
declare const chrome: {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
  };
  readonly scripting: {
    executeScript(injection: object): Promise<readonly { readonly result?: unknown }[]>;
  };
  readonly dom: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
};

/** One element inside our closed shadow root, as the extension's own world sees it. */
export interface ShadowElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text below it, white space folded. */
  readonly text: string;
  /** In CSS pixels of the viewport. */
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly pointerEvents: string;
}

/** Our overlay in one tab: what the page can see of it (`host`) and what it cannot. */
export interface Overlay {
  readonly hosts: number;
  /** The host's own markup, all that a page's script can read. */
  readonly host: string;
  readonly elements: readonly ShadowElement[];
}

/** Looks into closed shadow roots of a tab through an extension page, as only the extension itself may. */
export interface OverlayReader {
  read(url: string): Promise<Overlay>;
  /** Reads until the overlay is as wanted. Throws with what is there after `milliseconds`. */
  until(url: string, wanted: (overlay: Overlay) => boolean, milliseconds?: number): Promise<Overlay>;
  close(): Promise<void>;
}

/** The lines of all marks, in the order they are drawn. */
export function linesOf(overlay: Overlay): readonly ShadowElement[] {
  return overlay.elements.filter(({ attributes }) => attributes.class?.split(' ').includes('line'));
}

/** The card; undefined when none is open. */
export function dialogOf(overlay: Overlay): ShadowElement | undefined {
  return overlay.elements.find(({ attributes }) => attributes.role === 'dialog');
}

/** Opens a library page in the background as the reader's place. */
export async function openOverlayReader(browser: BrowserUnderTest): Promise<OverlayReader> {
  const page: TestPage = await browser.openExtensionPage('library.html');
  const read = (url: string) => page.evaluate(readInTab, url);
  return {
    read,
    until: async (url, wanted, milliseconds = 15_000) => {
      const deadline = Date.now() + milliseconds;
      for (;;) {
        const overlay = await read(url);
        if (wanted(overlay)) return overlay;
        if (Date.now() > deadline)
          throw new Error(`the overlay never became as wanted: ${JSON.stringify(overlay, undefined, 1)}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    close: page.close,
  };
}

/** Runs in the extension page. Self-contained: it is sent as source text. */
async function readInTab(url: string): Promise<Overlay> {
  const tabs = await chrome.tabs.query({});
  const tab = tabs.find((candidate) => candidate.url === url || candidate.url?.split('#')[0] === url);
  if (tab?.id === undefined)
    throw new Error(`no tab at ${url}; there are ${tabs.map((other) => other.url).join(', ')}`);
  const [answer] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    func: () => {
      const rootOf = (element: Element): ShadowRoot | null =>
        'openOrClosedShadowRoot' in element
          ? (element as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot
          : element instanceof HTMLElement
            ? chrome.dom.openOrClosedShadowRoot(element)
            : null;
      const hosts = [...document.documentElement.children, ...(document.body?.children ?? [])].filter(
        (element) => element.shadowRoot === null && rootOf(element) !== null,
      );
      const host = hosts.at(-1);
      const root = host === undefined ? null : rootOf(host);
      const elements = root === null ? [] : [...root.querySelectorAll('*')];
      return {
        hosts: hosts.length,
        host: host?.outerHTML ?? '',
        elements: elements
          .filter((element) => element.localName !== 'style')
          .map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return {
              tag: element.localName,
              attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
              text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
              rect: { x, y, width, height },
              pointerEvents: getComputedStyle(element).pointerEvents,
            };
          }),
      };
    },
  });
  if (answer?.result === undefined || answer.result === null)
    throw new Error('the script in the tab gave no answer');
  return answer.result as Overlay;
}
