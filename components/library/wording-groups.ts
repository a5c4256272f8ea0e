import type { WordingView } from '@/lib/model/views';
import { foldWords } from '@/lib/text/fold';

/** The printings of one article that stand alike to the statement on show. */
export interface WordingGroup {
  readonly key: string;
  readonly first: WordingView;
  readonly others: readonly WordingView[];
  /** Articles that print the very same words under the same name, in order: mostly an agency's text. */
  readonly copies: readonly Omit<WordingGroup, 'copies'>[];
}

/**
 * Wordings by article, in the order of their first: an article may print a statement in its headline, its text and a
 * caption. What stands otherwise to the statement on show (another speaker, another day) is a group of its own. An article
 * with the same words as one before it is put under that.
 */
export function wordingGroups(wordings: readonly WordingView[]): WordingGroup[] {
  const groups = new Map<string, { key: string; first: WordingView; others: WordingView[] }>();
  for (const wording of wordings) {
    const key = `${wording.as} ${wording.articleId ?? wording.statement.id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, first: wording, others: [] });
    else group.others.push(wording);
  }
  const folded = new Map<string, WordingGroup & { copies: Omit<WordingGroup, 'copies'>[] }>();
  for (const group of groups.values()) {
    const text = textOf(group);
    const before = folded.get(text);
    if (before === undefined) folded.set(text, { ...group, copies: [] });
    else before.copies.push(group);
  }
  return [...folded.values()];
}

/** Everything by which two articles may differ here. What stands in the article on show, or was saved, is no copy. */
function textOf({ key, first, others }: Omit<WordingGroup, 'copies'>): string {
  if (first.articleId === undefined || first.inSameArticle === true) return key;
  const printings = [first, ...others].map(({ as, statement }) => [
    as,
    statement.kind,
    statement.speaker.name,
    foldWords(statement.words),
    statement.said.from,
    statement.said.to,
  ]);
  return JSON.stringify(printings);
}
