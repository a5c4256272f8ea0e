import type { KeptStatement, QuotationRecord, RelationRecord } from '@/lib/model/records';
import { speakerIdsOf, speakerNameOf } from '@/lib/model/speakers-of';
import type { Database } from './database';

/** A person's link that cannot be shown among the others, because a statement at one of its ends is not in the library. */
export interface HiddenLink {
  readonly link: RelationRecord;
  /** Each end as it is, or was when its article went; absent for a link made before this was kept. */
  readonly from?: KeptStatement;
  readonly to?: KeptStatement;
}

/** A person's links with both their ends, and how many lack one. */
export async function splitOwnLinks(
  db: Database,
): Promise<{ readonly whole: readonly RelationRecord[]; readonly hidden: readonly RelationRecord[] }> {
  const links = await db.links.toArray();
  const ends = [...new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const there = new Set(await db.quotations.where('id').anyOf(ends).primaryKeys());
  const isWhole = ({ fromId, toId }: RelationRecord) => there.has(fromId) && there.has(toId);
  return { whole: links.filter(isWhole), hidden: links.filter((link) => !isWhole(link)) };
}

/** The links that lack an end, the last made first, with what is known of their statements. */
export async function listHiddenLinks(db: Database): Promise<HiddenLink[]> {
  const { hidden } = await splitOwnLinks(db);
  const now = await endsOf(db, hidden);
  return hidden
    .map((link, i) => ({ link, ...link.ends, ...now[i] }))
    .sort((a, b) => b.link.at - a.link.at || (a.link.id < b.link.id ? -1 : 1));
}

/**
 * The statements at both ends of each link as they are now, to be kept with it: a link holds on to places in an article, and with
 * the article its words are gone. An end that is not there is left out.
 */
export async function endsOf(
  db: Database,
  links: readonly Pick<RelationRecord, 'fromId' | 'toId'>[],
): Promise<NonNullable<RelationRecord['ends']>[]> {
  const ids = [...new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const quotations = (await db.quotations.bulkGet(ids)).filter((one) => one !== undefined);
  const [speakers, articles] = await Promise.all([
    db.speakers.bulkGet([...new Set(quotations.flatMap(speakerIdsOf))]),
    db.articles.bulkGet([...new Set(quotations.map(({ articleId }) => articleId))]),
  ]);
  const names = new Map(speakers.flatMap((one) => (one === undefined ? [] : [[one.id, one.name]])));
  const heads = new Map(articles.flatMap((one) => (one === undefined ? [] : [[one.id, one]])));
  const kept = new Map(
    quotations.map((one) => [one.id, keptStatement(one, names, heads.get(one.articleId))] as const),
  );
  return links.map(({ fromId, toId }) => {
    const [from, to] = [kept.get(fromId), kept.get(toId)];
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  });
}

/** Keeps with the links that have an end among these statements what they are, before they go. */
export async function keepEnds(db: Database, statementIds: readonly string[]): Promise<void> {
  const found = await Promise.all(
    (['fromId', 'toId'] as const).map((end) => db.links.where(end).anyOf(statementIds).toArray()),
  );
  const links = [...new Map(found.flat().map((link) => [link.id, link])).values()];
  if (links.length === 0) return;
  const now = await endsOf(db, links);
  await db.links.bulkPut(links.map((link, i) => ({ ...link, ends: { ...link.ends, ...now[i] } })));
}

function keptStatement(
  quotation: QuotationRecord,
  names: ReadonlyMap<string, string>,
  article: { headline?: string; outlet?: string; url?: string; published?: { value: string } } | undefined,
): KeptStatement {
  const { kind, words } = quotation;
  const speaker = speakerNameOf(quotation, (id) => names.get(id));
  const { headline, outlet, url, published } = article ?? {};
  return {
    kind: kind === 'not-speech' ? 'mixed' : kind,
    words,
    ...(speaker === undefined ? {} : { speaker }),
    ...(headline === undefined ? {} : { headline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published: published.value }),
    ...(url === undefined ? {} : { url }),
  };
}
