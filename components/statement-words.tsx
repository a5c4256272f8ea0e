import type { StatementView } from '@/lib/model/views';
import { isQuoted } from './wording/statement-words';

/** The words of a statement in full: as a quotation, or plainly with the remark that nobody is quoted. */
export function StatementWords({ statement }: { statement: Pick<StatementView, 'kind' | 'words'> }) {
  const { kind, words } = statement;
  return isQuoted(statement) ? (
    <blockquote class="words" dir="auto">
      “{words}”
    </blockquote>
  ) : (
    <p class="words reported" dir="auto">
      <span class="tag">{kind === 'narrator' ? 'The article says' : 'Reported, not quoted'}</span> {words}
    </p>
  );
}
