import Dexie, { type Table } from 'dexie';
import { buildSegment, type Generation, StemList } from '@/lib/match/build-segment';
import type { LibraryStatement, MatchLibrary } from '@/lib/match/contract';
import { readWords } from '@/lib/match/read-words';
import { openSegment, type Segment } from '@/lib/match/segment';
import { type DocumentAddress, segmentLibrary } from '@/lib/match/segment-library';
import { WordBuffer } from '@/lib/match/word-buffer';
import { WordCounter } from '@/lib/match/word-weights';
import { MATCH_INDEX_NAME } from './clear-match-index';
import type { Database } from './database';
import { readStatements } from './library-statements';
import { type Source, sourcesOf, statementIdsOf } from './match-sources';

/**
 * The match index of a library, in a database of its own: everything in it is derived, so that damage, a full disk or
 * another version there never touches the library; it is thrown away and built again from the stored texts.
 *
 * Way: immutable packed segments (lib/match/segment.ts). `sync` compares the sources that the library holds (articles
 * with the engines that read them, saved quotations) with those that the segments cover, and packs what is missing
 * into one small segment, in one transaction. A worker stopped at any point has either the segment or not; the next
 * `sync` goes on. More than `MOST_SEGMENTS` segments: the smallest ones are packed again as one, from the texts as they are now, which
 * also drops what was deleted. Word weights are frozen for a generation; a library grown `GROWTH` times begins a new one.
 */
export interface MatchIndex {
  /** Brings the index up to the library and gives it for matching. */
  open(): Promise<MatchLibrary>;
  /** Closes the index's database. */
  close(): void;
}

/** A segment in the store. `bytes` is read as it lies. */
interface SegmentRow {
  readonly id: string;
  readonly sources: readonly string[];
  readonly bytes: ArrayBuffer;
}

/** Statement ids of `NAMES_A_PAGE` documents of a segment; key: segment id and page. */
interface NamesRow {
  readonly key: string;
  readonly segmentId: string;
  readonly ids: readonly string[];
}

interface GenerationRow {
  readonly id: 'current';
  readonly number: number;
  readonly words: number;
  readonly weights: Uint8Array;
  /** Statements when it began. */
  readonly size: number;
}

type IndexDatabase = Dexie & {
  readonly segments: Table<SegmentRow, string>;
  readonly names: Table<NamesRow, string>;
  readonly generations: Table<GenerationRow, string>;
};

const NAMES_A_PAGE = 512;
const MOST_SEGMENTS = 8;
const MERGED_AT_ONCE = 5;
const GROWTH = 4;
/** Statements of a generation below which growth is not counted. */
const SMALL = 500;
/** Statements packed in one step, so that the worker is never held up long. */
const STEP = 4096;

interface Loaded {
  readonly id: string;
  readonly sources: readonly string[];
  readonly segment: Segment;
}

export function openMatchIndex(db: Database, name: string = MATCH_INDEX_NAME): MatchIndex {
  const index = new Dexie(name) as IndexDatabase;
  index.version(1).stores({ segments: 'id', names: 'key, segmentId', generations: 'id' });
  let loaded: Loaded[] = [];
  let generation: GenerationRow | undefined;
  let running: Promise<MatchLibrary> | undefined;

  const sync = async (): Promise<MatchLibrary> => {
    await load();
    const sources = await sourcesOf(db);
    const known = new Set(loaded.flatMap((one) => one.sources));
    const missing = sources.filter(({ key }) => !known.has(key));
    const statements = await statementIdsOf(db, missing);
    const added = statements.reduce((sum, { ids }) => sum + ids.length, 0);
    const covered = loaded.reduce((sum, { segment }) => sum + segment.documents, 0);
    const stale = known.size + missing.length > 2 * sources.length + MOST_SEGMENTS;
    if (generation === undefined || stale || covered + added > Math.max(SMALL, GROWTH * generation.size)) {
      await rebuild(sources);
    } else {
      await add(statements);
      while (loaded.length > MOST_SEGMENTS) await mergeSmallest();
    }
    const packed = [...loaded];
    return segmentLibrary({
      generation: generationOf(generation as GenerationRow),
      segments: packed.map(({ segment }) => segment),
      names: (asked) => readNames(packed, asked),
      statements: (ids) => readStatements(db, ids),
    });
  };

  /** Reads what is not in memory yet; a row that does not open is dropped, so that its sources are missing again. */
  const load = async (): Promise<void> => {
    const current = await index.generations.get('current');
    if (current?.number !== generation?.number) loaded = [];
    generation = current;
    const keys = await index.segments.toCollection().primaryKeys();
    const have = new Set(loaded.map(({ id }) => id));
    loaded = loaded.filter(({ id }) => keys.includes(id));
    for (const row of await index.segments.bulkGet(keys.filter((key) => !have.has(key)))) {
      if (row === undefined) continue;
      const segment = current && openSegment(row.bytes, current.number, true);
      if (segment === undefined) await drop([row.id]);
      else loaded.push({ id: row.id, sources: row.sources, segment });
    }
  };

  const drop = async (ids: readonly string[]): Promise<void> => {
    await index.transaction('rw', index.segments, index.names, async () => {
      await index.segments.bulkDelete([...ids]);
      await index.names.where('segmentId').anyOf(ids).delete();
    });
    loaded = loaded.filter(({ id }) => !ids.includes(id));
  };

  /** Packs sources into segments of about `STEP` statements, one transaction each; `instead` names segments they replace. */
  const add = async (sources: readonly Source[], instead: readonly string[] = []): Promise<void> => {
    let replaced = instead;
    for (let from = 0; from < sources.length; ) {
      let size = 0;
      let to = from;
      while (to < sources.length && (to === from || size + (sources[to] as Source).ids.length <= STEP)) {
        size += (sources[to++] as Source).ids.length;
      }
      // Replacing segments must be one step: otherwise a stop between would lose sources until the next sync.
      if (replaced.length > 0) to = sources.length;
      await pack(sources.slice(from, to), replaced);
      replaced = [];
      from = to;
    }
  };

  const pack = async (sources: readonly Source[], instead: readonly string[]): Promise<void> => {
    if (generation === undefined) return;
    const statements = await readStatements(
      db,
      sources.flatMap(({ ids }) => ids),
    );
    const live = statements.filter((one) => one !== undefined);
    const bytes = buildSegment(stemsOf(live), generationOf(generation));
    const keys = sources.map(({ key }) => key);
    const segment = openSegment(bytes, generation.number, false);
    if (segment === undefined) throw new Error('a segment just built does not open');
    const id = `${generation.number}:${keys[0] ?? ''}:${keys.length}:${bytes.byteLength}`;
    const names: NamesRow[] = [];
    for (let page = 0; page * NAMES_A_PAGE < live.length; page++) {
      const ids = live.slice(page * NAMES_A_PAGE, (page + 1) * NAMES_A_PAGE).map((one) => one.id);
      names.push({ key: `${id}/${page}`, segmentId: id, ids });
    }
    await index.transaction('rw', index.segments, index.names, async () => {
      await index.segments.bulkDelete([...instead]);
      await index.names.where('segmentId').anyOf(instead).delete();
      await index.segments.put({ id, sources: keys, bytes });
      await index.names.bulkPut(names);
    });
    loaded = [
      ...loaded.filter((one) => !instead.includes(one.id) && one.id !== id),
      { id, sources: keys, segment },
    ];
  };

  const mergeSmallest = async (): Promise<void> => {
    const smallest = [...loaded]
      .sort((a, b) => a.segment.documents - b.segment.documents)
      .slice(0, MERGED_AT_ONCE);
    const covered = new Set(smallest.flatMap(({ sources }) => sources));
    const sources = (await sourcesOf(db)).filter(({ key }) => covered.has(key));
    const ids = smallest.map(({ id }) => id);
    if (sources.length === 0) await drop(ids);
    else await pack(await statementIdsOf(db, sources), ids);
  };

  /** A new generation from the stored texts: weights first, then segments. */
  const rebuild = async (sources: readonly Source[]): Promise<void> => {
    const all = await statementIdsOf(db, sources);
    const size = all.reduce((sum, { ids }) => sum + ids.length, 0);
    const counter = new WordCounter(size);
    const words = new WordBuffer();
    for (let from = 0; from < all.length; from += 256) {
      for (const statement of await readStatements(
        db,
        all.slice(from, from + 256).flatMap(({ ids }) => ids),
      )) {
        if (statement === undefined) continue;
        readWords(statement.words, words);
        counter.add(words);
      }
    }
    const weights = counter.weights();
    const next: GenerationRow = {
      id: 'current',
      number: ((generation?.number ?? 0) % 0xffff_fffe) + 1,
      words: weights.words,
      weights: weights.bytes,
      size,
    };
    await index.transaction('rw', index.segments, index.names, index.generations, async () => {
      await Promise.all([index.segments.clear(), index.names.clear()]);
      await index.generations.put(next);
    });
    loaded = [];
    generation = next;
    await add(all);
    while (loaded.length > MOST_SEGMENTS) await mergeSmallest();
  };

  const readNames = async (
    packed: readonly Loaded[],
    asked: readonly DocumentAddress[],
  ): Promise<(string | undefined)[]> => {
    const keyOf = ({ segment, document }: DocumentAddress): string =>
      `${packed[segment]?.id}/${Math.floor(document / NAMES_A_PAGE)}`;
    const keys = [...new Set(asked.map(keyOf))];
    const rows = await index.names.bulkGet(keys);
    const byKey = new Map(keys.map((key, i) => [key, rows[i]]));
    return asked.map((address) => byKey.get(keyOf(address))?.ids[address.document % NAMES_A_PAGE]);
  };

  return {
    // One at a time: who asks while it is being brought up to date waits, then looks for what came since.
    open() {
      const next = (running ?? Promise.resolve()).catch(() => undefined).then(sync);
      running = next;
      return next;
    },
    close() {
      index.close();
    },
  };
}

function generationOf({ number, words, weights }: GenerationRow): Generation {
  return { number, weights: { bytes: weights, words } };
}

function stemsOf(statements: readonly LibraryStatement[]): StemList {
  const words = new WordBuffer();
  const stems = new StemList();
  for (const statement of statements) {
    readWords(statement.words, words);
    stems.add(words.stem, words.count);
  }
  return stems;
}
