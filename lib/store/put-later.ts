/** A table of dated rows, as far as this needs it. */
interface DatedTable<Row> {
  bulkGet(keys: string[]): PromiseLike<(Row | undefined)[]>;
  bulkPut(rows: readonly Row[]): PromiseLike<unknown>;
}

/** Puts the rows that are later (`at`, Unix milliseconds) than what is there under their keys, inside a transaction; gives these. */
export async function putLater<Row extends { readonly at: number }>(
  table: DatedTable<Row>,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Promise<readonly Row[]> {
  const known = await table.bulkGet(rows.map(keyOf));
  const later = rows.filter(({ at }, i) => (known[i]?.at ?? Number.NEGATIVE_INFINITY) < at);
  await table.bulkPut(later);
  return later;
}
