/** Statements that are the same for everything asked of them together, and the clusters that they are in. */
export class Pool {
  readonly members: number[] = [];
  /** Least member of each cluster by its root, as of the last time that somebody asked. */
  readonly #least = new Map<number, number>();

  add(statement: number): void {
    this.members.push(statement);
    this.#least.set(statement, statement);
  }

  /** The least member of each cluster that has one here, by the cluster's root. Cost: clusters that were joined since, and those left. */
  clusters(rootOf: (statement: number) => number): ReadonlyMap<number, number> {
    for (const [known, member] of this.#least) {
      const root = rootOf(known);
      if (root === known) continue;
      this.#least.delete(known);
      this.#least.set(root, Math.min(member, this.#least.get(root) ?? member));
    }
    return this.#least;
  }
}
