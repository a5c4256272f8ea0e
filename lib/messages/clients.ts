import { browser } from 'wxt/browser';
import { type Caller, createCaller } from './call';
import type { ExtensionPageToBackground, ToBackground, ToPage } from './protocol';
import { untilReceived } from './until-received';

/** Addresses in envelopes. */
export const BACKGROUND = 'background';
export const PAGE = 'page';

/** The background, as a content script calls it. */
export function backgroundOfContent(): Caller<ToBackground> {
  return createCaller<ToBackground>(
    BACKGROUND,
    {
      lookUp: true,
      injectEngine: true,
      injectCard: true,
      reportCount: true,
      openSaveForm: true,
      openInLibrary: true,
    },
    untilReceived((envelope) => browser.runtime.sendMessage(envelope)),
  );
}

/** The background, as a page of the extension calls it. */
export function backgroundOfExtensionPage(): Caller<ExtensionPageToBackground> {
  return createCaller<ExtensionPageToBackground>(
    BACKGROUND,
    { saveArticle: true, findVersions: true, readAgain: true, findPossibleContradictions: true },
    untilReceived((envelope) => browser.runtime.sendMessage(envelope)),
  );
}

/** Our content script in a tab; answers `no-answer` where it does not run. */
export function pageOfTab(tabId: number): Caller<ToPage> {
  return createCaller<ToPage>(
    PAGE,
    {
      readPageState: true,
      jumpTo: true,
      readSelection: true,
      readDraft: true,
      readArticle: true,
      showSaved: true,
      showNext: true,
    },
    (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
  );
}
