/**
 * Antecedents of he and she (and it, for bodies): the entities named so far, ranked.
 * Pronouns are resolved in reading order, so that chains ("he … he …") and the speaker of the quotation before are
 * known. Candidates: the 12 entities used last. Cost: O(1) a pronoun.
 */

import { inHeadline } from './candidate-row';
import { CAPITALISED_STARTERS } from './lexicon';
import type { Mention } from './mention';
import type { Earlier } from './quotation-facts';
import { isBesideText, type Scene } from './scene';

/** A use of an entity in the text: a name, or a pronoun resolved to it. */
interface Use {
  entity: number;
  mention: number;
  byName: boolean;
}

/** An entity with its uses so far, last first. */
interface Seen {
  readonly entity: number;
  readonly uses: Use[];
}

export interface Antecedent {
  readonly entity: number;
  readonly row: readonly number[];
}

/** Names of the features, in order. */
export const ANTECEDENT_FEATURES = (
  'sentences recency fitting-recency gender shape subject possessive preposition count recent-count earlier-speaker ' +
  'earlier-blocks chain chain-sentences same-block same-sentence linked headline full titled first-in-sentence owned ' +
  'linked-pronoun fitting-near subject-before total frequency-rank starts-block distance pronoun last-by-name clause chain-block'
).split(' ');

const MOST = 12;
const REACH = 60;
const clip = (n: number, most: number): number => Math.max(-1, Math.min(most, n));

/** Follows who was last spoken of, while the text is read from the front. */
export class Discourse {
  private readonly scene: Scene;
  private readonly uses: Use[] = [];
  private readonly counts: Map<number, number> = new Map();
  private readonly lastUses: Map<number, Use> = new Map();
  private lastPronoun: { m: number; f: number; it: number } = { m: -1, f: -1, it: -1 };
  private readonly resolved: Map<number, number> = new Map();
  private readonly ranks: ReadonlyMap<number, number>;

  constructor(scene: Scene) {
    this.scene = scene;
    const order = scene.entities.entities.map((entity, id) => ({ id, n: entity.mentions.length }));
    order.sort((a, b) => b.n - a.n || a.id - b.id);
    this.ranks = new Map(order.map(({ id }, rank) => [id, rank]));
  }

  /** Notes a name, so that later pronouns can mean it. */
  name(mention: number): void {
    const entity = this.scene.entities.ofMention[mention] ?? -1;
    if (entity >= 0 && !isBesideText(this.scene, mention)) this.use(entity, mention, true);
  }

  /** Notes what a pronoun means; -1 when nothing fits. */
  resolve(mention: number, entity: number): void {
    this.resolved.set(mention, entity);
    if (entity < 0) return;
    const meant = this.scene.mentions[mention];
    if (meant?.kind === 'pronoun' && meant.words[0] !== 'who') this.lastPronoun[genderKey(meant)] = mention;
    if (entity < this.scene.entities.entities.length) this.use(entity, mention, false);
  }

  /** Token at which an entity was last spoken of; -1 for never. */
  lastUse(entity: number): number {
    return this.scene.mentions[this.lastUses.get(entity)?.mention ?? -1]?.first ?? -1;
  }

  /** The people spoken of in the last `reach` sentences, latest first; names of bodies and places are left out. */
  peopleNear(sentence: number, reach: number): readonly number[] {
    const people = new Set<number>();
    for (let k = this.uses.length - 1; k >= 0 && this.uses.length - k <= REACH; k--) {
      const use = this.uses[k];
      if (use === undefined || sentence - this.sentenceOf(use) > reach) break;
      if (this.isSomebody(use.entity)) people.add(use.entity);
    }
    return [...people];
  }

  /** A person by their first name, a title, or because they say something. */
  private isSomebody(entity: number): boolean {
    const { shape, gender = '', mentions = [] } = this.scene.entities.entities[entity] ?? {};
    if (shape === 'body') return false;
    if (gender !== '') return true;
    return mentions.slice(0, MOST).some((m) => {
      const link = this.scene.links[m];
      return (
        this.scene.mentions[m]?.titled ||
        (link !== undefined && link.cls >= 2 && link.kind !== 'loose-subject')
      );
    });
  }

  private use(entity: number, mention: number, byName: boolean): void {
    const use = { entity, mention, byName };
    this.uses.push(use);
    this.lastUses.set(entity, use);
    this.counts.set(entity, (this.counts.get(entity) ?? 0) + 1);
  }

  /** The entity that a pronoun was resolved to; -1 when it was not. */
  entityOf(mention: number): number {
    return this.resolved.get(mention) ?? -1;
  }

  /** Possible antecedents of a pronoun, most recent first. Empty at the start of a text. */
  antecedents(mention: number, earlier: Earlier | undefined): readonly Antecedent[] {
    const pronoun = this.scene.mentions[mention];
    if (pronoun === undefined) return [];
    const seen = this.seenBefore(pronoun, earlier);
    let near = 0;
    for (const { entity, uses } of seen)
      if (this.gender(pronoun, entity) < 2 && pronoun.sentence - this.sentenceOf(uses[0]) <= 3) near++;
    let fitting = 0;
    return seen.map(({ entity, uses }, recency) => {
      const fits = this.gender(pronoun, entity) < 2;
      const row = this.row(mention, pronoun, entity, uses, recency, fits ? fitting : 15, near, earlier);
      if (fits) fitting++;
      return { entity, row };
    });
  }

  /** The entities used last that a pronoun can mean by their kind, most recent first, each with its uses, last first. */
  private seenBefore(pronoun: Mention, earlier: Earlier | undefined): readonly Seen[] {
    const seen: Seen[] = [];
    for (let k = this.uses.length - 1; k >= 0 && this.uses.length - k <= REACH; k--) {
      const use = this.uses[k] as Use;
      const known = seen.find(({ entity }) => entity === use.entity);
      if (known !== undefined) known.uses.push(use);
      else if (seen.length < MOST && this.fitsKind(pronoun, use.entity))
        seen.push({ entity: use.entity, uses: [use] });
    }
    if (earlier === undefined || earlier.entity < 0) return seen;
    if (seen.some(({ entity }) => entity === earlier.entity)) return seen;
    const last = this.lastUses.get(earlier.entity);
    if (last !== undefined && this.fitsKind(pronoun, earlier.entity))
      seen.push({ entity: earlier.entity, uses: [last] });
    return seen;
  }

  private fitsKind(pronoun: Mention, entity: number): boolean {
    const shape = this.scene.entities.entities[entity]?.shape;
    return pronoun.words[0] === 'it' ? shape !== 'person' : shape !== 'body';
  }

  private sentenceOf(use: Use | undefined): number {
    return this.scene.mentions[use?.mention ?? -1]?.sentence ?? -99;
  }

  /** 0 unknown, 1 agrees, 2 does not. */
  private gender(pronoun: Mention, entity: number): number {
    const known = this.scene.entities.entities[entity]?.gender ?? '';
    if (known === '' || pronoun.gender === '') return 0;
    return known === pronoun.gender ? 1 : 2;
  }

  private row(
    m: number,
    pronoun: Mention,
    entity: number,
    uses: readonly Use[],
    recency: number,
    fitting: number,
    near: number,
    earlier: Earlier | undefined,
  ): number[] {
    const { scene } = this;
    const { tokens } = scene.stream;
    const last = scene.mentions[uses[0]?.mention ?? -1];
    const named = scene.mentions[uses.find((use) => use.byName)?.mention ?? -1] ?? last;
    const whole = scene.entities.entities[entity];
    const chain = this.lastPronoun[genderKey(pronoun)];
    const chainMention = scene.mentions[chain];
    const subject = last === undefined ? -1 : (scene.subjects[last.sentence] ?? -1);
    const previousFirst = this.subjectOf(pronoun.sentence - 1);
    const before = last === undefined ? '' : (tokens[last.titleFirst - 1]?.lower ?? '');
    return [
      clip(pronoun.sentence - (last?.sentence ?? 0), 12),
      recency,
      fitting,
      this.gender(pronoun, entity),
      whole?.shape === 'person' ? 1 : whole?.shape === 'body' ? 2 : 0,
      subject >= 0 && subject === uses[0]?.mention ? 1 : 0,
      last?.possessive ? 1 : 0,
      CAPITALISED_STARTERS.has(before) ? 1 : 0,
      clip(this.counts.get(entity) ?? 0, 20),
      clip(uses.filter((use) => pronoun.sentence - this.sentenceOf(use) <= 3).length, 8),
      earlier !== undefined && earlier.entity === entity ? 1 : 0,
      earlier === undefined ? 6 : clip(pronoun.block - (tokens[earlier.token]?.block ?? 0), 5),
      chain >= 0 && this.entityOf(chain) === entity ? 1 : 0,
      chainMention === undefined ? 9 : clip(pronoun.sentence - chainMention.sentence, 8),
      last?.block === pronoun.block ? 1 : 0,
      last?.sentence === pronoun.sentence ? 1 : 0,
      scene.links[uses[0]?.mention ?? -1]?.cls ?? 0,
      inHeadline(scene, entity) ? 1 : 0,
      named !== undefined && named.words.length > 1 ? 1 : 0,
      named?.titled ? 1 : 0,
      scene.subjects[pronoun.sentence] === m ? 1 : 0,
      pronoun.possessive || pronoun.words[0] === 'him' ? 1 : 0,
      scene.links[m]?.cls ?? 0,
      clip(near, 6),
      previousFirst === entity ? 1 : 0,
      clip(whole?.mentions.length ?? 0, 30),
      clip(this.ranks.get(entity) ?? 12, 12),
      this.startsBlock(entity, pronoun.block),
      clip(pronoun.first - (last?.first ?? 0), 80),
      pronoun.gender === 'm' ? 0 : pronoun.gender === 'f' ? 1 : 2,
      uses[0]?.byName ? 1 : 0,
      clip(pronoun.first - (scene.stream.sentences[pronoun.sentence]?.first ?? 0), 20),
      chainMention?.block === pronoun.block ? 1 : 0,
    ];
  }

  private subjectOf(sentence: number): number {
    const subject = this.scene.subjects[sentence] ?? -1;
    if (subject < 0) return -1;
    const own = this.scene.entities.ofMention[subject] ?? -1;
    return own >= 0 ? own : this.entityOf(subject);
  }

  private startsBlock(entity: number, block: number): number {
    for (let k = Math.max(0, this.uses.length - 12); k < this.uses.length; k++) {
      const use = this.uses[k];
      if (use !== undefined && this.scene.mentions[use.mention]?.block === block)
        return use.entity === entity ? 1 : 0;
    }
    return 0;
  }
}

function genderKey(mention: Mention | undefined): 'm' | 'f' | 'it' {
  return mention?.gender === 'm' ? 'm' : mention?.gender === 'f' ? 'f' : 'it';
}

const ANAPHORS = /* @__PURE__ */ new Set('he she him her his it'.split(' '));

/** Pronouns that can stand for one named person or body. */
export function isAnaphor(mention: Mention): boolean {
  return mention.kind === 'pronoun' && ANAPHORS.has(mention.words[0] ?? '');
}
