import { useState } from 'preact/hooks';
import { DataPage, type ImportOutcome } from '@/components/library/data-page';
import type { LibraryCounts } from '@/components/library/library-frame';
import { count } from '@/components/wording/count';
import { exportAnnotations } from '@/lib/exchange/export-annotations';
import { parseAnnotations } from '@/lib/exchange/parse-annotations';
import { FILE_LIMIT } from '@/lib/exchange/parse-json';
import { parseSameness } from '@/lib/exchange/parse-sameness';
import { failure, type Result } from '@/lib/model/result';
import { importAnnotations, listAnnotations } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { listSameness } from '@/lib/store/sameness';
import { wipeLibrary } from '@/lib/store/wipe-library';
import type { PlaceProps } from './place-props';

/** Export, import and the end of everything. */
export function DataContent({ db, act, counts }: PlaceProps & { counts: LibraryCounts | undefined }) {
  const [outcome, setOutcome] = useState<ImportOutcome>();
  return (
    <DataPage
      counts={counts}
      {...(outcome === undefined ? {} : { outcome })}
      onExport={async () => {
        const [saved, sameness] = await Promise.all([listAnnotations(db), listSameness(db)]);
        download(
          `on-record-${new Date().toISOString().slice(0, 10)}.jsonld`,
          JSON.stringify(exportAnnotations(saved, sameness), null, 1),
        );
        setOutcome({ message: `${count(saved.length, 'saved quotation')} exported.`, problems: [] });
      }}
      onImport={async (file) => {
        setOutcome({ message: `Reading ${file.name}…`, problems: [] });
        const result = await takeIn(db, file);
        setOutcome(
          result.ok
            ? { message: imported(file.name, result.value), problems: [] }
            : {
                message: `${file.name} was not taken in. Your library is as it was.`,
                problems: [result.problem.message],
              },
        );
      }}
      onWipe={() => act(wipeLibrary(db), 'The library is empty.')}
    />
  );
}

type Imported = { readonly added: number; readonly updated: number; readonly unchanged: number };

async function takeIn(db: Database, file: File): Promise<Result<Imported>> {
  if (file.size > FILE_LIMIT)
    return failure('too-large', `The file is larger than ${FILE_LIMIT / 1_000_000} MB.`);
  try {
    const text = await file.text();
    const annotations = parseAnnotations(text, Date.now());
    if (!annotations.ok) return annotations;
    const sameness = parseSameness(text);
    return sameness.ok ? await importAnnotations(db, annotations.value, sameness.value) : sameness;
  } catch (error) {
    return failure('failed', error instanceof Error ? error.message : String(error));
  }
}

function imported(name: string, { added, updated, unchanged }: Imported): string {
  return `${name}: ${count(added, 'saved quotation')} added, ${updated} brought up to date, ${unchanged} here already.`;
}

/** Hands a text to the browser as a file; its address is given back once the browser has taken it. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/ld+json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
