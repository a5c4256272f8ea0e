/**
 * Pages lift a sentence out of the text and set it large between the paragraphs, where nobody is named beside it and
 * the speaker before it is somebody else. What fills its block and is said again elsewhere on the page with a speaker
 * is that speaker's. Cost: one search through the page's quotations for each that stands alone, at most 40 of them.
 */

import type { Confidence } from '@/lib/model/quotation';
import type { DocumentText } from '@/lib/text/document-text';
import { foldWords } from '@/lib/text/fold';
import type { Span } from '@/lib/text/span';

/** Quotations standing alone that are looked for elsewhere; pages lift out a handful. */
const MOST = 40;
/** Folded units from which the same words are the same saying. */
const SHORTEST = 20;

/** A quotation as far as repeats are told by it. */
interface Printed {
  readonly words: string;
  readonly speaker?: string;
  readonly confidence: Confidence;
  readonly spans: readonly Span[];
}

/** The quotations with those that repeat others given the others' speaker; the same list when none does. */
export function withSpeakersOfRepeats<Quotation extends Printed>(
  { blocks }: DocumentText,
  found: readonly Quotation[],
): readonly Quotation[] {
  const alone = new Set(found.filter((one) => fillsBlock(blocks, one)).slice(0, MOST));
  if (alone.size === 0) return found;
  const folded = found.map(({ words }) => foldWords(words));
  return found.map((one, i) => {
    const words = folded[i] ?? '';
    if (!alone.has(one) || words.length < SHORTEST) return one;
    const said = found.find(
      (other, k) => other.speaker !== undefined && !alone.has(other) && folded[k]?.includes(words),
    );
    if (said?.speaker === undefined || said.speaker === one.speaker) return one;
    return { ...one, speaker: said.speaker, confidence: said.confidence };
  });
}

/** Nothing but the quotation stands in the block that it begins in. */
function fillsBlock(blocks: DocumentText['blocks'], { spans }: Printed): boolean {
  const [span] = spans;
  if (span === undefined || spans.length > 1) return false;
  let low = 0;
  let high = blocks.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) <= span.start) low = middle;
    else high = middle;
  }
  const block = blocks[low]?.span;
  return block !== undefined && span.start - block.start <= 1 && block.end - span.end <= 1;
}
