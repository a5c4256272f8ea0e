/** The cells of a table as RFC 4180 has it, without the byte order mark; throws where it is not one. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new RangeError(`no quotation mark at ${at}`);
    let cell = '';
    for (at++; !(text[at] === '"' && text[at + 1] !== '"'); at++) {
      if (at >= text.length) throw new RangeError('a cell has no end');
      if (text[at] === '"') at++;
      cell += text[at];
    }
    rows.at(-1)?.push(cell);
    at++;
    if (text[at] === ',') at++;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push([]);
    } else throw new RangeError(`neither a comma nor the end of a line at ${at}`);
  }
  rows.pop();
  return rows;
}
