import { readFileSync } from 'node:fs';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import { parseSeed } from '@/lib/ingest/parse-seed';
import type { ArticleSource } from '@/lib/model/article';
import type { ArticleRecords } from '@/lib/model/records';
import { type Database, type DatabaseOptions, openDatabase } from '@/lib/store/database';

/** Libraries and articles for tests of the store. */

let opened = 0;

/** An empty library under a name of its own, or a second door to one that is there. */
export function testLibrary(options: DatabaseOptions = {}): Database {
  opened += 1;
  return openDatabase({ name: `library-${opened}`, ...options });
}

/** The seeded article as it comes in. */
function seedSource(): ArticleSource {
  const read = (name: string) => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
  const source = parseSeed('kerry-lavrov.txt', read('kerry-lavrov.txt'), read('kerry-lavrov.json'));
  if (!source.ok) throw new Error(source.problem.message);
  return source.value;
}

/** The seeded article's records. */
export function seedRecords(addedAt = 1_000): ArticleRecords {
  return ingestArticle(seedSource(), addedAt);
}

/** Everything in every table, for comparing two libraries; not when it was written. */
export async function contentOf(db: Database): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    db.tables
      .filter(({ name }) => name !== 'changes')
      .map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(tables);
}
