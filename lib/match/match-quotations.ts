import type { Verdict } from '@/lib/model/difference';
import type { LibraryStatement, Match, MatchLibrary, MatchQuery } from './contract';
import { joinedMatch, leftoversOf } from './joined-match';
import { Judge, STOCK_DAYS } from './judge';

/** Matches shown for one quotation at most. */
const SHOWN = 8;

/**
 * The statements of the library that the quotations of a page come from: for each query the matches, best first;
 * an empty list when there is none, the usual case. Two questions are asked of the library for the whole page: candidates
 * (from the packed index, in memory) and, only for those, one bulk read of statements; and the two once more where
 * a quotation may be joined from several statements.
 */
export async function matchQuotations(
  queries: readonly MatchQuery[],
  library: MatchLibrary,
): Promise<readonly (readonly Match[])[]> {
  if (queries.length === 0 || library.size === 0) return queries.map(() => []);
  const judge = new Judge(library.weights, library.size);
  const candidates = await readCandidates(queries, library);
  const found = queries.map((query, i) => {
    const statements = candidates[i] ?? [];
    const days = knownDaysOf(query, statements, judge);
    const matches = statements
      .map((statement) => judge.judge(query, statement, days))
      .filter((match) => match !== undefined)
      .sort(byRank);
    return [...copiesBefore(matches, query, statements, judge), ...matches];
  });
  const leftovers = queries.map((query, i) => leftoversOf(query, found[i]?.[0], judge));
  const others = await readCandidates(leftovers.flat(), library);
  let next = 0;
  return queries.map((query, i) => {
    const matches = found[i] ?? [];
    const more = (leftovers[i] ?? []).flatMap(() => others[next++] ?? []);
    const statements = new Map([...(candidates[i] ?? []), ...more].map((one) => [one.id, one]));
    const joined =
      more.length === 0 ? undefined : joinedMatch(query, [...statements.values()], matches[0], judge);
    return (joined === undefined ? matches : [joined, ...matches]).slice(0, SHOWN);
  });
}

/** The candidates of each query, read in one bulk. */
async function readCandidates(
  queries: readonly MatchQuery[],
  library: MatchLibrary,
): Promise<readonly (readonly LibraryStatement[])[]> {
  if (queries.length === 0) return [];
  const candidates = await library.candidates(queries);
  const ids = [...new Set(candidates.flat())];
  const read = ids.length === 0 ? [] : await library.statements(ids);
  const byId = new Map(ids.map((id, i) => [id, read[i]]));
  return candidates.map((list) => list.map((id) => byId.get(id)).filter((one) => one !== undefined));
}

/** On how many days the candidates have the whole of a short quotation; counted only as far as it matters. */
function knownDaysOf(query: MatchQuery, statements: readonly LibraryStatement[], judge: Judge): number {
  if (statements.length < STOCK_DAYS) return 0;
  const days = new Set<string>();
  for (const statement of statements) {
    if (statement.said !== undefined && judge.holdsWhole(query, statement)) days.add(statement.said.from);
    if (days.size >= STOCK_DAYS) break;
  }
  return days.size;
}

/**
 * Where a speaker's statement has the words only changed and another's has them word for word, the other's: a reader must not be told
 * that a “not” was left out of what somebody else said as it is printed.
 */
function copiesBefore(
  [best]: readonly Match[],
  query: MatchQuery,
  statements: readonly LibraryStatement[],
  judge: Judge,
): Match[] {
  if (best === undefined || !ALTERED.has(best.verdict)) return [];
  return statements
    .map((statement) => judge.judgeCopy(query, statement))
    .filter((match) => match !== undefined)
    .sort(byRank);
}

const ALTERED: ReadonlySet<Verdict> = new Set(['edited', 'merged', 'overlap']);

/**
 * Better first: certain before possible, then by score; of those about as sure the one whose speaker agrees, then the one
 * that needs least to be said of it, so that a record of the very words stands before a longer one that holds them; then
 * by day and id, so that the answer does not depend on the order in which records came.
 */
function byRank(a: Match, b: Match): number {
  return (
    Number(a.verdict === 'possible') - Number(b.verdict === 'possible') ||
    steps(b.score) - steps(a.score) ||
    Number(a.speakerDiffers) - Number(b.speakerDiffers) ||
    PLAIN_FIRST.indexOf(a.verdict) - PLAIN_FIRST.indexOf(b.verdict) ||
    b.score - a.score ||
    compared(a.statement.said?.from ?? LAST_DAY, b.statement.said?.from ?? LAST_DAY) ||
    compared(a.statement.id, b.statement.id)
  );
}

/** Scores nearer than this say the same. */
const SCORE_STEP = 0.02;
const PLAIN_FIRST: readonly Verdict[] = [
  'verbatim',
  'typography',
  'shortened',
  'edited',
  'merged',
  'overlap',
  'possible',
];
/** Sorts behind every ISO day. */
const LAST_DAY = '~';

function steps(score: number): number {
  return Math.round(score / SCORE_STEP);
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
