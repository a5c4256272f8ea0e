import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { QuotationForm, type QuotationFormValues } from '@/components/forms/quotation-form';
import { EmptyNote } from '@/components/library/empty-note';
import type { SaveDraft } from '@/lib/messages/protocol';
import { annotationOfDraft, dropSaveDraft, formOfDraft, readSaveDraft } from '@/lib/messages/save-draft';
import { failure, success } from '@/lib/model/result';
import { deleteAnnotation, saveAnnotation } from '@/lib/store/annotations';
import type { PlaceProps } from './place-props';
import { goTo } from './use-route';

/** The save form with the draft that was left for it. The draft stays until it is saved or given up. */
export function SaveContent({ db, act }: PlaceProps) {
  const [draft, setDraft] = useState<SaveDraft | null>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    void readSaveDraft().then((found) => setDraft(found ?? null));
  }, []);
  if (draft === undefined) return null;
  if (draft === null)
    return (
      <section>
        <h1>Save a quotation</h1>
        <EmptyNote title="Nothing to save">Select words on a page and press Alt+Shift+S there.</EmptyNote>
      </section>
    );

  const save = async (values: QuotationFormValues) => {
    if (browser.extension.inIncognitoContext) return setProblem('Nothing is stored from a private window.');
    const saved = await saveAnnotation(db, annotationOfDraft(draft, values), Date.now());
    if (!saved.ok) return setProblem(saved.problem.message);
    await dropSaveDraft();
    const { annotation, alreadySaved } = saved.value;
    if (alreadySaved)
      act(Promise.resolve(success(undefined)), 'This was saved before; here it is, as it was.');
    else act(Promise.resolve(success(undefined)), 'Saved.', () => deleteAnnotation(db, annotation.id));
    goTo({ name: 'saved' });
  };
  return (
    <QuotationForm
      draft={formOfDraft(draft)}
      {...(problem === undefined ? {} : { problem })}
      onSave={(values) => void save(values)}
      onCancel={() => {
        void dropSaveDraft();
        act(Promise.resolve(failure('not-found', 'Nothing was saved.')), '');
        goTo({ name: 'saved' });
      }}
    />
  );
}
