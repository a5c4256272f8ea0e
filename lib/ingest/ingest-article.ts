import { readArticle } from '@/lib/attribution/read-article';
import { findCounterStatements } from '@/lib/counter/find-counter-statements';
import type { ArticleSource } from '@/lib/model/article';
import type { ArticleRecords } from '@/lib/model/records';
import { recordsOfReading } from './records-of-reading';

/**
 * The one way in: seeds, saved articles and imported files all become records here. Pure: the same source at the
 * same time gives the same records, with ids derived from content. `addedAt` in Unix milliseconds.
 */
export function ingestArticle(source: ArticleSource, addedAt: number): ArticleRecords {
  const { published, byline, headline } = source;
  const reading = readArticle(source.document, {
    ...(published === undefined ? {} : { published }),
    ...(byline === undefined ? {} : { byline }),
    ...(headline === undefined ? {} : { headline }),
  });
  return recordsOfReading(source, reading, findCounterStatements(source.document, reading), addedAt);
}
