import type { DocumentText } from './document-text';
import type { Span } from './span';

/**
 * Sentences of one block of text.
 *
 * Unicode's sentence boundaries (UAX 29, through Intl.Segmenter) break after "Mr." and "U.S."; such pieces are
 * joined to the next one by a table of abbreviations and by the shape of initials. Joining too much only gives
 * a reader a longer context, breaking too much gives "Mr." as a sentence, so joining is the safe side.
 * Cost: linear in the block.
 */

/** Abbreviations of English, German, French, Spanish and Italian news that do not end a sentence; folded. */
const ABBREVIATIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr maj adm hon rev st jr sr messrs no nos vs etc al ' +
    'fig vol ed inc ltd co corp dept univ jan feb mar apr jun jul aug sept sep oct nov dec ' +
    'hr fr nr bzw ca mme mlle mm sra srta dott sig avv on'
  ).split(' '),
);

/** The sentences in `span`, in order, trimmed, without gaps of words; empty for a blank span. */
export function sentencesIn(text: string, span: Span, language?: string): Span[] {
  const piece = text.slice(span.start, span.end);
  const sentences: Span[] = [];
  let start: number | undefined;
  for (const { segment, index } of segmenterFor(language).segment(piece)) {
    start ??= index;
    const end = index + segment.length;
    if (end < piece.length && endsInAbbreviation(segment)) continue;
    pushTrimmed(sentences, text, span.start + start, span.start + end);
    start = undefined;
  }
  return sentences;
}

/** The sentence of `document` that holds `offset`; the whole text's nearest block edge when it lies between blocks. */
export function sentenceAt(document: DocumentText, offset: number): Span {
  const block = document.blocks.find((b) => b.span.start <= offset && offset < b.span.end);
  if (block === undefined) return { start: offset, end: offset };
  const sentences = sentencesIn(document.text, block.span, document.language);
  return sentences.find((s) => offset < s.end) ?? block.span;
}

function segmenterFor(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' });
  } catch {
    // A page may declare a language that is no BCP 47 tag ("english"): the rules of the root locale do.
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}

function endsInAbbreviation(segment: string): boolean {
  const match = /(?:^|[\s“”"‘’'«»(–—-])((?:\p{L}\.)+|\p{L}{1,6}\.)\s*$/u.exec(segment.slice(-16));
  const word = match?.[1];
  if (word === undefined) return false;
  const initials = /^(?:\p{Lu}\.)+$/u.test(word);
  return initials || ABBREVIATIONS.has(word.slice(0, -1).toLowerCase());
}

function pushTrimmed(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (end > start) sentences.push({ start, end });
}
