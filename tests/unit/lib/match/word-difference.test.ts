import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '@/lib/match/word-difference';
import type { WordDifference } from '@/lib/model/difference';
import { runs } from '@/tests/support/runs';

const RUNS = runs(10_000);

function recordedOf({ parts }: WordDifference): string {
  return parts.map((part) => ('recorded' in part ? part.recorded : '')).join('');
}

function printedOf({ parts }: WordDifference): string {
  return parts.map((part) => ('printed' in part ? part.printed : '')).join('');
}

function shown({ parts }: WordDifference): string {
  return parts
    .map((part) => {
      if (part.op === 'same') return part.printed.trim();
      if (part.op === 'missing') return `−(${part.recorded.trim()})`;
      if (part.op === 'added') return `+(${part.printed.trim()})`;
      if (part.op === 'moved')
        return part.recorded === '' ? `<(${part.printed.trim()})` : `>(${part.recorded.trim()})`;
      return `~(${part.recorded.trim()}|${part.printed.trim()})`;
    })
    .join(' ');
}

const differences: readonly (readonly [recorded: string, printed: string, shown: string])[] = [
  ['We will not sign it.', 'We will sign it.', 'We will −(not) sign it.'],
  ['We will sign.', 'We shall sign.', 'We ~(will|shall) sign.'],
  ['“Don’t go,” he said', '"don\'t go" he said', '"don\'t go" he said'],
  ['He said he left.', 'he left', '−(He said) he left'],
  ['It came. It saw. It won.', 'It came. It won.', 'It came. −(It saw.) It won.'],
  [
    'the wind and all other signs, and we left',
    'the wind … and we left',
    'the wind … −(and all other signs,) and we left',
  ],
  ['walk home', 'walk[ed] home', '~(walk|walk[ed]) home'],
  ['We walked', '[W]e walk[ed]', '[W]e walk[ed]'],
  ['The U.S.-led talks cost 1,000', 'the US-led talks cost 1000', 'the US-led talks cost 1000'],
  [
    'first we eat the bread, then we pray',
    'then we pray, first we eat the bread',
    '<(then we pray,) first we eat the bread >(then we pray)',
  ],
  ['naïve Café', 'naive cafe\u0301', 'naive cafe\u0301'],
  ['我们没有同意。', '我们同意。', '我们 −(没有) 同意。'],
  ['said government troops', 'said [the] government troops', 'said +([the]) government troops'],
  ['said government troops', 'said [the government] troops', 'said ~(government|[the government]) troops'],
  ['said the rebel troops', 'said [the peace] troops', 'said ~(the rebel|[the peace]) troops'],
  ['to meet them', 'to meet [them soon]', 'to meet ~(them|[them soon])'],
  ['to [meet them soon] here', 'to meet here', 'to ~([meet them soon]|meet) here'],
  ['said government', 'said [ the ] government', 'said +([ the ]) government'],
  ['said government', 'said ( the)government', 'said +(( the)) government'],
  ['met (in secret) then', 'met (in deep secret) then', 'met (in +(deep) secret) then'],
  ['a b c d e f g h i j k l m', '[a b c d e f g h i j k l m n]', '[a b c d e f g h i j k l m +(n])'],
  ['', 'a', '+(a)'],
  ['…', '—', '—'],
];

const flags: readonly (readonly [recorded: string, printed: string, flags: readonly string[]])[] = [
  ['We did not agree to it.', 'We did agree to it.', ['negation lost not']],
  ['We did not agree to it.', 'We didn’t agree to it.', []],
  ['We agree to it.', 'We never agree to it.', ['negation added never']],
  ['It may work well.', 'It will work well.', ['hedge lost may']],
  ['We go if they pay.', 'We go.', ['condition lost if']],
  ['It cost 40 dollars then.', 'It cost 14 dollars then.', ['number changed 40 → 14']],
  ['We met Anna today.', 'We met Olga today.', ['name changed Anna → Olga']],
  ['They went home. They did not stay.', 'They went home.', []],
  ['They did not stay. They went home.', 'They went home.', []],
  ['They have already provided some of it.', 'They have it.', []],
  ['We go provided that they pay.', 'We go.', ['condition lost provided']],
  ['The bridge may hold and the road is open.', 'The bridge … is open.', []],
  ['The bridge will not hold and the road is open.', 'The bridge … is open.', ['negation lost not']],
  ['No ship came in, no boat left.', 'no boat left', ['negation lost No']],
];

describe('compareWords', () => {
  it.each(differences)('%j against %j', (recorded, printed, expected) => {
    expect(shown(compareWords(recorded, printed))).toBe(expected);
  });

  it.each(flags)('flags of %j against %j', (recorded, printed, expected) => {
    const found = compareWords(recorded, printed).flags.map(
      ({ what, change, words }) => `${what} ${change} ${words}`,
    );
    expect(found).toEqual(expected);
  });

  it('knows marked omissions and insertions', () => {
    expect(compareWords('a b c', 'a … c').marked).toBe(true);
    expect(compareWords('a b c', 'a [x] c').marked).toBe(true);
    expect(compareWords('a b c', 'a b...').marked).toBe(true);
    expect(compareWords('a b c', 'a b. C').marked).toBe(false);
  });

  it('never parts a short pair of brackets between words that differ and words that do not', () => {
    const bracketed = fc.constantFrom('a', 'b', 'c', '[a]', '[b c]', '[c', 'a]', '(b', 'c)');
    const words = fc.array(bracketed, { maxLength: 8 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (recorded, printed) => {
        const difference = compareWords(recorded, printed);
        fc.pre(difference.parts.every(({ op }) => op !== 'moved'));
        expect(partedPairs(difference, 'recorded')).toEqual([]);
        expect(partedPairs(difference, 'printed')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  const word = fc.constantFrom('we', 'not', 'Agree', 'the', 'treaty', 'may', '40', '我', 'don’t', '[we]');
  const gap = fc.constantFrom(' ', ', ', '. ', ' … ', '\u00a0', '-', ' “');
  const prose = fc.array(fc.tuple(word, gap), { maxLength: 14 }).map((pairs) => pairs.flat().join(''));
  const text = fc.oneof(
    prose,
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

  it('gives both texts back, character for character', () => {
    fc.assert(
      fc.property(text, text, (recorded, printed) => {
        const difference = compareWords(recorded, printed);
        expect(recordedOf(difference)).toBe(recorded);
        expect(printedOf(difference)).toBe(printed);
      }),
      { numRuns: RUNS },
    );
  });

  it('is as short as the textbook’s longest common subsequence allows', () => {
    const tokens = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(tokens, tokens, (a, b) => {
        const { parts } = compareWords(a.join(' '), b.join(' '));
        const same = parts.flatMap((part) => (part.op === 'same' ? part.printed.trim().split(/\s+/u) : []));
        expect(same.filter(Boolean).length).toBe(longestCommonSubsequence(a, b));
      }),
      { numRuns: RUNS },
    );
  });
});

/** Pairs of square brackets of a side with one bracket in a part that differs and the other in another part. */
function partedPairs({ parts }: WordDifference, side: 'recorded' | 'printed'): string[] {
  const signs = parts.flatMap((part, at) =>
    [...(side in part ? String(part[side as keyof typeof part]) : '')].map((sign) => ({
      sign,
      at,
      differs: part.op !== 'same',
    })),
  );
  const parted: string[] = [];
  let open: (typeof signs)[number] | undefined;
  for (const sign of signs) {
    if (sign.sign === '[' || sign.sign === '(') open = sign;
    else if (open !== undefined && sign.sign === (open.sign === '[' ? ']' : ')')) {
      if (open.at !== sign.at && (open.differs || sign.differs)) parted.push(`${open.at}–${sign.at}`);
      open = undefined;
    }
  }
  return parted;
}

function longestCommonSubsequence(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const row = table[i] ?? [];
      row[j] =
        a[i - 1] === b[j - 1]
          ? (table[i - 1]?.[j - 1] ?? 0) + 1
          : Math.max(table[i - 1]?.[j] ?? 0, row[j - 1] ?? 0);
    }
  }
  return table[a.length]?.[b.length] ?? 0;
}
