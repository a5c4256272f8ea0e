/** A text folded for comparison, with the way back: `offsets[i]` is where its unit `i` stood, and one more at the end. */
export interface FoldedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

const SAME_SIGN: ReadonlyMap<string, string> = new Map([
  ...Array.from('“”„‟«»„＂', (sign): [string, string] => [sign, '"']),
  ...Array.from('‘’‚‛‹›´`', (sign): [string, string] => [sign, "'"]),
  ...Array.from('‐‑‒–—―−', (sign): [string, string] => [sign, '-']),
  ['…', '...'],
]);

/**
 * Folds what typesetting changes and readers do not notice: case, shape of quotation marks and dashes, amount and
 * kind of white space, soft hyphens. Linear in the text.
 */
export function foldText(text: string): FoldedText {
  const out: string[] = [];
  const offsets: number[] = [];
  let afterSpace = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (sign === '\u00ad' || sign === '\u200b' || sign === '\ufeff') continue;
    const space = /\s/.test(sign);
    if (space && afterSpace) continue;
    afterSpace = space;
    const folded = space ? ' ' : (SAME_SIGN.get(sign) ?? sign.toLowerCase());
    for (const unit of folded) {
      out.push(unit);
      for (let k = 0; k < unit.length; k++) offsets.push(i);
    }
  }
  offsets.push(text.length);
  return { text: out.join(''), offsets };
}
