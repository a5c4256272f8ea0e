/** English words that count. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i) => [word, 10 * (i + 2)] as const),
]);

/** Words that multiply what stands before them. */
const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
  }).flatMap(([word, value]) => [
    [word, value],
    [`${word}s`, value],
  ]),
);

/** Ordinals and shares: numbers for a reader, and no sums. */
const OTHERS: ReadonlySet<string> = new Set('half twice double first second third'.split(' '));

/** Whether a folded word is a number word. */
export function isNumberWord(word: string): boolean {
  return COUNTS.has(word) || MULTIPLIERS.has(word) || OTHERS.has(word);
}

/**
 * What folded number words in a row come to, as text: "twenty five" and "25" are both "25", "3 million" and "3,000,000"
 * the same. Words that make no sum stay as they are.
 */
export function numberIn(words: readonly string[]): string {
  let total = 0;
  let part = 0;
  for (const word of words) {
    const times = MULTIPLIERS.get(word);
    const count = COUNTS.get(word) ?? digitsOf(word);
    if (times !== undefined) {
      part = Math.max(1, part) * times;
      if (times >= 1000) {
        total += part;
        part = 0;
      }
    } else if (count !== undefined) part += count;
    else return words.join(' ');
  }
  return String(total + part);
}

function digitsOf(word: string): number | undefined {
  const plain = word.replaceAll(',', '');
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}
