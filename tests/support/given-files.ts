import type { GivenFile } from '@/lib/files/given-files';
import { type FilesReading, readFiles } from '@/lib/files/read-files';

/** A file as a person gives it; text is written as UTF-8. */
export function given(path: string, content: string | Uint8Array): GivenFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, file: new Blob([bytes as Uint8Array<ArrayBuffer>]) };
}

/** What stands in the files. */
export function readGiven(files: readonly GivenFile[], ofFolder = false): Promise<FilesReading> {
  const { signal } = new AbortController();
  return readFiles(files, { ofFolder, now: 1_000, onRead: () => {}, signal });
}
