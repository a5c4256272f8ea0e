import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useKeptFocus } from '../use-kept-focus';
import { EntryDetails } from './entry-details';
import { EntryList } from './entry-list';
import { ReportFoot, SaveArticleButton } from './report-foot';
import { SiteSwitch } from './site-switch';
import type { ArticleSaving, PageView, ReportEntry } from './situation';
import { SituationLine } from './situation-line';

/** What the popup's and the side panel's buttons do. */
export interface PageReportCallbacks {
  readonly onCheck: () => void;
  readonly onAlways: () => void;
  readonly onOff: () => void;
  readonly onOn: () => void;
  readonly onJump: (index: number) => void;
  readonly onSave: (index: number) => void;
  readonly onSaveArticle: () => void;
  readonly onOpenArticle: (articleId: string) => void;
  readonly onOpenLibrary: () => void;
}

/** The page in front of the reader: what was found, each entry in full, the choices for the site, the way to the library. */
export function PageReport(
  props: PageReportCallbacks & {
    readonly view: PageView;
    /** The outcome of the last action, for people. */
    readonly message?: string;
    /** What became of the page's article. */
    readonly saving?: ArticleSaving;
    /** What stands under the list of quotations. */
    readonly children?: ComponentChildren;
  },
) {
  const { view, message, saving = NOT_SAVED } = props;
  const [open, setOpen] = useState<{ readonly page: string; readonly index: number }>();
  const report = useRef<HTMLDivElement>(null);
  useKeptFocus(report);
  /** The entry that was left for the list. */
  const left = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (left.current === undefined) return;
    report.current?.querySelector<HTMLElement>(`[data-entry="${left.current}"]`)?.focus();
    left.current = undefined;
  }, [open]);
  const { situation, site, privateWindow } = view;
  const entries = situation.kind === 'read' ? situation.entries : [];
  const entry = open?.page === view.page ? entries.find(({ index }) => index === open.index) : undefined;
  const maySave = situation.kind === 'read' && !privateWindow;
  const nothingOnRecord = maySave && entries.length > 0 && entries.every(({ match }) => match === null);
  return (
    <div ref={report} class="report" tabIndex={-1}>
      {entry === undefined ? (
        <>
          <SituationLine situation={situation} always={site?.always === true} />
          {(situation.kind === 'idle' || situation.kind === 'failed') && (
            <div class="actions">
              <button type="button" onClick={props.onCheck}>
                {situation.kind === 'idle' ? 'Check this page' : 'Try again'}
              </button>
            </div>
          )}
          <EntryList
            entries={entries}
            {...(left.current === undefined ? {} : { unfolded: left.current })}
            onOpen={({ index }: ReportEntry) => setOpen({ page: view.page, index })}
          />
          {props.children}
        </>
      ) : (
        <EntryDetails
          entry={entry}
          onBack={() => {
            left.current = entry.index;
            setOpen(undefined);
          }}
        />
      )}
      {privateWindow && (
        <p class="notice">Private window: quotations are compared here, and nothing is stored.</p>
      )}
      {site !== undefined && !privateWindow && (
        <SiteSwitch site={site} onAlways={props.onAlways} onOff={props.onOff} onOn={props.onOn} />
      )}
      <ReportFoot
        {...(message === undefined ? {} : { message })}
        {...(nothingOnRecord && entry === undefined ? { hint: WHY_SAVE } : {})}
      >
        {entry === undefined ? (
          <>
            {maySave && (
              <SaveArticleButton
                saving={saving}
                primary={nothingOnRecord}
                onSave={props.onSaveArticle}
                onOpen={props.onOpenArticle}
              />
            )}
            <button type="button" class="plain" onClick={props.onOpenLibrary}>
              Open the library
            </button>
          </>
        ) : (
          <>
            <button type="button" onClick={() => props.onJump(entry.index)}>
              Show on the page
            </button>
            {!privateWindow && (
              <button type="button" class="plain" onClick={() => props.onSave(entry.index)}>
                Save with a note…
              </button>
            )}
          </>
        )}
      </ReportFoot>
    </div>
  );
}

const NOT_SAVED = { state: 'not-saved' } as const;
const WHY_SAVE =
  'Save this article, and its quotations are on record: On Record then knows them again on other pages.';
