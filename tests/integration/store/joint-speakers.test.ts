import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ingestArticle } from '@/lib/ingest/ingest-article';
import { readStatement } from '@/lib/store/library-lists';
import { putArticle } from '@/lib/store/put-article';
import { searchLibrary } from '@/lib/store/search-library';
import { listAllSpeakers, readSpeaker } from '@/lib/store/speaker-lists';
import { documentOfPlainText } from '@/lib/text/document-text';
import { testLibrary } from '@/tests/support/library';

const WORDS = 'The quay will be open to all by the end of the summer';
const TEXT = `Two sides agree on the quay

Harbour Minister Ana Reis met Mayor Tom Berg at the town hall on Monday.

“${WORDS},” Reis and Berg said in a joint statement.
`;

async function stored() {
  const db = testLibrary();
  const records = ingestArticle(
    { document: documentOfPlainText(TEXT), provenance: { origin: 'saved-page' } },
    1_000,
  );
  await putArticle(db, records);
  const quotation = records.quotations.find(({ words }) => words.startsWith(WORDS));
  return { db, id: quotation?.id ?? '' };
}

describe('a statement of several', () => {
  it('is shown under all their names, each with an office', async () => {
    const { db, id } = await stored();
    const speaker = (await readStatement(db, id))?.statement.speaker;
    expect(speaker?.name).toBe('Ana Reis and Tom Berg');
    expect(speaker?.together).toEqual([
      { name: 'Ana Reis', role: 'Harbour Minister' },
      { name: 'Tom Berg', role: 'Mayor' },
    ]);
  });

  it('is among the statements of each', async () => {
    const { db, id } = await stored();
    const { rows } = await listAllSpeakers(db);
    for (const name of ['Ana Reis', 'Tom Berg']) {
      const key = rows.find((row) => row.name === name)?.key ?? '';
      const page = await readSpeaker(db, key);
      expect(page?.statements.map(({ view }) => view.id)).toEqual([id]);
    }
  });

  it.each(['reis quay', 'berg quay'])('is found by “%s”', async (query) => {
    const { db, id } = await stored();
    const found = await searchLibrary(db, query);
    expect(JSON.stringify(found)).toContain(id);
  });
});
