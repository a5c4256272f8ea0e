/**
 * Ranks, offices and callings that stand before names, besides those in the lexicon. Apart from it because the lexicon's
 * lists feed the trained models: these words only cut names from what stands before them. Lower case, without the full stop.
 */

/** Ranks and offices as news of several countries shortens them. */
const SHORT_RANKS =
  'brig cfo cllr clr cmdr cmo coo cpl cr cto dci dcs det dgp insp lcpl meps mhk mla mlas mlc mpp msps pte ptl ' +
  'supt supts tanaiste taoiseach tds teachta tánaiste wpc';

/** The same, when they may be something else: "DC" is a town, "TD" a bank, "Const" no word. */
const UNSURE_RANKS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'pc dc ds di dsi td const ofc adm senr hon dig'.split(' '),
);

const CALLINGS =
  'academic assemblymember ayatollah baron baroness batsman bowler boxer bride brigadier campaigner canon ' +
  'champion chaplain chieftain commodore congressperson constable consultant coroner corporal councilperson ' +
  'countess defender duchess duke earl governor-elect gran grandad granddad grandfather grandmother grocer ' +
  'groom headmaster headmistress headteacher housewife imam islander jockey lecturer mam marshal mayor-elect ' +
  'mum nan newsagent ombudsman pensioner postmaster postmistress premier-elect provost pupil rector sheik ' +
  'sheikh skipper sultan vicar villager wicketkeeper widow widower winger';

const ROLE_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(`${SHORT_RANKS} ${CALLINGS}`.split(' '));

/** The word says what somebody is, when a name of `words` words follows it. */
export function isRoleBefore(word: string, words: number): boolean {
  if (words < 1) return false;
  if (ROLE_WORDS.has(word) || isParentOf(word)) return true;
  return words > 1 && (UNSURE_RANKS.has(word) || isCalling(word));
}

const FEMALE_ROLE = /(?:woman|mother|mistress|widow|bride|wife|ess)$|^(?:wpc|gran|nan|mum|mam|mom)$/u;
const MALE_ROLE = /(?:[^o]man|father|master|widower|groom|duke)$|^(?:gran)?dad$|^(?:baron|viscount|earl)$/u;

/** The gender that a role tells: "Mother-of-two", "Postmistress"; empty for most. */
export function genderOfRole(word: string): 'm' | 'f' | '' {
  const at = word.indexOf('-of-');
  const role = at > 0 ? word.slice(0, at) : word;
  if (FEMALE_ROLE.test(role)) return 'f';
  return MALE_ROLE.test(role) ? 'm' : '';
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
export const OTHER_FIRST_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'abu alex amber angel archer asher aubrey autumn avery beverly blake bryce cameron carey carter casey chance ' +
    'chandler charlie chase clay cooper cornell dakota dana drew emerson finley fisher frankie gardner grant ' +
    'haji harper hayden heath hilary hunter jade jamie jean jessie jordan kelly kendall kerry kim lee lesley ' +
    'leslie marion marley mason micah mohd morgan muhamad nguyen noel parker pat payton pearl peyton phoenix ' +
    'pierce porter quinn reagan reese remy riley river robin rose rowan royce rusty ryder sage sawyer shelby ' +
    'skyler spencer stacy sterling summer sumner sydney syed taylor terry trace tracy turner walker xander'
  ).split(' '),
);
