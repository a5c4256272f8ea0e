import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BrandBar } from '@/components/brand-bar';
import { QuotationForm, type QuotationFormValues } from '@/components/forms/quotation-form';
import { FrontReport } from '@/components/report/front-report';
import { lookAtFrontPage, watchFrontPage } from '@/lib/messages/front-page';
import type { SaveDraft } from '@/lib/messages/protocol';
import { frontActions } from '@/lib/messages/report-actions';
import { annotationOfDraft, formOfDraft } from '@/lib/messages/save-draft';
import { saveAnnotation } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { SavedOnPage } from './saved-on-page';

const PORT = { look: () => lookAtFrontPage(false), watch: watchFrontPage };

/** The page in front of the reader beside itself: the same list as the popup, and the save form in its place. */
export function SidePanel({ db }: { db: Database }) {
  const [draft, setDraft] = useState<SaveDraft>();
  const [problem, setProblem] = useState<string>();
  const [message, setMessage] = useState<string>();
  const actions = useMemo(() => {
    const save = (found: SaveDraft) => {
      setProblem(undefined);
      setMessage(undefined);
      setDraft(found);
    };
    return frontActions({ save });
  }, []);

  const keep = async (found: SaveDraft, values: QuotationFormValues) => {
    if (browser.extension.inIncognitoContext || found.page.privateWindow === true)
      return setProblem('Nothing is stored from a private window.');
    const saved = await saveAnnotation(db, annotationOfDraft(found, values), Date.now());
    if (!saved.ok) return setProblem(saved.problem.message);
    setMessage(saved.value.alreadySaved ? 'This was saved before; nothing was changed.' : 'Saved.');
    setDraft(undefined);
  };

  return (
    <>
      <BrandBar heading />
      <main>
        {draft === undefined ? (
          <FrontReport
            port={PORT}
            actions={actions}
            beside={({ url }) =>
              url !== undefined && <SavedOnPage db={db} url={url} show={actions.showSaved} />
            }
          />
        ) : (
          <div class="report">
            <QuotationForm
              draft={formOfDraft(draft)}
              {...(problem === undefined ? {} : { problem })}
              onSave={(values) => void keep(draft, values)}
              onCancel={() => setDraft(undefined)}
            />
          </div>
        )}
        <p class="panel-message" role="status">
          {message}
        </p>
      </main>
    </>
  );
}
