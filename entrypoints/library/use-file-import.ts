import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { FileImportState } from '@/components/library/file-import';
import { thingsInWords } from '@/components/wording/imported';
import { type GivenFile, givenByDrop, givenByInput } from '@/lib/files/given-files';
import { Stopped } from '@/lib/files/in-turns';
import { type FilesReading, readFiles } from '@/lib/files/read-files';
import type { Database } from '@/lib/store/database';
import { readingProblem } from '@/lib/store/storage-problem';
import { type Stored, storeReading } from './store-reading';

/** Milliseconds between two sentences on how far it is: a screen reader says each of them. */
const TELL_EVERY = 700;

/** An import of files from being chosen to what came of it; it goes on while other places of the library are looked at. */
export interface FileImport {
  readonly state: FileImportState;
  readonly give: (files: Iterable<File>, ofFolder: boolean) => void;
  readonly drop: (items: Iterable<DataTransferItem>) => void;
  /** Stores what can be taken in, and leaves out the rest. */
  readonly agree: () => void;
  readonly refuse: () => void;
  readonly stop: () => void;
}

export function useFileImport(db: Database): FileImport {
  const [state, setState] = useState<FileImportState>({ step: 'idle' });
  const waiting = useRef<FilesReading>(undefined);
  const running = useRef<AbortController>(undefined);

  const done = (message: string, reading?: FilesReading) =>
    setState({ step: 'done', message, problems: reading?.problems ?? [] });

  /** One thing at a time; whatever throws is said. */
  const run = async (work: (signal: AbortSignal) => Promise<void>) => {
    if (running.current !== undefined) return;
    const stop = new AbortController();
    running.current = stop;
    try {
      await work(stop.signal);
    } catch (error) {
      if (error instanceof Stopped) done('Stopped. Nothing was taken in.');
      else {
        console.error(error);
        done(`The files were not taken in. ${readingProblem(error)}`);
      }
    } finally {
      running.current = undefined;
    }
  };

  const store = async (reading: FilesReading, signal: AbortSignal) => {
    const onStored = seldom((at: number, total: number) => setState({ step: 'storing', done: at, total }));
    const stored = await storeReading(db, reading, { now: Date.now(), onStored, signal });
    done(storedInWords(stored, reading), reading);
  };

  const take = (gather: () => Promise<readonly GivenFile[]>, ofFolder: boolean) =>
    run(async (signal) => {
      if (browser.extension.inIncognitoContext) return done('Nothing is stored from a private window.');
      waiting.current = undefined;
      const given = await gather();
      const onRead = seldom((at: number, total: number) => setState({ step: 'reading', done: at, total }));
      const reading = await readFiles(given, { ofFolder, now: Date.now(), onRead, signal });
      const sound = { articles: reading.articles.length, quotations: reading.quotations.length };
      if (sound.articles + sound.quotations === 0)
        return done(`Nothing was taken in.${passedOverInWords(reading)}`, reading);
      if (reading.problems.length === 0) return store(reading, signal);
      waiting.current = reading;
      setState({ step: 'asking', sound, problems: reading.problems });
    });

  return {
    state,
    give: (files, ofFolder) => {
      // Taken at once: an input that is emptied empties its list.
      const given = givenByInput(files);
      void take(async () => given, ofFolder);
    },
    drop: (items) => {
      const given = givenByDrop(items);
      void take(() => given, true);
    },
    agree: () => {
      const reading = waiting.current;
      if (reading !== undefined) void run((signal) => store(reading, signal));
    },
    refuse: () => {
      waiting.current = undefined;
      done('Nothing was taken in.');
    },
    stop: () => running.current?.abort(),
  };
}

function storedInWords(stored: Stored, reading: FilesReading): string {
  const { stopped, problem } = stored;
  const left = reading.problems.length === 0 ? '' : ` ${reading.problems.length} left out.`;
  const known = stored.known === 0 ? '' : `, ${stored.known} here already`;
  const isNew = stored.articles + stored.quotations > 0;
  const added = `${isNew ? `${thingsInWords(stored)} added` : 'Nothing new'}${known}.`;
  if (problem !== undefined) return `${problem} Before that: ${added} The same files again go on from there.`;
  if (stopped) return `Stopped. ${added} The same files again go on from there.`;
  return `${added}${left}${passedOverInWords(reading)}`;
}

function passedOverInWords({ passedOver }: FilesReading): string {
  return passedOver === 0 ? '' : ` Passed over in the folder: ${passedOver} of other kinds.`;
}

/** Calls through at once, and after that so often only. */
function seldom<A extends readonly unknown[]>(tell: (...said: A) => void): (...said: A) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (...said) => {
    if (performance.now() - last < TELL_EVERY) return;
    last = performance.now();
    tell(...said);
  };
}
