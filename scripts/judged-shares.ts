/** Shares of judged findings with their uncertainty. */

/** `weak`: a careful reader may object; not counted as right. */
export type Label = 'right' | 'weak' | 'wrong';

/** "77 of 82 right  93.9 % [87–97]  (4 weak)" */
export function shareOf(labels: readonly Label[]): string {
  const right = labels.filter((label) => label === 'right').length;
  const weak = labels.filter((label) => label === 'weak').length;
  const note = weak > 0 ? `  (${weak} weak)` : '';
  return `${inWords(right, labels.length)}${note}`;
}

/** "8 of 13  61.5 % [36–82]"; "none" of none. */
export function inWords(hits: number, n: number): string {
  if (n === 0) return 'none';
  const [low, high] = wilson(hits, n).map((part) => (100 * part).toFixed(0));
  return `${String(hits).padStart(3)} of ${String(n).padStart(3)}  ${((100 * hits) / n).toFixed(1)} % [${low}–${high}]`;
}

/** Wilson's score interval at 95 % (1927). */
function wilson(hits: number, n: number): readonly [number, number] {
  const z = 1.96;
  const p = hits / n;
  const middle = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [(middle - spread) / (1 + (z * z) / n), (middle + spread) / (1 + (z * z) / n)];
}
