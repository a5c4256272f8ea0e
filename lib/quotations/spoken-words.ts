import type { Span } from '@/lib/text/span';
import { markStyleOf } from './language';
import { pairMarks } from './pair-marks';

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

/**
 * What stands between the quotation marks around a whole stretch, as `language` (a primary subtag) sets them; blanks
 * before them and blanks and stops after them do not count. The stretch itself where no marks are around it, or where
 * its first and its last belong to different quotations (“A,” she said. “B.”). Linear in the stretch.
 */
export function withoutMarks(text: string, span: Span, language: string): Span {
  const marked = text.slice(span.start, span.end);
  const start = span.start + marked.length - marked.trimStart().length;
  const { pairs } = pairMarks(text, { start, end: span.end }, markStyleOf(language));
  const around = pairs.find(
    ({ outer }) => outer.start === start && /^[\s.,;:]*$/u.test(text.slice(outer.end, span.end)),
  );
  return around?.inner ?? span;
}
