/** Whose words a part of a sentence is, when they are reported without marks: the engine's statement, else the verb's subject. */
import { overlaps, type Span } from '@/lib/text/span';
import { type ArticleIndex, isQuoted, type Statement } from './article-index';
import { evidenceBefore, SHOWING } from './evidence-holder';
import type { Dispute } from './find-disputes';
import { findHolder } from './find-holder';
import type { DisputedObject } from './read-claim-phrase';
import type { Sentence } from './read-words';
import { readVerbFrame } from './verb-frame';

const SAYING =
  /^(?:sa(?:y|ys|id)|add(?:s|ed)|argue[sd]?|insist(?:s|ed)?|maintain(?:s|ed)?|contend(?:s|ed)?|claim(?:s|ed)?|assert(?:s|ed)?|told|tells|wrote|writes|tweeted|assured|declared|stressed|explained)$/u;
/** How many words may stand between the verb and what is said: "assured the public on Monday that". */
const REACH = 40;

/** Whose words they are, in the fields of a dispute; `statement` where the engine has them as one. */
export type Sayer = Pick<Dispute, 'holder' | 'source' | 'statement'>;

/**
 * Who says what stands at a span of a sentence; undefined when that is the reporter, or nobody known. `claim`: the words
 * judged there, which are never their own judge ("the figures are wrong").
 */
export function findSayer(
  index: ArticleIndex,
  sentence: Sentence,
  span: Span,
  claim: Span,
): Sayer | undefined {
  const statement = statementOver(index, span);
  const { source } = statement?.quotation ?? {};
  if (statement && !(source && overlaps(source, claim))) return sayerOf(statement);
  return subjectOfSaying(index, sentence, Math.min(span.start, claim.start));
}

/** The subject of the last verb of saying or showing before an offset, with nothing between that ends what is said. */
function subjectOfSaying(index: ArticleIndex, sentence: Sentence, offset: number): Sayer | undefined {
  const { words } = sentence;
  const at = words.findIndex((word) => word.start >= offset);
  for (let verb = at - 1; verb > Math.max(0, at - REACH); verb--) {
    const word = words[verb];
    if (word === undefined || /^[;:—–]$/u.test(word.lower)) return undefined;
    // ", but the claim is false": a new clause, in the reporter's own voice.
    if (
      word.lower === ',' &&
      /^(?:but|and|though|although|while|yet|so)$/u.test(words[verb + 1]?.lower ?? '')
    )
      return undefined;
    const shows = SHOWING.test(word.lower) && words[verb + 1]?.lower === 'that';
    if (!(shows || SAYING.test(word.lower)) || isQuoted(index, word.start)) continue;
    const frame = readVerbFrame(words, verb);
    if (frame === undefined || frame.passive || frame.infinitive) return undefined;
    const holder = shows
      ? evidenceBefore(index, sentence, frame.before, false)
      : findHolder(index, sentence, frame.before, false);
    return (
      holder && { ...(holder.speaker !== undefined && { holder: holder.speaker }), source: holder.source }
    );
  }
  return undefined;
}

/** A quoted fragment of fewer words ("absolutely wrong") is no statement to stand for a dispute. */
const WORDS_OF_A_STATEMENT = 3;

/** The speaker of a statement; undefined when unknown, or when it stands in somebody else's words. */
export function sayerOf({ index, quotation }: Statement): Sayer | undefined {
  const { kind, words, speaker, source, within } = quotation;
  if (speaker === undefined || within !== undefined) return undefined;
  const isWhole = kind !== 'mixed' || words.split(/\s+/u).length >= WORDS_OF_A_STATEMENT;
  return { holder: speaker, ...(source && { source }), ...(isWhole && { statement: index }) };
}

/** The smallest statement over a span; undefined in the reporter's own words. */
export function statementOver(index: ArticleIndex, span: Span): Statement | undefined {
  const size = (statement: Statement): number => statement.span.end - statement.span.start;
  return index.statements
    .filter((statement) => overlaps(statement.span, span))
    .sort((a, b) => size(a) - size(b))[0];
}

/** True when somebody's own claim is meant: that is a correction, not a dispute. */
export function isOwn({ claimant }: DisputedObject, { holder }: Sayer): boolean {
  return holder !== undefined && claimant?.speaker === holder;
}
