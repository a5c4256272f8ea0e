import { BrandBar } from '@/components/brand-bar';
import { EntryDetails } from '@/components/report/entry-details';
import { EntryList } from '@/components/report/entry-list';
import { PageReport } from '@/components/report/page-report';
import { ReportFoot, SaveArticleButton } from '@/components/report/report-foot';
import { SavedHere } from '@/components/report/saved-here';
import { SiteSwitch } from '@/components/report/site-switch';
import type { ReportEntry, Situation } from '@/components/report/situation';
import { SituationLine } from '@/components/report/situation-line';
import { manyEntries, pageEntries } from '@/tests/support/report';
import { nothing, type Shelves } from './state';

const buttons = {
  onCheck: nothing,
  onAlways: nothing,
  onOff: nothing,
  onOn: nothing,
  onJump: nothing,
  onSave: nothing,
  onSaveArticle: nothing,
  onOpenArticle: nothing,
  onOpenLibrary: nothing,
};
const site = {
  host: 'morning-ledger.example',
  origins: ['https://morning-ledger.example/*'],
  always: false,
  off: false,
};

function report(situation: Situation, privateWindow = false) {
  return { node: <PageReport {...buttons} view={{ page: 'one', situation, site, privateWindow }} /> };
}

function details(entry: ReportEntry | undefined) {
  return entry === undefined ? null : <EntryDetails entry={entry} onBack={nothing} />;
}

/** Popup and side panel. */
export const REPORT_SHELVES: Shelves = {
  'brand-bar': { plain: { node: <BrandBar /> }, 'with a title': { node: <BrandBar title="Library" /> } },
  'saved-here': {
    two: {
      node: (
        <SavedHere
          rows={[
            { id: 'a', exact: 'The ferry sails at nine.', note: 'Compare with the timetable.' },
            { id: 'b', exact: 'Nobody was late.', note: '' },
          ]}
          onShow={async () => undefined}
        />
      ),
    },
  },
  'page-report': {
    found: report({ kind: 'read', entries: pageEntries() }),
    'a page too long': report({
      kind: 'read',
      entries: pageEntries().slice(0, 1),
      note: 'The page is very long: only its first part was read.',
    }),
    'nothing in the library': report({
      kind: 'read',
      entries: pageEntries().map((entry) => ({ ...entry, match: null })),
    }),
    'no quotations': report({ kind: 'read', entries: [] }),
    'private window': report({ kind: 'read', entries: pageEntries().slice(0, 1) }, true),
    'not checked': report({ kind: 'idle' }),
    asking: report({ kind: 'asking' }),
    reading: report({ kind: 'reading' }),
    failed: report({ kind: 'failed', problem: 'The page was left while it was being read.' }),
    off: report({ kind: 'off' }),
    'no permission': report({ kind: 'no-permission' }),
    unsupported: {
      node: (
        <PageReport
          {...buttons}
          message="The library was opened."
          view={{
            page: 'one',
            situation: { kind: 'unsupported', why: 'Pages of the browser itself are closed to extensions.' },
            privateWindow: false,
          }}
        />
      ),
    },
  },
  'report-foot': {
    'saving, nothing said': {
      node: (
        <ReportFoot hint="Save this article, and its quotations are on record.">
          <SaveArticleButton saving={{ state: 'saving' }} primary onSave={nothing} onOpen={nothing} />
        </ReportFoot>
      ),
    },
    saved: {
      node: (
        <ReportFoot message="Saved: 4,021 characters in 12 paragraphs, with 6 quotations.">
          <SaveArticleButton
            saving={{ state: 'saved', articleId: 'a' }}
            primary={false}
            onSave={nothing}
            onOpen={nothing}
          />
        </ReportFoot>
      ),
    },
  },
  'situation-line': { reading: { node: <SituationLine situation={{ kind: 'reading' }} /> } },
  'entry-list': {
    thousands: { node: <EntryList entries={manyEntries(3000)} onOpen={nothing} /> },
    empty: { node: <EntryList entries={[]} onOpen={nothing} /> },
  },
  'entry-details': {
    'on record': { node: details(pageEntries()[0]) },
    'not in the library': { node: details(pageEntries().find((entry) => entry.match === null)) },
  },
  'site-switch': {
    asked: { node: <SiteSwitch site={site} {...buttons} /> },
    always: { node: <SiteSwitch site={{ ...site, always: true }} {...buttons} /> },
    off: { node: <SiteSwitch site={{ ...site, off: true }} {...buttons} /> },
  },
};
