import type { Generation } from '@/lib/match/build-segment';
import type { MatchLibrary } from '@/lib/match/contract';
import { readWords } from '@/lib/match/read-words';
import { isSealed, openSegment, type Segment } from '@/lib/match/segment';
import { type DocumentAddress, segmentLibrary } from '@/lib/match/segment-library';
import { WordBuffer } from '@/lib/match/word-buffer';
import { WordCounter } from '@/lib/match/word-weights';
import { MATCH_INDEX_NAME } from './clear-match-index';
import type { Database } from './database';
import { forgetChangesBefore, lastChange, readChangesFrom } from './journal';
import { EVERYTHING } from './journal-middleware';
import { readStatements } from './library-statements';
import {
  bytesOf,
  type GenerationRow,
  openMatchIndexDatabase,
  putSegment,
  readNames,
  type SegmentRow,
  type SeqRow,
  sourcesOfSegment,
  type WeightsRow,
} from './match-index-rows';
import { countOf, partsOf, readSources, type Source, sourceKeysOf } from './match-sources';
import { packSources, pause, statementsOf } from './pack-sources';

/**
 * The match index of a library, in a database of its own: everything in it is derived, so that damage, a full disk or
 * another version there never touches the library; it is thrown away and built again from the stored texts.
 *
 * Way: immutable packed segments (lib/match/segment.ts). The library's journal says which sources changed since the newest
 * segment; they are packed into one small segment, one put. A worker stopped at any point has either the segment or not, and
 * the next `open` goes on. What was changed or deleted stays in older segments and needs no tombstone: the statement read is the one
 * stored now. With `MOST_SEGMENTS`, the smallest of like size are packed again as one, after the answer,
 * in short steps, so that a statement is packed again about once each time the library doubles. Word weights are frozen
 * for a generation; a library grown `GROWTH` times begins a new one.
 * Cost of an `open` that finds nothing new: two small reads at the same time; of the first one after a stop: all segments besides,
 * about 1 ms a megabyte as Blobs. Large segments are checked against their checksum after the answer: damage can hide a
 * match until then, never make one, because what is found is judged by its text.
 * Rejected: reading only the pages that a query needs (the 30 keys of one query lie on 30 pages and the passages they lead to on
 * 200 more: as slow as the whole from 3 quotations on, see bench/match-figures.md).
 */
export interface MatchIndex {
  /** Brings the index up to the library and gives it for matching. */
  open(): Promise<MatchLibrary>;
  /** Resolves when nothing is left to be tidied up after the last `open`. */
  settled(): Promise<void>;
  /** Closes the index's database. */
  close(): void;
}

const MOST_SEGMENTS = 8;
const GROWTH = 4;
/** Statements of a generation below which growth is not counted. */
const SMALL = 500;
/** Statements of a segment in a library made anew: at least, and one part of all in so many. */
const LEAST_PACKED = 4096;
const PARTS = 6;
/** Segments up to this size are checked before they are used. */
const CHECKED_BYTES = 1 << 20;

interface Loaded {
  readonly row: SegmentRow & { readonly id: number };
  readonly segment: Segment;
  readonly bytes: ArrayBuffer;
}

export function openMatchIndex(db: Database, name: string = MATCH_INDEX_NAME): MatchIndex {
  const index = openMatchIndexDatabase(name);
  let loaded: readonly Loaded[] = [];
  let generation: (GenerationRow & { readonly weights: Uint8Array }) | undefined;
  /** Newest change that is taken in. */
  let taken = 0;
  let unchecked = new Set<number>();
  let running: Promise<unknown> = Promise.resolve();

  const sync = async (): Promise<MatchLibrary> => {
    // Both databases open at the same time; most often the newest change is the one taken in last.
    const [damaged, newest] = await Promise.all([load(), lastChange(db)]);
    if (generation === undefined) await rebuild();
    else {
      for (const row of damaged) await repair(row);
      if (!generation.whole) await fill(await missingSources());
      else if (newest !== taken) await takeChanges();
    }
    return library();
  };

  /** Reads what is not in memory yet; gives the rows that do not open. */
  const load = async (): Promise<(SegmentRow & { readonly id: number })[]> => {
    const { row, weights, seq, ids, rows } = await index.transaction(
      'r',
      [index.state, index.segments],
      readNew,
    );
    generation = row && weights && { ...row, weights };
    loaded = loaded.filter((one) => ids.has(one.row.id));
    const damaged: (SegmentRow & { readonly id: number })[] = [];
    const read = await Promise.all(rows.map((one) => (one === undefined ? undefined : bytesOf(one))));
    for (const [i, one] of rows.entries()) {
      if (one?.id === undefined || generation === undefined) continue;
      const stored = { ...one, id: one.id };
      const bytes = read[i];
      const small = bytes !== undefined && bytes.byteLength <= CHECKED_BYTES;
      const segment = bytes && openSegment(bytes, generation.number, small);
      if (bytes === undefined || segment === undefined) damaged.push(stored);
      else {
        loaded = [...loaded, { row: stored, segment, bytes }];
        if (!small) unchecked.add(one.id);
      }
    }
    taken = Math.max(generation?.seq ?? 0, seq, ...loaded.map((one) => one.row.seq));
    return damaged;
  };

  /** What the index's database has that is not in memory, in one transaction. */
  const readNew = async () => {
    const [row, seq, ids] = await Promise.all([
      index.state.get('generation') as Promise<GenerationRow | undefined>,
      index.state.get('seq') as Promise<SeqRow | undefined>,
      index.segments.toCollection().primaryKeys(),
    ]);
    if (row?.number !== generation?.number || row?.seq !== generation?.seq) loaded = [];
    const have = new Set(loaded.map((one) => one.row.id));
    const known = row?.number === generation?.number ? generation?.weights : undefined;
    const [stored, rows] = await Promise.all([
      known ? undefined : (index.state.get('weights') as Promise<WeightsRow | undefined>),
      index.segments.bulkGet(ids.filter((id) => !have.has(id))),
    ]);
    return { row, weights: known ?? stored?.bytes, seq: seq?.seq ?? 0, ids: new Set(ids), rows };
  };

  const takeChanges = async (): Promise<void> => {
    const rows = await readChangesFrom(db, taken);
    // The row last taken in is kept in the journal; without it this is another library.
    if (taken > 0 && rows[0]?.seq !== taken) return rebuild();
    const news = rows.filter(({ seq }) => seq > taken);
    const newest = news.at(-1)?.seq;
    if (newest === undefined) return;
    const keys = new Set(news.flatMap(({ sources }) => sources));
    if (keys.has(EVERYTHING)) return rebuild();
    const sources = await readSources(db, [...keys]);
    const covered = loaded.reduce((sum, { segment }) => sum + segment.documents, 0);
    if (covered + countOf(sources) > Math.max(SMALL, GROWTH * (generation?.size ?? 0))) return rebuild();
    const parts = partsOf(sources, LEAST_PACKED);
    for (const part of parts.slice(0, -1)) await pack(part, taken);
    const packed = await pack(parts.at(-1) ?? [], newest);
    if (!packed) await index.state.put({ id: 'seq', seq: newest });
    taken = newest;
  };

  /** Packs sources into one segment instead of others; false when they give nothing to pack and nothing was replaced. */
  const pack = async (
    sources: readonly Source[],
    seq: number,
    instead: readonly number[] = [],
  ): Promise<boolean> => {
    if (generation === undefined) return false;
    const { bytes, ids } = await packSources(db, sources, generationOf(generation));
    if (ids.length === 0 && instead.length === 0) return false;
    const segment = openSegment(bytes, generation.number, false);
    if (segment === undefined) throw new Error('a segment just built does not open');
    const keys = sources.map(({ key }) => key);
    const made = { generation: generation.number, seq, bytes, ids, sources: keys };
    const row = await putSegment(index, made, instead);
    loaded = [...loaded.filter((one) => !instead.includes(one.row.id)), { row, segment, bytes }];
    return true;
  };

  /** Packs a row that does not open again, from its sources as they are now; without them, everything. */
  const repair = async (row: SegmentRow & { readonly id: number }): Promise<void> => {
    const keys = await sourcesOfSegment(index, row);
    if (keys === undefined) return rebuild();
    await pack(await readSources(db, keys), row.seq, [row.id]);
  };

  /** A new generation from the stored texts: weights first, then segments. */
  const rebuild = async (): Promise<void> => {
    const seq = await lastChange(db);
    const sources = await readSources(db, await sourceKeysOf(db));
    const size = countOf(sources);
    const counter = new WordCounter(size);
    const words = new WordBuffer();
    for await (const statement of statementsOf(db, sources)) {
      readWords(statement.words, words);
      counter.add(words);
    }
    const { bytes } = counter.weights();
    const number = ((generation?.number ?? 0) % 0xffff_fffe) + 1;
    const row: GenerationRow = { id: 'generation', number, size, words: counter.words, seq, whole: false };
    await index.transaction('rw', index.tables, async () => {
      for (const table of index.tables) await table.clear();
      await index.state.bulkPut([row, { id: 'weights', bytes }]);
    });
    loaded = [];
    unchecked = new Set();
    generation = { ...row, weights: bytes };
    await fill(sources);
  };

  /** Packs the sources of a generation just begun, or what a stopped worker left of them. */
  const fill = async (sources: readonly Source[]): Promise<void> => {
    if (generation === undefined) return;
    const { weights, ...row } = generation;
    const packed = Math.max(LEAST_PACKED, Math.ceil(row.size / PARTS));
    for (const part of partsOf(sources, packed)) await pack(part, row.seq);
    await index.state.put({ ...row, whole: true });
    generation = { ...row, weights, whole: true };
    taken = row.seq;
    await takeChanges();
  };

  const missingSources = async (): Promise<Source[]> => {
    const known = new Set<string>();
    for (const { row } of loaded)
      for (const key of (await sourcesOfSegment(index, row)) ?? []) known.add(key);
    return readSources(
      db,
      (await sourceKeysOf(db)).filter((key) => !known.has(key)),
    );
  };

  const library = (): MatchLibrary => {
    if (generation === undefined) throw new Error('the match index was not made');
    const packed = loaded;
    const { candidates, ...rest } = segmentLibrary({
      generation: generationOf(generation),
      segments: packed.map(({ segment }) => segment),
      names: (asked) => readNames(index, asked.map(storedIn(packed))),
      statements: (ids) => readStatements(db, ids),
    });
    return {
      ...rest,
      // Segments may be packed again between finding documents and reading their names: then both once more.
      candidates: async (queries) => {
        const found = await candidates(queries);
        return packed === loaded ? found : library().candidates(queries);
      },
    };
  };

  /** After the answer: fewer segments, a shorter journal, and checksums. */
  const tidy = async (): Promise<void> => {
    while (loaded.length >= MOST_SEGMENTS) await mergeSmallest();
    for (const id of unchecked) {
      unchecked.delete(id);
      const one = loaded.find(({ row }) => row.id === id);
      if (one !== undefined && !isSealed(one.bytes)) await repair(one.row);
      await pause();
    }
  };

  const mergeSmallest = async (): Promise<void> => {
    const smallest = mergedNext(loaded).map(({ row }) => row);
    const keys = await Promise.all(smallest.map((row) => sourcesOfSegment(index, row)));
    if (keys.some((of) => of === undefined)) return rebuild();
    const sources = await readSources(db, [...new Set(keys.flatMap((of) => of ?? []))]);
    const seq = Math.max(...smallest.map((row) => row.seq));
    await pack(
      sources,
      seq,
      smallest.map(({ id }) => id),
    );
    await forgetChangesBefore(db, taken);
  };

  /** One at a time: who asks while it is being brought up to date waits, then looks for what came since. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.catch(() => undefined).then(work);
    running = next;
    return next;
  };

  return {
    open() {
      const opened = inTurn(sync);
      // A failure to tidy up leaves things as they were; the next one tries again.
      opened.then(() => inTurn(tidy)).catch(() => undefined);
      return opened;
    },
    async settled() {
      await running.catch(() => undefined);
      await pause();
      await running.catch(() => undefined);
    },
    close() {
      index.close();
    },
  };
}

/** The smallest segments, two at least, up to the first that is much larger than those before it together. */
function mergedNext(segments: readonly Loaded[]): readonly Loaded[] {
  const bySize = [...segments].sort((a, b) => a.segment.documents - b.segment.documents);
  let sum = 0;
  const end = bySize.findIndex(({ segment }, i) => {
    const larger = i >= 2 && segment.documents > 2 * sum;
    sum += segment.documents;
    return larger;
  });
  return end < 0 ? bySize : bySize.slice(0, end);
}

function storedIn(packed: readonly Loaded[]) {
  return ({ segment, document }: DocumentAddress) => ({ row: (packed[segment] as Loaded).row, document });
}

function generationOf({
  number,
  words,
  weights,
}: GenerationRow & { readonly weights: Uint8Array }): Generation {
  return { number, weights: { bytes: weights, words } };
}
