/** Sets that only grow together (union–find, path halving). The root of a set is its least member. */
export class Forest {
  readonly #parent: Uint32Array;

  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, i) => i);
  }

  rootOf(member: number): number {
    const parent = this.#parent;
    let at = member;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  }

  /** Unites two sets; returns the root that remains and the one that goes, equal when they were one set. */
  join(a: number, b: number): { readonly kept: number; readonly gone: number } {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    const [kept, gone] = x < y ? [x, y] : [y, x];
    this.#parent[gone] = kept;
    return { kept, gone };
  }
}
