/** Words whose loss or arrival may change what a sentence says; folded as by `foldWord`. English only so far. */

export const NEGATIONS: ReadonlySet<string> = new Set(
  `not no never none nobody nothing nowhere neither nor without cannot cant wont dont doesnt didnt isnt arent wasnt werent
  hasnt havent hadnt wouldnt shouldnt couldnt mustnt neednt aint hardly scarcely barely nary nope`.split(
    /\s+/,
  ),
);

export const HEDGES: ReadonlySet<string> = new Set(
  `may might could perhaps possibly probably maybe apparently allegedly reportedly supposedly seemingly presumably
  likely unlikely potentially arguably seems seem appears appear suggests suggest believe think guess roughly
  approximately almost nearly sometimes partly somewhat largely mostly generally`.split(/\s+/),
);

/** Conditions only before "that": "they have provided some" sets none. */
export const CONDITIONS_WITH_THAT: ReadonlySet<string> = new Set(['provided', 'providing']);

export const CONDITIONS: ReadonlySet<string> = new Set(
  'if unless until assuming except when whenever only once should whether'.split(/\s+/),
);

export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
  millions billion billions trillion trillions dozen dozens half twice percent first second third`.split(
    /\s+/,
  ),
);

/** Capitalised in print without being a name. */
export const NOT_NAMES: ReadonlySet<string> = new Set(['i', 'im', 'ive', 'id', 'ill']);
