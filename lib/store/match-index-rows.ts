import { answerOf, openPlainDatabase, type PlainDatabase, type StoreOf } from './plain-database';

/** A packed segment in the store. Small ones carry their ids with them, so that one put stores a saved article. */
export interface SegmentRow {
  readonly id: number;
  readonly generation: number;
  /** All changes of the journal up to this one are in this segment or in older ones. */
  readonly seq: number;
  readonly documents: number;
  /** A Blob when large: browsers hand one over several times faster than an ArrayBuffer of the same size. */
  readonly bytes: ArrayBuffer | Blob;
  readonly own?: SegmentIds;
}

/** What a segment was made of. */
export interface SegmentIds {
  /** Statement ids of its documents, in order. */
  readonly ids: readonly string[];
  readonly sources: readonly string[];
}

/** What segments are made with, and from what the library was. */
export interface GenerationRow {
  readonly number: number;
  /** Statements when it began; words counted. */
  readonly size: number;
  readonly words: number;
  /** The journal's newest row when it began. */
  readonly seq: number;
  /** False until every source is in a segment. */
  readonly whole: boolean;
}

/** Tables: segments by id; ids and sources of large segments in pages, by segment and page; generations and their weights by number. */
const STORES = {
  segments: { keyPath: 'id', autoIncrement: true },
  names: {},
  sources: {},
  generations: { keyPath: 'number' },
  weights: { keyPath: 'number' },
  state: {},
} as const;

type StoreName = keyof typeof STORES;
const ALL = Object.keys(STORES) as StoreName[];

/** The index's database. Versions up to 30 were Dexie's. */
export function openMatchIndexDatabase(name: string): PlainDatabase {
  return openPlainDatabase(name, { version: 40, stores: STORES });
}

/** Ids of a large segment that are read together. */
const NAMES_A_PAGE = 128;
/** Sources of a large segment that are written together. */
const SOURCES_A_PAGE = 1024;
/** Documents of a segment whose ids lie in its own row. */
const OWN_IDS = 512;
/** Bytes of a segment that is stored as a Blob: below, a file of its own would cost more. */
const BLOB_BYTES = 1 << 18;
/** Rows put before their answers are awaited: what browsers hand over in one go. */
const PUT_AT_ONCE = 16;

/** Key in `state` of the newest change taken in that gave no segment: a deletion. */
const SEQ = 'seq';

/** What the index has that was not known. */
export interface StoredIndex {
  /** The generation that answers; absent before the first is whole. */
  readonly current?: GenerationRow;
  /** One begun and not whole yet. */
  readonly next?: GenerationRow;
  /** Of the current generation; absent where anything was known. */
  readonly weights?: Uint8Array;
  readonly seq: number;
  /** Ids of all segments, of whatever generation. */
  readonly ids: ReadonlySet<number>;
  /** The segments that were not known; large ones with handles of their bytes. */
  readonly rows: readonly SegmentRow[];
}

interface WeightsRow {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Reads what is not known yet in one transaction, and in one round where nothing is. `known`: ids of segments. */
export function readStoredIndex(
  index: PlainDatabase,
  known: ReadonlySet<number> | undefined,
): Promise<StoredIndex> {
  return index.read(['generations', 'weights', 'state', 'segments'], async (store) => {
    const [generations, seq = 0, weights, { ids, rows }] = await Promise.all([
      answerOf<GenerationRow[]>(store('generations').getAll()),
      answerOf<number | undefined>(store('state').get(SEQ)),
      known === undefined ? answerOf<WeightsRow[]>(store('weights').getAll()) : [],
      known === undefined ? readAllRows(store('segments')) : readNewRows(store('segments'), known),
    ]);
    const current = generations.findLast(({ whole }) => whole);
    // An older one was left by a worker that began it while another emptied the index.
    const next = generations.findLast(({ number, whole }) => !whole && number > (current?.number ?? 0));
    const bytes = weights.find(({ number }) => number === current?.number)?.bytes;
    return {
      ...(current === undefined ? {} : { current }),
      ...(next === undefined ? {} : { next }),
      ...(bytes === undefined ? {} : { weights: bytes }),
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

async function readAllRows(segments: IDBObjectStore): Promise<SegmentRows> {
  const rows = await answerOf<SegmentRow[]>(segments.getAll());
  return { ids: rows.map(({ id }) => id), rows };
}

async function readNewRows(segments: IDBObjectStore, known: ReadonlySet<number>): Promise<SegmentRows> {
  const ids = (await answerOf(segments.getAllKeys())) as number[];
  return {
    ids,
    rows: await getEach(
      segments,
      ids.filter((id) => !known.has(id)),
    ),
  };
}

/** Begins a generation; the one that answers stays until the new one is whole. */
export function beginGeneration(index: PlainDatabase, row: GenerationRow, bytes: Uint8Array): Promise<void> {
  return index.write(['generations', 'weights'], async (store) => {
    store('generations').put(row);
    store('weights').put({ number: row.number, bytes });
  });
}

/** Weights of a generation; undefined when it is not there any more. */
export function readWeights(index: PlainDatabase, number: number): Promise<Uint8Array | undefined> {
  return index.read(['weights'], async (store) => {
    const row = await answerOf<WeightsRow | undefined>(store('weights').get(number));
    return row?.bytes;
  });
}

/** A generation is whole: from now on it answers, and older ones go with their segments. Nothing happens when it is not there any more. */
export function endGeneration(index: PlainDatabase, row: GenerationRow): Promise<void> {
  return index.write(ALL, async (store) => {
    if (!(await isThere(store, row.number))) return;
    const segments = await answerOf<SegmentRow[]>(store('segments').getAll());
    removeSegments(
      store,
      segments.filter(({ generation }) => generation !== row.number).map(({ id }) => id),
    );
    const older = IDBKeyRange.upperBound(row.number, true);
    store('generations').delete(older);
    store('weights').delete(older);
    store('generations').put({ ...row, whole: true });
    store('state').put(row.seq, SEQ);
  });
}

/** Empties the index. */
export function clearStoredIndex(index: PlainDatabase): Promise<void> {
  return index.write(ALL, async (store) => {
    for (const name of ALL) store(name).clear();
  });
}

/** Notes that all changes up to this one are taken in. */
export function putSeq(index: PlainDatabase, seq: number): Promise<void> {
  return index.write(['state'], async (store) => {
    store('state').put(seq, SEQ);
  });
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
  index: PlainDatabase,
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
  const pages = isSmall && instead.length === 0 ? [] : ['names', 'sources'];
  return index.write(['generations', 'segments', ...pages], async (store) => {
    if (!(await isThere(store, generation))) return undefined;
    if (instead.length > 0) removeSegments(store, instead);
    const id = (await answerOf(store('segments').add(row))) as number;
    if (!isSmall) {
      await putPages(store('names'), id, ids, NAMES_A_PAGE);
      await putPages(store('sources'), id, sources, SOURCES_A_PAGE);
    }
    return { ...row, id };
  });
}

async function isThere(store: StoreOf, generation: number): Promise<boolean> {
  return (await answerOf(store('generations').count(generation))) > 0;
}

async function putPages(
  store: IDBObjectStore,
  id: number,
  list: readonly string[],
  size: number,
): Promise<void> {
  for (let page = 0; page * size < list.length; page++) {
    const put = store.put(list.slice(page * size, (page + 1) * size), [id, page]);
    if (page % PUT_AT_ONCE === PUT_AT_ONCE - 1) await answerOf(put);
  }
}

function removeSegments(store: StoreOf, ids: readonly number[]): void {
  for (const id of ids) {
    store('segments').delete(id);
    store('names').delete(pagesOf(id));
    store('sources').delete(pagesOf(id));
  }
}

/** Keys of all pages of a segment: an array is greater than every number. */
function pagesOf(id: number): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, []]);
}

/** A segment's bytes; undefined when the browser has lost the file behind a Blob. */
export async function bytesOf({ bytes }: SegmentRow): Promise<ArrayBuffer | undefined> {
  if (bytes instanceof ArrayBuffer) return bytes;
  return bytes.arrayBuffer().catch(() => undefined);
}

/** What a segment was made from; undefined when that is lost. */
export async function sourcesOfSegment(
  index: PlainDatabase,
  { id, own }: SegmentRow,
): Promise<readonly string[] | undefined> {
  if (own !== undefined) return own.sources;
  const pages = await index.read(['sources'], (store) =>
    answerOf<string[][]>(store('sources').getAll(pagesOf(id))),
  );
  return pages.length === 0 ? undefined : pages.flat();
}

/** Sources of all segments of a generation. */
export async function sourcesOfGeneration(
  index: PlainDatabase,
  number: number,
): Promise<ReadonlySet<string>> {
  const rows = await index.read(['segments'], (store) => answerOf<SegmentRow[]>(store('segments').getAll()));
  const own = rows.filter(({ generation }) => generation === number);
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
  index: PlainDatabase,
  asked: readonly StoredDocument[],
): Promise<(string | undefined)[]> {
  const keys = new Map<string, [id: number, page: number]>();
  for (const { row, document } of asked)
    if (row.own === undefined)
      keys.set(pageKey(row, document), [row.id, Math.floor(document / NAMES_A_PAGE)]);
  const pages =
    keys.size === 0
      ? []
      : await index.read(['names'], (store) => getEach<string[]>(store('names'), [...keys.values()]));
  const byKey = new Map([...keys.keys()].map((key, i) => [key, pages[i]]));
  return asked.map(
    ({ row, document }) =>
      row.own?.ids[document] ?? byKey.get(pageKey(row, document))?.[document % NAMES_A_PAGE],
  );
}

function pageKey({ id }: SegmentRow, document: number): string {
  return `${id}/${Math.floor(document / NAMES_A_PAGE)}`;
}

function getEach<T>(store: IDBObjectStore, keys: readonly IDBValidKey[]): Promise<T[]> {
  return Promise.all(keys.map((key) => answerOf<T>(store.get(key))));
}
