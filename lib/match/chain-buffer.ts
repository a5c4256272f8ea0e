/** Shared words that are set in order; a query that repeats one word often has more, and the first ones will do. */
const CHAINS = 64;

/** Shared words (query's word, passage's place), and for each the best chain that ends there. */
export class ChainBuffer {
  count = 0;
  /** Information of the shared words together. */
  eighths = 0;
  readonly word = new Uint16Array(CHAINS);
  readonly place = new Uint8Array(CHAINS);
  /** Eighths of a bit; may fall below what the words alone carry, because gaps cost. */
  readonly value = new Float64Array(CHAINS);
  /** Where the chain begins. */
  readonly head = new Uint8Array(CHAINS);
  /** Shared words in it, and what those opposite each other count for. */
  readonly length = new Float64Array(CHAINS);
  /** 1 when a longer chain goes on from it and is worth more. */
  readonly goesOn = new Uint8Array(CHAINS);

  clear(): void {
    this.count = 0;
    this.eighths = 0;
  }

  /** Adds a shared word, a chain by itself; not when there is no room left. */
  add(word: number, place: number, eighths: number): void {
    const i = this.count;
    if (i === CHAINS) return;
    this.word[i] = word;
    this.place[i] = place;
    this.value[i] = eighths;
    this.head[i] = i;
    this.length[i] = 1;
    this.goesOn[i] = 0;
    this.eighths += eighths;
    this.count = i + 1;
  }
}
