/** A file that a person chose or dropped. */
export interface GivenFile {
  /** Its name, with the folders below the one that was chosen. */
  readonly path: string;
  readonly file: Blob;
}

/** Files at most at once; a list of more would be hard to follow. */
export const FILES_LIMIT = 20_000;

/** What a file input holds. */
export function givenByInput(files: Iterable<File>): readonly GivenFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** What was dropped, folders with all that is in them; in the order of their names. Stops at one more than `FILES_LIMIT`. */
export async function givenByDrop(items: Iterable<DataTransferItem>): Promise<readonly GivenFile[]> {
  // Asked for at once: the browser empties the list when the drop's event is over.
  const queue = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const given: GivenFile[] = [];
  for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
    if (given.length > FILES_LIMIT) break;
    if (isFolder(entry)) queue.push(...(await entriesOf(entry)));
    else
      given.push({
        path: entry.fullPath.replace(/^\//u, ''),
        file: await fileOf(entry as FileSystemFileEntry),
      });
  }
  return given.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A browser hands over a folder in portions, the last of them empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0 || entries.length > FILES_LIMIT) return entries;
    entries.push(...portion);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
