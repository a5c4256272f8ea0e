import type { Database } from './database';
import { mergedNext, sizeOf } from './held-segments';
import { forgetChangesBefore, lastChange, readNews } from './journal';
import type { LoadedIndex } from './loaded-index';
import { workOf } from './match-sources';
import { Rest } from './rest';
import type { Turn } from './turns';

const MOST_SEGMENTS = 8;
const GROWTH = 4;
/** Milliseconds after which an answer that was asked for is out, and what is left to do does not delay it. */
const REST = 500;
/** Statements of a generation below which growth is not counted. */
const SMALL = 500;

/** What is done for a match index after the answer: what was too much for it, checksums, fewer segments, and a generation for a library that has grown. */
export class IndexTidying {
  readonly #db: Database;
  readonly #loaded: LoadedIndex;
  readonly #inTurn: Turn;
  /** Statements whose packing a question waits for, so that they are not left to be done here. */
  readonly #patience: number;
  readonly #rest = new Rest(REST);
  #isUntidy = false;
  #running: Promise<void> | undefined;

  constructor(db: Database, loaded: LoadedIndex, inTurn: Turn, patience: number) {
    this.#db = db;
    this.#loaded = loaded;
    this.#inTurn = inTurn;
    this.#patience = patience;
  }

  /** Tidies up when a question's `opened` is settled; once more when it is tidying already. */
  after(opened: Promise<unknown>): void {
    this.#isUntidy = true;
    this.#running ??= this.#run(opened);
  }

  /** Resolves when nothing is left to be done. */
  settled(): Promise<void> {
    return this.#rest.skippedFor(async () => this.#running);
  }

  async #run(opened: Promise<unknown>): Promise<void> {
    // A failure to tidy up leaves things as they were; the next one tries again.
    await opened.catch(() => undefined);
    while (this.#isUntidy) {
      this.#isUntidy = false;
      if (this.#loaded.held.length < MOST_SEGMENTS) await this.#rest.taken();
      await this.#tidy().catch(() => undefined);
    }
    this.#running = undefined;
  }

  async #tidy(): Promise<void> {
    const loaded = this.#loaded;
    if (!loaded.isWhole && (await loaded.make(this.#inTurn))) await this.#db.changed();
    for (const one of loaded.held) {
      if (await one.isUndamaged()) continue;
      await loaded.repack([one], this.#inTurn);
      await this.#db.changed();
    }
    await this.#packLargeNews();
    while (loaded.held.length >= MOST_SEGMENTS) await this.#merge();
    const { current, held, next } = loaded;
    const hasGrown = current !== undefined && sizeOf(held) > Math.max(SMALL, GROWTH * current.size);
    if (next !== undefined || hasGrown) await loaded.make(this.#inTurn);
  }

  async #packLargeNews(): Promise<void> {
    const loaded = this.#loaded;
    if (!loaded.isWhole || (await lastChange(this.#db)) === loaded.taken) return;
    const news = await readNews(this.#db, loaded.taken);
    if (news === undefined) return this.#inTurn(() => loaded.startOver());
    if (workOf(news.keys) <= this.#patience) return;
    await loaded.packNews(news, this.#inTurn);
    await this.#db.changed();
  }

  async #merge(): Promise<void> {
    const loaded = this.#loaded;
    await loaded.repack(mergedNext(loaded.held), this.#inTurn);
    await this.#inTurn(() =>
      forgetChangesBefore(this.#db, Math.min(loaded.taken, loaded.next?.seq ?? loaded.taken)),
    );
  }
}
