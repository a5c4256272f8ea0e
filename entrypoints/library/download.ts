/** Hands a file to the browser; its address is given back once the browser has taken it. */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The name of a file made today: "on-record-saved-2026-03-04.csv". */
export function fileName(what: string, ending: string, now: Date): string {
  return `on-record${what === '' ? '' : `-${what}`}-${now.toISOString().slice(0, 10)}.${ending}`;
}
