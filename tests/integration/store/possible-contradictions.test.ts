import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { LibraryFileWriter } from '@/lib/exchange/library-file';
import { linesOf } from '@/lib/exchange/lines';
import { checkLibraryFile, recordsOf } from '@/lib/exchange/parse-library-file';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import { memoryLibrary } from '@/lib/match/memory-library';
import type { PossiblePair } from '@/lib/model/views';
import type { Database } from '@/lib/store/database';
import { readLibrary, restoreRecords } from '@/lib/store/library-copy';
import { listRelations, readStatement } from '@/lib/store/library-lists';
import { readAllStatements } from '@/lib/store/library-statements';
import {
  decidedKeys,
  decidePair,
  findPossibleContradictions,
  undoPair,
} from '@/lib/store/possible-contradictions';
import { putArticle } from '@/lib/store/put-article';
import { documentOfPlainText } from '@/lib/text/document-text';
import { testLibrary } from '@/tests/support/library';

const SAYS = 'The new hospital will be built on the old airfield';
const DENIES = 'The new hospital will not be built on the old airfield';

async function takeIn(db: Database, words: string, speaker: string, url: string, day: string) {
  const source = {
    document: documentOfPlainText(`A hospital for the town\n\n“${words},” said ${speaker}, the mayor.`),
    url,
    published: { value: day },
    provenance: { origin: 'saved-page' as const },
  };
  await putArticle(db, ingestArticle(source, Date.parse(day)));
}

async function library(): Promise<Database> {
  const db = testLibrary();
  await takeIn(db, SAYS, 'Maja Lind', 'https://courier.example/1', '2020-02-01');
  await takeIn(db, DENIES, 'Tom Okoro', 'https://ledger.example/1', '2020-02-03');
  await takeIn(
    db,
    'The ferry sails twice a day whatever the weather',
    'Nils Aker',
    'https://x.example',
    '2020-02-04',
  );
  return db;
}

async function queue(db: Database): Promise<readonly PossiblePair[]> {
  return findPossibleContradictions(db, memoryLibrary(await readAllStatements(db)));
}

async function onlyPair(db: Database): Promise<PossiblePair> {
  const [pair, ...others] = await queue(db);
  if (pair === undefined || others.length > 0) throw new Error(`${others.length + 1} pairs or none`);
  return pair;
}

describe('the researcher’s queue over the library', () => {
  it('holds a pair of opposite wordings once, ready to show, and nothing of it is on a page', async () => {
    const db = await library();
    const pair = await onlyPair(db);
    expect(pair).toMatchObject({ kind: 'contradiction', rule: 'opposite-wording', demoted: false });
    expect([pair.from.words, pair.to.words].sort()).toEqual([SAYS, DENIES].sort());
    expect((await readStatement(db, pair.to.id))?.counters).toEqual([]);
  });

  it('is empty for an empty library and for one without opposite wordings', async () => {
    expect(await queue(testLibrary())).toEqual([]);
    const db = testLibrary();
    await takeIn(db, SAYS, 'Maja Lind', 'https://courier.example/1', '2020-02-01');
    expect(await queue(db)).toEqual([]);
  });

  it('a confirmed pair becomes a link of the reader’s and leaves the queue; undo takes both back', async () => {
    const db = await library();
    const pair = await onlyPair(db);
    const decided = await decidePair(db, pair, 'confirmed', 9_000);
    if (!decided.ok) throw new Error(decided.problem.message);
    expect(await queue(db)).toEqual([]);
    expect((await readStatement(db, pair.to.id))?.counters).toMatchObject([
      { direction: 'against', type: 'disputes', byReader: true, statement: { id: pair.from.id } },
    ]);
    await undoPair(db, decided.value);
    expect(await listRelations(db)).toEqual([]);
    expect((await onlyPair(db)).key).toBe(pair.key);
  });

  it('a confirmed pair goes along in a library file, and such a file is taken in', async () => {
    const db = await library();
    await decidePair(db, await onlyPair(db), 'confirmed', 9_000);
    const writer = new LibraryFileWriter();
    const lines = [writer.first('2026-01-01T00:00:00Z')];
    for await (const record of readLibrary(db)) lines.push(writer.record(record));
    lines.push(writer.last());
    const pieces = async function* () {
      yield* lines;
    };
    expect(await checkLibraryFile(linesOf(pieces()))).toMatchObject({ ok: true, value: { link: 1 } });
    const other = testLibrary();
    for await (const record of recordsOf(linesOf(pieces()))) await restoreRecords(other, [record]);
    expect(await other.links.toArray()).toEqual(await db.links.toArray());
  });

  it('a rejected pair does not come back, not from a copy at another address either', async () => {
    const db = await library();
    const pair = await onlyPair(db);
    expect(await decidedKeys(db, [pair.key])).toEqual(new Set());
    const decided = await decidePair(db, pair, 'rejected', 9_000);
    expect(await decidedKeys(db, [pair.key, 'other'])).toEqual(new Set([pair.key]));
    await takeIn(db, DENIES, 'Tom Okoro', 'https://harbour.example/1', '2020-02-03');
    expect(await queue(db)).toEqual([]);
    expect(await listRelations(db)).toEqual([]);
    if (decided.ok) await undoPair(db, decided.value);
    expect(await queue(db)).toHaveLength(1);
  });

  const turns: readonly [
    what: string,
    later: string,
    kind: PossiblePair['kind'],
    type: PossiblePair['type'],
  ][] = [
    ['says the opposite a year later', DENIES, 'self-contradiction', 'disputes'],
    ['takes it back', `I was wrong. ${DENIES}`, 'retraction', 'retracts'],
  ];

  it.each(turns)(
    'the same speaker %s: both days are shown, the later statement first',
    async (_what, later, kind, type) => {
      const db = testLibrary();
      await takeIn(db, later, 'Maja Lind', 'https://courier.example/2', '2021-02-01');
      await takeIn(db, SAYS, 'Maja Lind', 'https://courier.example/1', '2020-02-01');
      const pair = await onlyPair(db);
      expect(pair).toMatchObject({ kind, type });
      expect([pair.from, pair.to].map(({ source }) => source.published)).toEqual([
        '2021-02-01',
        '2020-02-01',
      ]);
    },
  );

  it('a rule rejected in most of its last thirty cases says so', async () => {
    const db = await library();
    await db.decisions.bulkPut(
      Array.from({ length: 30 }, (_, i) => ({
        key: `other ${i}`,
        state: i < 10 ? ('confirmed' as const) : ('rejected' as const),
        rule: 'opposite-wording',
        at: i,
      })),
    );
    expect((await onlyPair(db)).demoted).toBe(true);
  });
});
