import type { Database } from './database';
import type { SearchFilters } from './search-filters';
import { countFound } from './search-library';

/** What a search consists of. */
export type SearchPart = 'words' | keyof SearchFilters;

/** One part of a search that found nothing. */
export interface PartOfNothing {
  readonly part: SearchPart;
  /** Whether it finds anything by itself. */
  readonly alone: boolean;
  /** How much the others find without it: at least so much where there is `more`. */
  readonly without: { readonly found: number; readonly more: boolean };
}

/** Why a search of several parts found nothing, part by part; empty for one that has a single part. */
export async function whyNothing(
  db: Database,
  words: string,
  filters: SearchFilters,
): Promise<readonly PartOfNothing[]> {
  const parts = (['words', 'speaker', 'outlet', 'days'] as const).filter((part) =>
    part === 'words' ? words.trim() !== '' : filters[part] !== undefined,
  );
  if (parts.length < 2) return [];
  return Promise.all(
    parts.map(async (part) => {
      const { [part as keyof SearchFilters]: filter, ...others } = filters;
      const [alone, without] = await Promise.all(
        part === 'words'
          ? [countFound(db, words, {}), countFound(db, '', filters)]
          : [countFound(db, '', { [part]: filter }), countFound(db, words, others)],
      );
      return { part, alone: alone.found > 0 || alone.more, without };
    }),
  );
}
