/** What a file is read as; undefined for what is not read. By its name: what browsers say of a file's type is made from that too. */
export type FileKind = 'text' | 'page' | 'table' | 'sidecar';

const KINDS: ReadonlyMap<string, FileKind> = new Map([
  ['txt', 'text'],
  ['html', 'page'],
  ['htm', 'page'],
  ['xhtml', 'page'],
  ['csv', 'table'],
  ['tsv', 'table'],
  ['json', 'sidecar'],
]);

export function kindOfFile(name: string): FileKind | undefined {
  return KINDS.get(/\.([a-z]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? '');
}

/** Endings for a browser's file dialog. */
export const READ_ENDINGS = [...KINDS.keys()].map((ending) => `.${ending}`).join(',');

/** Browsers put what belongs to a saved page (styles, scripts, frames) into a folder named after it. */
export function belongsToSavedPage(path: string): boolean {
  return /(?:^|\/)[^/]{1,255}[_-](?:files|dateien|fichiers|archivos|bestanden)\//iu.test(path);
}

/** The name of the JSON file that says more of a text file. */
export function sidecarOf(path: string): string {
  return path.replace(/\.txt$/iu, '.json');
}
