/** Characters of a line at most: an article with all that belongs to it has a tenth. */
const LINE_LIMIT = 20_000_000;

/** The lines of a text that comes in pieces, without their ends. Throws a RangeError for a line that is too long. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      rest.push(piece.slice(from, end));
      yield rest.join('');
      rest = [];
      length = 0;
      from = end + 1;
    }
    rest.push(piece.slice(from));
    length += piece.length - from;
    if (length > LINE_LIMIT) throw new RangeError(`a line is longer than ${LINE_LIMIT} characters`);
  }
  if (length > 0) yield rest.join('');
}
