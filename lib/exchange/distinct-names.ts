/**
 * Gives each name once: one that was given before, in whatever case, comes with the joint and a number. Linear in the names, however many
 * are the same.
 */
export class DistinctNames {
  readonly #joint: string;
  readonly #given = new Set<string>();
  readonly #times = new Map<string, number>();

  constructor(joint: string) {
    this.#joint = joint;
  }

  distinct(wanted: string): string {
    const key = wanted.toLowerCase();
    let name = wanted;
    while (this.#given.has(name.toLowerCase())) {
      const times = (this.#times.get(key) ?? 1) + 1;
      this.#times.set(key, times);
      name = `${wanted}${this.#joint}${times}`;
    }
    this.#given.add(name.toLowerCase());
    return name;
  }
}
