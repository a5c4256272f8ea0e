import type { MatchView } from '@/lib/model/views';
import { SourceLink, SourceTitle } from './provenance-line';
import { count } from './wording/count';
import { rangeInWords } from './wording/dates';

/** Other places in the library for the same statement, and other days with the same words; empty without any. */
export function StatementSources(props: Pick<MatchView, 'alsoIn' | 'alsoSaid'>) {
  const { alsoIn, alsoSaid } = props;
  return (
    <>
      {alsoIn.length > 0 && (
        <details class="more">
          <summary>Also in {count(alsoIn.length, 'other source')} of your library</summary>
          <ul>
            {alsoIn.map((source, index) => (
              <li key={index}>
                <SourceTitle source={source} />
                <p>
                  <SourceLink source={source} />
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {alsoSaid.length > 0 && (
        <details class="more">
          <summary>The same words on {count(alsoSaid.length, 'other day')}</summary>
          <ul>
            {alsoSaid.map(({ said, source }, index) => (
              <li key={index}>
                <p>{rangeInWords(said) ?? 'day not stated'}</p>
                <SourceTitle source={source} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
