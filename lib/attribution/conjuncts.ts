/**
 * Joint sources: "Morrow and Bell said", "said the mayor and her deputy", "Morrow, Bell and Ames:". The mentions of a
 * list that is one subject, found from any one of them.
 *
 * Two mentions stand in one list when nothing but "and" or a comma is between them, an age, a state or a party left
 * out. Before "and" a comma asks for three ("he met Morrow, and Bell said"); a phrase after a comma describes the name
 * before it ("Morrow, a clerk and a member of the board"); and a list that a preposition governs is no subject ("after
 * talks with Morrow and Bell"), unless it is "according to" or a passive's "by". Cost: O(1) a source.
 */
import { DETERMINERS, PREPOSITIONS, TITLES } from './lexicon';
import { bare } from './mention';
import type { Scene } from './scene';

/** Speakers of one list that are kept. */
const MOST = 6;
/** Mentions between two of a list: the state that one is of, the owner of a title. */
const PASSED_OVER = 4;

/** The mentions that speak together with mention `m`, itself included, in order; `[m]` when it speaks alone. */
export function conjunctsOf(scene: Scene, m: number): readonly number[] {
  const all = [m];
  if (!canSpeakJointly(scene, m)) return all;
  const joints: string[] = [];
  for (let k = m; all.length < MOST; ) {
    const before = neighbour(scene, k, -1);
    if (before === undefined) break;
    all.unshift(before.mention);
    joints.unshift(before.joint);
    k = before.mention;
  }
  for (let k = m; all.length < MOST; ) {
    const after = neighbour(scene, k, 1);
    if (after === undefined) break;
    all.push(after.mention);
    joints.push(after.joint);
    k = after.mention;
  }
  // "Two analysts, Morrow and Bell, said": the list is of the names.
  const describesList =
    all.length > 2 && scene.mentions[all[0] ?? -1]?.shape === 'group' && joints[0] === ',';
  const from = describesList ? 1 : 0;
  return isList(scene, all.slice(from), joints.slice(from)) ? all.slice(from) : [m];
}

/** The next possible speaker of a list on one side, and what joins the two. */
function neighbour(scene: Scene, m: number, step: -1 | 1): { mention: number; joint: string } | undefined {
  const own = scene.mentions[m];
  for (let k = m + step; own !== undefined && Math.abs(k - m) <= PASSED_OVER; k += step) {
    const other = scene.mentions[k];
    if (other === undefined || other.sentence !== own.sentence) return undefined;
    if (!canSpeakJointly(scene, k)) continue;
    const joint = step > 0 ? jointBetween(scene, m, k) : jointBetween(scene, k, m);
    if (joint !== undefined) return { mention: k, joint };
  }
  return undefined;
}

function canSpeakJointly(scene: Scene, m: number): boolean {
  const mention = scene.mentions[m];
  if (mention === undefined || mention.kind === 'pronoun' || mention.possessive) return false;
  const first = scene.stream.tokens[mention.first];
  if (mention.kind === 'nominal')
    return mention.shape === 'group' || (mention.shape === 'person' && DETERMINERS.has(first?.lower ?? ''));
  return !TITLES.has(bare(mention.words.at(-1)?.toLowerCase() ?? ''));
}

/** "and", "," or ", and" when nothing else stands between two mentions; "then a phrase" after a comma is no joint. */
function jointBetween(scene: Scene, a: number, b: number): string | undefined {
  const { tokens } = scene.stream;
  const second = scene.mentions[b];
  const from = endWithAside(scene, a);
  if (second === undefined || second.titleFirst - from < 1 || second.titleFirst - from > 2) return undefined;
  const joint = tokens
    .slice(from, second.titleFirst)
    .map(({ lower }) => lower)
    .join(' ')
    .replace('&', 'and');
  if (!/^(?:and|,|, and)$/u.test(joint)) return undefined;
  return joint === ',' && second.kind === 'nominal' ? undefined : joint;
}

/** Token after a mention and its age, state or party: "Morrow, 57," · "Bell of Texas" · "Ames (R-Ohio)". */
function endWithAside(scene: Scene, m: number): number {
  const { tokens } = scene.stream;
  const end = scene.mentions[m]?.end ?? 0;
  const next = tokens[end]?.lower;
  if (next === ',' && tokens[end + 1]?.kind === 'number')
    return tokens[end + 2]?.lower === ',' ? end + 3 : end + 2;
  if (next === '(') for (let i = end + 1; i < end + 6; i++) if (tokens[i]?.lower === ')') return i + 1;
  if (next !== 'of' && next !== 'from') return end;
  const place = scene.mentions[scene.mentionAfter[end] ?? -1];
  return place?.kind === 'name' && place.first === end + 1 ? place.end : end;
}

function isList(scene: Scene, all: readonly number[], joints: readonly string[]): boolean {
  const last = joints.at(-1);
  const first = scene.mentions[all[0] ?? -1];
  if (last === undefined || last === ',' || first === undefined) return false;
  if (joints.slice(0, -1).some((joint) => joint !== ',')) return false;
  if (last === ', and' && joints.length < 2) return false;
  if (new Set(all.map((m) => isBody(scene, m))).size > 1) return false;
  const before = scene.stream.tokens[first.titleFirst - 1]?.lower ?? '';
  const link = scene.links[all[0] ?? -1]?.kind;
  return !PREPOSITIONS.has(before) || link === 'according-to' || link === 'by-agent';
}

/** Bodies speak with bodies, people with people. */
function isBody(scene: Scene, m: number): boolean {
  const entity = scene.entities.entities[scene.entities.ofMention[m] ?? -1];
  return entity?.shape === 'body';
}
