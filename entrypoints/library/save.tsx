import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { QuotationForm, type QuotationFormValues } from '@/components/forms/quotation-form';
import { EmptyNote } from '@/components/library/empty-note';
import { addressOf } from '@/components/library/route';
import { openLibrary } from '@/lib/messages/front-actions';
import { annotationOfDraft, formOfDraft, typedInto } from '@/lib/messages/save-draft';
import { createDraftKeeper, readTypedDraft, type TypedDraft } from '@/lib/messages/typed-draft';
import type { AnnotationRecord } from '@/lib/model/records';
import { failure, success } from '@/lib/model/result';
import {
  addToAnnotation,
  deleteAnnotation,
  restoreAnnotation,
  saveAnnotation,
} from '@/lib/store/annotations';
import type { PlaceProps } from './place-props';
import { goTo } from './use-route';

/**
 * The save form with the draft that was left for it. The draft stays until it is saved or given up, and with it what was
 * typed: a link or a search on the way there and back costs nothing.
 */
export function SaveContent({ db, act }: PlaceProps) {
  const [found, setFound] = useState<TypedDraft | null>();
  useEffect(() => {
    void readTypedDraft().then((waiting) => setFound(waiting ?? null));
  }, []);
  if (found === undefined) return null;
  if (found !== null) return <SaveForm db={db} act={act} found={found} />;
  return (
    <section>
      <h1>Save a quotation</h1>
      <EmptyNote title="Nothing to save">Select words on a page and press Alt+Shift+S there.</EmptyNote>
    </section>
  );
}

function SaveForm({ db, act, found: { draft, typed } }: PlaceProps & { found: TypedDraft }) {
  const [known, setKnown] = useState<AnnotationRecord>();
  const [problem, setProblem] = useState<string>();
  const keeper = useMemo(() => createDraftKeeper(draft), [draft]);
  const add = async ({ id }: AnnotationRecord, values: QuotationFormValues) => {
    const added = await addToAnnotation(db, id, typedInto(draft, values), Date.now());
    if (!added.ok) {
      // It was deleted meanwhile: what was typed is saved by the next press.
      setKnown(undefined);
      return setProblem(added.problem.message);
    }
    await keeper.drop();
    act(Promise.resolve(added), 'Added to what was saved.', (before) => restoreAnnotation(db, before));
    goTo({ name: 'saved-quotation', id });
  };
  const save = async (values: QuotationFormValues) => {
    if (browser.extension.inIncognitoContext) return setProblem('Nothing is stored from a private window.');
    setProblem(undefined);
    if (known !== undefined) return add(known, values);
    const saved = await saveAnnotation(db, annotationOfDraft(draft, values), Date.now());
    if (!saved.ok) return setProblem(saved.problem.message);
    const { annotation, alreadySaved } = saved.value;
    if (alreadySaved) return setKnown(annotation);
    await keeper.drop();
    act(Promise.resolve(success(undefined)), 'Saved.', () => deleteAnnotation(db, annotation.id));
    goTo({ name: 'saved' });
  };
  return (
    <QuotationForm
      draft={formOfDraft(draft)}
      {...(typed === undefined ? {} : { typed })}
      onType={keeper.keep}
      {...(problem === undefined ? {} : { problem })}
      {...(known === undefined ? {} : { known, onOpenKnown: () => void openKnown(known) })}
      onSave={(values) => void save(values)}
      onCancel={() => {
        void keeper.drop();
        act(Promise.resolve(failure('not-found', 'Nothing was saved.')), '');
        goTo({ name: 'saved' });
      }}
    />
  );
}

/** In a tab of its own, so that the form keeps what is typed. */
function openKnown({ id }: AnnotationRecord): Promise<void> {
  return openLibrary(addressOf({ name: 'saved-quotation', id }));
}
