import { FILE_LIMIT } from '@/lib/exchange/parse-json';
import { parseQuotationTable, type QuotationTable } from '@/lib/exchange/parse-quotation-table';
import { SEED_LIMIT } from '@/lib/ingest/parse-seed';
import type { ArticleSource } from '@/lib/model/article';
import type { FileProblem } from '@/lib/model/file-problem';
import type { AnnotationRecord } from '@/lib/model/records';
import { failure, type Result } from '@/lib/model/result';
import { articleOfHtml, type ReadArticle } from './article-of-html';
import { articleOfText } from './article-of-text';
import { decodeFile } from './decode-file';
import { FILES_LIMIT, type GivenFile } from './given-files';
import { inTurns, Stopped, turn } from './in-turns';
import { belongsToSavedPage, type FileKind, kindOfFile, sidecarOf } from './kind-of-file';

/** Everything that stands in the files, checked; nothing of it is stored yet. */
export interface FilesReading {
  readonly articles: readonly ArticleSource[];
  readonly quotations: readonly AnnotationRecord[];
  readonly problems: readonly FileProblem[];
  /** Files of a folder that are of no kind that is read, such as pictures. */
  readonly passedOver: number;
}

export interface ReadingOptions {
  /** The files are all that a folder holds: what is of no kind that is read was not meant. */
  readonly ofFolder: boolean;
  /** Unix milliseconds: when quotations of tables are saved that do not say it. */
  readonly now: number;
  readonly onRead: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Bytes of a file at most, by kind. A saved page brings its pictures along. */
const LIMITS: Readonly<Record<'text' | 'page' | 'table', number>> = {
  text: SEED_LIMIT,
  page: 30_000_000,
  table: FILE_LIMIT,
};
/** Characters of articles, and saved quotations, held at once. */
const TEXTS_LIMIT = 60_000_000;
const QUOTATIONS_LIMIT = 200_000;

/**
 * Reads the files a person gave, one after the other, and says of each that cannot be taken in why. Throws `Stopped` when `signal` is
 * aborted. Nothing is run, loaded or stored.
 */
export async function readFiles(
  given: readonly GivenFile[],
  { ofFolder, now, onRead, signal }: ReadingOptions,
): Promise<FilesReading> {
  const articles: ArticleSource[] = [];
  const quotations: AnnotationRecord[] = [];
  const problems: FileProblem[] = [];
  const byPath = new Map(given.map((one) => [one.path, one.file]));
  const tasks = given.slice(0, FILES_LIMIT).filter(({ path }) => !isBeside(path, byPath));
  const meant = tasks.filter(({ path }) => !ofFolder || isMeant(path));
  if (given.length > FILES_LIMIT)
    problems.push({ file: 'All after them', reason: `more than ${FILES_LIMIT} files are not read at once` });
  let held = 0;
  for (const [done, { path, file }] of meant.entries()) {
    onRead(done, meant.length);
    await turn();
    if (signal.aborted) throw new Stopped();
    if (kindOfFile(path) === 'table') {
      const table = await readTable(path, file, now, signal);
      if (quotations.length + table.quotations.length > QUOTATIONS_LIMIT)
        problems.push({ file: path, reason: TOO_MUCH });
      else {
        for (const one of table.quotations) quotations.push(one);
        for (const one of table.problems) problems.push(one);
      }
      continue;
    }
    const article = await readFile(path, file, byPath, signal);
    if (!article.ok) {
      problems.push({ file: path, reason: reasonOf(path, article.problem.message) });
      continue;
    }
    held += article.value.document.text.length;
    if (held > TEXTS_LIMIT) problems.push({ file: path, reason: TOO_MUCH });
    else articles.push({ ...article.value, provenance: { origin: 'imported-file', file: path } });
  }
  return { articles, quotations, problems, passedOver: tasks.length - meant.length };
}

const TOO_MUCH = 'is too much for one go; import it by itself';

/** A JSON file that only says more of the text beside it. */
function isBeside(path: string, byPath: ReadonlyMap<string, Blob>): boolean {
  return kindOfFile(path) === 'sidecar' && byPath.has(path.replace(/\.json$/iu, '.txt'));
}

function isMeant(path: string): boolean {
  const kind = kindOfFile(path);
  return kind !== undefined && kind !== 'sidecar' && !belongsToSavedPage(path);
}

async function readTable(
  path: string,
  file: Blob,
  now: number,
  signal: AbortSignal,
): Promise<QuotationTable> {
  const text = await textOf(file, 'table');
  if (!text.ok) return { quotations: [], problems: [{ file: path, reason: text.problem.message }] };
  return inTurns(parseQuotationTable(path, text.value, now), signal);
}

async function readFile(
  path: string,
  file: Blob,
  byPath: ReadonlyMap<string, Blob>,
  signal: AbortSignal,
): Promise<Result<ReadArticle>> {
  const kind = kindOfFile(path);
  if (kind === 'sidecar')
    return failure(
      'invalid',
      'has no text file of its name beside it; what On Record exported is read by “Import a file”',
    );
  if (kind !== 'text' && kind !== 'page')
    return failure('invalid', 'is of no kind that is read here (text, HTML, CSV)');
  const text = await textOf(file, kind);
  if (!text.ok) return text;
  if (kind === 'page') return articleOfHtml(text.value, signal);
  const beside = byPath.get(sidecarOf(path));
  const sidecar = beside === undefined ? undefined : await textOf(beside, 'text');
  if (sidecar?.ok === false) return failure('invalid', `the JSON file beside it ${sidecar.problem.message}`);
  return articleOfText(path, text.value, sidecar?.value);
}

async function textOf(file: Blob, kind: FileKind & keyof typeof LIMITS): Promise<Result<string>> {
  if (file.size > LIMITS[kind])
    return failure(
      'too-large',
      `has ${Math.ceil(file.size / 1_000_000)} MB; at most ${LIMITS[kind] / 1_000_000} are read`,
    );
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // Moved, changed or locked since it was chosen.
    return failure('failed', 'cannot be read any more; choose it again');
  }
  return decodeFile(new Uint8Array(bytes), { markup: kind === 'page' });
}

/** What reads seeds begins its sentences with the file's name. */
function reasonOf(path: string, message: string): string {
  return message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
}
