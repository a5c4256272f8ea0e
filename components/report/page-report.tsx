import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useKeptFocus } from '../use-kept-focus';
import { EntryDetails } from './entry-details';
import { EntryList } from './entry-list';
import { SiteSwitch } from './site-switch';
import type { PageView, ReportEntry } from './situation';
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
  readonly onOpenLibrary: () => void;
}

/** The page in front of the reader: what was found, each entry in full, the choices for the site, the way to the library. */
export function PageReport(
  props: PageReportCallbacks & {
    readonly view: PageView;
    /** The outcome of the last action, for people. */
    readonly message?: string;
    /** What stands under the list of quotations. */
    readonly children?: ComponentChildren;
  },
) {
  const { view, message } = props;
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
          onJump={() => props.onJump(entry.index)}
          {...(privateWindow ? {} : { onSave: () => props.onSave(entry.index) })}
        />
      )}
      {privateWindow && (
        <p class="notice">Private window: quotations are compared here, and nothing is stored.</p>
      )}
      <p class="message" role="status">
        {message}
      </p>
      {site !== undefined && !privateWindow && (
        <SiteSwitch site={site} onAlways={props.onAlways} onOff={props.onOff} onOn={props.onOn} />
      )}
      <div class="actions report-foot">
        <button type="button" class="plain" onClick={props.onOpenLibrary}>
          Open the library
        </button>
        {situation.kind === 'read' && !privateWindow && (
          <button type="button" class="plain" onClick={props.onSaveArticle}>
            Save this article
          </button>
        )}
      </div>
    </div>
  );
}
