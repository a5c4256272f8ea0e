import type { Generation } from '@/lib/match/build-segment';
import type { MatchLibrary } from '@/lib/match/contract';
import { segmentLibrary } from '@/lib/match/segment-library';
import { MATCH_INDEX_NAME } from './clear-match-index';
import type { Database } from './database';
import { type HeldSegment, heldSegment, isUndamaged, mergedNext } from './held-segments';
import { forgetChangesBefore, lastChange, readChangesFrom } from './journal';
import { EVERYTHING } from './journal-middleware';
import { readStatements } from './library-statements';
import { fillGeneration, LEAST_PACKED, startGeneration } from './match-generation';
import { type GenerationRow, openMatchIndexDatabase } from './match-index-database';
import {
  clearStoredIndex,
  endGeneration,
  putSegment,
  putSeq,
  readNames,
  readStoredIndex,
  sourcesOfSegment,
} from './match-index-rows';
import { type Part, packPart, readParts } from './pack-sources';
import { Rest } from './rest';

/**
 * The match index of a library, in a database of its own: everything in it is derived, so that damage, a full disk or
 * another version there never touches the library; it is thrown away and built again from the stored texts.
 *
 * Way: immutable packed segments (lib/match/segment.ts). The library's journal says which sources changed since the newest
 * segment; they are packed into one small segment, one put. A worker stopped at any point has either the segment or not, and
 * the next `open` goes on. What was changed or deleted stays in older segments and needs no tombstone: the statement read is the one
 * stored now. With `MOST_SEGMENTS`, the smallest of like size are packed again as one, so that a statement is packed again
 * about once each time the library doubles. Word weights are frozen for a generation; a library grown `GROWTH` times gets
 * a new one, made beside the old, which answers until the new one is whole. Both happen after the answer, in short
 * steps, and nobody who asks meanwhile waits for more than their last one.
 * Cost: of an `open` that finds nothing new, two small reads at the same time; of the first question after a stop the segments
 * too, about 1 ms a megabyte as Blobs. Large ones are checked against their checksum after the answer: damage can
 * hide a match until then, never make one, because what is found is judged by its text.
 * Rejected: searching the first segments while the last ones are read (the searching thread is the one that reads Blobs,
 * and code that runs for the first time is slower twice); reading only the pages that a query needs (its 30 keys lie on 30
 * pages and the passages they lead to on 200 more: as slow as the whole from 3 quotations on, see bench/match-figures.md).
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
/** Milliseconds after which an answer that was asked for is out, and what is left to do does not delay it. */
const REST = 500;
/** Statements of a generation below which growth is not counted. */
const SMALL = 500;

/** The generation that answers. */
type Current = GenerationRow & { readonly weights: Uint8Array };

export function openMatchIndex(db: Database, name: string = MATCH_INDEX_NAME): MatchIndex {
  const index = openMatchIndexDatabase(name);
  let current: Current | undefined;
  /** One that is being made, and the highest number given so far. */
  let next: GenerationRow | undefined;
  let highest = 0;
  let held: readonly HeldSegment[] = [];
  /** Ids of all segments seen, also of other generations; undefined before anything was read. */
  let seen: ReadonlySet<number> | undefined;
  /** Newest change that is taken in. */
  let taken = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let isUntidy = false;
  let tidying: Promise<void> | undefined;
  const rest = new Rest(REST);

  /** One at a time: what changes the fields above. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.catch(() => undefined).then(work);
    turn = mine;
    return mine;
  };

  const bringUp = async (): Promise<MatchLibrary> => {
    // Both databases open at the same time; most often the newest change is the one taken in last.
    const [, newest] = await Promise.all([index.open().then(load), lastChange(db)]);
    if (current === undefined) await makeFirst();
    else if (newest !== taken) await takeChanges();
    return library();
  };

  /** Reads what is not in memory yet, and begins to read the bytes of segments. */
  const load = async (): Promise<void> => {
    let stored = await readStoredIndex(index, seen);
    if (seen !== undefined && stored.current?.number !== current?.number)
      stored = await readStoredIndex(index, undefined);
    const { seq, ids, rows, weights } = stored;
    if (weights !== undefined && stored.current !== undefined) {
      current = { ...stored.current, weights };
      held = [];
    } else if (stored.current === undefined) {
      current = undefined;
      held = [];
    }
    next = stored.next;
    highest = Math.max(highest, stored.current?.number ?? 0, next?.number ?? 0);
    const own = rows.filter(({ generation }) => generation === current?.number);
    if (own.length > 0 || held.some(({ row }) => !ids.has(row.id)))
      held = [...held.filter(({ row }) => ids.has(row.id)), ...own.map((row) => heldSegment(row))];
    seen = ids;
    taken = Math.max(current?.seq ?? 0, seq, ...held.map(({ row }) => row.seq));
  };

  /** Nothing can answer yet: packs everything, or what a stopped worker left of it. */
  const makeFirst = async (): Promise<void> => {
    const row = next ?? (await startGeneration(db, index, ++highest));
    if (!(await fillGeneration(db, index, row))) throw emptiedMeanwhile();
    await endGeneration(index, row);
    seen = undefined;
    await load();
    if ((await lastChange(db)) !== taken) await takeChanges();
  };

  /** Of another library, or damaged beyond telling of what: all anew. */
  const startOver = async (): Promise<void> => {
    await clearStoredIndex(index);
    await load();
    await makeFirst();
  };

  const takeChanges = async (): Promise<void> => {
    const rows = await readChangesFrom(db, taken);
    // The row last taken in is kept in the journal; without it this is another library.
    if (taken > 0 && rows[0]?.seq !== taken) return startOver();
    const news = rows.filter(({ seq }) => seq > taken);
    const newest = news.at(-1)?.seq;
    if (newest === undefined) return;
    const keys = new Set(news.flatMap(({ sources }) => sources));
    if (keys.has(EVERYTHING)) return startOver();
    for await (const part of readParts(db, [...keys], LEAST_PACKED)) {
      if (part.ids.length > 0) await add(part, part.isLast ? newest : taken);
      else await putSeq(index, newest);
    }
    taken = newest;
  };

  /** Stores a part as a segment instead of others. */
  const add = async (part: Part, seq: number, instead: readonly HeldSegment[] = []): Promise<void> => {
    if (current === undefined) throw emptiedMeanwhile();
    return put(part, await packPart(part, generationOf(current)), seq, instead);
  };

  const put = async (
    { ids, sources }: Part,
    bytes: ArrayBuffer,
    seq: number,
    instead: readonly HeldSegment[],
  ): Promise<void> => {
    const made = { generation: current?.number ?? 0, seq, bytes, ids, sources };
    const row = await putSegment(
      index,
      made,
      instead.map((one) => one.row.id),
    );
    if (row === undefined) throw emptiedMeanwhile();
    held = [...held.filter((one) => !instead.includes(one)), heldSegment(row, bytes)];
    seen = new Set([...(seen ?? []), row.id]);
  };

  /** Packs a segment that cannot be read again, from its sources as they are now. */
  const repair = async (damaged: HeldSegment): Promise<void> => {
    if (!held.includes(damaged)) return;
    const keys = await sourcesOfSegment(index, damaged.row);
    if (keys === undefined) return startOver();
    for await (const part of readParts(db, keys, Number.POSITIVE_INFINITY))
      await add(part, damaged.row.seq, [damaged]);
  };

  const library = (): MatchLibrary => {
    if (current === undefined) throw emptiedMeanwhile();
    const asked = held;
    const read = Promise.all(asked.map(({ segment }) => segment));
    const { candidates, ...rest } = segmentLibrary({
      generation: generationOf(current),
      size: sizeOf(asked),
      segments: read.then((segments) => segments.filter((one) => one !== undefined)),
      names: (documents) =>
        readNames(
          index,
          documents.map(({ segment, document }) => ({ row: (asked[segment] as HeldSegment).row, document })),
        ),
      statements: (ids) => readStatements(db, ids),
    });
    return {
      ...rest,
      // Some may be damaged, or packed again between finding documents and reading their names: then once more.
      candidates: async (queries, reach) => {
        const segments = await read;
        const damaged = asked.filter((_, i) => segments[i] === undefined);
        if (damaged.length === 0) {
          const found = await candidates(queries, reach);
          if (asked === held) return found;
        }
        await inTurn(async () => {
          for (const one of damaged) await repair(one);
        });
        return library().candidates(queries, reach);
      },
    };
  };

  /** After the answer: checksums, fewer segments, a shorter journal, and a generation for a library that has grown. */
  const tidy = async (): Promise<void> => {
    for (const one of held) if (!(await isUndamaged(one))) await inTurn(() => repair(one));
    while (held.length >= MOST_SEGMENTS) await merge(mergedNext(held));
    const grown = current !== undefined && sizeOf(held) > Math.max(SMALL, GROWTH * current.size);
    if (next !== undefined || grown) await renew();
  };

  const merge = async (old: readonly HeldSegment[]): Promise<void> => {
    const made = current;
    const keys = await Promise.all(old.map(({ row }) => sourcesOfSegment(index, row)));
    if (made === undefined || keys.some((of) => of === undefined)) return inTurn(startOver);
    const sources = [...new Set(keys.flatMap((of) => of ?? []))];
    for await (const part of readParts(db, sources, Number.POSITIVE_INFINITY)) {
      const bytes = await packPart(part, generationOf(made));
      await inTurn(async () => {
        // Who asked meanwhile may have found them damaged, or the index emptied.
        if (current !== made || !old.every((one) => held.includes(one))) return;
        await put(part, bytes, Math.max(...old.map(({ row }) => row.seq)), old);
        await forgetChangesBefore(db, Math.min(taken, next?.seq ?? taken));
      });
    }
  };

  /** A new generation beside the one that answers. */
  const renew = async (): Promise<void> => {
    const row = next ?? (await startGeneration(db, index, ++highest));
    next = row;
    if (!(await fillGeneration(db, index, row))) return;
    await inTurn(async () => {
      await endGeneration(index, row);
      await load();
    });
  };

  const tidyUp = async (opened: Promise<unknown>): Promise<void> => {
    // A failure to tidy up leaves things as they were; the next one tries again.
    await opened.catch(() => undefined);
    while (isUntidy) {
      isUntidy = false;
      if (held.length < MOST_SEGMENTS) await rest.taken();
      await tidy().catch(() => undefined);
    }
    tidying = undefined;
  };

  // A question most often follows at once; who asks meets a failure to open again.
  index.open().catch(() => undefined);
  return {
    open() {
      const opened = inTurn(bringUp);
      isUntidy = true;
      tidying ??= tidyUp(opened);
      return opened;
    },
    settled: () => rest.skippedFor(async () => tidying),
    close() {
      index.close();
    },
  };
}

function sizeOf(held: readonly HeldSegment[]): number {
  return held.reduce((sum, { row }) => sum + row.documents, 0);
}

function generationOf({ number, words, weights }: Current): Generation {
  return { number, weights: { bytes: weights, words } };
}

/** By another context, or by a worker stopped and started again: the next `open` makes it anew. */
function emptiedMeanwhile(): Error {
  return new Error('the match index was emptied while it was in use');
}
