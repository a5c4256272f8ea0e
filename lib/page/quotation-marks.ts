/** Marks that open or close quotations in the languages of newspapers; the apostrophe alone says nothing. */
export const MARK = /["“”„‟«»「」『』〝〞＂‹›‘‚]|''|``/;

/** True when a text holds something that may mark a quotation. */
export function mayHoldQuotation(text: string): boolean {
  return MARK.test(text);
}
