import { VERSION } from '@/lib/match/segment';
import type { GenerationRow, MatchIndexDatabase, SegmentIds, SegmentRow } from './match-index-database';

/** Ids of a large segment that are read together. */
const NAMES_A_PAGE = 128;
/** Sources of a large segment that are written together. */
const SOURCES_A_PAGE = 1024;
/** Documents of a segment whose ids lie in its own row. */
const OWN_IDS = 512;
/** Bytes of a segment that is stored as a Blob: below, a file of its own would cost more. */
const BLOB_BYTES = 1 << 18;
/** Pages put before their answers are awaited: browsers hand answers over in one go. */
const PUT_AT_ONCE = 16;

/** Key in `state` of the newest change taken in that gave no segment: a deletion. */
const SEQ = 'seq';

/** What the index has that was not known. */
export interface StoredIndex {
  /** The generation that answers: the newest whole one, or as long as none is whole the one that is being made. */
  readonly current?: GenerationRow;
  /** One begun and not whole yet. */
  readonly next?: GenerationRow;
  /** The highest number of any, also of another version. */
  readonly highest: number;
  /** Of the current generation; absent where anything was known. */
  readonly weights?: Uint8Array;
  readonly seq: number;
  /** Ids of all segments, of whatever generation. */
  readonly ids: ReadonlySet<number>;
  /** The segments that were not known; large ones with handles of their bytes. */
  readonly rows: readonly SegmentRow[];
}

/** Reads what is not known yet in one transaction, and in one round where nothing is. `known`: ids of segments. */
export function readStoredIndex(
  index: MatchIndexDatabase,
  known: ReadonlySet<number> | undefined,
): Promise<StoredIndex> {
  const { generations, weights, state, segments } = index;
  return index.transaction('r', [generations, weights, state, segments], async () => {
    const [all, seq = 0, allWeights, { ids, rows }] = await Promise.all([
      generations.toArray(),
      state.get(SEQ),
      known === undefined ? weights.toArray() : [],
      known === undefined ? readAllRows(index) : readNewRows(index, known),
    ]);
    const readable = all.filter(({ version }) => version === VERSION);
    const whole = readable.findLast((row) => row.whole);
    // An older one was left by a worker that began it while another emptied the index.
    const next = readable.findLast((row) => !row.whole && row.number > (whole?.number ?? 0));
    const current = whole ?? next;
    const bytes = allWeights.find(({ number }) => number === current?.number)?.bytes;
    return {
      ...(current === undefined ? {} : { current }),
      ...(next === undefined ? {} : { next }),
      ...(bytes === undefined ? {} : { weights: bytes }),
      highest: all.at(-1)?.number ?? 0,
      seq,
      ids: new Set(ids),
      rows,
    };
  });
}

interface SegmentRows {
  readonly ids: readonly number[];
  readonly rows: readonly SegmentRow[];
}

async function readAllRows({ segments }: MatchIndexDatabase): Promise<SegmentRows> {
  const rows = await segments.toArray();
  return { ids: rows.map(({ id }) => id), rows };
}

async function readNewRows(
  { segments }: MatchIndexDatabase,
  known: ReadonlySet<number>,
): Promise<SegmentRows> {
  const ids = await segments.toCollection().primaryKeys();
  const rows = await segments.bulkGet(ids.filter((id) => !known.has(id)));
  return { ids, rows: rows.filter((row) => row !== undefined) };
}

export type NewGeneration = Omit<GenerationRow, 'version' | 'whole'>;

/** Begins a generation, and gives its row; the one that answers stays until the new one is whole. */
export async function beginGeneration(
  index: MatchIndexDatabase,
  made: NewGeneration,
  bytes: Uint8Array,
): Promise<GenerationRow> {
  const row = { ...made, version: VERSION, whole: false };
  await index.transaction('rw', [index.generations, index.weights], () =>
    Promise.all([index.generations.put(row), index.weights.put({ number: row.number, bytes })]),
  );
  return row;
}

/** Weights of a generation; undefined when it is not there any more. */
export async function readWeights(
  index: MatchIndexDatabase,
  number: number,
): Promise<Uint8Array | undefined> {
  return (await index.weights.get(number))?.bytes;
}

/** A generation is whole: from now on it answers, and older ones go with their segments. Nothing happens when it is not there any more. */
export function endGeneration(
  index: MatchIndexDatabase,
  { number }: Pick<GenerationRow, 'number'>,
): Promise<void> {
  return index.transaction('rw', index.tables, async () => {
    const row = await index.generations.get(number);
    if (row === undefined) return;
    const segments = await index.segments.toArray();
    const older = segments.filter(({ generation }) => generation !== number);
    await removeSegments(
      index,
      older.map(({ id }) => id),
    );
    await index.generations.where('number').below(number).delete();
    await index.weights.where('number').below(number).delete();
    await index.generations.put({ ...row, whole: true });
    await index.state.put(row.seq, SEQ);
  });
}

/** Empties the index. */
export async function clearStoredIndex(index: MatchIndexDatabase): Promise<void> {
  await index.transaction('rw', index.tables, () => Promise.all(index.tables.map((table) => table.clear())));
}

/** Notes that all changes up to this one are taken in. */
export async function putSeq(index: MatchIndexDatabase, seq: number): Promise<void> {
  await index.state.put(seq, SEQ);
}

export interface NewSegment extends SegmentIds {
  readonly generation: number;
  readonly seq: number;
  readonly bytes: ArrayBuffer;
}

/**
 * Stores a segment instead of others, in one transaction, and gives its row; undefined, and nothing is stored, when its generation
 * is not there any more.
 */
export function putSegment(
  index: MatchIndexDatabase,
  { generation, seq, bytes, ids, sources }: NewSegment,
  instead: readonly number[],
): Promise<SegmentRow | undefined> {
  const isSmall = ids.length <= OWN_IDS;
  const row: Omit<SegmentRow, 'id'> = {
    generation,
    seq,
    documents: ids.length,
    bytes: bytes.byteLength < BLOB_BYTES ? bytes : new Blob([bytes]),
    ...(isSmall ? { own: { ids, sources } } : {}),
  };
  const pages = isSmall && instead.length === 0 ? [] : [index.names, index.sources];
  return index.transaction('rw', [index.generations, index.segments, ...pages], async () => {
    if (!(await isThere(index, generation))) return undefined;
    await removeSegments(index, instead);
    const id = await index.segments.add(row);
    if (!isSmall) {
      await putPages(index.names, id, ids, NAMES_A_PAGE);
      await putPages(index.sources, id, sources, SOURCES_A_PAGE);
    }
    return { ...row, id };
  });
}

async function isThere({ generations }: MatchIndexDatabase, number: number): Promise<boolean> {
  return (await generations.where('number').equals(number).count()) > 0;
}

type Pages = MatchIndexDatabase['names'];

async function putPages(table: Pages, id: number, list: readonly string[], size: number): Promise<void> {
  const count = Math.ceil(list.length / size);
  for (let from = 0; from < count; from += PUT_AT_ONCE) {
    const pages = Array.from({ length: Math.min(PUT_AT_ONCE, count - from) }, (_, i) => from + i);
    await table.bulkPut(
      pages.map((page) => list.slice(page * size, (page + 1) * size)),
      pages.map((page) => pageKey(id, page)),
    );
  }
}

async function removeSegments(index: MatchIndexDatabase, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await index.segments.bulkDelete([...ids]);
  for (const id of ids) {
    await pagesOf(index.names, id).delete();
    await pagesOf(index.sources, id).delete();
  }
}

function pageKey(segment: number, page: number): string {
  return `${segment}/${page}`;
}

/** All pages of a segment, in any order. */
function pagesOf(table: Pages, segment: number) {
  return table.where(':id').startsWith(`${segment}/`);
}

/** A segment's bytes; undefined when the browser has lost the file behind a Blob. */
export async function bytesOf({ bytes }: SegmentRow): Promise<ArrayBuffer | undefined> {
  if (bytes instanceof ArrayBuffer) return bytes;
  return bytes.arrayBuffer().catch(() => undefined);
}

/** What a segment was made from; undefined when that is lost. */
export async function sourcesOfSegment(
  index: MatchIndexDatabase,
  { id, own }: SegmentRow,
): Promise<readonly string[] | undefined> {
  if (own !== undefined) return own.sources;
  const pages = await pagesOf(index.sources, id).toArray();
  return pages.length === 0 ? undefined : pages.flat();
}

/** Sources of all segments of a generation. */
export async function sourcesOfGeneration(
  index: MatchIndexDatabase,
  number: number,
): Promise<ReadonlySet<string>> {
  const own = (await index.segments.toArray()).filter(({ generation }) => generation === number);
  const sources = await Promise.all(own.map((row) => sourcesOfSegment(index, row)));
  return new Set(sources.flatMap((keys) => keys ?? []));
}

/** A document of a stored segment. */
export interface StoredDocument {
  readonly row: SegmentRow;
  readonly document: number;
}

/** Statement ids of documents, in the order asked: at most one read. Undefined for what was packed again meanwhile. */
export async function readNames(
  index: MatchIndexDatabase,
  asked: readonly StoredDocument[],
): Promise<(string | undefined)[]> {
  const keyOf = ({ row, document }: StoredDocument): string =>
    pageKey(row.id, Math.floor(document / NAMES_A_PAGE));
  const keys = [...new Set(asked.filter(({ row }) => row.own === undefined).map(keyOf))];
  const pages = keys.length === 0 ? [] : await index.names.bulkGet(keys);
  const byKey = new Map(keys.map((key, i) => [key, pages[i]]));
  return asked.map(
    (one) => one.row.own?.ids[one.document] ?? byKey.get(keyOf(one))?.[one.document % NAMES_A_PAGE],
  );
}
