import type { Generation } from '@/lib/match/build-segment';
import { wordWeights } from '@/lib/match/word-weights';
import type { Database } from './database';
import { HeldSegment } from './held-segments';
import { lastChange, type News, readNews } from './journal';
import { fillGeneration, LEAST_PACKED, startGeneration } from './match-generation';
import type { GenerationRow, MatchIndexDatabase } from './match-index-database';
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
import type { PartReading } from './part-reading';
import { atOnce, type Turn } from './turns';

export interface MatchIndexOptions {
  /** Statements that a question waits for to be packed. */
  readonly patience: number;
  readonly reading: PartReading;
}

/** The generation that answers. */
export type CurrentGeneration = GenerationRow & { readonly weights: Uint8Array };

/**
 * What of a stored match index is in memory, and what changes either of them. What changes it is called in turn; what takes
 * long takes a `Turn` instead, and asks for it only to store its result.
 */
export class LoadedIndex {
  current: CurrentGeneration | undefined;
  /** One that is being made. */
  next: GenerationRow | undefined;
  held: readonly HeldSegment[] = [];
  /** Newest change that is taken in. */
  taken = 0;
  readonly #db: Database;
  readonly #index: MatchIndexDatabase;
  readonly #patience: number;
  readonly #reading: PartReading;
  /** The highest number of a generation given so far. */
  #highest = 0;
  /** Ids of all segments seen, also of other generations; undefined before anything was read. */
  #seen: ReadonlySet<number> | undefined;
  /** A generation is being made, perhaps beside the questions. */
  #isMaking = false;

  constructor(db: Database, index: MatchIndexDatabase, { patience, reading }: MatchIndexOptions) {
    this.#db = db;
    this.#index = index;
    this.#patience = patience;
    this.#reading = reading;
  }

  get isWhole(): boolean {
    return this.current?.whole === true;
  }

  /** Brings it up to the library, as far as that is soon done. */
  async bringUp(): Promise<void> {
    // Both databases open at the same time; most often the newest change is the one taken in last.
    const [, newest] = await Promise.all([this.#load(), lastChange(this.#db)]);
    if (!this.isWhole) await this.#makeIfSmall();
    else if (newest !== this.taken) await this.#takeChanges();
  }

  /** Reads what is not in memory yet, and begins to read the bytes of segments. */
  async #load(): Promise<void> {
    await this.#index.open();
    let isNew = this.#seen === undefined;
    let stored = await readStoredIndex(this.#index, this.#seen);
    const { current: row } = stored;
    if (!isNew && (row?.number !== this.current?.number || row?.whole !== this.current?.whole)) {
      isNew = true;
      stored = await readStoredIndex(this.#index, undefined);
    }
    const { seq, ids, rows } = stored;
    if (isNew) {
      this.held = [];
      this.current = currentOf(stored);
    }
    const { current, held } = this;
    this.next = current === undefined ? undefined : stored.next;
    this.#highest = Math.max(this.#highest, stored.highest);
    const own = rows.filter(({ generation }) => generation === current?.number);
    if (own.length > 0 || held.some(({ row }) => !ids.has(row.id)))
      this.held = [
        ...held.filter(({ row }) => ids.has(row.id)),
        ...own.map((row) => new HeldSegment(row, this.#reading)),
      ];
    for (const one of this.held) one.begin();
    this.#seen = ids;
    this.taken = Math.max(current?.seq ?? 0, seq, ...this.held.map(({ row }) => row.seq));
  }

  /** Reads everything again. */
  #reload(): Promise<void> {
    this.#seen = undefined;
    return this.#load();
  }

  /** Nothing whole is there to answer: a small library's index is made at once, a large one's after the answer. */
  async #makeIfSmall(): Promise<void> {
    if (this.#isMaking || (this.next?.size ?? (await countMatchable(this.#db))) > this.#patience) return;
    if (!(await this.make(atOnce))) throw emptiedMeanwhile();
    if ((await lastChange(this.#db)) !== this.taken) await this.#takeChanges();
  }

  /** Packs everything as a new generation, or what a stopped worker left of it. False when the index was emptied meanwhile. */
  async make(inItsTurn: Turn): Promise<boolean> {
    this.#isMaking = true;
    try {
      const row = this.next ?? (await startGeneration(this.#db, this.#index, ++this.#highest));
      this.next = row;
      if (!(await fillGeneration(this.#db, this.#index, row))) return false;
      await inItsTurn(async () => {
        await endGeneration(this.#index, row);
        await this.#reload();
      });
      return true;
    } finally {
      this.#isMaking = false;
    }
  }

  /** Of another library, or damaged beyond telling of what: all anew. */
  async startOver(): Promise<void> {
    await clearStoredIndex(this.#index);
    await this.#reload();
    await this.#makeIfSmall();
  }

  /** What is new, when it is soon done. */
  async #takeChanges(): Promise<void> {
    const news = await readNews(this.#db, this.taken);
    if (news === undefined) return this.startOver();
    if (news.newest !== this.taken && workOf(news.keys) <= this.#patience) await this.packNews(news, atOnce);
  }

  /** Packs sources that changed into new segments. */
  async packNews({ keys, newest }: News, inItsTurn: Turn): Promise<void> {
    const made = this.current;
    if (made === undefined) throw emptiedMeanwhile();
    for await (const part of readParts(this.#db, keys, LEAST_PACKED)) {
      const bytes = part.ids.length === 0 ? undefined : await packPart(part, generationOf(made));
      await inItsTurn(async () => {
        if (this.current !== made) return;
        if (bytes === undefined) await putSeq(this.#index, newest);
        else await this.#put(part, bytes, part.isLast ? newest : this.taken, []);
        if (part.isLast) this.taken = newest;
      });
    }
  }

  /** Packs segments again as one, from their sources as they are now. */
  async repack(old: readonly HeldSegment[], inItsTurn: Turn): Promise<void> {
    const made = this.current;
    // Who asked meanwhile may have found them damaged, or the index emptied.
    const isHeld = () => this.current === made && old.every((one) => this.held.includes(one));
    if (made === undefined || !isHeld()) return;
    const keys = await Promise.all(old.map(({ row }) => sourcesOfSegment(this.#index, row)));
    if (keys.includes(undefined)) return inItsTurn(async () => (isHeld() ? this.startOver() : undefined));
    const sources = [...new Set(keys.flatMap((of) => of ?? []))];
    for await (const part of readParts(this.#db, sources, Number.POSITIVE_INFINITY)) {
      const bytes = await packPart(part, generationOf(made));
      await inItsTurn(async () => {
        if (isHeld()) await this.#put(part, bytes, Math.max(...old.map(({ row }) => row.seq)), old);
      });
    }
  }

  /** Stores a part as a segment instead of others. */
  async #put(
    { ids, sources }: Part,
    bytes: ArrayBuffer,
    seq: number,
    instead: readonly HeldSegment[],
  ): Promise<void> {
    const made = { generation: this.current?.number ?? 0, seq, bytes, ids, sources };
    const row = await putSegment(
      this.#index,
      made,
      instead.map((one) => one.row.id),
    );
    if (row === undefined) throw emptiedMeanwhile();
    this.held = [
      ...this.held.filter((one) => !instead.includes(one)),
      new HeldSegment(row, this.#reading, bytes),
    ];
    this.#seen = new Set([...(this.#seen ?? []), row.id]);
  }
}

/** Undefined also where its weights are lost: without them a generation says nothing. */
function currentOf({ current, weights }: StoredIndex): CurrentGeneration | undefined {
  return current === undefined || weights === undefined ? undefined : { ...current, weights };
}

/** What segments of a generation are packed and searched with. */
export function generationOf({ number, words, weights }: CurrentGeneration): Generation {
  return { number, weights: wordWeights(weights, words) };
}

/** By another context, or by a worker stopped and started again: the next `open` makes it anew. */
function emptiedMeanwhile(): Error {
  return new Error('the match index was emptied while it was in use');
}
