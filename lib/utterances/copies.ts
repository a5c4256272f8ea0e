import { copyKeyOf } from '@/lib/model/ids';
import type { SamenessRecord } from '@/lib/model/records';
import type { UtteranceComparer } from './compare-utterances';
import type { Statement } from './statement';

/**
 * Statements in groups of copies: the same words of one speaker, said and printed on the same days, which is what a text printed by
 * a hundred papers gives. Nothing that clustering asks tells them apart, so that each group can stand for one statement: a
 * line of n copies costs n, not n². Alone stay those that a person parted from another, and those that would not even be one
 * utterance with themselves. Groups, and the statements in them, come in the order given.
 */
export function groupCopies(
  statements: readonly Statement[],
  decisions: readonly SamenessRecord[],
  comparer: UtteranceComparer,
): Statement[][] {
  const parted = new Set(decisions.flatMap(({ a, b, state }) => (state === 'different' ? [a, b] : [])));
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = parted.has(statement.place) ? statement.id : knownOf(statement);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [statement]);
    else if (areOne(known[0] as Statement, statement, comparer)) known.push(statement);
    else groups.set(statement.id, [statement]);
  }
  return [...groups.values()];
}

/** One statement for each group. Who speaks inside whom matters only where both are the only ones: other copies meet freely. */
export function standIns(groups: readonly Statement[][]): Statement[] {
  const alone = new Set(groups.flatMap((group) => (group.length === 1 ? group : [])).map(({ id }) => id));
  return groups.map((group) => {
    const [{ within, ...statement }] = group as [Statement, ...Statement[]];
    const isInside = within !== undefined && alone.has(statement.id) && alone.has(within);
    return isInside ? { ...statement, within } : statement;
  });
}

/** The same for copies, and for nothing else. */
export function copyOf(statement: Statement): string {
  return copyKeyOf(knownOf(statement));
}

/** All that clustering knows of a statement but its place. Begins with a bracket, as no id does. */
function knownOf({ words, quoted, speaker, said, printed }: Statement): string {
  return JSON.stringify([words, quoted, speaker, said?.from, said?.to, printed]);
}

function areOne(one: Statement, other: Statement, comparer: UtteranceComparer): boolean {
  const { said, printed } = one;
  if (said !== undefined && printed !== undefined && said.from > printed) return false;
  return comparer.compare(withoutPlace(one), withoutPlace(other))?.as === 'line';
}

function withoutPlace({ within: _, ...statement }: Statement): Statement {
  return statement;
}
