import postgres from 'postgres';
import { BUILD_LIMIT_MS, type OpenPeer, type Peer, UNFINISHED } from './peer';
import { startPrivatePostgres } from './private-postgres';
import { processorMillisOf } from './timing';

/** Texts sent to the server at once. */
const BATCH = 5000;
/** PostgreSQL's name for a statement that was stopped because of its time. */
const OUT_OF_TIME = '57014';

/** Trigrams of letters in a GIN index, asked by word similarity over PostgreSQL's own threshold (0.6). */
export const trigramPeer: Peer = {
  name: 'PostgreSQL pg_trgm (word similarity)',
  async build(library) {
    const server = await startPrivatePostgres();
    if (typeof server === 'string') return server;
    const sql = postgres({
      path: `${server.socket}/.s.PGSQL.5432`,
      user: 'postgres',
      database: 'postgres',
      max: 1,
      onnotice: () => undefined,
    });
    const close = async (): Promise<void> => {
      await sql.end({ timeout: 0 });
      await server.close();
    };
    const problem = await load(sql, library);
    if (problem === undefined) return { ask: asker(sql), processor: await clockOf(sql), close };
    await close();
    return problem;
  },
};

function asker(sql: postgres.Sql): OpenPeer['ask'] {
  // A query is sent when it is awaited.
  return async (query) =>
    await sql`
    select id from quotation where text %> ${query} order by word_similarity(${query}, text) desc limit 10`;
}

/** A connection is served by one process of its own. */
async function clockOf(sql: postgres.Sql): Promise<() => number> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return () => processorMillisOf(row?.pid ?? 0);
}

/** Writes the texts and their index; a sentence when that fails or takes too long. */
async function load(sql: postgres.Sql, library: readonly string[]): Promise<string | undefined> {
  const until = performance.now() + BUILD_LIMIT_MS;
  try {
    await sql`create extension pg_trgm`;
    await sql`create table quotation (id integer, text text)`;
    for (let from = 0; from < library.length; from += BATCH) {
      if (performance.now() > until) return UNFINISHED;
      const texts = library.slice(from, from + BATCH);
      await sql`
        insert into quotation select ${from} + place, text from unnest(${texts}::text[]) with ordinality as _ (text, place)`;
    }
    await sql.unsafe(`set statement_timeout = ${Math.max(1, Math.ceil(until - performance.now()))}`);
    await sql`create index on quotation using gin (text gin_trgm_ops)`;
    await sql`analyze quotation`;
    await sql`set statement_timeout = 0`;
    return undefined;
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    return error.code === OUT_OF_TIME ? UNFINISHED : `cannot be used: ${error.message}`;
  }
}
