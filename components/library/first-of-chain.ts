import type { StatementView, WordingView } from '@/lib/model/views';

/** The earliest printings of a statement that the library knows the day of. */
export interface FirstOfChain {
  /** ISO day or instant. */
  readonly published: string;
  /** One of each article; several where nothing tells which was earlier. */
  readonly first: readonly StatementView[];
  /** How many printings have no day, and may be earlier. */
  readonly undated: number;
}

/**
 * Which of a statement and its other printings came first; undefined without another printing, or any day. An instant
 * tells more than its day only where all of that day have one.
 */
export function firstOfChain(own: StatementView, wordings: readonly WordingView[]): FirstOfChain | undefined {
  const others = new Map<string, StatementView>();
  for (const { as, inSameArticle, articleId, statement } of wordings) {
    const article = articleId ?? statement.id;
    if (as === 'same' && inSameArticle !== true && !others.has(article)) others.set(article, statement);
  }
  if (others.size === 0) return undefined;
  const all = [own, ...others.values()];
  const dated = all.flatMap((statement) => {
    const { published } = statement.source;
    return published === undefined ? [] : [{ statement, published }];
  });
  const day = dated.map(({ published }) => published.slice(0, 10)).sort()[0];
  if (day === undefined) return undefined;
  const first = earliestOf(dated.filter(({ published }) => published.startsWith(day)));
  return {
    published: first[0]?.published ?? day,
    first: first.map(({ statement }) => statement),
    undated: all.length - dated.length,
  };
}

function earliestOf<T extends { readonly published: string }>(ofOneDay: readonly T[]): readonly T[] {
  const times = ofOneDay.map(({ published }) => (published.length > 10 ? Date.parse(published) : Number.NaN));
  if (times.some(Number.isNaN)) return ofOneDay;
  const earliest = Math.min(...times);
  return ofOneDay.filter((_, i) => times[i] === earliest);
}
