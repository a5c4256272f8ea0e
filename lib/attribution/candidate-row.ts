/**
 * What the ranker looks at in a candidate: whole numbers for its place, its distance in words, its link to a cue, its
 * kind, and what was decided about the quotation before. Cost: O(1) a candidate.
 */
import { LINK_CODES } from './cue-links';
import type { Described } from './descriptions';
import { lookup } from './lookup';
import type { Mention } from './mention';
import type { Earlier, QuotationFacts } from './quotation-facts';
import type { Scene } from './scene';
import { clip, tokenClass, verbAfterClass } from './token-classes';
import type { Token } from './tokens';

/** What is known about mentions when a quotation is reached. */
export interface Known {
  /** The entity that a mention names or means; -1 for none. */
  readonly entityOf: (mention: number) => number;
  readonly described: ReadonlyMap<number, Described>;
}

/** Names of the features of a candidate; the quotation's follow them in a row. */
export const CANDIDATE_FEATURES = (
  'place distance sentences between link class cue-distance linked-between kind shape possessive preposition subject ' +
  'quotations-between earlier-source earlier-speaker count cue-gap order object rank cue-of-other verb-after headline end aside strength described cues-between'
).split(' ');

/** The row of "nobody". */
export const NO_CANDIDATE: readonly number[] = CANDIDATE_FEATURES.map(() => -1);

/** The row of mention `m`, the `rank`th nearest to the quotation. */
export function candidateRow(
  scene: Scene,
  facts: QuotationFacts,
  m: number,
  rank: number,
  earlier: Earlier | undefined,
  { entityOf, described }: Known,
): number[] {
  const mention = scene.mentions[m] as Mention;
  const link = scene.links[m];
  const { tokens } = scene.stream;
  const isAfter = mention.first > facts.token;
  const blocks = mention.block - facts.block;
  const same = mention.sentence === facts.sentence;
  const place = same
    ? isAfter
      ? 2
      : 1
    : blocks === 0
      ? isAfter
        ? 4
        : 3
      : blocks === -1
        ? 5
        : blocks < 0
          ? 6
          : 7;
  const from = isAfter ? facts.token + 1 : mention.end;
  const to = isAfter ? mention.titleFirst : facts.token;
  const between = othersBetween(scene, m, from, to);
  const cue = link !== undefined && link.cue >= 0 ? link.cue : -1;
  const entity = entityOf(m);
  const before = tokens[mention.titleFirst - 1];
  return [
    place,
    clip(to - from, 60),
    clip(Math.abs(mention.sentence - facts.sentence), 8),
    clip(between.all, 10),
    link === undefined ? 0 : (LINK_CODES.get(link.kind) ?? -1),
    link?.cls ?? 0,
    cue < 0 ? 61 : clip(Math.abs(cue - facts.token), 60),
    clip(between.linked, 6),
    kindCode(mention),
    SHAPES.indexOf(
      mention.kind === 'name'
        ? (scene.entities.entities[scene.entities.ofMention[m] ?? -1]?.shape ?? 'unknown')
        : mention.shape,
    ),
    mention.possessive ? 1 : 0,
    before === undefined || before.sentence !== mention.sentence ? 0 : tokenClass(before),
    scene.subjects[mention.sentence] === m ? 1 : 0,
    clip(Math.abs((scene.quotationsBefore[to] ?? 0) - (scene.quotationsBefore[from] ?? 0)), 4),
    earlier !== undefined && earlier.source === m ? 1 : 0,
    entity >= 0 && earlier !== undefined && earlier.entity === entity ? 1 : 0,
    clip(scene.entities.entities[entity]?.mentions.length ?? 0, 20),
    cue < 0 ? 31 : clip(cue > mention.end ? cue - mention.end : mention.titleFirst - cue, 30),
    orderOf(mention.first, cue, facts.token),
    (before?.cue ?? 0) > 0 && link?.kind !== 'inverted' ? 1 : 0,
    clip(rank, 20),
    cue < 0 ? 0 : nearOther(tokens, cue, mention, facts.token),
    verbAfterClass(tokens[mention.end]),
    inHeadline(scene, entity) ? 1 : 0,
    mention.end - mention.titleFirst > 8 ? 8 : mention.end - mention.titleFirst,
    asideOf(scene, m),
    cue < 0 ? -1 : (lookup().cues.get(tokens[cue]?.lower ?? '')?.strength ?? 10),
    DESCRIBED.indexOf(described.get(m)?.rule ?? 'no'),
    cuesBetween(scene, cue, facts.token),
  ];
}

function kindCode(mention: Mention): number {
  if (mention.kind === 'name') return mention.words.length > 1 ? 1 : 2;
  if (mention.kind === 'nominal') return 3;
  const word = mention.words[0];
  if (word === 'he' || word === 'she') return 4;
  if (word === 'it') return 5;
  if (word === 'they') return 6;
  return word === 'who' ? 8 : 7;
}

const SHAPES = ['unknown', 'person', 'body', 'group', 'document'];

const DESCRIBED = ['no', 'apposition', 'office', 'description'];

/** Verbs of saying between a cue and the quotation: somebody else's words inside the report. */
function cuesBetween(scene: Scene, cue: number, quotation: number): number {
  if (cue < 0) return -1;
  const from = Math.min(cue, quotation) + 1;
  const to = Math.max(cue, quotation);
  return clip((scene.cuesBefore[to] ?? 0) - (scene.cuesBefore[from] ?? 0), 4);
}

/** 1 for ", a former secretary," after a name, 2 for "another delegate, Jim Poolman," before one, 3 inside a description. */
function asideOf(scene: Scene, m: number): number {
  const { tokens } = scene.stream;
  const mention = scene.mentions[m];
  if (mention === undefined) return 0;
  const before = scene.mentions[m - 1];
  const after = scene.mentions[m + 1];
  if (after !== undefined && after.titleFirst < mention.end && after.end > mention.end) return 3;
  if (
    tokens[mention.titleFirst - 1]?.lower === ',' &&
    before?.end === mention.titleFirst - 1 &&
    mention.kind === 'nominal'
  )
    return 1;
  for (let k = m + 1; k < m + 4; k++) {
    const next = scene.mentions[k];
    if (next === undefined || next.sentence !== mention.sentence) break;
    if (
      next.kind !== 'name' ||
      tokens[next.titleFirst - 1]?.lower !== ',' ||
      next.titleFirst - mention.end > 8
    )
      continue;
    if (mention.kind === 'nominal' && tokens[next.end]?.lower === ',') return 2;
  }
  return 0;
}

function othersBetween(scene: Scene, m: number, from: number, to: number): { all: number; linked: number } {
  let all = 0;
  let linked = 0;
  const step = (scene.mentions[m]?.first ?? 0) >= to ? -1 : 1;
  for (let k = m + step; k >= 0 && k < scene.mentions.length && Math.abs(k - m) < 40; k += step) {
    const other = scene.mentions[k];
    if (other === undefined || other.first >= to || other.end <= from) {
      if (other !== undefined && (step > 0 ? other.first >= to : other.end <= from)) break;
      continue;
    }
    if (other.possessive) continue;
    all++;
    const link = scene.links[k];
    if (link !== undefined && link.cls >= 2 && link.kind !== 'loose-subject') linked++;
  }
  return { all, linked };
}

/** 1 M cue Q · 2 cue M Q · 3 Q M cue · 4 Q cue M · 5 M Q cue · 6 cue Q M · 0 no cue. */
function orderOf(mention: number, cue: number, quotation: number): number {
  if (cue < 0) return 0;
  if (mention < quotation) return cue < mention ? 2 : cue < quotation ? 1 : 5;
  return cue < quotation ? 6 : cue < mention ? 4 : 3;
}

/** The cue of the mention touches another quotation than this one. */
function nearOther(tokens: readonly Token[], cue: number, mention: Mention, quotation: number): number {
  const sides = [
    Math.min(cue, mention.titleFirst) - 1,
    Math.max(cue, mention.end - 1) + 1,
    Math.max(cue, mention.end - 1) + 2,
  ];
  let near = 0;
  for (const side of sides) {
    const token = tokens[side];
    if (token?.kind !== 'quotation') continue;
    if (side === quotation) return 2;
    near = 1;
  }
  return near;
}

/** True when the entity is named in a headline block. */
export function inHeadline(scene: Scene, entity: number): boolean {
  const first = scene.entities.entities[entity]?.mentions[0];
  const block = first === undefined ? undefined : scene.mentions[first]?.block;
  return block !== undefined && scene.document.blocks[block]?.role === 'headline';
}
