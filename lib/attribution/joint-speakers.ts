/**
 * Who speaks when several do: a list ("Morrow and Bell said"), "they" after such a list, and "the two ministers" of
 * whom the text named two. Each answer is a list of referents (referents.ts), with the rule for the trace.
 */
import { conjunctsOf } from './conjuncts';
import type { Descriptions } from './descriptions';
import type { Mention } from './mention';
import { referentOfPhrase } from './referents';
import { isBesideText, type Scene } from './scene';

/** Several who speak as one. */
export interface Together {
  readonly referents: readonly number[];
  /** The mentions beside the words that name them: the list, or the one phrase or pronoun. */
  readonly mentions: readonly number[];
  readonly rule: 'joint-source' | 'they' | 'joint-description';
}

/** Sentences that "they" may stand behind its people. */
const REACH = 2;

/** The speakers that the source at mention `m` stands for when it is more than one; undefined for a single one. */
export function speakersTogether(
  scene: Scene,
  m: number,
  entityOf: (mention: number) => number,
  descriptions: Descriptions,
): Together | undefined {
  const mention = scene.mentions[m];
  if (mention === undefined) return undefined;
  const referents = (list: readonly number[]): number[] => [
    ...new Set(list.map((k) => (entityOf(k) >= 0 ? entityOf(k) : referentOfPhrase(scene, k)))),
  ];
  const list = conjunctsOf(scene, m);
  const listed = referents(list);
  if (listed.length > 1) return { referents: listed, mentions: list, rule: 'joint-source' };
  if (mention.kind === 'nominal' && mention.shape === 'group') {
    const meant = descriptions.groupMeant(m);
    return meant.length > 1 ? { referents: meant, mentions: [m], rule: 'joint-description' } : undefined;
  }
  if (mention.words[0] !== 'they') return undefined;
  const group = groupBefore(scene, mention);
  return group.length === 0 ? undefined : { referents: referents(group), mentions: [m], rule: 'they' };
}

/**
 * The list or the group that is the subject of the nearest sentence before, or the person without a name who speaks
 * there; empty when a single name is, or none.
 */
function groupBefore(scene: Scene, they: Mention): readonly number[] {
  for (let s = they.sentence - 1; s >= 0 && they.sentence - s <= REACH; s--) {
    const subject = scene.subjects[s] ?? -1;
    const mention = scene.mentions[subject];
    if (mention === undefined || isBesideText(scene, subject)) continue;
    if (mention.words[0] === 'they') continue;
    const list = conjunctsOf(scene, subject);
    if (list.length > 1) return list;
    // "A spokesperson said …": somebody without a name is "they" as well.
    const isUnnamed = mention.kind === 'nominal' && (mention.shape === 'group' || isSpeaking(scene, subject));
    return isUnnamed ? list : [];
  }
  return [];
}

/** A person whose noun tells no gender, who says something. */
function isSpeaking(scene: Scene, m: number): boolean {
  const mention = scene.mentions[m];
  const link = scene.links[m];
  if (mention?.shape !== 'person' || mention.gender !== '' || link === undefined) return false;
  return link.cls >= 2 && link.kind !== 'loose-subject';
}
