import type { RelationType } from '@/lib/model/relation';

/**
 * Words that say "somebody disputes something", and the words that show that a claim is what is disputed.
 * Own collection, from reading news; English. Nothing here decides alone: see find-disputes.ts.
 */

/** What a verb demands of its object before it counts as a dispute. */
export type ObjectDemand =
  /** A that-clause, a claim word, a pronoun for a claim, a deed ("any role", "having met"). */
  | 'deed'
  /** A that-clause, a claim word or figure, or a pronoun for a claim. */
  | 'claim'
  /** A word that can only be a claim, or a that-clause after a word for a thought. */
  | 'strict'
  /** Waving off, which may leave the claim standing: a word for a charge, or a judgement that only fits words. */
  | 'soft'
  /** Words of the holder's own, taken back. */
  | 'own'
  /** As `strict`, or a person whose words they are: "contradicted Brandt". */
  | 'person'
  /** A claim word, and after it a judgement that only fits words: "called the report baseless". */
  | 'judged';

export interface DisputeVerb {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly gerund: string;
  /** Past participle where it is not the past form. */
  readonly participle?: string;
  /** Words that must follow, the first of them at once: "push" + "back on". */
  readonly particles?: readonly string[];
  readonly demand: ObjectDemand;
  readonly type: RelationType;
  /** A recording or a report can do it too: "the video contradicts the claim". */
  readonly byEvidence?: true;
}

const regular = (base: string, demand: ObjectDemand, type: RelationType = 'disputes'): DisputeVerb => ({
  base,
  third: base.endsWith('ss') ? `${base}es` : `${base}s`,
  past: base.endsWith('e') ? `${base}d` : `${base}ed`,
  gerund: base.endsWith('e') ? `${base.slice(0, -1)}ing` : `${base}ing`,
  demand,
  type,
});

const phrasal = (
  verb: Omit<DisputeVerb, 'demand' | 'type'>,
  particles: readonly string[],
  demand: ObjectDemand = 'strict',
): DisputeVerb => ({ ...verb, particles, demand, type: 'disputes' });

const PUSH = { base: 'push', third: 'pushes', past: 'pushed', gerund: 'pushing' };
const BRUSH = { base: 'brush', third: 'brushes', past: 'brushed', gerund: 'brushing' };
const KNOCK = { base: 'knock', third: 'knocks', past: 'knocked', gerund: 'knocking' };
const SHOOT = { base: 'shoot', third: 'shoots', past: 'shot', gerund: 'shooting' };
const SHUT = { base: 'shut', third: 'shuts', past: 'shut', gerund: 'shutting' };
const BAT = { base: 'bat', third: 'bats', past: 'batted', gerund: 'batting' };
const TAKE = { base: 'take', third: 'takes', past: 'took', gerund: 'taking', participle: 'taken' };

const byEvidence = (verb: DisputeVerb): DisputeVerb => ({ ...verb, byEvidence: true });

/** "Walk back" is left out: it softens words as often as it takes them back, and is nobody's dispute. */
export const DISPUTE_VERBS: readonly DisputeVerb[] = [
  { base: 'deny', third: 'denies', past: 'denied', gerund: 'denying', demand: 'deed', type: 'denies' },
  byEvidence(regular('dispute', 'claim')),
  byEvidence(regular('refute', 'person')),
  byEvidence({
    base: 'rebut',
    third: 'rebuts',
    past: 'rebutted',
    gerund: 'rebutting',
    demand: 'claim',
    type: 'disputes',
  }),
  byEvidence(regular('contradict', 'person')),
  regular('contest', 'strict'),
  byEvidence(regular('debunk', 'strict')),
  byEvidence(regular('disprove', 'strict')),
  regular('discredit', 'strict'),
  regular('challenge', 'strict'),
  regular('repudiate', 'strict'),
  regular('reject', 'strict'),
  regular('dismiss', 'soft'),
  regular('counter', 'strict'),
  phrasal(PUSH, ['back', 'on']),
  phrasal(PUSH, ['back', 'against']),
  phrasal(PUSH, ['back', 'at']),
  phrasal(BRUSH, ['off'], 'soft'),
  phrasal(BRUSH, ['aside'], 'soft'),
  phrasal(KNOCK, ['down'], 'soft'),
  phrasal(SHOOT, ['down'], 'soft'),
  phrasal(SHUT, ['down'], 'soft'),
  phrasal(BAT, ['away'], 'soft'),
  phrasal(BAT, ['down'], 'soft'),
  phrasal(TAKE, ['issue', 'with']),
  phrasal(TAKE, ['exception', 'to']),
  phrasal(TAKE, ['exception', 'with']),
  phrasal(regular('object', 'strict'), ['to']),
  ...[
    regular('fire', 'strict'),
    regular('jab', 'strict'),
    regular('lash', 'strict'),
    { base: 'hit', third: 'hits', past: 'hit', gerund: 'hitting' },
    { base: 'shoot', third: 'shoots', past: 'shot', gerund: 'shooting' },
    { base: 'strike', third: 'strikes', past: 'struck', gerund: 'striking' },
  ].map((verb) => phrasal(verb, ['back', 'at'])),
  regular('ridicule', 'strict'),
  phrasal(regular('bristle', 'strict'), ['at']),
  phrasal(regular('scoff', 'soft'), ['at'], 'soft'),
  phrasal(regular('disagree', 'strict'), ['with']),
  regular('call', 'judged'),
  regular('label', 'judged'),
  regular('brand', 'judged'),
  regular('describe', 'judged'),
  regular('denounce', 'judged'),
  regular('deem', 'judged'),
  regular('declare', 'judged'),
  regular('retract', 'own', 'retracts'),
  regular('recant', 'own', 'retracts'),
];

/** Nouns that can only mean words somebody said or wrote. */
export const CLAIM_NOUNS = nounsWithPlurals(
  'claim allegation accusation assertion contention insinuation rumor rumour suggestion characterization ' +
    'characterisation mischaracterization depiction portrayal statement remark comment complaint charge criticism critique ' +
    'account version smear',
);

/** Claim nouns that are as often a judgement, an insult or a proposal as a claim. */
export const SPOKEN_NOUNS = nounsWithPlurals('statement remark comment');
export const BLAMING_NOUNS = nounsWithPlurals('complaint criticism critique');

/** Thoughts that may be nobody's: without a clause of their own they are as often a proposal. */
export const MERE_IDEAS = nounsWithPlurals('notion idea proposition');

/** Nouns for a thought or a text: a claim when a that-clause, an author or a pronoun goes with them. */
export const THOUGHT_NOUNS = nounsWithPlurals(
  'notion idea theory argument report story premise view perception speculation conclusion assessment implication ' +
    'narrative description interpretation finding proposition explanation prediction forecast estimate talk concern fear worry ' +
    'attack point storyline myth thought hint recollection rhetoric reporting tweet article',
);

/** Objects of "dispute" and its like that are stated somewhere, though they are no words of speech. */
const STATED_NOUNS = nounsWithPlurals(
  'figure number tally count timeline accuracy validity veracity authenticity extent substance fact poll label',
);

/** True for a noun that can name what somebody disputes, folded. */
export function namesClaim(lower: string): boolean {
  return CLAIM_NOUNS.has(lower) || THOUGHT_NOUNS.has(lower) || STATED_NOUNS.has(lower);
}

/** Deeds and states that a person denies: "denied any wrongdoing". */
export const DENIED_NOUNS: ReadonlySet<string> = new Set(
  (
    'wrongdoing involvement role opposition participation responsibility knowledge collusion misconduct guilt complicity bias impropriety affair link ' +
    'links tie ties connection connections intention intent plan plans existence reports'
  ).split(' '),
);

/** Words between a verb and its claim: nothing else may stand there but names and describing words. */
export const BEFORE_CLAIM: ReadonlySet<string> = new Set(
  "the a an any all both each every such these those this that some many several most his her its their our my your 's two three four".split(
    ' ',
  ),
);

/** Words that judge a claim, not the world: "dismissed the report as baseless". */
export const CLAIM_JUDGEMENTS: ReadonlySet<string> = new Set(
  (
    'false untrue unproven boldfaced baseless unfounded groundless inaccurate incorrect wrong misleading fabricated fictitious fiction fabrication ' +
    'lie lies nonsense bogus misinterpreted misrepresented unsubstantiated rubbish hearsay gossip fantasy hoax distortion distorted ' +
    'myth hogwash exaggerated meritless'
  ).split(' '),
);

/** Verbs before "to" under which the dispute did happen: "went on to deny". */
export const HAPPENS_BEFORE_TO: ReadonlySet<string> = new Set(
  (
    'went goes gone continued continues moved rushed hurried stepped used proceeded began begun ' +
    'sought seeks seeking tried tries trying attempted'
  ).split(' '),
);

/** Acts by which people make something public: what they do them for ("issued a statement to deny") did happen. */
export const PUBLISHING: ReadonlySet<string> = new Set(
  (
    'used uses using issued issues issuing released releases releasing wrote writes writing posted posts posting tweeted tweets ' +
    'held holds holding broke breaks breaking spoke speaks speaking sent sends sending published publishes publishing took takes taking'
  ).split(' '),
);

/** Between such an act and "to": it was not done. */
export const NOT_DONE =
  /^(?:attempts?|efforts?|chances?|opportunit(?:y|ies)|plans?|ways?|ability|rights?|needs?|refus\p{L}*|declin\p{L}*|fail\p{L}*|want\p{L}*|vow\p{L}*|pledg\p{L}*|promis\p{L}*|calls?|calling|urg\p{L}*|ask\p{L}*|ready|able|unable|likely|time|years?|months?|weeks?|days?)$/u;

/** Between subject and verb: the dispute did not, or not yet, happen. */
export const NOT_HAPPENING: ReadonlySet<string> = new Set(
  (
    "would could may might must should can cannot can't couldn't wouldn't shouldn't won't will shall not didn't doesn't don't hasn't " +
    "haven't hadn't isn't wasn't weren't aren't never hardly neither nor if whether let seems appears unlikely rarely barely seemed " +
    'appeared without instead'
  ).split(' '),
);

/** Subjects that deny the verb: "no one disputes". */
export const NOBODY: ReadonlySet<string> = new Set('nobody none no few neither'.split(' '));

export const AUXILIARIES: ReadonlySet<string> = new Set(
  "has have had is are was were been did does do also be being 's he's she's they've i've we've he'd she'd".split(
    ' ',
  ),
);

/** Adverbs that are common before such verbs and do not end in -ly. */
export const ADVERBS: ReadonlySet<string> = new Set(
  'also again earlier first recently later then now since always long ever once still even soon today yesterday too both all just often'.split(
    ' ',
  ),
);

/** Nouns for people and bodies that can hold a position; for subjects that are no names. */
export const HOLDER_NOUNS = nounsWithPlurals(
  'spokesman spokeswoman spokesperson spokespeople official officer aide adviser advisor lawyer attorney campaign company ' +
    'government ministry department agency administration critic supporter ally opponent expert leader senator governor president ' +
    'minister mayor director manager chief chairman chairwoman chair executive representative candidate nominee group ' +
    'organization organisation union party team bank university school church court judge prosecutor police army military ' +
    'family brother sister mother father wife husband son daughter friend neighbour neighbor employee worker colleague ' +
    'deputy secretary ambassador diplomat commissioner councillor analyst economist scientist researcher author writer ' +
    'editor reporter journalist newspaper network outlet publisher owner insurer founder investor doctor teacher ' +
    'democrat republican conservative liberal activist advocate strategist pollster consultant politician lawmaker ' +
    'dean provost professor principal sheriff congressman congresswoman commander general soldier witness victim woman man billionaire businessman mogul businesswoman ' +
    'authority side camp firm institute foundation committee commission council board staff staffer operative ' +
    'office insider source pastor priest bishop coach player captain singer actor actress brigade operator contractor airline hospital',
);

/** True for a noun for people, also for one of those that end in -ist or -ician; folded. */
export function namesPeople(lower: string): boolean {
  return HOLDER_NOUNS.has(lower) || (/^\p{L}{4,}(?:ist|ician)s?$/u.test(lower) && !NO_PEOPLE.test(lower));
}

const NO_PEOPLE = /(?:list|consist|persist|insist|assist|resist|coexist|exist)s?$/u;

/** What can stand against a claim without being anybody: recordings, texts, figures. */
export const EVIDENCE_NOUNS = nounsWithPlurals(
  'video tape recording audio footage report study analysis investigation inquiry review audit survey poll record document email e-mail ' +
    'letter memo memoir book film documentary article testimony transcript finding figure statistic data evidence research account ' +
    'statement photo photograph image autopsy log filing ruling fact',
);

export const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'i', 'we', 'it']);

function nounsWithPlurals(list: string): ReadonlySet<string> {
  const nouns = list.split(' ');
  return new Set([
    ...nouns,
    ...nouns.map((noun) =>
      /[^aeiou]y$/u.test(noun)
        ? `${noun.slice(0, -1)}ies`
        : noun.endsWith('man')
          ? `${noun.slice(0, -3)}men`
          : /(?:s|ch|sis)$/u.test(noun)
            ? `${noun}es`
            : `${noun}s`,
    ),
  ]);
}
