import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BrandBar } from '@/components/brand-bar';
import { QuotationForm, type QuotationFormValues } from '@/components/forms/quotation-form';
import { addressOf } from '@/components/library/route';
import { FrontReport } from '@/components/report/front-report';
import { openLibrary } from '@/lib/messages/front-actions';
import { lookAtFrontPage, watchFrontPage } from '@/lib/messages/front-page';
import type { SaveDraft } from '@/lib/messages/protocol';
import { frontActions } from '@/lib/messages/report-actions';
import { annotationOfDraft, formOfDraft, typedInto } from '@/lib/messages/save-draft';
import type { AnnotationRecord } from '@/lib/model/records';
import { addToAnnotation, saveAnnotation } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { SavedOnPage } from './saved-on-page';

const PORT = { look: () => lookAtFrontPage(false), watch: watchFrontPage };

/** The page in front of the reader beside itself: the same list as the popup, and the save form in its place. */
export function SidePanel({ db }: { db: Database }) {
  const [draft, setDraft] = useState<SaveDraft>();
  const [known, setKnown] = useState<AnnotationRecord>();
  const [problem, setProblem] = useState<string>();
  /** Tells the report what came of the form. */
  const told = useRef<(sentence: string | undefined) => void>(() => {});
  const cameFrom = useRef<HTMLElement | undefined>(undefined);
  const report = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (draft !== undefined || cameFrom.current === undefined) return;
    const { current } = cameFrom;
    cameFrom.current = undefined;
    // Another page may have come in front meanwhile.
    (current.isConnected ? current : report.current?.querySelector('button'))?.focus();
  }, [draft]);
  const actions = useMemo(() => {
    const save = (found: SaveDraft) => {
      setProblem(undefined);
      setKnown(undefined);
      if (document.activeElement instanceof HTMLElement) cameFrom.current = document.activeElement;
      setDraft(found);
      return new Promise<string | undefined>((tell) => {
        told.current = tell;
      });
    };
    return frontActions({ save });
  }, []);

  const leave = (said?: string) => {
    setDraft(undefined);
    told.current(said);
  };
  const add = async ({ id }: AnnotationRecord, found: SaveDraft, values: QuotationFormValues) => {
    const added = await addToAnnotation(db, id, typedInto(found, values), Date.now());
    if (added.ok) return leave('Added to what was saved.');
    // It was deleted meanwhile: what was typed is saved by the next press.
    setKnown(undefined);
    setProblem(added.problem.message);
  };
  const keep = async (found: SaveDraft, values: QuotationFormValues) => {
    if (browser.extension.inIncognitoContext || found.page.privateWindow === true)
      return setProblem('Nothing is stored from a private window.');
    if (known !== undefined) return add(known, found, values);
    const saved = await saveAnnotation(db, annotationOfDraft(found, values), Date.now());
    if (!saved.ok) return setProblem(saved.problem.message);
    if (saved.value.alreadySaved) return setKnown(saved.value.annotation);
    leave('Saved.');
  };

  return (
    <>
      <BrandBar heading />
      <main>
        {/* Hidden and not gone: who comes back from the form finds the same entry open. */}
        <div ref={report} hidden={draft !== undefined}>
          <FrontReport
            port={PORT}
            actions={actions}
            beside={({ url }) =>
              url !== undefined && <SavedOnPage db={db} url={url} show={actions.showSaved} />
            }
          />
        </div>
        {draft !== undefined && (
          <div class="report">
            <QuotationForm
              draft={formOfDraft(draft)}
              {...(problem === undefined ? {} : { problem })}
              {...(known === undefined ? {} : { known, onOpenKnown: () => void openKnown(known) })}
              onSave={(values) => void keep(draft, values)}
              onCancel={() => leave()}
            />
          </div>
        )}
      </main>
    </>
  );
}

/** In a tab of its own, so that the form keeps what is typed. */
function openKnown({ id }: AnnotationRecord): Promise<void> {
  return openLibrary(addressOf({ name: 'saved-quotation', id }));
}
