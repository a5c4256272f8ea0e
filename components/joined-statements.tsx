import type { StatementView } from '@/lib/model/views';
import { SourceTitle } from './provenance-line';
import { SaidLine } from './said-line';
import { StatementWords } from './statement-words';
import { count } from './wording/count';
import { speakerInWords } from './wording/statement-words';

/** The statements that one printed quotation was joined from, each with who said it, when, and where it is recorded. */
export function JoinedStatements(props: { statements: readonly StatementView[] }) {
  const { statements } = props;
  return (
    <details class="more" open>
      <summary>Joined here from {count(statements.length, 'statement')} of your library</summary>
      <ol>
        {statements.map((statement) => (
          <li key={statement.id}>
            <p dir="auto">{speakerInWords(statement)}</p>
            <SaidLine said={statement.said} />
            <StatementWords statement={statement} />
            <SourceTitle source={statement.source} />
          </li>
        ))}
      </ol>
    </details>
  );
}
