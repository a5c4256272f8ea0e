/**
 * Candidates for the source of a quotation: every mention of the sentence, the nearest ones of the sentences and blocks
 * around it, the source of the quotation before, and "nobody". Cost: O(1) a quotation (at most 21 and nobody).
 */

import { signatureBelow } from '@/lib/quotations/signatures';
import { candidateRow, type Known, NO_CANDIDATE } from './candidate-row';
import type { Mention } from './mention';
import type { Earlier, QuotationFacts } from './quotation-facts';
import { isBesideText, mentionsInSentences, type Scene } from './scene';

export interface SourceCandidate {
  /** Index of the mention; -1 for "nobody". */
  readonly mention: number;
  readonly row: readonly number[];
}

const MOST = 20;

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
  const signed = signers(scene, facts);
  if (signed.length > 0) return signed;
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
  const first = Math.max(range.first, middle - MOST_LOOKED_AT);
  const end = Math.min(range.end, middle + MOST_LOOKED_AT);
  // Distance and place in one number, which sorts without being asked.
  const keys: number[] = [];
  for (let m = first; m < end; m++)
    if (isPossibleSource(scene, m) && !isOfAnotherBlock(scene, facts, m))
      keys.push(distanceOf(scene, facts, m) * PLACES + m - first);
  const nearest = Float64Array.from(keys).sort();
  const all: number[] = [];
  for (let k = 0; k < nearest.length && k < MOST; k++) all.push(((nearest[k] as number) % PLACES) + first);
  if (earlier !== undefined && earlier.source >= 0 && !all.includes(earlier.source)) all.push(earlier.source);
  return all;
}

/** Who signs a block quotation: the first name of the line below it, and nobody else. */
function signers(scene: Scene, facts: QuotationFacts): number[] {
  const line = signatureBelow(scene.document, facts.block);
  if (line === undefined) return [];
  for (let m = scene.mentionAfter[facts.token] ?? 0; m < scene.mentions.length; m++) {
    const mention = scene.mentions[m];
    if (mention === undefined || mention.block > line) break;
    if (mention.block === line && mention.kind === 'name') return [m];
  }
  return [];
}

/** Mentions looked at on either side of a quotation. */
const MOST_LOOKED_AT = 80;
const PLACES = 2 * MOST_LOOKED_AT;

/** Words from the quotation to a mention, more when it stands in another sentence. */
function distanceOf(scene: Scene, facts: QuotationFacts, m: number): number {
  const { first, sentence } = scene.mentions[m] as Mention;
  const words = Math.abs(first - facts.token);
  return words + (sentence === facts.sentence ? 0 : sentence > facts.sentence ? 60 : 20);
}

/**
 * The next sentence may name the source: in the same block, or a line of its own such as "— Ada Morrow". A line that
 * ends in a colon names who speaks after it.
 */
function goesOnAfter(scene: Scene, facts: QuotationFacts): boolean {
  const { sentences, tokens } = scene.stream;
  const next = sentences[facts.sentence + 1];
  if (next === undefined || next.block > facts.block + 1) return false;
  if (next.block === facts.block) return true;
  const isLine = sentences[facts.sentence + 2]?.block !== next.block && next.end - next.first <= 12;
  return (
    isLine &&
    (/^[–—―-]$/u.test(tokens[next.first]?.text ?? '') || !/^[.!?:]$/u.test(tokens[next.end - 1]?.text ?? ''))
  );
}

/** Named in a caption, a byline or the like before the quotation: only a subheading may name who speaks below it. */
function isOfAnotherBlock(scene: Scene, facts: QuotationFacts, m: number): boolean {
  const block = scene.mentions[m]?.block ?? facts.block;
  if (block === facts.block || scene.document.blocks[block]?.role === 'heading') return false;
  return isBesideText(scene, m) && (block < facts.block || scene.document.blocks[block]?.role === 'caption');
}

const OBJECT_PRONOUNS = /* @__PURE__ */ new Set(['him', 'her', 'his']);

function isPossibleSource(scene: Scene, m: number): boolean {
  const mention = scene.mentions[m];
  if (mention === undefined) return false;
  if (mention.kind === 'pronoun') return !OBJECT_PRONOUNS.has(mention.words[0] ?? '');
  if (mention.kind === 'nominal' && mention.shape === 'unknown') return saysSomething(scene, m);
  return true;
}

/** Verbs of the lexicon that things do as well, and by which nobody speaks: "the music began", "the branch closed". */
const DONE_BY_THINGS = /* @__PURE__ */ new Set(
  (
    'begin begins began begun open opens opened close closes closed get gets got gotten go goes went gone put puts ' +
    'find finds found'
  ).split(' '),
);

/** A noun that nobody knows as a person or a document may be either, but not by what an alarm or a bridge does. */
function saysSomething(scene: Scene, m: number): boolean {
  const link = scene.links[m];
  return (
    link !== undefined && link.cls > 0 && !DONE_BY_THINGS.has(scene.stream.tokens[link.cue]?.lower ?? '')
  );
}
