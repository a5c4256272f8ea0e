import type { ArticleCopy } from '@/lib/exchange/library-file';
import type { FilesReading } from '@/lib/files/read-files';
import { backgroundOfExtensionPage } from '@/lib/messages/clients';
import { articleIdOf } from '@/lib/model/ids';
import { type Result, success } from '@/lib/model/result';
import { addAnnotations } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { restoreRecords } from '@/lib/store/library-copy';

/** Articles stored in one transaction and then read by the background, before the next. */
const ARTICLES_AT_ONCE = 8;
/** Saved quotations stored in one transaction. */
const QUOTATIONS_AT_ONCE = 50;

/** What came of storing what files held. */
export interface Stored {
  readonly articles: number;
  readonly quotations: number;
  /** In the library already, or twice in the files. */
  readonly known: number;
  /** Ended by the person; what is counted here is whole. */
  readonly stopped: boolean;
  /** Said where something failed on the way. */
  readonly problem?: string;
}

/**
 * Stores what was read from files, by parts that are each whole, so that the same files again add nothing twice and go on where a
 * stopped import ended. The background reads the articles part by part; what it has not read it reads at its next start.
 */
export async function storeReading(
  db: Database,
  reading: FilesReading,
  {
    now,
    onStored,
    signal,
  }: {
    readonly now: number;
    readonly onStored: (done: number, total: number) => void;
    readonly signal: AbortSignal;
  },
): Promise<Stored> {
  const sum = { articles: 0, quotations: 0, known: 0 };
  const articles = eachOnce(reading.articles.map((article) => ({ ...article, addedAt: now })));
  const total = reading.articles.length + reading.quotations.length;
  let done = reading.articles.length - articles.length;
  sum.known += done;
  const articleBatches = inBatches(articles, ARTICLES_AT_ONCE).map((batch) => async () => {
    const put = await restoreRecords(
      db,
      batch.map((article) => ({ article })),
    );
    if (!put.ok) return put;
    sum.articles += put.value.taken;
    sum.known += put.value.known;
    done += batch.length;
    return put.value.taken === 0 ? success(undefined) : backgroundOfExtensionPage().readAgain();
  });
  const quotationBatches = inBatches(reading.quotations, QUOTATIONS_AT_ONCE).map((batch) => async () => {
    const added = await addAnnotations(db, batch);
    if (!added.ok) return added;
    sum.quotations += added.value;
    sum.known += batch.length - added.value;
    done += batch.length;
    return added;
  });
  for (const batch of [...articleBatches, ...quotationBatches]) {
    if (signal.aborted) return { ...sum, stopped: true };
    onStored(done, total);
    const put: Result<unknown> = await batch();
    if (!put.ok) return { ...sum, stopped: false, problem: put.problem.message };
  }
  return { ...sum, stopped: false };
}

/** Two files may hold the same text. */
function eachOnce(articles: readonly ArticleCopy[]): readonly ArticleCopy[] {
  return [...new Map(articles.map((one) => [articleIdOf(one.document.text, one.url), one])).values()];
}

function inBatches<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
