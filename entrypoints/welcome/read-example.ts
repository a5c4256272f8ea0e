import type { ExampleView } from '@/components/welcome-example';
import { OPPOSING_TYPES } from '@/lib/model/relation';
import type { Database } from '@/lib/store/database';
import { listRelations, readStatement } from '@/lib/store/library-lists';

/** Links looked through for one that shows well, and the longest words that do. */
const LOOKED_AT = 50;
const LONGEST = 320;

/**
 * A quotation of the library, short and by somebody named, with the quotation of somebody else against it; undefined where there is none
 * among the last links. Cost: one reading of all links, as for their list.
 */
export async function readExample(db: Database): Promise<ExampleView | undefined> {
  const links = await listRelations(db, { limit: LOOKED_AT });
  const found = links.find(
    ({ relation, from, to, decision }) =>
      OPPOSING_TYPES.has(relation.type) &&
      relation.standing !== 'possible' &&
      decision === undefined &&
      [from, to].every(
        ({ kind, words, speaker }) =>
          kind === 'direct' && words.length <= LONGEST && speaker.name !== undefined,
      ),
  );
  if (found === undefined) return undefined;
  const page = await readStatement(db, found.to.id);
  const counter = page?.counters.find(
    ({ relationId, direction }) => relationId === found.relation.id && direction === 'against',
  );
  return page === undefined || counter === undefined ? undefined : { statement: page.statement, counter };
}
