import type { Generation } from '@/lib/match/build-segment';
import type { MatchLibrary } from '@/lib/match/contract';
import { CandidateFinder } from '@/lib/match/find-candidates';
import { memoryLibrary } from '@/lib/match/memory-library';
import { wordWeights } from '@/lib/match/word-weights';
import { MATCH_INDEX_NAME } from './clear-match-index';
import type { Database } from './database';
import { heldLibrary } from './held-library';
import { HeldSegment, mergedNext, sizeOf } from './held-segments';
import { forgetChangesBefore, lastChange, type News, readNews } from './journal';
import { fillGeneration, LEAST_PACKED, startGeneration } from './match-generation';
import { type GenerationRow, openMatchIndexDatabase } from './match-index-database';
import {
  clearStoredIndex,
  endGeneration,
  putSegment,
  putSeq,
  readStoredIndex,
  type StoredIndex,
  sourcesOfSegment,
} from './match-index-rows';
import { countMatchable, workOf } from './match-sources';
import { type Part, packPart, readParts } from './pack-sources';
import { Rest } from './rest';
import { atOnce, createTurns, type Turn } from './turns';

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
 * Nobody waits for more than `PATIENCE` statements to be packed either: after an update that reads segments otherwise, a large
 * import, or damage to a large segment, the answer comes at once from what is there, the rest is packed afterwards in the same
 * steps, and the library says that it changed, so that open pages ask again.
 * Cost: of an `open` that finds nothing new, two small reads at the same time; of the first question after a stop the segments
 * too, about 1 ms a megabyte as Blobs. Large ones are checked against their checksum after the answer: damage can
 * hide a match until then, never make one, because what is found is judged by its text.
 * Rejected: searching the first segments while the last ones are read (the searching thread is the one that reads Blobs,
 * and code that runs for the first time is slower twice); reading only the pages that a query needs (its 30 keys lie on 30
 * pages and the passages they lead to on 200 more: as slow as the whole from 3 quotations on, see bench/match-figures.md).
 */
export interface MatchIndex {
  /** Brings the index up to the library, as far as that is soon done, and gives it for matching. */
  open(): Promise<MatchLibrary>;
  /** Resolves when nothing is left to be tidied up or packed after the last `open`. */
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
/** Statements that a question waits for to be packed: some tenths of a second. */
const PATIENCE = 4096;

/** The generation that answers. */
type Current = GenerationRow & { readonly weights: Uint8Array };

/** `patience`: statements that a question waits for to be packed; tests have less. */
export function openMatchIndex(
  db: Database,
  name: string = MATCH_INDEX_NAME,
  patience: number = PATIENCE,
): MatchIndex {
  const index = openMatchIndexDatabase(name);
  /** Made with the first question, for all of them: it has large tables. */
  let finder: CandidateFinder | undefined;
  let current: Current | undefined;
  /** One that is being made, and the highest number given so far. */
  let next: GenerationRow | undefined;
  let highest = 0;
  let held: readonly HeldSegment[] = [];
  /** Ids of all segments seen, also of other generations; undefined before anything was read. */
  let seen: ReadonlySet<number> | undefined;
  /** Newest change that is taken in. */
  let taken = 0;
  let isUntidy = false;
  let tidying: Promise<void> | undefined;
  /** A generation is being made beside the questions. */
  let isMaking = false;
  const rest = new Rest(REST);

  /** What changes the fields above. */
  const inTurn = createTurns();

  const isWhole = (): boolean => current?.whole === true;

  const bringUp = async (): Promise<MatchLibrary> => {
    // Both databases open at the same time; most often the newest change is the one taken in last.
    const [, newest] = await Promise.all([load(), lastChange(db)]);
    if (!isWhole()) await makeIfSmall();
    else if (newest !== taken) await takeChanges();
    return library();
  };

  /** Reads what is not in memory yet, and begins to read the bytes of segments. */
  const load = async (): Promise<void> => {
    await index.open();
    let isNew = seen === undefined;
    let stored = await readStoredIndex(index, seen);
    const { current: row } = stored;
    if (!isNew && (row?.number !== current?.number || row?.whole !== current?.whole)) {
      isNew = true;
      stored = await readStoredIndex(index, undefined);
    }
    const { seq, ids, rows } = stored;
    if (isNew) {
      held = [];
      current = currentOf(stored);
    }
    next = current === undefined ? undefined : stored.next;
    highest = Math.max(highest, stored.highest);
    const own = rows.filter(({ generation }) => generation === current?.number);
    if (own.length > 0 || held.some(({ row }) => !ids.has(row.id)))
      held = [...held.filter(({ row }) => ids.has(row.id)), ...own.map((row) => new HeldSegment(row))];
    for (const one of held) one.read();
    seen = ids;
    taken = Math.max(current?.seq ?? 0, seq, ...held.map(({ row }) => row.seq));
  };

  /** Nothing whole is there to answer: a small library's index is made at once, a large one's after the answer. */
  const makeIfSmall = async (): Promise<void> => {
    if (isMaking || (next?.size ?? (await countMatchable(db))) > patience) return;
    if (!(await make())) throw emptiedMeanwhile();
    if ((await lastChange(db)) !== taken) await takeChanges();
  };

  /** Packs everything as a new generation, or what a stopped worker left of it. False when the index was emptied meanwhile. */
  const make = async (inItsTurn: Turn = atOnce): Promise<boolean> => {
    const row = next ?? (await startGeneration(db, index, ++highest));
    next = row;
    if (!(await fillGeneration(db, index, row))) return false;
    await inItsTurn(async () => {
      await endGeneration(index, row);
      seen = undefined;
      await load();
    });
    return true;
  };

  /** Of another library, or damaged beyond telling of what: all anew. */
  const startOver = async (): Promise<void> => {
    await clearStoredIndex(index);
    seen = undefined;
    await load();
    await makeIfSmall();
  };

  /** What is new, when it is soon done. */
  const takeChanges = async (): Promise<void> => {
    const news = await readNews(db, taken);
    if (news === undefined) return startOver();
    if (news.newest !== taken && workOf(news.keys) <= patience) await packNews(news, atOnce);
  };

  const packNews = async ({ keys, newest }: News, inItsTurn: Turn): Promise<void> => {
    const made = current;
    if (made === undefined) throw emptiedMeanwhile();
    for await (const part of readParts(db, keys, LEAST_PACKED)) {
      const bytes = part.ids.length === 0 ? undefined : await packPart(part, generationOf(made));
      await inItsTurn(async () => {
        if (current !== made) return;
        if (bytes === undefined) await putSeq(index, newest);
        else await put(part, bytes, part.isLast ? newest : taken, []);
        if (part.isLast) taken = newest;
      });
    }
  };

  /** Stores a part as a segment instead of others. */
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
    held = [...held.filter((one) => !instead.includes(one)), new HeldSegment(row, bytes)];
    seen = new Set([...(seen ?? []), row.id]);
  };

  /** Packs segments again as one, from their sources as they are now. */
  const pack = async (old: readonly HeldSegment[], inItsTurn: Turn = atOnce): Promise<void> => {
    const made = current;
    // Who asked meanwhile may have found them damaged, or the index emptied.
    const isHeld = () => current === made && old.every((one) => held.includes(one));
    if (made === undefined || !isHeld()) return;
    const keys = await Promise.all(old.map(({ row }) => sourcesOfSegment(index, row)));
    if (keys.includes(undefined)) return inItsTurn(async () => (isHeld() ? startOver() : undefined));
    const sources = [...new Set(keys.flatMap((of) => of ?? []))];
    for await (const part of readParts(db, sources, Number.POSITIVE_INFINITY)) {
      const bytes = await packPart(part, generationOf(made));
      await inItsTurn(async () => {
        if (isHeld()) await put(part, bytes, Math.max(...old.map(({ row }) => row.seq)), old);
      });
    }
  };

  const library = (): MatchLibrary => {
    if (current === undefined) return memoryLibrary([]);
    const asked = held;
    // Of one that is being made, as much evidence is asked as of the whole.
    const size = isWhole() ? sizeOf(asked) : Math.max(current.size, sizeOf(asked));
    finder ??= new CandidateFinder();
    const generation = generationOf(current);
    const { library: whole, unreadable } = heldLibrary({ db, index, finder }, asked, generation, size);
    return {
      ...whole,
      candidates: async (queries, reach) => {
        const damaged = await unreadable;
        const isRepaired = damaged.length > 0 && sizeOf(damaged) <= patience;
        if (!isRepaired) {
          const found = await whole.candidates(queries, reach);
          // Some may have been packed again between finding documents and reading their names: then once more.
          if (asked.every((one) => held.includes(one))) return found;
        }
        await inTurn(async () => {
          for (const one of damaged) if (isRepaired && held.includes(one)) await pack([one]);
        });
        return library().candidates(queries, reach);
      },
    };
  };

  /** After the answer: what was too much for it, checksums, fewer segments, and a generation for a library that has grown. */
  const tidy = async (): Promise<void> => {
    if (!isWhole() && (await renew())) await db.changed();
    for (const one of held) {
      if (await one.isUndamaged()) continue;
      await pack([one], inTurn);
      await db.changed();
    }
    await packLargeNews();
    while (held.length >= MOST_SEGMENTS) await merge(mergedNext(held));
    const grown = current !== undefined && sizeOf(held) > Math.max(SMALL, GROWTH * current.size);
    if (next !== undefined || grown) await renew();
  };

  const packLargeNews = async (): Promise<void> => {
    if (!isWhole() || (await lastChange(db)) === taken) return;
    const news = await readNews(db, taken);
    if (news === undefined) return inTurn(startOver);
    if (workOf(news.keys) <= patience) return;
    await packNews(news, inTurn);
    await db.changed();
  };

  const merge = async (old: readonly HeldSegment[]): Promise<void> => {
    await pack(old, inTurn);
    await inTurn(() => forgetChangesBefore(db, Math.min(taken, next?.seq ?? taken)));
  };

  /** A new generation beside the questions. False when the index was emptied meanwhile. */
  const renew = async (): Promise<boolean> => {
    isMaking = true;
    try {
      return await make(inTurn);
    } finally {
      isMaking = false;
    }
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

/** Undefined also where its weights are lost: without them a generation says nothing. */
function currentOf({ current, weights }: StoredIndex): Current | undefined {
  return current === undefined || weights === undefined ? undefined : { ...current, weights };
}

function generationOf({ number, words, weights }: Current): Generation {
  return { number, weights: wordWeights(weights, words) };
}

/** By another context, or by a worker stopped and started again: the next `open` makes it anew. */
function emptiedMeanwhile(): Error {
  return new Error('the match index was emptied while it was in use');
}
