import { matchQuotations } from '@/lib/match/match-quotations';
import { openDatabase } from '@/lib/store/database';
import { openMatchIndex } from '@/lib/store/match-index';
import { IN_CHROMIUM, IN_FIREFOX, type PartReading } from '@/lib/store/part-reading';
import { annotationRow } from '@/tests/support/annotation-row';
import {
  type Answer,
  type ForcedReading,
  INDEX_NAME,
  idOf,
  LIBRARY_NAME,
  type Question,
  RAW_NAME,
} from './protocol';
import { watchWrites } from './watch-writes';

// The background of the benchmark's extension: as the real one, it opens the library once and answers messages.

declare const chrome: {
  readonly runtime: {
    readonly onMessage: {
      addListener(
        listener: (question: Question, sender: unknown, reply: (answer: Answer) => void) => true,
      ): void;
    };
  };
};

const born = performance.timeOrigin;
const db = openDatabase({ name: LIBRARY_NAME });
const reading = navigator.userAgent.includes('Firefox') ? IN_FIREFOX : IN_CHROMIUM;
const index = openMatchIndex(db, INDEX_NAME, { reading });
const FORCED: Readonly<Record<ForcedReading, PartReading>> = {
  whole: { whole: Number.POSITIVE_INFINITY, gap: 0 },
  'by pages': { whole: 0, gap: 4096 },
};
const writes = watchWrites(INDEX_NAME);

/** What is asked of the library and its index. */
type LibraryQuestion = Exclude<Question, { readonly ask: 'put' }>;

async function answer(question: LibraryQuestion): Promise<number> {
  switch (question.ask) {
    case 'ping':
      return 0;
    case 'floor':
      return readRaw();
    case 'match': {
      const queries = question.queries.map((words) => ({ words }));
      const asked =
        question.reading === undefined
          ? index
          : openMatchIndex(db, INDEX_NAME, { reading: FORCED[question.reading] });
      const matches = await matchQuotations(queries, await asked.open());
      return matches.filter((found) => found.length > 0).length;
    }
    case 'add':
      await db.annotations.bulkPut(
        question.words.map((words, i) => annotationRow(idOf(question.first + i), words)),
      );
      return (await index.open()).size;
  }
}

/** Bytes of all segments, by IndexedDB alone. */
async function readRaw(): Promise<number> {
  const opened = await settled(indexedDB.open(INDEX_NAME));
  const rows: { bytes: ArrayBuffer | Blob }[] = await settled(
    opened.transaction('segments').objectStore('segments').getAll(),
  );
  const read = await Promise.all(
    rows.map(({ bytes }) => (bytes instanceof Blob ? bytes.arrayBuffer() : bytes)),
  );
  opened.close();
  return read.reduce((sum, bytes) => sum + bytes.byteLength, 0);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Longest gap between two turns of the event loop until stopped. */
function watchBlocking(): () => number {
  let longest = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  return () => {
    longest = Math.max(longest, performance.now() - last);
    port1.close();
    return longest;
  };
}

/** How many segments the index has. */
async function countSegments(): Promise<number> {
  const opened = await settled(indexedDB.open(INDEX_NAME));
  const count = await settled(opened.transaction('segments').objectStore('segments').count());
  opened.close();
  return count;
}

/** Milliseconds to write a row into a database of its own, until it is stored. */
async function putRaw(row: unknown): Promise<number> {
  const opening = indexedDB.open(RAW_NAME);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
  const opened = await settled(opening);
  const begun = performance.now();
  await new Promise<void>((resolve, reject) => {
    const writing = opened.transaction('rows', 'readwrite');
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
    writing.objectStore('rows').put(row);
  });
  const took = performance.now() - begun;
  opened.close();
  return took;
}

/** Everything but the answer itself. */
async function measured(question: Question): Promise<Omit<Answer, 'born' | 'blocked'>> {
  if (question.ask === 'put') {
    const took = await putRaw(writes.last);
    return { found: 0, took, puts: 1, putting: took, segments: 0 };
  }
  const { rows, millis } = writes;
  const started = performance.now();
  const found = await answer(question);
  const took = performance.now() - started;
  const done = { found, took, puts: writes.rows - rows, putting: writes.millis - millis };
  if (question.ask !== 'add') return { ...done, segments: 0 };
  await index.settled();
  return { ...done, segments: await countSegments() };
}

chrome.runtime.onMessage.addListener((question, _, reply) => {
  const watched = question.ask === 'add' && question.isWatched ? watchBlocking() : () => 0;
  measured(question)
    .then((found) => reply({ born, ...found, blocked: watched() }))
    .catch((error: unknown) => {
      console.error(error);
      reply({ born, found: -1, took: 0, puts: 0, putting: 0, segments: 0, blocked: 0 });
    });
  return true;
});
