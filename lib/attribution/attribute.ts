/**
 * Attribution: one pass over the quotations in reading order. Before each, the pronouns up to its sentence are
 * resolved; then its candidates are ranked, and it is judged speech or not. What is decided about one quotation is a
 * feature of the next (same speaker goes on), so order matters; nothing is decided twice. Linear in the text.
 */
import { SPEECH_FLOOR } from './confidence';
import { Discourse, isAnaphor } from './coreference';
import { type Described, Descriptions } from './descriptions';
import { Exchange } from './exchange';
import { innerSpeaker } from './inner-report';
import { speakersTogether, type Together } from './joint-speakers';
import { likeliestSpeaker } from './likeliest-speaker';
import type { Mention } from './mention';
import { type Earlier, factsOf, type QuotationFacts } from './quotation-facts';
import { referentOfPhrase } from './referents';
import type { Scene } from './scene';
import { solePerson } from './sole-person';
import { type SourceCandidate, sourceCandidates } from './source-candidates';
import { correctSpeech, speechRow } from './speech-or-not';
import { UnnamedPeople } from './unnamed-people';

/** Makes the decisions: the trained model when reading, the gold when training. */
export interface Judge {
  /** Probability of each candidate. */
  sources(facts: QuotationFacts, candidates: readonly SourceCandidate[]): readonly number[];
  /** Probability of each antecedent of a pronoun. */
  antecedents(
    mention: number,
    rows: readonly (readonly number[])[],
    entities: readonly number[],
  ): readonly number[];
  /** Probability that the quotation is speech. */
  speech(facts: QuotationFacts, row: readonly number[]): number;
}

/** What was decided about one outermost quotation. */
export interface Attribution {
  readonly quotation: number;
  /** Probability that it is speech. */
  readonly speech: number;
  /** Likeliest source; -1 for nobody. */
  readonly source: number;
  readonly sourceProbability: number;
  /** Entity of the speaker; -1 for nobody with a name. */
  readonly entity: number;
  /** Probability of that speaker, over all sources that lead to it. */
  readonly probability: number;
  /** Set when the source is a description whose entity the text tells. */
  readonly described?: Described;
  /** Mention whose report the words stand in, when that is not the source. */
  readonly toldBy?: number;
  /** Set when the source is several who speak as one; in the order of the text. */
  readonly together?: Together;
}

/** Quotations of one sentence that are read. No prose has so many; broken marks and lists do. */
const MOST_IN_SENTENCE = 40;

/** Odds of a speaker inside somebody's report are no better than this: the report may be in its own words. */
const MOST_SURE_OF_INNER = 0.9;

/** A marked stretch that is left as it is: not speech, and by nobody who is known. */
const UNREAD = {
  speech: 0,
  source: -1,
  sourceProbability: 0,
  entity: -1,
  probability: 1,
} as const;

/** Stands behind so many others in its sentence that reading it would cost time and say nothing. */
function isOneOfTooMany(scene: Scene, quotation: number): boolean {
  const { tokens, sentences, tokenOfQuotation } = scene.stream;
  const at = tokenOfQuotation.get(quotation);
  const first = sentences[tokens[at ?? -1]?.sentence ?? -1]?.first;
  if (at === undefined || first === undefined) return false;
  return (scene.quotationsBefore[at] ?? 0) - (scene.quotationsBefore[first] ?? 0) >= MOST_IN_SENTENCE;
}

/** What was decided about a text. */
export interface Attributions {
  /** Of all outermost quotations, in order. */
  readonly attributions: readonly Attribution[];
  /** The entity that each pronoun and each resolved description means; -1 for nothing. */
  readonly pronouns: ReadonlyMap<number, number>;
  /** The resolved descriptions among them. */
  readonly described: ReadonlyMap<number, Described>;
  /** Words of the titles and descriptions of an entity. */
  readonly calledSo: (entity: number) => readonly ReadonlySet<string>[];
}

/** Decides about all outermost quotations of a scene. */
export function attribute(scene: Scene, judge: Judge): Attributions {
  const discourse = new Discourse(scene);
  const descriptions = new Descriptions(scene);
  const unnamed = new UnnamedPeople(scene);
  const exchange = new Exchange(scene);
  const described = new Map<number, Described>();
  const chances = new Map<number, ReadonlyMap<number, number>>();
  const pronouns = new Map<number, number>();
  const attributions: Attribution[] = [];
  let earlier: Earlier | undefined;
  let next = 0;
  const entityOf = (m: number): number => {
    const own = scene.entities.ofMention[m] ?? -1;
    return own >= 0 ? own : (pronouns.get(m) ?? -1);
  };
  const soleMeaning = (m: number): Described | undefined => {
    const entity = solePerson(scene, m, discourse, earlier);
    return entity === undefined ? undefined : { entity, rule: 'description' };
  };
  const readTo = (end: number): void => {
    for (; next < end; next++) {
      const mention = scene.mentions[next];
      if (mention === undefined) continue;
      const unnamedMeaning = unnamed.meaningOf(next);
      if (mention.kind === 'name') {
        discourse.name(next);
        unnamed.name(next);
      } else if (mention.kind === 'nominal') {
        const meaning =
          descriptions.meaningOf(next, (entity) => discourse.lastUse(entity)) ?? soleMeaning(next);
        if (meaning === undefined) {
          const again = unnamed.phrase(next);
          if (again !== undefined) pronouns.set(next, again);
          continue;
        }
        described.set(next, meaning);
        pronouns.set(next, meaning.entity);
        discourse.resolve(next, meaning.entity);
      } else if (mention.words[0] === 'who' && mention.kind === 'pronoun') {
        const entity = meantByWho(scene, relativeHead(scene, next));
        if (entity >= 0) pronouns.set(next, entity);
        discourse.resolve(next, entity);
      } else if (isNarrator(scene, mention)) {
        pronouns.set(next, scene.narrator?.entity ?? -1);
      } else if (unnamedMeaning >= 0) {
        pronouns.set(next, unnamedMeaning);
        discourse.resolve(next, unnamedMeaning);
      } else if (isAnaphor(mention) && (mention.words[0] !== 'it' || scene.links[next]?.cls)) {
        const options = discourse.antecedents(next, earlier);
        const odds = judge.antecedents(
          next,
          options.map((o) => o.row),
          options.map((o) => o.entity),
        );
        const best = indexOfMax(odds);
        const entity = options[best]?.entity ?? -1;
        discourse.resolve(next, entity);
        pronouns.set(next, entity);
        chances.set(next, new Map(options.map((option, k) => [option.entity, odds[k] ?? 0])));
      }
    }
  };
  scene.quotations.forEach((_, q) => {
    if (isOneOfTooMany(scene, q)) {
      attributions.push({ ...UNREAD, quotation: q });
      return;
    }
    const facts = factsOf(scene, q, earlier);
    if (facts === undefined) return;
    readTo(scene.mentionsFrom[facts.sentence + 1] ?? scene.mentions.length);
    const candidates = sourceCandidates(scene, facts, earlier, { entityOf, described });
    const odds = judge.sources(facts, candidates);
    const best = indexOfMax(odds);
    const source = candidates[best]?.mention ?? -1;
    const chance = { best: odds[best] ?? 0, nobody: odds.at(-1) ?? 0 };
    const judged = judge.speech(facts, speechRow(scene, facts, candidates[best], chance));
    const { speech } = correctSpeech(scene, q, judged);
    const meaning = described.get(source);
    const together = speakersTogether(scene, source, entityOf, descriptions);
    const listed = together?.rule === 'joint-source' ? together.mentions : [source];
    const speaker = likeliestSpeaker(scene, { candidates, odds }, { source, listed }, { entityOf, chances });
    const attribution: Attribution = {
      quotation: q,
      speech,
      source,
      sourceProbability: odds[best] ?? 0,
      ...speaker,
      ...(meaning && { described: meaning }),
      ...(together && { together }),
    };
    const isOfEither = exchange.isOfEither(q);
    const inner = isOfEither ? -1 : innerSpeaker(scene, q, source);
    const told = { quotation: q, speech, source: inner, toldBy: source, entity: entityOf(inner) };
    if (isOfEither) attributions.push({ ...UNREAD, quotation: q, speech });
    else if (inner < 0) attributions.push(attribution);
    else {
      // The ranker's doubt was between the two of one report.
      const own = odds[candidates.findIndex(({ mention }) => mention === inner)] ?? 0;
      const sure = Math.min(speaker.probability + own, MOST_SURE_OF_INNER);
      attributions.push({ ...told, sourceProbability: sure, probability: sure });
    }
    if (speech < SPEECH_FLOOR) return;
    exchange.note(attribution, isOfEither);
    earlier = { quotation: q, token: facts.token, source, entity: speaker.entity };
  });
  readTo(scene.mentions.length);
  return { attributions, pronouns, described, calledSo: (entity) => descriptions.rolesOf(entity) };
}

/** Mentions of one phrase that are gone back over: "the owner of a bar in Harrow, who". */
const MOST_IN_PHRASE = 3;
const WITHIN_PHRASE = /^(?:of|in|at|from|for)$/u;

/**
 * The mention that "who" goes back to: the one that ends right before it, a comma between or not; -1 for none. Of
 * "a trader at Harrow Bank, who" it is the trader.
 */
function relativeHead(scene: Scene, m: number): number {
  const { tokens } = scene.stream;
  const who = scene.mentions[m];
  if (who === undefined) return -1;
  const comma = tokens[who.first - 1]?.lower === ',' ? who.first - 1 : who.first;
  const last = endingAt(scene, m, comma);
  let head = last;
  for (let k = 0, at = last; k < MOST_IN_PHRASE && at >= 0; k++) {
    const first = scene.mentions[at]?.titleFirst ?? 0;
    const before = tokens[first - 1]?.lower ?? '';
    if (!WITHIN_PHRASE.test(before)) break;
    // Nobody is in somebody: what "in" and "at" govern is a place, and "who" means what stands before them.
    const isAtPlace = before === 'in' || before === 'at';
    at = endingAt(scene, at, first - 1);
    const outer = scene.mentions[at];
    if (outer?.kind !== 'nominal') continue;
    if (outer.shape === 'person' || outer.shape === 'group' || (isAtPlace && outer.shape === 'unknown'))
      head = at;
  }
  return head;
}

/** The mention before `m` that ends at a token; -1 for none. */
function endingAt(scene: Scene, m: number, end: number): number {
  for (let k = m - 1; k >= 0 && m - k < 5; k--) if (scene.mentions[k]?.end === end) return k;
  return -1;
}

/** "I" of an author who is known; "I", "we" and "you" of somebody who answers questions. */
function isNarrator({ narrator }: Scene, { kind, words: [word = ''] }: Mention): boolean {
  if (narrator === undefined || kind !== 'pronoun') return false;
  return word === 'i' || (narrator.is === 'interviewee' && (word === 'we' || word === 'you'));
}

/** The entity of the mention before "who", or the number of the person whom it introduces; -1 for none. */
function meantByWho(scene: Scene, head: number): number {
  const entity = scene.entities.ofMention[head] ?? -1;
  if (entity >= 0 || scene.mentions[head]?.kind !== 'nominal') return entity;
  return referentOfPhrase(scene, head);
}

function indexOfMax(values: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[best] ?? 0)) best = i;
  return best;
}
