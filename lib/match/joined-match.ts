import type { Verdict } from '@/lib/model/difference';
import type { Confidence } from '@/lib/model/quotation';
import type { Span } from '@/lib/text/span';
import type { LibraryStatement, Match, MatchQuery } from './contract';
import type { Judge } from './judge';
import { readWords } from './read-words';
import { MARK, WordBuffer } from './word-buffer';
import { compareWords } from './word-difference';

/** Fewer words than this are not sought by themselves: an editor's bridge between two pieces, not a piece. */
const FEWEST_WORDS = 5;
/** Statements that one printed quotation is taken apart into at most. */
const MOST_PIECES = 6;

/**
 * The parts of a query that may come from another statement than its best match: what that leaves over on either side, or
 * without one each stretch between ellipses; empty is usual. Candidates are asked for them by themselves, because
 * half a quotation's statement seldom looks like the whole one's.
 */
export function leftoversOf(query: MatchQuery, best: Match | undefined, judge: Judge): MatchQuery[] {
  if (best !== undefined && NOTHING_OVER.has(best.verdict)) return [];
  const shared = best && judge.sharedSpan(query, best.statement);
  const spans =
    shared === undefined
      ? stretchesOf(query.words)
      : [
          { start: 0, end: shared.start },
          { start: shared.end, end: query.words.length },
        ];
  return spans
    .map(({ start, end }) => ({ ...query, words: query.words.slice(start, end) }))
    .filter(({ words }) => wordsIn(words) >= FEWEST_WORDS);
}

/** What is only possible is not built upon; a whole copy has nothing over. */
const NOTHING_OVER: ReadonlySet<Verdict> = new Set(['possible', 'verbatim', 'typography']);

/** A stretch of the printed words with the statement that it is from. */
interface Piece {
  readonly match: Match;
  readonly span: Span;
}

/**
 * One printed quotation joined from several stored statements: undefined when one statement holds all that is on record of
 * it. What the best match leaves over on either side is judged by itself against the same candidates, and so on; without a
 * best match each stretch between ellipses is. Every piece must be accepted as a quotation of its own would be.
 * Cost: at most `MOST_PIECES` judgements of each candidate, and none for a query without candidates.
 */
export function joinedMatch(
  query: MatchQuery,
  statements: readonly LibraryStatement[],
  best: Match | undefined,
  judge: Judge,
): Match | undefined {
  if (statements.length < 2 || best?.verdict === 'possible') return undefined;
  const whole = { start: 0, end: query.words.length };
  const found = new Map<string, Piece>();
  if (best !== undefined) take(best, whole);
  else for (const stretch of stretchesOf(query.words)) seek(stretch);
  const pieces = [...found.values()].sort((a, b) => a.span.start - b.span.start);
  const [first] = pieces;
  if (first === undefined || pieces.length < 2) return undefined;
  const recorded = pieces.map(({ match }) => match.statement.words).join(' ');
  return {
    statement: (best ?? first.match).statement,
    joinedFrom: pieces.map(({ match }) => match.statement),
    verdict: 'merged',
    confidence: leastOf(pieces.map(({ match }) => match.confidence)),
    score: Math.min(...pieces.map(({ match }) => match.score)),
    difference: compareWords(recorded, query.words),
    speakerDiffers: pieces.some(({ match }) => match.speakerDiffers),
  };

  /** Keeps a piece and seeks the rest of its stretch. What comes from a statement already taken stands elsewhere in it. */
  function take(match: Match, within: Span): void {
    if (found.size === MOST_PIECES || found.has(match.statement.id)) return;
    const shared = judge.sharedSpan(part(within), match.statement);
    if (shared === undefined) return;
    const span = { start: within.start + shared.start, end: within.start + shared.end };
    found.set(match.statement.id, { match, span });
    seek({ start: within.start, end: span.start });
    seek({ start: span.end, end: within.end });
  }

  function seek(stretch: Span): void {
    const rest = part(stretch);
    if (found.size === MOST_PIECES || wordsIn(rest.words) < FEWEST_WORDS) return;
    let next: Match | undefined;
    for (const statement of statements) {
      const match = judge.judge(rest, statement);
      if (match !== undefined && match.verdict !== 'possible' && match.score > (next?.score ?? 0))
        next = match;
    }
    if (next !== undefined) take(next, stretch);
  }

  function part({ start, end }: Span): MatchQuery {
    return { ...query, words: query.words.slice(start, end) };
  }
}

function wordsIn(text: string): number {
  const words = new WordBuffer();
  readWords(text, words);
  return words.count;
}

/** Any run of dots that `readWords` may take for one. */
const MAYBE_ELLIPSIS = /…|\.[ \u00a0]?\./u;

/** The text between its ellipses; nothing for a text without one. */
function stretchesOf(text: string): Span[] {
  // Nearly all quotations have none, and need not be read.
  if (!MAYBE_ELLIPSIS.test(text)) return [];
  const words = new WordBuffer();
  readWords(text, words);
  const starts = [0];
  for (let i = 1; i < words.count; i++)
    if ((words.mark[i] as number) & MARK.afterEllipsis) starts.push(words.start[i] as number);
  return starts.length < 2 ? [] : starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

const SURENESS: readonly Confidence[] = ['low', 'medium', 'high'];

function leastOf(confidences: readonly Confidence[]): Confidence {
  return SURENESS.find((one) => confidences.includes(one)) ?? 'low';
}
