import { failure, type Result, success } from '@/lib/model/result';

/** Bytes at the beginning of a page among which its encoding is looked for: four times as many as browsers look at. */
const PRESCAN = 4096;

/**
 * The text of a file: by its byte order mark, or by the encoding that a page names, or else as UTF-8. Nothing is guessed, because a
 * wrong guess would put wrong letters into quotations for good: what cannot be read so is refused, and so is what is no text.
 * `markup`: a page may name its encoding.
 */
export function decodeFile(bytes: Uint8Array, { markup }: { readonly markup: boolean }): Result<string> {
  const marked = encodingByMark(bytes);
  const named = marked === undefined && markup ? encodingNamedIn(bytes) : undefined;
  const encoding = marked ?? named ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    // A RangeError: no such label.
    return failure('invalid', `names an encoding that no browser knows (“${encoding}”)`);
  }
  try {
    const text = decoder.decode(bytes);
    if (text.includes('\0')) return failure('invalid', 'is not text');
    return success(text);
  } catch {
    // A TypeError: bytes that do not stand for letters.
    return failure('invalid', `cannot be read as ${nameOf(encoding)} text; save it as UTF-8`);
  }
}

/** Marks that stand at the beginning of a file to tell its encoding. */
function encodingByMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

const META = /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.+-]{1,40})/iu;
const XML = /^\s{0,9}<\?xml\s[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w:.+-]{1,40})/iu;

/** As the HTML standard has it, a page that says UTF-16 in letters of one byte is in UTF-8. */
function encodingNamedIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN));
  const name = (META.exec(head) ?? XML.exec(head))?.[1]?.toLowerCase();
  return name?.startsWith('utf-16') === true ? 'utf-8' : name;
}

function nameOf(encoding: string): string {
  return encoding.toUpperCase().replace('WINDOWS', 'Windows');
}
