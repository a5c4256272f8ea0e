/** Words whose loss or arrival may change what a sentence says; folded as by `foldWord`. English only so far. */

export const NEGATIONS: ReadonlySet<string> = new Set(
  `not no never none nobody nothing nowhere neither nor without cannot cant wont dont doesnt didnt isnt arent wasnt werent
  hasnt havent hadnt wouldnt shouldnt couldnt mustnt neednt aint hardly scarcely barely nary nope`.split(
    /\s+/,
  ),
);

/** Of these, those that leave a little. */
export const WEAK_NEGATIONS: ReadonlySet<string> = new Set('hardly scarcely barely'.split(' '));

export const HEDGES: ReadonlySet<string> = new Set(
  `may might could perhaps possibly probably maybe apparently allegedly reportedly supposedly seemingly presumably
  likely unlikely potentially arguably seems seem appears appear suggests suggest believe think guess roughly
  approximately almost nearly sometimes partly somewhat largely mostly generally`.split(/\s+/),
);

/** Conditions only before "that": "they have provided some" sets none. */
export const CONDITIONS_WITH_THAT: ReadonlySet<string> = new Set(['provided', 'providing']);

export const CONDITIONS: ReadonlySet<string> = new Set(
  'if unless until assuming except when whenever only whether'.split(/\s+/),
);

/** Conditions only as the first word: "Should they fail, …", "Had we known, …". */
export const CONDITIONS_AT_START: ReadonlySet<string> = new Set(['should', 'had', 'once']);

/** Before "one" they make it a pronoun. */
export const NOT_COUNTING: ReadonlySet<string> = new Set(
  'no any every each some the this that which another only good'.split(' '),
);

/** Letters that turn a word into its opposite. */
export const NEGATING_PREFIXES: readonly string[] = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis'];

/** Words that begin like a negation of another word and are none. */
export const NOT_NEGATED: ReadonlySet<string> = new Set(
  `inside inform informed information income instead insight inland intend intent intense increase invest invested
  import imports impress impart discover display dispose discount discharge discourse disease mistake mistaken`.split(
    /\s+/,
  ),
);

/** Capitalised in print without being a name: oneself, and titles before a name. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  `i im ive id ill mr mrs ms dr president senator secretary minister governor congressman congresswoman mayor
  general chairman chancellor king queen prince god`.split(/\s+/),
);
