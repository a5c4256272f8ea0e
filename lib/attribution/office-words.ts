/**
 * Words of the names of offices after "of", so that what follows them is known for the beginning of a name: "Minister
 * of Foreign Affairs Kwame Mensah". After any other word the name begins: "Secretary of State Kwame Mensah". Lower case.
 */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  (
    'affairs security services service development relations resources commerce trade industry works welfare education ' +
    'care safety justice revenue finance planning cooperation defence defense police staff prisons fire rescue ' +
    'state home education culture science technology infrastructure transport tourism environment energy mines ' +
    'council board committee association union party department agency authority commission university ' +
    'and of the'
  ).split(' '),
);

/** Words that open a name of more than one word after "of", of an office or a place. */
export const OFFICE_OPENERS: ReadonlySet<string> = new Set(
  (
    'homeland foreign internal external national public social veterans human urban natural petroleum higher home ' +
    'new north south east west northern southern eastern western great saint st st. san santa los las el la port fort ' +
    'mount sri costa puerto sierra saudi hong'
  ).split(' '),
);
