/** How much of a person's own lies in the library: what could not be made again if it were lost. */
export interface OwnWork {
  /** Articles that were saved or imported; not those that come with On Record. */
  readonly articles: number;
  /** Saved quotations. */
  readonly saved: number;
  /** Links of their own, and what they said of links and of which statements are one. */
  readonly decisions: number;
}

/** What the library held when it was last looked at. */
export interface SeenLibrary {
  readonly work: OwnWork;
  /** Unix milliseconds. */
  readonly at: number;
}

/** Everything of it together. */
export function sumOf({ articles, saved, decisions }: OwnWork): number {
  return articles + saved + decisions;
}
