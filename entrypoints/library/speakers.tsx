import { PAGE_SIZE } from '@/components/library/pager';
import { addressOf } from '@/components/library/route';
import { SpeakerList } from '@/components/library/speaker-list';
import { StatementList } from '@/components/library/statement-list';
import type { Database } from '@/lib/store/database';
import { listAllSpeakers, readSpeaker } from '@/lib/store/speaker-lists';
import { exportStatements } from './export-lists';
import type { PlaceProps } from './place-props';
import { Missing, Shown } from './shown';
import { useLive } from './use-live';

/** Everybody who speaks in the library. */
export function SpeakersContent({ db, page }: { db: Database; page: number }) {
  const live = useLive(() => listAllSpeakers(db, (page - 1) * PAGE_SIZE, PAGE_SIZE), [db, page]);
  return (
    <Shown live={live}>{({ rows, total }) => <SpeakerList rows={rows} total={total} page={page} />}</Shown>
  );
}

/** One speaker with their statements. */
export function SpeakerContent({ db, act, speakerKey }: PlaceProps & { speakerKey: string }) {
  const live = useLive(() => readSpeaker(db, speakerKey), [db, speakerKey]);
  return (
    <Shown live={live}>
      {(speaker) =>
        speaker === undefined ? (
          <Missing what="speaker" />
        ) : (
          <section>
            <h1 dir="auto">{speaker.name}</h1>
            {speaker.role !== undefined && (
              <p class="speaker-role" dir="auto">
                {speaker.role}
              </p>
            )}
            <p>
              <a href={addressOf({ name: 'search', query: '', speaker: speaker.name })}>
                Search in these statements
              </a>
            </p>
            <StatementList
              rows={speaker.statements.map(({ view, disputed }) => ({ ...view, disputed }))}
              withSource
              onExport={(format) => exportStatements(act, speaker.statements, format)}
            />
          </section>
        )
      }
    </Shown>
  );
}
