import { addressOf } from '@/components/library/route';
import { ENGINE_VERSION } from '@/lib/ingest/engine-version';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import type { MatchLibrary } from '@/lib/match/contract';
import type { Handlers } from '@/lib/messages/answer';
import type { ExtensionPageToBackground, SaveDraft, ToBackground } from '@/lib/messages/protocol';
import type { Sender } from '@/lib/messages/sender';
import { readOffSites } from '@/lib/messages/settings';
import { failure, type Result, success } from '@/lib/model/result';
import type { Database } from '@/lib/store/database';
import { findVersions } from '@/lib/store/find-versions';
import { readStatements } from '@/lib/store/library-statements';
import { findPossibleContradictions } from '@/lib/store/possible-contradictions';
import { putArticle } from '@/lib/store/put-article';
import { countOutdated } from '@/lib/store/rebuild-articles';
import { textSizeOf } from '@/lib/text/text-size';
import { articleOfPage } from './article-of-page';
import { type BrowserParts, BUNDLES } from './browser-parts';
import { lookUp } from './look-up';
import { readAgain } from './read-again';
import { openLibrary, openSaveForm } from './save-form';

export interface HandlerParts {
  readonly db: Database;
  readonly browser: BrowserParts;
  readonly now: () => number;
  /** The library as the matcher asks it, brought up to what is stored. */
  readonly library: () => Promise<MatchLibrary>;
  /** Notes beside the library what it holds. Never rejects. */
  readonly note: () => Promise<void>;
}

/** What the background answers to content scripts. */
export function createHandlers({ db, browser, library }: HandlerParts): Handlers<ToBackground> {
  const inject = async (file: string, sender: Sender): Promise<Result<void>> => {
    if (sender.kind !== 'content') return failure('refused', 'There is no page to put this into.');
    const target = { tabId: sender.tabId, frameIds: [sender.frameId] };
    // WXT types the files of the build; the content bundles are put in by their agreed names.
    await browser.scripting.executeScript({ target, files: [file as never] });
    return success(undefined);
  };
  return {
    // Of what is stored now. Seeds still on their way change the library when they are in, and pages then ask again.
    async lookUp(request) {
      return success(await lookUp(db, await library(), request));
    },
    injectEngine: (_, sender) => inject(BUNDLES.engine, sender),
    injectCard: (_, sender) => inject(BUNDLES.card, sender),
    async reportCount({ matches, disputed }, sender) {
      if (sender.kind !== 'content') return failure('refused', 'Only a page has a number.');
      const { tabId } = sender;
      await browser.action.setBadgeText({ tabId, text: badgeOf(matches) });
      const isOff = matches === 0 && (await isSiteOff(sender.url));
      await browser.action.setTitle({ tabId, title: isOff ? OFF_TITLE : titleOf(matches, disputed) });
      return success(undefined);
    },
    async openSaveForm(draft: SaveDraft, sender) {
      if (sender.incognito || draft.page.privateWindow === true) return nothingIsStored();
      await openSaveForm(browser, draft);
      return success(undefined);
    },
    async openInLibrary({ statementId: id }) {
      const isSaved = (await db.annotations.get(id)) !== undefined;
      await openLibrary(browser, addressOf({ name: isSaved ? 'saved-quotation' : 'quotation', id }));
      return success(undefined);
    },
  };
}

/** Articles read again for one question: some seconds. */
const READ_AT_ONCE = 32;

/** What the background answers to pages of the extension. */
export function createPageHandlers({
  db,
  browser,
  now,
  library,
  note,
}: HandlerParts): Handlers<ExtensionPageToBackground> {
  return {
    async saveArticle(article, sender) {
      const hidden = sender.incognito || article.page.privateWindow === true;
      if (hidden || browser.extension.inIncognitoContext) return nothingIsStored();
      const source = articleOfPage(article);
      if (!source.ok) return source;
      const records = ingestArticle(source.value, now());
      const put = await putArticle(db, records);
      if (!put.ok) return put;
      await note();
      const quotations = records.quotations.filter((q) => q.kind === 'direct' || q.kind === 'mixed').length;
      const { articleId, stored } = put.value;
      const size = textSizeOf(source.value.document);
      return success({ articleId, quotations, size, alreadySaved: !stored });
    },
    async readAgain() {
      if (browser.extension.inIncognitoContext) return nothingIsStored();
      const read = await readAgain(db, READ_AT_ONCE);
      return read.ok ? success({ left: await countOutdated(db, ENGINE_VERSION) }) : read;
    },
    async findPossibleContradictions() {
      return success(await findPossibleContradictions(db, await library()));
    },
    async findVersions({ statementId }) {
      const [statement] = await readStatements(db, [statementId]);
      if (statement === undefined) return success([]);
      return success((await findVersions(db, await library(), [statement])).get(statementId) ?? []);
    },
  };
}

function nothingIsStored(): Result<never> {
  return failure('private-window', 'Nothing is stored from a private window.');
}

function badgeOf(matches: number): string {
  if (matches === 0) return '';
  return matches > 99 ? '99+' : String(matches);
}

/** Of a site that is switched off nothing is known, not even that nothing is there. */
const OFF_TITLE = 'On Record is off on this site';

async function isSiteOff(url: string): Promise<boolean> {
  const off = await readOffSites().catch((): string[] => []);
  return off.includes(new URL(url).hostname);
}

function titleOf(matches: number, disputed: number): string {
  if (matches === 0) return 'On Record: nothing here is in your library';
  const found = matches === 1 ? '1 quotation' : `${matches} quotations`;
  return `On Record: ${found} in your library${disputed === 0 ? '' : `, ${disputed} disputed`}`;
}
