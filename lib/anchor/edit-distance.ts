/**
 * Levenshtein distance of two texts when it is at most `limit`, undefined when it is more. Only the diagonal band
 * of width 2 × limit + 1 counts (Ukkonen 1985); it ends early when the whole band is beyond the limit.
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const beyond = limit + 1;
  let before = Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, beyond));
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    const row = new Array<number>(b.length + 1).fill(beyond);
    row[0] = Math.min(i, beyond);
    let least = row[0];
    for (let j = from; j <= to; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const distance = Math.min(
        (before[j - 1] ?? beyond) + cost,
        (before[j] ?? beyond) + 1,
        (row[j - 1] ?? beyond) + 1,
        beyond,
      );
      row[j] = distance;
      least = Math.min(least, distance);
    }
    if (least > limit) return undefined;
    before = row;
  }
  const distance = before[b.length] ?? beyond;
  return distance > limit ? undefined : distance;
}
