import { createGenerator, createLibrary } from '@/bench/match/generator';
import { createNegatives } from '@/bench/match/queries';
import { buildSegment, StemList } from '@/lib/match/build-segment';
import { PackedSearch, readLibrary } from '@/lib/match/packed-library';
import { openSegment } from '@/lib/match/sealed-segment';
import { openDatabase } from '@/lib/store/database';
import { lastChange } from '@/lib/store/journal';
import { openMatchIndexDatabase } from '@/lib/store/match-index-database';
import { beginGeneration, endGeneration, putSegment } from '@/lib/store/match-index-rows';
import { annotationRow } from '@/tests/support/annotation-row';
import {
  type Answer,
  INDEX_NAME,
  idOf,
  LIBRARY_NAME,
  type PeerAnswer,
  type PeerQuestion,
  type Question,
} from './protocol';

// The page of the benchmark's extension: writes a library's index as the extension would have, and asks the worker.

declare const chrome: {
  readonly runtime: {
    sendMessage(question: Question): Promise<Answer>;
    sendMessage(question: PeerQuestion): Promise<PeerAnswer>;
  };
};

/** How the invented library is stored. */
interface Filling {
  /** Quotations. */
  readonly n: number;
  /** Quotations of the page that is asked about. */
  readonly asked: number;
  /** Segments of the index; one made anew has 3, or 6 when it is large. */
  readonly parts: number;
  /** Rows of the library itself: all, or those that the page needs (the others are never read, but take long to write). */
  readonly rows: 'all' | 'needed';
}

/** Rows written at once. */
const STEP = 1000;

/** Writes an invented library with its index, and gives a page of quotations to ask about. */
async function fill({ n, asked, parts, rows }: Filling): Promise<string[]> {
  const generator = createGenerator(2);
  const library = createLibrary(generator, n);
  const stored = library.filter((text, i) => i % 97 === 0 && text.split(' ').length > 12).slice(0, asked / 4);
  const queries = [...createNegatives(library, generator, asked - stored.length, 202), ...stored];
  const { generation, stems } = readLibrary(library, n, 1);
  const size = Math.ceil(n / parts);
  const buffers = partsOf(stems, size).map((part) => buildSegment(part, generation));
  const search = new PackedSearch(
    generation,
    buffers.flatMap((buffer) => openSegment(buffer, 1, false) ?? []),
  );
  const needed = new Set(
    queries.flatMap((query) =>
      search.candidates(query).map(({ segment, document }) => segment * size + document),
    ),
  );
  const db = openDatabase({ name: LIBRARY_NAME });
  const numbers = rows === 'all' ? [...library.keys()] : [...needed];
  for (let from = 0; from < numbers.length; from += STEP)
    await db.annotations.bulkPut(
      numbers.slice(from, from + STEP).map((i) => annotationRow(idOf(i), library[i] ?? '')),
    );
  const seq = await lastChange(db);
  const index = openMatchIndexDatabase(INDEX_NAME);
  const { weights } = generation;
  const row = { number: 1, size: n, words: weights.words, seq, whole: false };
  await beginGeneration(index, row, weights.bytes);
  for (const [part, bytes] of buffers.entries()) {
    const ids = Array.from({ length: Math.min(size, n - part * size) }, (_, i) => idOf(part * size + i));
    const sources = ids.map((id) => `n:${id}`);
    await putSegment(index, { generation: 1, seq, bytes, ids, sources }, []);
  }
  await endGeneration(index, row);
  index.close();
  db.close();
  return queries;
}

/** Documents in groups of this size. */
function partsOf({ stems, ends, documents }: StemList, size: number): StemList[] {
  const parts: StemList[] = [];
  let from = 0;
  for (let d = 0; d < documents; d++) {
    if (d % size === 0) parts.push(new StemList());
    const to = ends[d] as number;
    parts.at(-1)?.add(stems.subarray(from, to), to - from);
    from = to;
  }
  return parts;
}

/** Milliseconds from question to answer, with the answer. */
async function ask(question: Question): Promise<Answer & { readonly waited: number }> {
  for (let tries = 0; ; tries++) {
    const started = performance.now();
    try {
      const answer = await chrome.runtime.sendMessage(question);
      return { ...answer, waited: performance.now() - started };
    } catch (error) {
      // A background that is just being stopped has no ear; the next try starts it.
      if (tries === 3) throw error;
    }
  }
}

/** `count` more quotations, of another seed. */
function more(count: number, seed: number): string[] {
  const generator = createGenerator(seed);
  return Array.from({ length: count }, () => generator.quotation('fresh'));
}

/** Asks the background with peers. */
function hold(question: PeerQuestion): Promise<PeerAnswer> {
  return chrome.runtime.sendMessage(question);
}

const offered = { fill, ask, more, hold };
Object.assign(globalThis, { bench: offered });

/** What the page offers to the driver. */
export type BenchPage = { readonly bench: typeof offered };
