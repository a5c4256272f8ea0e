import { ENGINE_VERSION } from '@/lib/ingest/engine-version';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import { parseSeed, SEED_LIMIT } from '@/lib/ingest/parse-seed';
import type { ArticleSource } from '@/lib/model/article';
import type { ArticleRecords } from '@/lib/model/records';
import { failure, type Result, success } from '@/lib/model/result';
import type { Database } from '@/lib/store/database';
import { deleteArticle, putArticle } from '@/lib/store/put-article';
import { listSeeds, markSeedRefused, markSeedTaken, readState, writeState } from '@/lib/store/seed-records';
import { groupMissing, UTTERANCES_VERSION } from '@/lib/store/utterances';
import { readAgain } from './read-again';

/** One line of `seeds/index.json`, as scripts/wxt-seeds.ts writes it. */
interface SeedEntry {
  readonly file: string;
  readonly size: number;
  readonly digest: string;
  readonly sidecar: boolean;
}

export interface SeedIntake {
  readonly db: Database;
  /** A file of the package by its path under `seeds/`. */
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly now: () => number;
  /** Version of the package: another one may bring other seeds. */
  readonly version: string;
}

/**
 * Brings the library to what the package and its engines give: every seed taken in, every article read by these
 * engines, every statement in an utterance. Safe to stop at any point and to start again, because each step is one idempotent transaction and the
 * note that all is done comes last; when it is there, this costs one read. A seed that cannot be taken in is
 * noted with its reason, and the others still are. Value: whether there was anything to do.
 */
export async function takeInSeeds(intake: SeedIntake): Promise<Result<boolean>> {
  const { db, read, version } = intake;
  const state = `${version} ${ENGINE_VERSION} ${UTTERANCES_VERSION}`;
  if ((await readState(db, 'seeds')) === state) return success(false);
  const entries = JSON.parse(decode(await read('index.json'))) as SeedEntry[];
  const known = await listSeeds(db);
  for (const entry of entries) {
    const before = known.get(entry.file);
    if (before?.digest === entry.digest) continue;
    const done = await takeInSeed(intake, entry, before?.articleId);
    if (!done.ok) return done;
  }
  const rebuilt = await readAgain(db);
  if (!rebuilt.ok) return rebuilt;
  const grouped = await groupMissing(db);
  if (!grouped.ok) return grouped;
  await writeState(db, 'seeds', state);
  return success(true);
}

async function takeInSeed(
  { db, read, now }: SeedIntake,
  entry: SeedEntry,
  articleBefore: string | undefined,
): Promise<Result<unknown>> {
  const { file, digest } = entry;
  const source = await readSeed(entry, read);
  if (!source.ok) return markSeedRefused(db, digest, { file, message: source.problem.message, at: now() });
  const records = readOrExplain(file, source.value, now());
  if (!records.ok) return markSeedRefused(db, digest, { file, message: records.problem.message, at: now() });
  const put = await putArticle(db, records.value);
  if (!put.ok) return put;
  const { articleId } = put.value;
  // The file now holds another text: the article it held before is no longer a seed's.
  if (articleBefore !== undefined && articleBefore !== articleId) await deleteArticle(db, articleBefore);
  return markSeedTaken(db, { file, digest, articleId });
}

/** A bug of the engines on one text must not keep the other seeds out of the library. */
function readOrExplain(file: string, source: ArticleSource, now: number): Result<ArticleRecords> {
  try {
    return success(ingestArticle(source, now));
  } catch (error) {
    console.error(file, error);
    return failure('failed', `${file}: On Record could not read it (${String(error)}).`);
  }
}

async function readSeed(entry: SeedEntry, read: SeedIntake['read']): Promise<Result<ArticleSource>> {
  const { file, size, sidecar } = entry;
  if (size > SEED_LIMIT)
    return failure('too-large', `${file}: ${size} bytes are more than the ${SEED_LIMIT} that are taken in.`);
  try {
    const text = decode(await read(file));
    const known = sidecar ? decode(await read(file.replace(/\.txt$/u, '.json'))) : undefined;
    return parseSeed(file, text, known);
  } catch (error) {
    // The fatal decoder throws a TypeError; so does the browser when a file of the package is missing.
    if (error instanceof TypeError) return failure('invalid', `${file}: not readable as UTF-8 text.`);
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
