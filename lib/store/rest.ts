/** A wait of so many milliseconds that is cut short while somebody needs what comes after it. */
export class Rest {
  readonly #ms: number;
  #hurried = 0;
  #end: (() => void) | undefined;

  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Resolves when it is over; never in the turn of the event loop in which it was asked for. */
  taken(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#hurried > 0 ? 0 : this.#ms);
      this.#end = () => {
        clearTimeout(timer);
        setTimeout(resolve);
      };
    });
  }

  /** Does work during which nobody rests. */
  async skippedFor<T>(work: () => Promise<T>): Promise<T> {
    this.#hurried++;
    this.#end?.();
    try {
      return await work();
    } finally {
      this.#hurried--;
    }
  }
}
