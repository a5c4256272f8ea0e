/**
 * Candidates for the source of a quotation: every mention of the sentence, the nearest ones of the sentences and blocks
 * around it, the source of the quotation before, and "nobody". Cost: O(1) a quotation (at most 21 and nobody).
 */
import { candidateRow, type Known, NO_CANDIDATE } from './candidate-row';
import type { Earlier, QuotationFacts } from './quotation-facts';
import { mentionsInSentences, type Scene } from './scene';

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
