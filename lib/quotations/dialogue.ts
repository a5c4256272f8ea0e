import type { Span } from '@/lib/text/span';

const DASH = /[-–—―]/u;

/**
 * Lines of speech set with dashes: "— Hola —dijo Ana—. ¿Vienes?", "— Да, — сказал он. — Иду."
 * Returns the stretches of speech in one block that starts with a dash, in order; the narrator's words between two
 * dashes are left out. Empty when the block does not start with a dash before a word. O(length of the block).
 */
export function findDialogue(text: string, block: Span): readonly Span[] {
  if (!DASH.test(text.charAt(block.start))) return [];
  let at = block.start + 1;
  while (at < block.end && /\s/u.test(text.charAt(at))) at++;
  if (!/[\p{L}\p{N}¿¡«“"[…]/u.test(text.charAt(at))) return [];
  const speech: Span[] = [];
  let start = at;
  let speaking = true;
  for (let i = at; i < block.end; i++) {
    if (!DASH.test(text.charAt(i)) || !isTurn(text, i, block)) continue;
    const end = trimmedEnd(text, start, i);
    if (speaking && end > start) speech.push({ start, end });
    let next = i + 1;
    while (next < block.end && /[\s.,;:!?…]/u.test(text.charAt(next))) next++;
    speaking = !speaking;
    start = next;
    i = next - 1;
  }
  const end = trimmedEnd(text, start, block.end);
  if (speaking && end > start) speech.push({ start, end });
  return speech;
}

/** A dash between speaker and narrator stands after a space or punctuation, not inside a word or a range. */
function isTurn(text: string, i: number, block: Span): boolean {
  const before = text.charAt(i - 1);
  const after = i + 1 < block.end ? text.charAt(i + 1) : '';
  if (text.charAt(i) === '-' && !(/\s/u.test(before) && /\s/u.test(after))) return false;
  if (after === '') return false;
  return /[\s.,;:!?…]/u.test(before) || /[.,;:!?…]/u.test(after);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && /\s/u.test(text.charAt(i - 1))) i--;
  return i;
}
