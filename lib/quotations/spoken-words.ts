import type { Span } from '@/lib/text/span';

/**
 * The words of a marked stretch as they were spoken: without blanks at its ends and without the comma that newspapers
 * set before a closing mark. Undefined when nothing else is there. Linear in the stretch.
 */
export function spokenWords(text: string, { start, end }: Span): Span | undefined {
  const marked = text.slice(start, end);
  const words = marked.trimEnd().replace(/,$/u, '').trimEnd();
  const from = start + words.length - words.trimStart().length;
  const to = start + words.length;
  return from < to ? { start: from, end: to } : undefined;
}
