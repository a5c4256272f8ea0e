import { failure, type Result, success } from '@/lib/model/result';

/** Characters of a file that are read at most; the file's size is checked before its text is even loaded. */
export const FILE_LIMIT = 50_000_000;

/** No file of ours nests deeper than 8. */
const DEPTH_LIMIT = 64;

/** Keys that no annotation has and that would reach into every object if they were copied carelessly. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The data in a JSON file from anywhere. Refuses, with the reason, what is too long, nested too deeply (looked for
 * before parsing, in one pass), not JSON, or has keys of object prototypes. A byte order mark is skipped.
 */
export function parseJson(text: string): Result<unknown> {
  if (text.length > FILE_LIMIT)
    return failure('too-large', `The file is longer than ${FILE_LIMIT / 1_000_000} million characters.`);
  if (depthOf(text) > DEPTH_LIMIT)
    return failure('invalid', `The file nests more than ${DEPTH_LIMIT} levels deep.`);
  let forbidden: string | undefined;
  try {
    const data: unknown = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text, (key, value) => {
      if (FORBIDDEN.has(key)) forbidden = key;
      return value;
    });
    if (forbidden !== undefined) return failure('invalid', `The file has a field named “${forbidden}”.`);
    return success(data);
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : String(error);
    return failure('invalid', `The file is not readable as JSON: ${reason}`);
  }
}

/**
 * Whether a text begins as a file of data does, with an object or a list. A table, a letter or a picture does not, and its
 * reader is told which files are taken instead of at which character a parser stopped.
 */
export function startsAsJson(text: string): boolean {
  return /^\ufeff?\s*[[{]/u.test(text.slice(0, 1000));
}

/** Levels of brackets outside strings. Linear; stops counting at a depth that is refused anyway. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length && deepest <= DEPTH_LIMIT; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 0x5c) i++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return deepest;
}
