import type { WordingView } from '@/lib/model/views';

/** The printings of one article that stand alike to the statement on show. */
export interface WordingGroup {
  readonly key: string;
  readonly first: WordingView;
  readonly others: readonly WordingView[];
}

/**
 * Wordings by article, in the order of their first: an article may print a statement in its headline, its text and a
 * caption. What stands otherwise to the statement on show (another speaker, another day) is a group of its own.
 */
export function wordingGroups(wordings: readonly WordingView[]): WordingGroup[] {
  const groups = new Map<string, { first: WordingView; others: WordingView[] }>();
  for (const wording of wordings) {
    const key = `${wording.as} ${wording.articleId ?? wording.statement.id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: wording, others: [] });
    else group.others.push(wording);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
