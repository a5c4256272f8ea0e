import type { QuotationKind } from '@/lib/model/quotation';
import type { MatchView } from '@/lib/model/views';

/** One quotation of the page in front of the reader. */
export interface ReportEntry {
  /** Handle for jumping to it and saving it. */
  readonly index: number;
  readonly words: string;
  readonly kind: QuotationKind;
  readonly speaker?: string;
  readonly match: MatchView | null;
}

/** How things stand with the page in front of the reader. */
export type Situation =
  | { readonly kind: 'asking' }
  /** The page cannot be read; `why` is a sentence for people. */
  | { readonly kind: 'unsupported'; readonly why: string }
  /** On Record does not run here: "Check this page" is offered. */
  | { readonly kind: 'idle' }
  /** The side panel may not read this page until the reader allows it. */
  | { readonly kind: 'no-permission' }
  /** Switched off for this site. */
  | { readonly kind: 'off' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly problem: string }
  /** The page was read; `entries` may be empty. */
  | {
      readonly kind: 'read';
      readonly entries: readonly ReportEntry[];
      /** What of a very long page was left out. */
      readonly note?: string;
    };

/** The site of the page and what was chosen for it. */
export interface SiteView {
  readonly host: string;
  /** The pattern that the browser is asked with, for this site and nothing else. */
  readonly origins: readonly string[];
  /** On Record may run there by itself. */
  readonly always: boolean;
  readonly off: boolean;
}

/** Everything that the popup and the side panel show about a page. */
export interface PageView {
  /** Another page has another name; what was opened on one is closed on the next. */
  readonly page: string;
  /** Its address without the fragment, where the browser tells it. */
  readonly url?: string;
  readonly situation: Situation;
  /** Absent where there is no site (a new tab, a file). */
  readonly site?: SiteView;
  /** In a private window nothing is stored. */
  readonly privateWindow: boolean;
}

/** How far the article of the page in front is on its way into the library. */
export type ArticleSaving =
  | { readonly state: 'not-saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly articleId: string };

/** Entries that are in the library, by speaker in the order of the page; and those that are not. */
export interface SortedEntries {
  readonly bySpeaker: readonly {
    readonly speaker: string | undefined;
    readonly entries: readonly ReportEntry[];
  }[];
  readonly others: readonly ReportEntry[];
}

/** Groups a page's entries by the speaker that the library names. Linear in the entries. */
export function sortEntries(entries: readonly ReportEntry[]): SortedEntries {
  const groups = new Map<string | undefined, ReportEntry[]>();
  const others: ReportEntry[] = [];
  for (const entry of entries) {
    if (entry.match === null) {
      others.push(entry);
      continue;
    }
    const speaker = entry.match.statement.speaker.name;
    const group = groups.get(speaker);
    if (group === undefined) groups.set(speaker, [entry]);
    else group.push(entry);
  }
  return { bySpeaker: [...groups].map(([speaker, list]) => ({ speaker, entries: list })), others };
}
