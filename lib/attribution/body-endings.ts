/**
 * Last words of names that are surely a body's, so that a word before them which could be a title ("General Motors",
 * "Justice Department", "Passenger Watch") is part of the name. Words that are last names or towns as well ("Park",
 * "Banks", "London") are left out, unlike in the lexicon's BODY_NAME_WORDS, which feeds the trained models. Lower case.
 */
export const BODY_ENDINGS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'academy administration agency airlines airways alliance assembly association authority board bureau caucus ' +
    'center centre club coalition commission committee company confederation constabulary corp corporation ' +
    'council county court cricket department dynamics electric federation foods football forum foundation fund ' +
    'government group guild hockey holdings hospital inc industries infirmary initiative institute institution ' +
    'insurance international island islands laboratories league library llc ltd ministry motors museum network ' +
    'office orchestra parliament partners party pharmaceuticals plc police railways school service services ' +
    'soccer society subcommittee systems team technologies tribunal trust union unions university watch ' +
    'worldwide'
  ).split(' '),
);

/** Where a body works, printed behind its name: "Rail Alliance UK". */
export function isRegion(word: string): boolean {
  return /^(?:uk|usa|us|eu|international|worldwide|europe|africa|asia|scotland|wales|ireland|england)$/u.test(
    word,
  );
}
