/**
 * Candidates for the source of a quotation, and what the ranker looks at.
 *
 * Candidates: every mention of the sentence, the nearest ones of the sentences and blocks around it, the source of
 * the quotation before, and "nobody". Features are whole numbers: places, distances in words, the link to a cue,
 * the kind of mention, and the shape of the quotation. Cost: O(1) a quotation (at most 21 candidates and nobody).
 */
import { textOf } from '@/lib/text/span';
import { LINK_CODES } from './cue-links';
import type { Described } from './descriptions';
import { DETERMINERS } from './lexicon';
import { lookup } from './lookup';
import type { Mention } from './mention';
import { mentionsInSentences, mentionsNear, type Scene } from './scene';
import type { Token } from './tokens';

/** What was decided about an earlier quotation that is speech. */
export interface Earlier {
  readonly quotation: number;
  readonly token: number;
  /** Index of the source mention; -1 for none. */
  readonly source: number;
  /** Entity of the speaker; -1 when it is nobody with a name. */
  readonly entity: number;
}

/** What is known about mentions when a quotation is reached. */
export interface Known {
  /** The entity that a mention names or means; -1 for none. */
  readonly entityOf: (mention: number) => number;
  readonly described: ReadonlyMap<number, Described>;
}

export interface SourceCandidate {
  /** Index of the mention; -1 for "nobody". */
  readonly mention: number;
  readonly row: readonly number[];
}

/** The quotation as the feature functions see it; built once per quotation. */
export interface QuotationFacts {
  readonly quotation: number;
  readonly token: number;
  readonly sentence: number;
  readonly block: number;
  /** Characters between the marks. */
  readonly length: number;
  readonly row: readonly number[];
}

const MOST = 20;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const clip = (n: number, most: number): number => Math.max(-1, Math.min(most, n));

const CHARACTER_CLASSES: ReadonlyMap<string, number> = new Map(
  ['', ',', '.', '?!', '–—-', ':;', '…', LETTERS].flatMap((list, cls) =>
    (list === '' ? [''] : [...list]).map((char) => [char, cls] as const),
  ),
);

function characterClass(char: string): number {
  const known = CHARACTER_CLASSES.get(char);
  if (known !== undefined) return known;
  return /[\p{L}\p{N}]/u.test(char) ? 7 : 8;
}

/** 5 for words that start a reported clause, 6 for prepositions. */
const SMALL_WORDS: ReadonlyMap<string, number> = new Map([
  ...'that because if how why whether'.split(' ').map((word) => [word, 5] as const),
  ...'as of for to with on in about by at from'.split(' ').map((word) => [word, 6] as const),
]);

function tokenClass(token: Token | undefined): number {
  if (token === undefined) return 0;
  if (token.kind === 'quotation') return 1;
  if (token.kind === 'possessive') return 2;
  if (token.kind === 'number') return 3;
  if (token.kind === 'punctuation') return 10 + characterClass(token.text);
  const cls = lookup().cues.get(token.lower)?.cls ?? 0;
  if (cls > 0) return 20 + cls;
  if (DETERMINERS.has(token.lower)) return 4;
  const smallWord = SMALL_WORDS.get(token.lower);
  if (smallWord !== undefined) return smallWord;
  return token.capital ? 8 : 7;
}

/** Facts of one outermost quotation; undefined for nested ones. */
export function factsOf(
  scene: Scene,
  quotation: number,
  earlier: Earlier | undefined,
): QuotationFacts | undefined {
  const at = scene.stream.tokenOfQuotation.get(quotation);
  const found = scene.quotations[quotation];
  const { tokens, sentences } = scene.stream;
  const token = at === undefined ? undefined : tokens[at];
  if (at === undefined || token === undefined || found === undefined) return undefined;
  const sentence = sentences[token.sentence];
  if (sentence === undefined) return undefined;
  const words = textOf(scene.document.text, found.inner).trim();
  const before = at > sentence.first ? tokens[at - 1] : undefined;
  const after = at + 1 < sentence.end ? tokens[at + 1] : undefined;
  const block = scene.document.blocks[token.block];
  const sameBlockFirst = token.sentence === 0 || sentences[token.sentence - 1]?.block !== token.block;
  const gap = earlier === undefined ? 99 : at - earlier.token;
  const earlierToken = earlier === undefined ? undefined : tokens[earlier.token];
  const strong = (from: number, end: number): number => {
    let count = 0;
    const range = mentionsNear(scene, token.sentence, at);
    for (let m = range.first; m < range.end; m++) {
      const mention = scene.mentions[m];
      const link = scene.links[m];
      if (mention === undefined || link === undefined || link.cls < 2 || link.kind === 'loose-subject')
        continue;
      if (mention.first >= from && mention.first < end) count++;
    }
    return count;
  };
  return {
    quotation,
    token: at,
    sentence: token.sentence,
    block: token.block,
    length: words.length,
    row: [
      tokenClass(before),
      tokenClass(after),
      characterClass(words.slice(-1)),
      token.capital ? 1 : 0,
      clip(wordCount(words), 40),
      at === sentence.first && at + 1 >= sentence.end ? 1 : 0,
      sameBlockFirst ? 1 : 0,
      earlierToken === undefined
        ? 0
        : earlierToken.sentence === token.sentence
          ? 1
          : earlierToken.block === token.block
            ? 2
            : earlierToken.block === token.block - 1
              ? 3
              : 4,
      clip(gap, 60),
      found.continues !== undefined ? 1 : 0,
      strong(at, sentence.end),
      strong(sentence.first, at),
      clip(at - sentence.first, 40),
      clip(sentence.end - at - 1, 40),
      block?.role === 'headline' || block?.role === 'heading' ? 1 : 0,
      clip((scene.quotationsBefore[sentence.end] ?? 0) - (scene.quotationsBefore[sentence.first] ?? 0), 6),
      earlierToken === undefined ? 9 : clip(token.sentence - earlierToken.sentence, 9),
      earlier === undefined ? 0 : lastCharacterOf(scene, earlier.quotation),
      nextGap(scene, at),
    ],
  };
}

function lastCharacterOf(scene: Scene, quotation: number): number {
  const { end, start } = scene.quotations[quotation]?.inner ?? { start: 0, end: 0 };
  return characterClass(scene.document.text.slice(Math.max(start, end - 1), end));
}

/** Words to the next quotation in the same block; 31 when none is near. */
function nextGap(scene: Scene, at: number): number {
  const { tokens } = scene.stream;
  for (let i = at + 1; i <= at + 30; i++) {
    const token = tokens[i];
    if (token === undefined || token.block !== tokens[at]?.block) break;
    if (token.kind === 'quotation') return i - at;
  }
  return 31;
}

/** Names of the features of a quotation, in order. */
export const QUOTATION_FEATURES = (
  'before after last-character capital words alone first-sentence earlier-place earlier-gap continues ' +
  'linked-after linked-before words-before words-after heading quotations-in-sentence earlier-sentences earlier-last-character next-gap'
).split(' ');

/** Names of the features of a candidate; the quotation's follow them in a row. */
export const CANDIDATE_FEATURES = (
  'place distance sentences between link class cue-distance linked-between kind shape possessive preposition subject ' +
  'quotations-between earlier-source earlier-speaker count cue-gap order object rank cue-of-other verb-after headline end aside strength described cues-between'
).split(' ');

/** The row of "nobody". */
export const NO_CANDIDATE: readonly number[] = CANDIDATE_FEATURES.map(() => -1);

function wordCount(words: string): number {
  let count = 0;
  for (let i = 0; i < words.length && count < 60; i++)
    if (words.charCodeAt(i) > 0x20 && (i === 0 || words.charCodeAt(i - 1) <= 0x20)) count++;
  return count;
}

/** Candidates with their rows; the last is "nobody". */
export function sourceCandidates(
  scene: Scene,
  facts: QuotationFacts,
  earlier: Earlier | undefined,
  known: Known,
): readonly SourceCandidate[] {
  const chosen = pickMentions(scene, facts, earlier);
  const candidates: SourceCandidate[] = chosen.map((m, rank) => ({
    mention: m,
    row: candidateRow(scene, facts, m, rank, earlier, known).concat(facts.row),
  }));
  candidates.push({ mention: -1, row: NO_CANDIDATE.concat(facts.row) });
  return candidates;
}

/** Mentions near the quotation, nearest first. */
function pickMentions(scene: Scene, facts: QuotationFacts, earlier: Earlier | undefined): number[] {
  const { sentences } = scene.stream;
  let from = facts.sentence;
  let blocks = 0;
  for (let s = facts.sentence - 1; s >= 0 && facts.sentence - s <= 6; s--) {
    const block = sentences[s]?.block ?? 0;
    if (block !== facts.block && facts.block - block > 2) break;
    if (block !== sentences[s + 1]?.block && ++blocks > 2) break;
    from = s;
  }
  const to = goesOnAfter(scene, facts) ? facts.sentence + 1 : facts.sentence;
  const range = mentionsInSentences(scene, from, to);
  const middle = scene.mentionAfter[facts.token] ?? 0;
  const all: number[] = [];
  for (let m = Math.max(range.first, middle - 80); m < Math.min(range.end, middle + 80); m++)
    if (isPossibleSource(scene, m)) all.push(m);
  const distance = (m: number): number => {
    const mention = scene.mentions[m];
    if (mention === undefined) return 1e9;
    const words = Math.abs(mention.first - facts.token);
    return words + (mention.sentence === facts.sentence ? 0 : mention.sentence > facts.sentence ? 60 : 20);
  };
  all.sort((a, b) => distance(a) - distance(b) || a - b);
  all.length = Math.min(all.length, MOST);
  if (earlier !== undefined && earlier.source >= 0 && !all.includes(earlier.source)) all.push(earlier.source);
  return all;
}

/** The next sentence may name the source: in the same block, or a line of its own such as "— Ada Morrow". */
function goesOnAfter(scene: Scene, facts: QuotationFacts): boolean {
  const { sentences, tokens } = scene.stream;
  const next = sentences[facts.sentence + 1];
  if (next === undefined || next.block > facts.block + 1) return false;
  if (next.block === facts.block) return true;
  const isLine = sentences[facts.sentence + 2]?.block !== next.block && next.end - next.first <= 12;
  return (
    isLine &&
    (/^[–—―-]$/u.test(tokens[next.first]?.text ?? '') || !/^[.!?]$/u.test(tokens[next.end - 1]?.text ?? ''))
  );
}

const OBJECT_PRONOUNS = new Set(['him', 'her', 'his']);

function isPossibleSource(scene: Scene, m: number): boolean {
  const mention = scene.mentions[m];
  if (mention === undefined) return false;
  if (mention.kind === 'pronoun') return !OBJECT_PRONOUNS.has(mention.words[0] ?? '');
  if (mention.kind === 'nominal' && mention.shape === 'unknown') return (scene.links[m]?.cls ?? 0) > 0;
  return true;
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

function candidateRow(
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
    (lookup().cues.get(before?.lower ?? '')?.cls ?? 0) > 0 && link?.kind !== 'inverted' ? 1 : 0,
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

const VERBS = new Set('is was has had are were have will would could can did does'.split(' '));

function verbAfterClass(token: Token | undefined): number {
  if (token === undefined) return 0;
  if (token.kind === 'quotation') return 1;
  if (token.kind === 'punctuation') return 10 + characterClass(token.text);
  const cls = lookup().cues.get(token.lower)?.cls ?? 0;
  if (cls > 0) return 20 + cls;
  if (VERBS.has(token.lower)) return 2;
  if (lookup().nouns.has(token.lower)) return 6;
  if (token.lower.endsWith('ed') || token.lower.endsWith('es')) return 3;
  return token.capital ? 5 : 4;
}

/** True when the entity is named in a headline block. */
export function inHeadline(scene: Scene, entity: number): boolean {
  const first = scene.entities.entities[entity]?.mentions[0];
  const block = first === undefined ? undefined : scene.mentions[first]?.block;
  return block !== undefined && scene.document.blocks[block]?.role === 'headline';
}
