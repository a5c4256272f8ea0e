import type { ArticleRecord, DisputeRecord, QuotationRecord } from '@/lib/model/records';
import type { SourceView, StatementView } from '@/lib/model/views';
import { type TextSize, textSizeOf } from '@/lib/text/text-size';
import { counterViews, isDisputed } from '@/lib/view/counter-views';
import { sourceOfArticle } from '@/lib/view/source-view';
import { statementView } from '@/lib/view/statement-view';
import { countDisputed } from './count-disputed';
import type { ArticleHead, Database } from './database';
import { isStatement } from './library-statements';
import { relationsIn } from './stored-relations';
import { loadViewRecords } from './view-records';

/** What the library's lists and pages show of articles. Everything here only reads and may be watched (live.ts). */

/** An article in the list, with how much it holds. */
export interface ArticleCount {
  readonly head: ArticleHead;
  readonly quotations: number;
  /** How many of its statements somebody opposes (`countDisputed`). */
  readonly disputed: number;
}

/** The number of statements of each of these articles, and of those that are disputed; two counts an article. */
export function countArticles(db: Database, heads: readonly ArticleHead[]): Promise<ArticleCount[]> {
  return Promise.all(
    heads.map(async (head) => ({
      head,
      quotations: await db.quotations.where('articleId').equals(head.id).filter(isStatement).count(),
      disputed: await countDisputed(db, head.id),
    })),
  );
}

/** One statement of an article. */
export interface ArticleStatement {
  readonly view: StatementView;
  readonly kind: QuotationRecord['kind'];
  /** Someone opposes it by a link that is not merely possible. */
  readonly disputed: boolean;
}

/** A whole article as the library shows it. */
export interface ArticlePage {
  readonly head: ArticleHead;
  readonly source: SourceView;
  readonly text: string;
  readonly size: TextSize;
  /** In reading order. */
  readonly statements: readonly ArticleStatement[];
  /** Links that its reader made, with an end in it. */
  readonly ownLinks: number;
  readonly disputes: readonly (DisputeRecord & { readonly words: string; readonly holder?: string })[];
}

/** One article with its statements, its disputes and its text; undefined when it is not there. */
export async function readArticlePage(db: Database, id: string): Promise<ArticlePage | undefined> {
  const [head, stored] = await Promise.all([db.articles.get(id), db.texts.get(id)]);
  if (head === undefined || stored === undefined) return undefined;
  const found = await db.quotations.where('articleId').equals(id).sortBy('order');
  const records = await loadViewRecords(
    db,
    found.map((quotation) => quotation.id),
  );
  const disputes = await db.disputes.where('articleId').equals(id).toArray();
  const speakers = await db.speakers.where('articleId').equals(id).toArray();
  const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
  const { text } = stored.document;
  return {
    head,
    source: withoutWords(head),
    text,
    size: textSizeOf(stored.document),
    statements: found.map((quotation) => ({
      view: statementView(quotation, records),
      kind: quotation.kind,
      disputed: isDisputed(counterViews(quotation, records)),
    })),
    ownLinks: (await relationsIn(db, id)).filter(({ origin }) => origin === 'person').length,
    disputes: disputes
      .sort((a, b) => a.cue.start - b.cue.start)
      .map((dispute) => {
        const holder = dispute.holderId === undefined ? undefined : names.get(dispute.holderId);
        const words = text.slice(dispute.cue.start, dispute.cue.end);
        return { ...dispute, words, ...(holder === undefined ? {} : { holder }) };
      }),
  };
}

/** The words of a text at spans of it; undefined when the article is not there. */
export async function readText(db: Database, articleId: string): Promise<string | undefined> {
  return (await db.texts.get(articleId))?.document.text;
}

/** The article as a source by itself, not at any of its words. */
function withoutWords(head: Omit<ArticleRecord, 'document'>): SourceView {
  const { urlAtWords: _, ...source } = sourceOfArticle(head, '', false);
  return source;
}
