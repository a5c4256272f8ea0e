/**
 * Ranks, offices and callings that stand before names, besides those in the lexicon. Apart from it because the lexicon's
 * lists feed the trained models: these words only cut names from what stands before them. Lower case, without the full stop.
 */

/** Ranks and offices as news of several countries shortens them. */
const SHORT_RANKS =
  'det insp supt supts cpl lcpl pte cmdr brig ptl dci dcs wpc cr cllr clr tds msps meps mla mlas mlc mpp mhk ' +
  'teachta taoiseach tanaiste tánaiste dgp cfo coo cto cmo';

/** The same, when they may be something else: "DC" is a town, "TD" a bank, "Const" no word. */
const UNSURE_RANKS: ReadonlySet<string> = new Set('pc dc ds di dsi td const ofc adm senr hon dig'.split(' '));

const CALLINGS =
  'constable corporal brigadier commodore marshal skipper winger wicketkeeper prop hooker flanker lock forward defender ' +
  'batsman batter bowler seamer spinner opener jockey boxer champion ' +
  'pensioner newsagent postmaster postmistress postdoc beekeeper grocer milliner stallholder allotment-holder pupil ' +
  'islander villager townsman pub-goer holidaymaker campaigner crofter trawlerman trawlerwoman ' +
  'grandmother grandfather grandad gran granddad nan mum mam housewife widow widower bride groom ' +
  'headteacher headmaster headmistress lecturer academic consultant paediatrician anaesthetist ' +
  'coroner ombudsman provost reeve warden rector vicar canon archdeacon curate chaplain imam mufti ayatollah sheikh sheik ' +
  'chieftain oba emir sultan alhaji hajia barrister-general baroness baron viscount earl countess duke duchess marquess ' +
  'congressperson assemblymember councilperson premier-elect mayor-elect governor-elect minister-designate';

const ROLE_WORDS: ReadonlySet<string> = new Set(`${SHORT_RANKS} ${CALLINGS}`.split(' '));

/** The word says what somebody is, when a name of `words` words follows it. */
export function isRoleBefore(word: string, words: number): boolean {
  if (words < 1) return false;
  if (ROLE_WORDS.has(word) || isParentOf(word)) return true;
  return words > 1 && (UNSURE_RANKS.has(word) || isCalling(word));
}

const FEMALE_ROLES = new Set(
  'mother wpc trawlerwoman postmistress headmistress grandmother gran nan mum mam mom widow bride housewife hajia baroness countess duchess'.split(
    ' ',
  ),
);
const MALE_ROLES = new Set(
  'father trawlerman townsman postmaster headmaster grandfather grandad granddad dad widower groom batsman alhaji baron viscount earl duke'.split(
    ' ',
  ),
);

/** The gender that a role tells: "Mother-of-two", "Postmistress"; empty for most. */
export function genderOfRole(word: string): 'm' | 'f' | '' {
  const at = word.indexOf('-of-');
  const role = at > 0 ? word.slice(0, at) : word;
  if (FEMALE_ROLES.has(role)) return 'f';
  return MALE_ROLES.has(role) ? 'm' : '';
}

/** "playmaker", "caretaker": made of a calling and what comes before it, as first names are not. */
function isCalling(word: string): boolean {
  return /..(?:maker|taker|keeper|worker|holder|owner|goer|leader|player|driver|officer|fighter|scorer|woman|person)$/u.test(
    word,
  );
}

/** "mother-of-two", "dad-of-one": a role in one word with hyphens. */
function isParentOf(word: string): boolean {
  return /^(?:mother|father|mum|mom|mam|dad|grandmother|grandfather|gran|parent)-(?:of|to)-/u.test(word);
}

/** First names of both genders, and last names that are given as first ones: they tell no gender, but are no role. */
export const OTHER_FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'lee taylor hunter jordan morgan casey riley avery cameron dakota jamie jessie kelly kim leslie lesley pat robin shannon ' +
    'terry tracy dana alex drew blake quinn reese rowan sage skyler parker peyton harper emerson finley hayden kendall ' +
    'marley micah noel payton phoenix reagan remy river sawyer spencer sydney charlie frankie cornell mason carter cooper ' +
    'walker chandler porter archer ryder asher xander turner fisher gardner sumner grant chase pierce trace royce bryce ' +
    'chance hope faith grace summer autumn dawn rose ivy jade ruby pearl amber crystal heath clay rusty sterling shelby ' +
    'kerry stacy carey aubrey hilary evelyn beverly vivian marion carmen angel jean francis syed abu haji mohd muhamad nguyen'
  ).split(' '),
);
