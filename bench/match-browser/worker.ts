import { matchQuotations } from '@/lib/match/match-quotations';
import { openDatabase } from '@/lib/store/database';
import { openMatchIndex } from '@/lib/store/match-index';
import { annotationRow } from '@/tests/support/annotation-row';
import { type Answer, INDEX_NAME, idOf, LIBRARY_NAME, type Question } from './protocol';

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
const index = openMatchIndex(db, INDEX_NAME);

async function answer(question: Question): Promise<number> {
  switch (question.ask) {
    case 'ping':
      return 0;
    case 'floor':
      return readRaw();
    case 'match': {
      const queries = question.queries.map((words) => ({ words }));
      const matches = await matchQuotations(queries, await index.open());
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

/** Rows written into the index since the worker was born. */
let written = 0;

/** Counts what is put into the index, whoever puts it. */
function countWrites(): void {
  const { add, put } = IDBObjectStore.prototype;
  const counted = (write: typeof add) =>
    function (this: IDBObjectStore, ...row: Parameters<typeof add>) {
      if (this.transaction.db.name === INDEX_NAME) written++;
      return write.apply(this, row);
    };
  IDBObjectStore.prototype.add = counted(add);
  IDBObjectStore.prototype.put = counted(put);
}

countWrites();

chrome.runtime.onMessage.addListener((question, _, reply) => {
  const watched = question.ask === 'add' ? watchBlocking() : () => 0;
  const started = performance.now();
  const before = written;
  answer(question)
    .then(async (found) => {
      const took = performance.now() - started;
      const puts = written - before;
      if (question.ask === 'add') await index.settled();
      reply({ born, found, took, puts, blocked: watched() });
    })
    .catch((error: unknown) => {
      console.error(error);
      reply({ born, found: -1, took: 0, puts: 0, blocked: 0 });
    });
  return true;
});
