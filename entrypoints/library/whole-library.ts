import { LibraryFileWriter, type LibraryRecord, type RecordCounts } from '@/lib/exchange/library-file';
import { linesOf } from '@/lib/exchange/lines';
import { checkLibraryFile, isLibraryFile, recordsOf } from '@/lib/exchange/parse-library-file';
import { backgroundOfExtensionPage } from '@/lib/messages/clients';
import { failure, type Result, success } from '@/lib/model/result';
import type { Database } from '@/lib/store/database';
import { type Restored, readLibrary, restoreRecords } from '@/lib/store/library-copy';

/** Lines handed to the browser at once, which keeps a large file out of memory. */
const LINES_A_PIECE = 256;
/** Records put back in one transaction. */
const RECORDS_AT_ONCE = 64;
/** Characters read to see what kind of file it is. */
const BEGINNING = 4096;

/** The whole library as a file, and what is in it. */
export async function libraryAsFile(
  db: Database,
  made: string,
): Promise<{ readonly file: Blob; readonly counts: RecordCounts }> {
  const writer = new LibraryFileWriter();
  const pieces: Blob[] = [];
  let lines = [writer.first(made)];
  for await (const record of readLibrary(db)) {
    lines.push(writer.record(record));
    if (lines.length < LINES_A_PIECE) continue;
    pieces.push(new Blob(lines));
    lines = [];
  }
  const { counts } = writer;
  return { file: new Blob([...pieces, ...lines, writer.last()], { type: 'application/jsonl' }), counts };
}

/** Whether a file says that it is a library of On Record. */
export async function holdsLibrary(file: Blob): Promise<boolean> {
  const [first = ''] = (await file.slice(0, BEGINNING).text()).split('\n', 1);
  return isLibraryFile(first);
}

/**
 * Puts a library back from its file beside what is here. The whole file is checked before anything is stored; then it goes in by parts,
 * each of them whole, so that the same file again goes on where a closed page stopped.
 */
export async function takeInLibrary(db: Database, file: Blob): Promise<Result<Restored>> {
  const checked = await checkLibraryFile(linesOf(textOf(file)));
  if (!checked.ok) return checked;
  const sum = { taken: 0, known: 0 };
  let batch: LibraryRecord[] = [];
  const restore = async (): Promise<Result<Restored>> => {
    const restored = await restoreRecords(db, batch);
    batch = [];
    if (restored.ok) {
      sum.taken += restored.value.taken;
      sum.known += restored.value.known;
    }
    return restored;
  };
  for await (const record of recordsOf(linesOf(textOf(file)))) {
    batch.push(record);
    if (batch.length < RECORDS_AT_ONCE) continue;
    const restored = await restore();
    if (!restored.ok) return stopped(restored.problem.message, sum);
  }
  const restored = await restore();
  return restored.ok ? success(sum) : stopped(restored.problem.message, sum);
}

/** Has the background read the articles that came in, some at a time; `onLeft` is told how many are left. */
export async function readRestored(onLeft: (left: number) => void): Promise<Result<void>> {
  for (;;) {
    const read = await backgroundOfExtensionPage().readAgain();
    if (!read.ok) return read;
    onLeft(read.value.left);
    if (read.value.left === 0) return success(undefined);
  }
}

function stopped(why: string, { taken }: Restored): Result<never> {
  return failure(
    'failed',
    `${why} Before that, ${taken} records were put back; the same file goes on there.`,
  );
}

/** The text of a file in pieces. Throws a TypeError where it is not UTF-8. */
async function* textOf(file: Blob): AsyncGenerator<string> {
  const reader = file
    .stream()
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))
    .getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
