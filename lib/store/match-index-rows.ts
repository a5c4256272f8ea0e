import Dexie, { type Table } from 'dexie';

/** A packed segment in the store. Small ones carry their ids with them, so that one put stores a saved article. */
export interface SegmentRow {
  /** Given by the store. */
  readonly id?: number;
  readonly generation: number;
  /** All changes of the journal up to this one are in this segment or in older ones. */
  readonly seq: number;
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

/** Statement ids of `NAMES_A_PAGE` documents of a large segment; key: segment id and page. */
interface NamesRow {
  readonly key: string;
  readonly segmentId: number;
  readonly ids: readonly string[];
}

/** Sources of a large segment; read only when it is packed again. */
interface SourcesRow {
  readonly id: number;
  readonly sources: readonly string[];
}

/** What all segments are made with, and from what the library was. */
export interface GenerationRow {
  readonly id: 'generation';
  readonly number: number;
  /** Statements when it began; words counted. */
  readonly size: number;
  readonly words: number;
  /** The journal's newest row when it began. */
  readonly seq: number;
  /** False until every source is in a segment. */
  readonly whole: boolean;
}

export interface WeightsRow {
  readonly id: 'weights';
  readonly bytes: Uint8Array;
}

/** Changes taken in that gave no segment: deletions. */
export interface SeqRow {
  readonly id: 'seq';
  readonly seq: number;
}

export type MatchIndexDatabase = Dexie & {
  readonly segments: Table<SegmentRow, number>;
  readonly names: Table<NamesRow, string>;
  readonly sources: Table<SourcesRow, number>;
  readonly state: Table<GenerationRow | WeightsRow | SeqRow, string>;
};

/** The index's database; Dexie opens it with the first query. */
export function openMatchIndexDatabase(name: string): MatchIndexDatabase {
  const index = new Dexie(name) as MatchIndexDatabase;
  index.version(1).stores({ segments: 'id', names: 'key, segmentId', generations: 'id' });
  // Everything here is derived: another shape begins empty.
  index.version(2).stores({ segments: null, names: null, generations: null });
  index.version(3).stores({ segments: '++id', names: 'key, segmentId', sources: 'id', state: 'id' });
  return index;
}

const NAMES_A_PAGE = 512;
/** Documents of a segment whose ids lie in its own row. */
const OWN_IDS = 512;
/** Bytes of a segment that is stored as a Blob: below, a file of its own would cost more. */
const BLOB_BYTES = 1 << 18;

export interface NewSegment extends SegmentIds {
  readonly generation: number;
  readonly seq: number;
  readonly bytes: ArrayBuffer;
}

/** Stores a segment instead of others, in one transaction, and gives its row. */
export async function putSegment(
  index: MatchIndexDatabase,
  { generation, seq, bytes, ids, sources }: NewSegment,
  instead: readonly number[],
): Promise<SegmentRow & { readonly id: number }> {
  const small = ids.length <= OWN_IDS;
  const row: SegmentRow = {
    generation,
    seq,
    bytes: bytes.byteLength < BLOB_BYTES ? bytes : new Blob([bytes]),
    ...(small ? { own: { ids, sources } } : {}),
  };
  if (small && instead.length === 0) return { ...row, id: await index.segments.add(row) };
  return index.transaction('rw', [index.segments, index.names, index.sources], async () => {
    await removeSegments(index, instead);
    const id = await index.segments.add(row);
    if (small) return { ...row, id };
    const pages = Array.from({ length: Math.ceil(ids.length / NAMES_A_PAGE) }, (_, page) => ({
      key: pageKey(id, page),
      segmentId: id,
      ids: ids.slice(page * NAMES_A_PAGE, (page + 1) * NAMES_A_PAGE),
    }));
    await index.names.bulkPut(pages);
    await index.sources.put({ id, sources });
    return { ...row, id };
  });
}

/** A segment's bytes; undefined when the browser has lost the file behind a Blob. */
export async function bytesOf({ bytes }: SegmentRow): Promise<ArrayBuffer | undefined> {
  if (bytes instanceof ArrayBuffer) return bytes;
  return bytes.arrayBuffer().catch(() => undefined);
}

async function removeSegments(index: MatchIndexDatabase, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await index.segments.bulkDelete([...ids]);
  await index.sources.bulkDelete([...ids]);
  await index.names.where('segmentId').anyOf(ids).delete();
}

/** What a segment was made from; undefined when that is lost. */
export async function sourcesOfSegment(
  index: MatchIndexDatabase,
  { id, own }: Pick<SegmentRow, 'own'> & { readonly id: number },
): Promise<readonly string[] | undefined> {
  return own?.sources ?? (await index.sources.get(id))?.sources;
}

/** A document of a stored segment. */
export interface StoredDocument {
  readonly row: { readonly id: number; readonly own?: SegmentIds };
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
    (one) => one.row.own?.ids[one.document] ?? byKey.get(keyOf(one))?.ids[one.document % NAMES_A_PAGE],
  );
}

function pageKey(id: number, page: number): string {
  return `${id}/${page}`;
}
