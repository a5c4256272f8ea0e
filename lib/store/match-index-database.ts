import Dexie, { type Table } from 'dexie';

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
  /** Of the segments' layout; one of another version is not read, and goes when a new one is whole. */
  readonly version: number;
  /** Statements when it began; words counted. */
  readonly size: number;
  readonly words: number;
  /** The journal's newest row when it began. */
  readonly seq: number;
  /** False until every source is in a segment. */
  readonly whole: boolean;
}

/** Word weights of a generation, apart because they are large. */
export interface WeightsRow {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Ids and sources of large segments lie in pages, whose keys name segment and page. */
export type MatchIndexDatabase = Dexie & {
  readonly segments: Table<SegmentRow, number, Omit<SegmentRow, 'id'>>;
  readonly names: Table<readonly string[], string>;
  readonly sources: Table<readonly string[], string>;
  readonly generations: Table<GenerationRow, number>;
  readonly weights: Table<WeightsRow, number>;
  readonly state: Table<number, string>;
};

/** The index's database; Dexie opens it with the first query. */
export function openMatchIndexDatabase(name: string): MatchIndexDatabase {
  const index = new Dexie(name) as MatchIndexDatabase;
  // Everything here is derived: another shape begins empty.
  index.version(4).stores({ segments: null, names: null, sources: null, state: null });
  index.version(5).stores({
    segments: '++id',
    names: '',
    sources: '',
    generations: 'number',
    weights: 'number',
    state: '',
  });
  return index;
}
