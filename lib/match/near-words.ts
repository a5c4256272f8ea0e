/** Words longer than this are never near: typing errors are sought in words, not in strings of a megabyte. */
const LONGEST = 24;

/**
 * Edit distance (letters put in, left out, replaced, or two neighbours swapped) of two words given as ranges, ignoring
 * ASCII case and a possessive ending; 3 when it is more than allowed: 1 up to six letters, 2 beyond. Words of one sort of
 * digit are never near: 1914 is not 1915.
 */
export function near(a: string, a0: number, aEnd: number, b: string, b0: number, bEnd: number): number {
  const a1 = withoutPossessive(a, a0, aEnd);
  const b1 = withoutPossessive(b, b0, bEnd);
  const n = a1 - a0;
  const m = b1 - b0;
  const allowed = Math.min(n, m) <= 6 ? 1 : 2;
  if (Math.abs(n - m) > allowed || n > LONGEST || m > LONGEST) return FAR;
  let head = 0;
  while (head < n && head < m && unit(a, a0 + head) === unit(b, b0 + head)) head++;
  let tail = 0;
  while (tail < n - head && tail < m - head && unit(a, a1 - 1 - tail) === unit(b, b1 - 1 - tail)) tail++;
  const distance = between(a, a0 + head, a1 - tail, b, b0 + head, b1 - tail);
  return distance <= allowed ? distance : FAR;
}

const FAR = 3;

/** The end of a word before its "'s": print has "ISIS's" and "ISIS'" for one thing. */
function withoutPossessive(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(end - 2);
  const isPossessive = unit(text, end - 1) === 0x73 && (mark === 0x27 || mark === 0x2019) && end - 2 > start;
  return isPossessive ? end - 2 : end;
}

function unit(text: string, i: number): number {
  const c = text.charCodeAt(i);
  return c >= 0x41 && c <= 0x5a ? c | 0x20 : c;
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

/** Distance of what lies between the equal ends; both ends differ here, or one side is empty. */
function between(a: string, a0: number, a1: number, b: string, b0: number, b1: number): number {
  const n = a1 - a0;
  const m = b1 - b0;
  for (let i = a0; i < a1; i++) if (isDigit(a.charCodeAt(i))) return FAR;
  for (let j = b0; j < b1; j++) if (isDigit(b.charCodeAt(j))) return FAR;
  if (n === 0 || m === 0) return Math.max(n, m);
  if (n === 1 && m === 1) return 1;
  if (n === 2 && m === 2 && unit(a, a0) === unit(b, b0 + 1) && unit(a, a0 + 1) === unit(b, b0)) return 1;
  if (n + m <= 4 && Math.max(n, m) <= 2) return 2;
  // One edit at each end and equal letters between: try the three ways of paying for the first.
  const rest = Math.min(
    inOne(a, a0 + 1, a1, b, b0 + 1, b1),
    inOne(a, a0 + 1, a1, b, b0, b1),
    inOne(a, a0, a1, b, b0 + 1, b1),
  );
  const swapped =
    n >= 2 && m >= 2 && unit(a, a0) === unit(b, b0 + 1) && unit(a, a0 + 1) === unit(b, b0)
      ? inOne(a, a0 + 2, a1, b, b0 + 2, b1)
      : FAR;
  return Math.min(1 + rest, 1 + swapped, FAR);
}

/** 0 or 1 when at most one edit turns the one range into the other, else far. */
function inOne(a: string, a0: number, a1: number, b: string, b0: number, b1: number): number {
  let head = 0;
  while (a0 + head < a1 && b0 + head < b1 && unit(a, a0 + head) === unit(b, b0 + head)) head++;
  const x = a0 + head;
  const y = b0 + head;
  let p = a1;
  let q = b1;
  while (p > x && q > y && unit(a, p - 1) === unit(b, q - 1)) {
    p--;
    q--;
  }
  const n = p - x;
  const m = q - y;
  if (n === 2 && m === 2 && unit(a, x) === unit(b, y + 1) && unit(a, x + 1) === unit(b, y)) return 1;
  return Math.max(n, m) <= 1 ? Math.max(n, m) : FAR;
}
