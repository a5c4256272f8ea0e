import type { StatementView } from '@/lib/model/views';
import { wordsInMarks } from './wording/statement-words';

/** The sentences before and after the words, as stored, with the words shortened between them; empty without any. */
export function ContextExcerpt(props: {
  statement: Pick<StatementView, 'before' | 'after' | 'words' | 'kind'>;
}) {
  const { before, after, words, kind } = props.statement;
  if (!says(before) && !says(after)) return null;
  return (
    <section class="context">
      <h3 class="label">Context</h3>
      {says(before) && <p dir="auto">{before}</p>}
      <p class="context-words" dir="auto">
        {wordsInMarks({ kind, words: shortened(words) })}
      </p>
      {says(after) && <p dir="auto">{after}</p>}
    </section>
  );
}

/** A mark that opens or closes the words, left by itself, is no context. */
function says(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

const FIRST_WORDS = 8;
const LAST_WORDS = 6;

/** The first and last words of a long text; a short one as it is. */
function shortened(text: string): string {
  const words = text.split(/\s+/u);
  if (words.length <= FIRST_WORDS + LAST_WORDS + 4) return text;
  return `${words.slice(0, FIRST_WORDS).join(' ')} … ${words.slice(-LAST_WORDS).join(' ')}`;
}
