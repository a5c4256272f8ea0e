import { useState } from 'preact/hooks';
import { DataPage, type ImportOutcome } from '@/components/library/data-page';
import { FileImport } from '@/components/library/file-import';
import type { LibraryCounts } from '@/components/library/library-frame';
import { count } from '@/components/wording/count';
import type { RecordCounts } from '@/lib/exchange/library-file';
import { parseAnnotations } from '@/lib/exchange/parse-annotations';
import { FILE_LIMIT } from '@/lib/exchange/parse-json';
import { parseSameness } from '@/lib/exchange/parse-sameness';
import { READ_ENDINGS } from '@/lib/files/kind-of-file';
import { forgetLoss, keepExported } from '@/lib/messages/library-memory';
import { failure, type Result, success } from '@/lib/model/result';
import { importAnnotations, listAnnotations } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { countOwnWork, countOwnWorkSince } from '@/lib/store/own-work';
import { read } from '@/lib/store/read';
import { listSameness } from '@/lib/store/sameness';
import { wipeLibrary } from '@/lib/store/wipe-library';
import { download, fileName } from './download';
import { annotationsFile } from './export-lists';
import type { PlaceProps } from './place-props';
import type { FileImport as Import } from './use-file-import';
import { useHistory } from './use-history';
import { useLive } from './use-live';
import { holdsLibrary, libraryAsFile, readRestored, takeInLibrary } from './whole-library';

/** Export, import and the end of everything. */
export function DataContent(props: PlaceProps & { counts: LibraryCounts | undefined; files: Import }) {
  const { db, act, counts, files } = props;
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const history = useHistory();
  const exportedAt = history?.exportedAt;
  const since = useLive(
    () => (exportedAt === undefined ? countOwnWork(db) : countOwnWorkSince(db, exportedAt)),
    [db, exportedAt],
  );
  const lastExport =
    history === undefined || since.state !== 'ready'
      ? undefined
      : { since: since.value, ...(exportedAt === undefined ? {} : { at: exportedAt }) };
  return (
    <DataPage
      counts={counts}
      {...(outcome === undefined ? {} : { outcome })}
      {...(lastExport === undefined ? {} : { lastExport })}
      onExportLibrary={async () => {
        const now = new Date();
        setOutcome({ message: 'Writing the library…', problems: [] });
        const made = await read(() => libraryAsFile(db, now.toISOString()));
        if (!made.ok)
          return setOutcome({ message: 'Nothing was exported.', problems: [made.problem.message] });
        download(fileName('library', 'jsonl', now), made.value.file);
        await keepExported(now.getTime());
        setOutcome({ message: `${wordsOf(made.value.counts)} exported.`, problems: [] });
      }}
      onExport={async () => {
        const found = await read(() => Promise.all([listAnnotations(db), listSameness(db)]));
        if (!found.ok)
          return setOutcome({ message: 'Nothing was exported.', problems: [found.problem.message] });
        const [saved, sameness] = found.value;
        download(fileName('', 'jsonld', new Date()), annotationsFile(saved, sameness));
        setOutcome({ message: `${count(saved.length, 'saved quotation')} exported.`, problems: [] });
      }}
      onImport={async (file) => {
        const tell = (message: string) => setOutcome({ message, problems: [] });
        tell(`Reading ${file.name}…`);
        const result = await takeIn(db, file, tell);
        if (result.ok) tell(result.value);
        else {
          // Whatever a file itself is refused for, nothing of it was stored.
          const assured = result.problem.code === 'failed' ? '' : ' Your library is as it was.';
          setOutcome({
            message: `${file.name} was not taken in.${assured}`,
            problems: [result.problem.message],
          });
        }
      }}
      onWipe={() => {
        // What was said of an import or export before is not so any more.
        setOutcome(undefined);
        act(wipeLibrary(db), 'The library is empty.');
      }}
    >
      <h2>Articles and quotations from files</h2>
      <p class="quiet">
        Text files, whose first line is the headline (a JSON file of the same name beside one may say more);
        saved web pages (HTML), of which the article is read; and tables of quotations (CSV), whose first line
        names the columns: words, speaker, role, said, outlet, headline, url, note, tags, before, after.
        Nothing in them is run or loaded, and what is here already stays as it is.
      </p>
      <FileImport
        state={files.state}
        accept={READ_ENDINGS}
        onFiles={files.give}
        onDrop={files.drop}
        onAgree={files.agree}
        onRefuse={files.refuse}
        onStop={files.stop}
      />
    </DataPage>
  );
}

/** Value: what came of it, for people. `tell`: what goes on meanwhile. */
async function takeIn(db: Database, file: File, tell: (message: string) => void): Promise<Result<string>> {
  try {
    return (await holdsLibrary(file)) ? await putBack(db, file, tell) : await takeInAnnotations(db, file);
  } catch (error) {
    return failure('failed', error instanceof Error ? error.message : String(error));
  }
}

async function putBack(db: Database, file: File, tell: (message: string) => void): Promise<Result<string>> {
  const restored = await takeInLibrary(db, file);
  if (!restored.ok) return restored;
  await forgetLoss();
  const { taken, known } = restored.value;
  const said = `${file.name}: ${count(taken, 'record')} put back, ${known} here already.`;
  const read = await readRestored((left) => {
    if (left > 0) tell(`${said} ${count(left, 'article')} still to be read…`);
  });
  return success(read.ok ? said : `${said} The articles will be read when the browser next starts.`);
}

async function takeInAnnotations(db: Database, file: File): Promise<Result<string>> {
  if (file.size > FILE_LIMIT)
    return failure('too-large', `The file is larger than ${FILE_LIMIT / 1_000_000} MB.`);
  const text = await file.text();
  const annotations = parseAnnotations(text, Date.now());
  if (!annotations.ok) return annotations;
  const sameness = parseSameness(text);
  if (!sameness.ok) return sameness;
  const done = await importAnnotations(db, annotations.value, sameness.value);
  if (!done.ok) return done;
  const { added, updated, unchanged } = done.value;
  return success(
    `${file.name}: ${count(added, 'saved quotation')} added, ${updated} brought up to date, ${unchanged} here already.`,
  );
}

function wordsOf({ article, annotation, decision, link, sameness }: RecordCounts): string {
  const decided = count(decision + link + sameness, 'link or decision', 'links and decisions');
  return `${count(article, 'article')}, ${count(annotation, 'saved quotation')} and ${decided}`;
}
