/** A number with its noun: "1 quotation", "2 quotations", "1,204 disputes". `many` is needed where "+s" is wrong. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** A number by itself: "1,204". */
export function number(n: number): string {
  return new Intl.NumberFormat('en-GB').format(n);
}

/** Words in a text, counted by their letters and digits; "…" and lone punctuation count for nothing. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-]{1,3}[\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
