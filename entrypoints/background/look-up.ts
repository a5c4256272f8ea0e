import type { Match, MatchLibrary, MatchQuery } from '@/lib/match/contract';
import { matchQuotations } from '@/lib/match/match-quotations';
import type { LookUpReply, LookUpRequest, PageInfo, PrintedQuotation } from '@/lib/messages/protocol';
import type { MatchView } from '@/lib/model/views';
import type { Database } from '@/lib/store/database';
import { findVersions } from '@/lib/store/find-versions';
import { loadViewRecords } from '@/lib/store/view-records';
import { matchView, type Printed } from '@/lib/view/match-view';
import { ownArticlesOf } from '@/lib/view/own-article';
import { pageReader } from '@/lib/view/own-record';
import type { ViewRecords } from '@/lib/view/view-records';

/** The quotations of a page, each with its view or null, in the order asked. */
export async function lookUp(
  db: Database,
  library: MatchLibrary,
  { page, quotations }: LookUpRequest,
): Promise<LookUpReply> {
  const found = await matchQuotations(
    quotations.map((quotation) => queryOf(quotation, page)),
    library,
  );
  const matches = found.flat();
  if (matches.length === 0) return { matches: quotations.map(() => null) };
  const best = found.flatMap(([match]) => (match === undefined ? [] : [match.statement]));
  const versions = await findVersions(db, library, best);
  const loaded = await loadViewRecords(
    db,
    [...matches.flatMap(statementIdsOf), ...[...versions.values()].flat().map(({ id }) => id)],
    quotations.filter((_, i) => (found[i] ?? []).length > 0).map((quotation) => quotation.words),
  );
  const records = { ...loaded, versions };
  const known = {
    url: page.url,
    pageHas: pageReader(quotations),
    ownArticles: ownArticlesOf(page, found, records),
  };
  return {
    matches: quotations.map((quotation, i) =>
      firstView(found[i] ?? [], { ...printedOf(quotation), ...known }, records),
    ),
  };
}

/**
 * The best match from elsewhere, and only where there is none the record of this page itself: what a page says against
 * the library must not vanish because somebody saved the page. Null when no statement is left to be shown.
 */
function firstView(candidates: readonly Match[], printed: Printed, records: ViewRecords): MatchView | null {
  let own: MatchView | null = null;
  for (const match of candidates) {
    const view = matchView(match, printed, records);
    if (view?.fromThisPage === undefined && view !== undefined) return view;
    own ??= view ?? null;
  }
  return own;
}

/** The statements that the view of a match shows. */
function statementIdsOf({ statement, joinedFrom = [] }: Match): string[] {
  return [statement.id, ...joinedFrom.map(({ id }) => id)];
}

function queryOf(quotation: PrintedQuotation, page: PageInfo): MatchQuery {
  const printed = dayOf(page.published);
  return {
    ...printedOf(quotation),
    ...(printed === undefined ? {} : { printed }),
  };
}

type PrintedQuery = Pick<Printed, 'words' | 'speaker' | 'before' | 'after'>;

/** A speaker that the page's reader is unsure of is not held against the library's. */
function printedOf({ words, speaker, confidence, before, after }: PrintedQuotation): PrintedQuery {
  const place = { words, before, after };
  return speaker === undefined || confidence === 'low' ? place : { ...place, speaker };
}

function dayOf(published: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d/u.exec(published ?? '')?.[0];
}
