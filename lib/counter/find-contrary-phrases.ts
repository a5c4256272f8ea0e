/**
 * Statements that set themselves against a claim they name: "contrary to the chief's claim, the pier is sound",
 * "there is no evidence to support his allegation that …". A phrase, then a claim with its author or its content,
 * inside or before a statement whose speaker is known. Cost: one pattern a sentence.
 */
import { type Span, textOf } from '@/lib/text/span';
import type { ArticleIndex } from './article-index';
import { foldSameLength } from './find-denials';
import type { Dispute } from './find-disputes';
import { findSayer, isOwn, sayerOf } from './find-sayer';
import { readClaimPhrase } from './read-claim-phrase';
import type { Sentence } from './read-words';

const CONTRARY =
  /\bcontrary to\b|\b(?:no|zero) (?:\p{L}+ ){0,2}(?:evidence|proof|basis|truth|merit|substance|foundation)(?: whatsoever| at all)? (?:to (?:support|back up)|supporting|backing|for|behind|to|in)\b/gu;

/** Every such statement, in reading order. */
export function findContraryPhrases(index: ArticleIndex): Dispute[] {
  return index.sentences.flatMap((sentence, at) =>
    [...foldSameLength(textOf(index.document.text, sentence)).matchAll(CONTRARY)].flatMap((found) => {
      const start = sentence.start + found.index;
      const dispute = readContrary(index, sentence, at, { start, end: start + found[0].length });
      return dispute ? [dispute] : [];
    }),
  );
}

function readContrary(index: ArticleIndex, sentence: Sentence, at: number, cue: Span): Dispute | undefined {
  const after = sentence.words.findIndex((word) => word.start >= cue.end);
  const object = after < 0 ? undefined : readClaimPhrase(index, sentence, after);
  if (object === undefined || !(object.claimant || object.claimantPronoun || object.contentIsClause))
    return undefined;
  const next = index.statements.find(
    ({ span }) => span.start >= object.span.end && span.start < sentence.end,
  );
  const sayer = findSayer(index, sentence, cue, object.span) ?? (next && sayerOf(next));
  if (sayer === undefined || isOwn(object, sayer)) return undefined;
  return {
    ...sayer,
    cue,
    clause: { start: cue.start, end: object.span.end },
    sentence: at,
    type: 'disputes',
    rule: 'judged:contrary-to',
    object,
  };
}
