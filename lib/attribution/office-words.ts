/**
 * Words of the names of offices after "of", so that what follows them is known for the beginning of a name: "Minister
 * of Foreign Affairs Kwame Mensah". After any other word the name begins: "Secretary of State Kwame Mensah". Lower case.
 */
export const OFFICE_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'affairs agency and association authority board care commerce commission committee cooperation council ' +
    'culture defence defense department development education energy environment finance fire home industry ' +
    'infrastructure justice mines of party planning police prisons relations rescue resources revenue safety ' +
    'science security service services staff state technology the tourism trade transport union university ' +
    'welfare works'
  ).split(' '),
);

/** Words that open a name of more than one word after "of", of an office or a place. */
export const OFFICE_OPENERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'homeland foreign internal external national public social veterans human urban natural petroleum higher home ' +
    'new north south east west northern southern eastern western great saint st st. san santa los las el la port fort ' +
    'mount sri costa puerto sierra saudi hong'
  ).split(' '),
);
