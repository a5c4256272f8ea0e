import type { QuotationKind } from '@/lib/model/quotation';
import { firstCase } from '@/lib/text/letters';
import { textOf } from '@/lib/text/span';
import type { Scene } from './scene';

/**
 * Direct or mixed: whole sentences or clauses set off from the sentence around them, or a fragment inside it.
 * The rule's name is for the trace.
 */
export function kindOf(scene: Scene, quotation: number): { kind: QuotationKind; rule: string } {
  const at = scene.stream.tokenOfQuotation.get(quotation);
  const found = scene.quotations[quotation];
  const { tokens, sentences } = scene.stream;
  const token = at === undefined ? undefined : tokens[at];
  if (at === undefined || token === undefined || found === undefined)
    return { kind: 'direct', rule: 'nested' };
  const sentence = sentences[token.sentence];
  const before = at > (sentence?.first ?? 0) ? tokens[at - 1] : undefined;
  const inner = textOf(scene.document.text, found.inner).trim();
  const words = inner.split(/\s+/u, 8).length;
  if (before === undefined) {
    if (firstCase(inner) === 'small' && words < 5 && !/[,.?!…]$/u.test(inner))
      return { kind: 'mixed', rule: 'fragment-starts-sentence' };
    return { kind: 'direct', rule: 'starts-sentence' };
  }
  const setOff =
    before.kind === 'quotation' || (before.kind === 'punctuation' && /[,:;–—(]/u.test(before.text));
  if (token.capital && setOff && (words > 1 || before.text === ':'))
    return { kind: 'direct', rule: 'set-off-clause' };
  if (setOff && before.text === ',' && firstQuotationBefore(scene, at))
    return { kind: 'direct', rule: 'split-clause' };
  if (setOff && before.text === ':') return { kind: 'direct', rule: 'after-colon' };
  if (token.capital && words >= 5 && /[.?!…,]$/u.test(inner)) return { kind: 'direct', rule: 'whole-clause' };
  return { kind: 'mixed', rule: 'inside-clause' };
}

/** “…,” she said, “…”: the sentence starts with another quotation. */
function firstQuotationBefore(scene: Scene, at: number): boolean {
  const { tokens, sentences } = scene.stream;
  const first = sentences[tokens[at]?.sentence ?? -1]?.first ?? at;
  return first < at && tokens[first]?.kind === 'quotation';
}
