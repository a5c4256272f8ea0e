import type { EvidenceView } from '../evidence';

/** A sentence that holds little beside the words on show says nothing more than they do. */
const NEARLY_ALL = 0.8;

/**
 * The evidence for a link without what its reader has read already: sentences that are among `shown`, or that hold one of
 * these texts and little else ("“We did not agree,” he said." under “We did not agree”). Order kept; often empty.
 */
export function evidenceBeside(
  evidence: readonly EvidenceView[],
  shown: readonly string[],
): readonly EvidenceView[] {
  const texts = shown.map(folded).filter((text) => text !== '');
  return evidence.filter(({ sentence }) => {
    const own = folded(sentence);
    return !texts.some(
      (text) => text.includes(own) || (own.includes(text) && text.length >= NEARLY_ALL * own.length),
    );
  });
}

/** Words alone: marks, dashes and capitals differ between a sentence and what is quoted of it. */
function folded(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
