import type { Confidence, QuotationKind } from '@/lib/model/quotation';
import type { SavedPart } from '@/lib/model/saved-part';
import type { MatchView, PossiblePair } from '@/lib/model/views';
import type { TextSize } from '@/lib/text/text-size';
import type { Version } from '@/lib/view/view-records';

/** Every call between contexts, by direction. The payloads are plain JSON and validated by the receiver (schemas.ts). */

/** A quotation as printed on a page, sent for look-up. */
export interface PrintedQuotation {
  readonly kind: QuotationKind;
  readonly words: string;
  readonly speaker?: string;
  readonly confidence: Confidence;
  /** A sentence before and after, for short phrases that need context to agree. */
  readonly before: string;
  readonly after: string;
}

export interface PageInfo {
  readonly url: string;
  readonly title: string;
  /** ISO day or instant, when the page's metadata says it. */
  readonly published?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly language?: string;
  /** Set in a private window: nothing of it may be stored. */
  readonly privateWindow?: boolean;
}

export interface LookUpRequest {
  readonly page: PageInfo;
  readonly quotations: readonly PrintedQuotation[];
}

/** In the order of the request; null where nothing in the library matches. */
export interface LookUpReply {
  readonly matches: readonly (MatchView | null)[];
}

/** What a reader is about to save; held for the form in an extension page, stored only when the form is confirmed. */
export interface SaveDraft extends SavedPlace {
  readonly before: string;
  readonly after: string;
  readonly speaker?: string;
  readonly speakerConfidence?: Confidence;
  readonly page: PageInfo;
}

/** An article of the current page, as read for saving. */
export interface PageArticle {
  readonly page: PageInfo;
  readonly text: string;
  readonly blocks: readonly { readonly start: number; readonly end: number; readonly role: string }[];
}

/** Content script → background. */
export interface ToBackground {
  /** Views for the quotations of a page. Empty `matches` never: one entry per quotation. */
  lookUp(request: LookUpRequest): LookUpReply;
  /** The page has quotations worth a look-up: put the engine into the sending frame. */
  injectEngine(): void;
  /** The reader opened a mark: put the card into the sending frame. */
  injectCard(): void;
  /** Number for the toolbar badge of the sending tab: matches on the page. */
  reportCount(count: { matches: number; disputed: number }): void;
  /** Opens the save form in an extension page with this draft. Refused from private windows. */
  openSaveForm(draft: SaveDraft): void;
  /** Opens a statement or a saved quotation in the library, in a tab of its own. */
  openInLibrary(target: { statementId: string }): void;
}

/** Extension page → background: what needs the engines, so that small pages need not carry them. */
export interface ExtensionPageToBackground {
  /** Takes the article in (`ingestArticle`, then one transaction). Refused from private windows; the same article twice is one record. */
  saveArticle(article: PageArticle): SavedArticle;
  /** Other wordings of a stored statement, found through the match index; empty is usual. */
  findVersions(of: { statementId: string }): readonly Version[];
  /** Reads some of the articles that no engine, or another one, has read, as those of a library that was put back; `left`: of these. */
  readAgain(): { left: number };
  /** The researcher's queue, likeliest first; empty when nothing is to be checked. */
  findPossibleContradictions(): readonly PossiblePair[];
}

/** What came of saving an article. */
export interface SavedArticle {
  readonly articleId: string;
  readonly quotations: number;
  /** How much of the page is kept as its article. */
  readonly size: TextSize;
  /** It was in the library as it is: nothing was changed. */
  readonly alreadySaved: boolean;
}

/** One line of the popup's list. */
export interface PageEntry {
  /** Position in the page's list of quotations; handle for `jumpTo`. */
  readonly index: number;
  readonly words: string;
  readonly kind: QuotationKind;
  readonly speaker?: string;
  readonly match: MatchView | null;
}

export interface PageState {
  readonly status: 'reading' | 'ready' | 'nothing-found' | 'failed';
  /** Said plainly when `failed`; otherwise what of the page was left out. */
  readonly problem?: string;
  readonly page: PageInfo;
  readonly entries: readonly PageEntry[];
}

/** A saved place on a page: its words and what stood around them, and each of its parts where it stands in several. */
export interface SavedPlace extends SavedPart {
  readonly parts?: readonly SavedPart[];
}

/** How a saved place was found again. `near`: its words were changed a little; `part`: some of its parts are gone; `gone`: not on this page now. */
export type FoundPlace = 'exact' | 'near' | 'part' | 'gone';

/** Extension page → content script of one tab. */
export interface ToPage {
  readPageState(): PageState;
  /** Scrolls the quotation into view and opens its card. */
  jumpTo(target: { index: number }): void;
  /** The selection as a draft; undefined when nothing is selected. */
  readSelection(): SaveDraft | undefined;
  /** A quotation of the list as a draft. */
  readDraft(target: { index: number }): SaveDraft;
  /** The article of the page, for saving it. */
  readArticle(): PageArticle;
  /** Looks for a saved place, and scrolls to it and marks it when it is there. */
  showSaved(place: SavedPlace): FoundPlace;
  /** Goes to the next marked quotation and puts the keyboard's focus on it; Enter then opens its card. */
  showNext(): void;
}
