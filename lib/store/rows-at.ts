import type { Table } from 'dexie';

/**
 * Rows with any of these values, in the order of the index; a row that has several of them comes as often. One question
 * a value, all asked at once. For values of which most are there: Dexie's `anyOf` goes through the index entry by entry,
 * a message to the browser's storage and back each, and is the better one only where most are not.
 */
export async function rowsAt<Row>(
  table: Table<Row, string>,
  index: string,
  values: readonly (string | number)[],
): Promise<Row[]> {
  const ordered = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
  return (await Promise.all(ordered.map((value) => table.where(index).equals(value).toArray()))).flat();
}
