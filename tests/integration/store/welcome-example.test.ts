import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { readExample } from '@/entrypoints/welcome/read-example';
import { listRelations } from '@/lib/store/library-lists';
import { putArticle } from '@/lib/store/put-article';
import { decideRelation } from '@/lib/store/relation-decisions';
import { seedRecords, testLibrary } from '@/tests/support/library';

it('the welcome page shows two people of the library in their own words, one against the other', async () => {
  const db = testLibrary();
  await putArticle(db, seedRecords());
  const example = await readExample(db);
  expect(example?.statement).toMatchObject({ kind: 'direct', speaker: { name: 'John Kerry' } });
  expect(example?.counter).toMatchObject({
    type: 'denies',
    direction: 'against',
    statement: { kind: 'direct', speaker: { name: 'Sergei Lavrov' } },
  });
  expect(example?.statement.words.length).toBeLessThan(330);
  db.close();
});

it('shows none that its reader has decided on, and none of an empty library', async () => {
  const db = testLibrary();
  expect(await readExample(db)).toBeUndefined();
  await putArticle(db, seedRecords());
  for (const { relation } of await listRelations(db))
    await decideRelation(db, relation.id, { state: 'rejected' }, 5_000);
  expect(await readExample(db)).toBeUndefined();
  db.close();
});
