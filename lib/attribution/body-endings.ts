/**
 * Last words of names that are surely a body's, so that a word before them which could be a title ("General Motors",
 * "Justice Department", "Passenger Watch") is part of the name. Words that are last names or towns as well ("Park",
 * "Banks", "London") are left out, unlike in the lexicon's BODY_NAME_WORDS, which feeds the trained models. Lower case.
 */
export const BODY_ENDINGS: ReadonlySet<string> = new Set(
  (
    'department ministry government administration authority agency bureau office commission committee subcommittee ' +
    'council parliament assembly county party caucus court tribunal board service police constabulary ' +
    'union unions guild federation confederation association alliance coalition league society forum academy institute ' +
    'foundation fund trust network initiative centre center university institution club team ' +
    'inc corp ltd plc llc company corporation motors airlines airways railways insurance pharmaceuticals technologies ' +
    'dynamics electric foods holdings partners group services systems industries laboratories international worldwide ' +
    'watch soccer football cricket hockey island islands hospital infirmary orchestra museum library school'
  ).split(' '),
);

/** Where a body works, printed behind its name: "Rail Alliance UK". */
export function isRegion(word: string): boolean {
  return /^(?:uk|usa|us|eu|international|worldwide|europe|africa|asia|scotland|wales|ireland|england)$/u.test(
    word,
  );
}
