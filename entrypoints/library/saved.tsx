import { copyToClipboard } from '@/components/copy-to-clipboard';
import { AnnotationList } from '@/components/library/annotation-list';
import { citationOfSaved } from '@/components/wording/citation';
import type { AnnotationRecord } from '@/lib/model/records';
import {
  deleteAnnotation,
  editAnnotation,
  listAnnotations,
  readAnnotation,
  restoreAnnotation,
} from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { exportSaved } from './export-lists';
import type { PlaceProps } from './place-props';
import { Missing, Shown } from './shown';
import { useLive } from './use-live';

/** Saved quotations, all or those with one tag. */
export function SavedContent({ db, act, tag }: PlaceProps & { tag: string | undefined }) {
  const live = useLive(() => listAnnotations(db, tag), [db, tag]);
  return (
    <Shown live={live}>{(found) => <SavedList db={db} act={act} annotations={found} tag={tag} />}</Shown>
  );
}

/** One saved quotation by itself. */
export function SavedOneContent({ db, act, id }: PlaceProps & { id: string }) {
  const live = useLive(() => readAnnotation(db, id), [db, id]);
  return (
    <Shown live={live}>
      {(found) =>
        found === undefined ? (
          <Missing what="saved quotation" />
        ) : (
          <SavedList db={db} act={act} annotations={[found]} tag={undefined} alone />
        )
      }
    </Shown>
  );
}

/** Saved quotations that can be edited and deleted, each with undo. */
export function SavedList(
  props: PlaceProps & {
    annotations: readonly AnnotationRecord[];
    tag: string | undefined;
    /** One that was asked for. */
    alone?: boolean;
  },
) {
  const { db, act, annotations, tag, alone = false } = props;
  const restore = (before: AnnotationRecord) => restoreAnnotation(db as Database, before);
  return (
    <AnnotationList
      annotations={annotations}
      {...(tag === undefined ? {} : { tag })}
      alone={alone}
      onExport={(format, chosen) => exportSaved(act, chosen, format)}
      onCopy={(annotation) => copyToClipboard(citationOfSaved(annotation))}
      onEdit={(id, change) =>
        act(
          editAnnotation(db, id, { ...change, speaker: change.speaker ?? '' }, Date.now()),
          'The change was saved.',
          restore,
        )
      }
      onDelete={(id) => act(deleteAnnotation(db, id), 'The saved quotation was deleted.', restore)}
    />
  );
}
