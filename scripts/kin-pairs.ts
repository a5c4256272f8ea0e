/** Statements of different articles that lib/counter takes for kin, found as the extension finds them: through the match index. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readArticle } from '@/lib/attribution/read-article';
import type { StatementComparison } from '@/lib/counter/compare-statements';
import { findKin } from '@/lib/counter/find-kin';
import { countStems, weightFrom } from '@/lib/counter/stem-weights';
import type { LibraryStatement, MatchLibrary } from '@/lib/match/contract';
import { packTexts } from '@/lib/match/packed-library';
import { documentOfPlainText } from '@/lib/text/document-text';
import { hullOf, type Span } from '@/lib/text/span';

/** A quoted statement of one article. Offsets into its file. */
export interface KinSide extends LibraryStatement {
  readonly article: string;
  readonly span: Span;
}

export interface KinPair {
  readonly a: KinSide;
  readonly b: KinSide;
  readonly comparison: StatementComparison;
}

/** Every pair of kin across the articles of the folders, each once, nearest first. Files are named …_YYYY-MM-DD_…. */
export async function findKinPairs(folders: readonly string[]): Promise<KinPair[]> {
  const sides = folders.flatMap(readSides);
  const texts = sides.map(({ words }) => words);
  const search = packTexts(texts, texts.length);
  const library: MatchLibrary = {
    size: sides.length,
    weights: search.generation.weights,
    candidates: async (queries, reach) =>
      queries.map(({ words }) =>
        search.candidates(words, reach).map(({ document }) => sides[document]?.id ?? ''),
      ),
    statements: async (ids) => ids.map((id) => byId.get(id)),
  };
  const byId = new Map(sides.map((side) => [side.id, side]));
  const kin = await findKin(sides, library, weightFrom(countStems(texts)));
  const seen = new Set<string>();
  return kin
    .flatMap((others, i) =>
      others.flatMap(({ statement, comparison }): KinPair[] => {
        const [a, b] = [sides[i], byId.get(statement.id)];
        const key = [a?.id, b?.id].sort().join(' ');
        if (a === undefined || b === undefined || a.article === b.article || seen.has(key)) return [];
        seen.add(key);
        return [{ a, b, comparison }];
      }),
    )
    .sort((x, y) => y.comparison.similarity - x.comparison.similarity);
}

export function readSides(folder: string): KinSide[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const article = basename(file, '.txt');
      const published = /_(\d{4}-\d\d-\d\d)_/u.exec(article)?.[1];
      const document = documentOfPlainText(readFileSync(join(folder, file), 'utf8'), 'en');
      const { quotations, speakers } = readArticle(
        document,
        published === undefined ? {} : { published: { value: published } },
      );
      return quotations.flatMap((quotation, i): KinSide[] => {
        if (quotation.kind !== 'direct' && quotation.kind !== 'mixed') return [];
        const speaker = quotation.speaker === undefined ? undefined : speakers[quotation.speaker]?.name;
        return [
          {
            id: `${article}#${i}`,
            article,
            span: hullOf(quotation.parts.map(({ inner }) => inner)),
            words: quotation.words,
            ...(speaker !== undefined && { speaker }),
            ...(published !== undefined && { printed: published }),
            ...(quotation.circumstances.date && { said: quotation.circumstances.date.value }),
            before: '',
            after: '',
          },
        ];
      });
    });
}
