import { isLetterOrDigitAt } from '@/lib/text/letters';
import type { Span } from '@/lib/text/span';

/** Units of the longest phrase that is counted: terms and slogans are short. */
const LONGEST = 40;

/** How often the same short words stand between marks in a text, whatever their case and punctuation. */
export class MarkedPhrases {
  private readonly counts = new Map<string, number>();

  /** Counts one marked stretch of `text`; long ones are left out. */
  add(text: string, inner: Span): void {
    const key = keyOf(text, inner);
    if (key !== '') this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** How often the words of a stretch are marked; 0 for long ones. */
  countOf(text: string, inner: Span): number {
    const key = keyOf(text, inner);
    return key === '' ? 0 : (this.counts.get(key) ?? 0);
  }
}

function keyOf(text: string, { start, end }: Span): string {
  if (end - start > LONGEST) return '';
  const marked = text.slice(start, end).toLowerCase();
  let key = '';
  for (let i = 0; i < marked.length; i++) {
    if (!isLetterOrDigitAt(marked, i)) continue;
    if (key !== '' && !isLetterOrDigitAt(marked, i - 1)) key += ' ';
    key += marked.charAt(i);
  }
  return key;
}
