import type { StatementView } from '@/lib/model/views';
import { UNKNOWN_SPEAKER } from './relation-words';

/** True for someone's own words; what is only reported, or told by the article, never stands in quotation marks. */
export function isQuoted({ kind }: Pick<StatementView, 'kind'>): boolean {
  return kind === 'direct' || kind === 'mixed';
}

/** The words of a statement as a list shows them: in quotation marks when they are someone's own. */
export function wordsInMarks(statement: Pick<StatementView, 'kind' | 'words'>): string {
  return isQuoted(statement) ? `“${statement.words}”` : statement.words;
}

/** Who a statement is from: the speaker's name, the article itself for its own voice, else that nobody is known. */
export function speakerInWords({ kind, speaker }: Pick<StatementView, 'kind' | 'speaker'>): string {
  return speaker.name ?? (kind === 'narrator' ? 'The article' : UNKNOWN_SPEAKER);
}
