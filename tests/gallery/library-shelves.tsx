import { AtHand } from '@/components/at-hand';
import { CopyButton } from '@/components/copy-button';
import { Field } from '@/components/forms/field';
import { QuotationForm } from '@/components/forms/quotation-form';
import { SavedAlready } from '@/components/forms/saved-already';
import { AnnotationItem } from '@/components/library/annotation-item';
import { AnnotationList } from '@/components/library/annotation-list';
import { ArticleList } from '@/components/library/article-list';
import { ArticlePage } from '@/components/library/article-page';
import { CheckList } from '@/components/library/check-list';
import { ChooseAll } from '@/components/library/choose-all';
import { ConfirmButton } from '@/components/library/confirm-button';
import { DataPage } from '@/components/library/data-page';
import { EmptyNote } from '@/components/library/empty-note';
import { ExportList, SAVED_FORMATS, STATEMENT_FORMATS } from '@/components/library/export-list';
import { FileImport } from '@/components/library/file-import';
import { FileProblems } from '@/components/library/file-problems';
import { FilterChips } from '@/components/library/filter-chips';
import { FirstPrinting } from '@/components/library/first-printing';
import { HiddenLinks } from '@/components/library/hidden-links';
import { LastExport } from '@/components/library/last-export';
import { LibraryFrame } from '@/components/library/library-frame';
import { LibraryLost } from '@/components/library/library-lost';
import { LinkForm } from '@/components/library/link-form';
import { NothingFound } from '@/components/library/nothing-found';
import { Pager } from '@/components/library/pager';
import { ProblemList } from '@/components/library/problem-list';
import { RelationList } from '@/components/library/relation-list';
import { RelationReview } from '@/components/library/relation-review';
import { SearchBox } from '@/components/library/search-box';
import { SearchFilters } from '@/components/library/search-filters';
import { SpeakerList } from '@/components/library/speaker-list';
import { StatementList } from '@/components/library/statement-list';
import { StatementPage } from '@/components/library/statement-page';
import { TraceList } from '@/components/library/trace-list';
import { UndoBar } from '@/components/library/undo-bar';
import { WaitingNote } from '@/components/library/waiting-note';
import { WordingList } from '@/components/library/wording-list';
import { MarkLegend } from '@/components/mark-legend';
import { WelcomeExample } from '@/components/welcome-example';
import { WelcomeSheet } from '@/components/welcome-sheet';
import {
  annotationRecord,
  articleRow,
  articleView,
  hiddenLinkRow,
  NOON,
  possiblePair,
  relationRow,
  statementPage,
  wording,
} from '@/tests/support/library-rows';
import { counterView, lavrovView, sourceView, statementView } from '@/tests/support/views';
import { copied, nothing, type Shelves } from './state';

const wireCopies = ['Coast Daily', 'The Lindhaven Post', 'Pier Weekly'].map((outlet, i) => {
  const copy = wording('same', undefined, { id: `copy ${i}`, articleId: `copy ${i}` });
  const source = sourceView({
    headline: `No ferry on Sunday, says ${outlet}`,
    outlet,
    published: '2014-10-27',
  });
  return { ...copy, statement: { ...copy.statement, source } };
});
const wordings = [
  wording('same', 'The ferry will sail … whatever the weather does.'),
  wording('same', undefined, { id: 'h1', articleId: 'h', inSameArticle: true }),
  wording('same', 'The ferry will not sail on Sunday.', { id: 'h2', articleId: 'h', inSameArticle: true }),
  wording('same', 'The ferry will not sail.', { id: 'h3', articleId: 'h', inSameArticle: true }),
  wording('another-day'),
  wording('another-speaker'),
  wording('apart'),
  wording('alike', 'On Sunday no boat leaves the harbour, in any weather.'),
];
const counts = { articles: 3, quotations: 1204, speakers: 41, disputed: 9, saved: 2, problems: 1 };
const narrowed = {
  name: 'search' as const,
  query: 'ferry',
  speaker: 'Ada Morrow',
  outlet: 'The Lindhaven Post and Harbour Advertiser',
  from: '2013',
  to: '2013',
};
const OWN_WORK = { articles: 5, saved: 12, decisions: 3 };
const draft = {
  ...annotationRecord(),
  published: '2026-03-04',
  speakerConfidence: 'medium' as const,
};
const FILE_IMPORT = {
  accept: '.txt',
  onFiles: nothing,
  onDrop: nothing,
  onAgree: nothing,
  onRefuse: nothing,
  onStop: nothing,
};
const FILE_PROBLEMS = [
  { file: 'harbour/minutes-of-the-council-1998-with-all-appendices.txt', reason: 'is not text' },
  { file: 'quotations.csv', row: 17, reason: 'has no words' },
];
const manyStatements = Array.from({ length: 3000 }, (_, n) => ({
  ...statementView({ id: `s${n}`, words: `Ferry number ${n + 1} sails at nine.` }),
  disputed: n % 9 === 0,
  headline: 'Ferries sail again',
}));

const shortcuts = [
  { what: 'Go to the next marked quotation on the page', keys: 'Alt+Shift+Q' },
  { what: 'Save the selected quotation with a note', keys: '' },
];
const example = { statement: statementView(), counter: counterView() };
const welcome = { browser: 'chromium' as const, shortcuts, example };

/** Library, forms and welcome. */
export const LIBRARY_SHELVES: Shelves = {
  'library-frame': {
    articles: {
      width: 'wide',
      node: (
        <LibraryFrame route={{ name: 'articles', page: 1 }} counts={counts} onSearch={nothing}>
          <ArticleList
            page={1}
            total={120}
            rows={[
              articleRow(),
              articleRow({ id: 'a2', headline: 'Ferries sail again', outlet: 'The Harbour Post' }),
            ]}
          />
        </LibraryFrame>
      ),
    },
  },
  'article-list': { empty: { node: <ArticleList rows={[]} total={0} page={1} /> } },
  'article-page': {
    full: {
      width: 'wide',
      node: <ArticlePage article={articleView()} onExport={nothing} onDelete={nothing} />,
    },
    'nothing found': {
      node: (
        <ArticlePage
          article={articleView({ statements: [], disputes: [] })}
          onExport={nothing}
          onDelete={nothing}
        />
      ),
    },
  },
  'statement-page': {
    full: {
      width: 'wide',
      node: (
        <StatementPage
          page={statementPage()}
          onCopy={copied}
          onOpen={nothing}
          onDecide={nothing}
          onRemove={nothing}
        />
      ),
    },
    'reported, nothing beside it': {
      node: (
        <StatementPage
          page={statementPage({
            statement: statementView({ kind: 'indirect', words: 'The talks went well' }),
            counters: [],
            relations: [],
            trace: [],
          })}
          onOpen={nothing}
          onDecide={nothing}
          onRemove={nothing}
        />
      ),
    },
  },
  'first-printing': {
    'this one': {
      node: (
        <FirstPrinting
          own={statementView()}
          chain={{ published: '2014-10-28', first: [statementView()], undated: 2 }}
        />
      ),
    },
    another: {
      node: (
        <FirstPrinting
          own={lavrovView()}
          chain={{ published: '2014-10-28', first: [statementView()], undated: 0 }}
        />
      ),
    },
    'several of a day': {
      node: (
        <FirstPrinting
          own={lavrovView()}
          chain={{ published: '2014-10-28', first: [statementView(), lavrovView()], undated: 0 }}
        />
      ),
    },
  },
  'wording-list': {
    'every kind': {
      node: <WordingList statement={statementView()} wordings={wordings} onDecide={nothing} />,
    },
    'three copies of an agency’s text': {
      node: <WordingList statement={statementView()} wordings={wireCopies} onDecide={nothing} />,
    },
    none: { node: <WordingList statement={statementView()} wordings={[]} onDecide={nothing} /> },
  },
  'export-list': {
    'one statement': {
      node: <ExportList rows={1} what="statement" formats={STATEMENT_FORMATS} onExport={nothing} />,
    },
    'many saved': {
      node: <ExportList rows={1204} what="saved quotation" formats={SAVED_FORMATS} onExport={nothing} />,
    },
    'some chosen': {
      node: (
        <ExportList
          rows={1204}
          chosen={25}
          what="saved quotation"
          formats={SAVED_FORMATS}
          onExport={nothing}
        />
      ),
    },
  },
  'statement-list': {
    'a long statement, shortened': {
      node: (
        <StatementList
          rows={[
            { ...statementView({ words: `${statementView().words} `.repeat(6) }), disputed: true },
            { ...lavrovView(), disputed: false },
          ]}
        />
      ),
    },
    thousands: { node: <StatementList rows={manyStatements} /> },
  },
  'speaker-list': {
    two: {
      node: (
        <SpeakerList
          page={2}
          total={70}
          rows={[
            { key: 'john kerry', name: 'John Kerry', role: 'Secretary of State', statements: 4, articles: 1 },
            { key: 'x', name: 'ليلى الساحلي', statements: 1, articles: 1 },
          ]}
        />
      ),
    },
    empty: { node: <SpeakerList rows={[]} total={0} page={1} /> },
  },
  'relation-list': {
    one: {
      node: (
        <RelationList
          rows={[relationRow()]}
          total={13}
          disputed={7}
          page={1}
          onDecide={nothing}
          onRemove={nothing}
        />
      ),
    },
    empty: { node: <RelationList rows={[]} total={0} page={1} onDecide={nothing} onRemove={nothing} /> },
    'a source removed': {
      node: (
        <RelationList
          rows={[]}
          total={0}
          page={1}
          hidden={[hiddenLinkRow()]}
          onDecide={nothing}
          onRemove={nothing}
        />
      ),
    },
  },
  'hidden-links': {
    two: {
      node: (
        <HiddenLinks
          rows={[
            hiddenLinkRow(),
            hiddenLinkRow({
              id: 'person:other',
              from: { kind: 'indirect', words: 'that no boat would leave', url: 'https://harbour.example/a' },
            }),
          ]}
          onRemove={nothing}
        />
      ),
    },
  },
  'relation-review': {
    rejected: {
      node: (
        <RelationReview relation={relationRow({ state: 'rejected' })} onDecide={nothing} onRemove={nothing} />
      ),
    },
    'made by you': {
      node: (
        <RelationReview
          relation={relationRow({ origin: 'person', state: 'confirmed' })}
          onDecide={nothing}
          onRemove={nothing}
        />
      ),
    },
  },
  'check-list': {
    'one of two, of a demoted rule': {
      node: <CheckList pairs={[possiblePair({ demoted: true }), possiblePair()]} onDecide={nothing} />,
    },
    'nothing to check': { node: <CheckList pairs={[]} onDecide={nothing} /> },
  },
  'link-form': {
    folded: { node: <LinkForm candidates={undefined} onSearch={nothing} onSave={nothing} /> },
    'search with two found': {
      node: (
        <LinkForm
          candidates={[statementView(), lavrovView({ kind: 'indirect' })]}
          onSearch={nothing}
          onSave={nothing}
          unfolded
        />
      ),
    },
  },
  'trace-list': {
    'four steps': {
      node: (
        <TraceList
          rows={[
            { step: 'marks', rule: 'double-marks', words: '“We sail on Sunday,”' },
            { step: 'cue', rule: 'inverted', words: 'said' },
            { step: 'source', rule: 'nominal', words: 'the harbour master' },
            { step: 'confidence', rule: 'medium', note: '0.912' },
          ]}
        />
      ),
    },
    'no steps': { node: <TraceList rows={[]} /> },
  },
  'problem-list': {
    one: {
      node: (
        <ProblemList
          rows={[
            { file: 'harbour.txt', message: 'harbour.txt is not UTF-8 text and was left out.', at: NOON },
          ]}
        />
      ),
    },
    none: { node: <ProblemList rows={[]} /> },
  },
  'annotation-list': {
    two: {
      node: (
        <AnnotationList
          onExport={nothing}
          onCopy={copied}
          annotations={[
            annotationRecord(),
            annotationRecord({ id: 'b', note: '', tags: [], url: 'javascript:x' }),
          ]}
          tag="ferries"
          onEdit={nothing}
          onDelete={nothing}
        />
      ),
    },
    empty: {
      node: <AnnotationList annotations={[]} onExport={nothing} onEdit={nothing} onDelete={nothing} />,
    },
  },
  'copy-button': { quiet: { node: <CopyButton onCopy={copied} /> } },
  'choose-all': {
    none: { node: <ChooseAll shown={50} chosen={0} onChoose={nothing} /> },
    some: { node: <ChooseAll shown={50} chosen={3} onChoose={nothing} /> },
    all: { node: <ChooseAll shown={50} chosen={50} onChoose={nothing} /> },
  },
  'annotation-item': {
    one: { node: <AnnotationItem annotation={annotationRecord()} onEdit={nothing} onDelete={nothing} /> },
    'chosen, to be cited': {
      node: (
        <AnnotationItem
          annotation={annotationRecord()}
          chosen
          onChoose={nothing}
          onCopy={copied}
          onEdit={nothing}
          onDelete={nothing}
        />
      ),
    },
  },
  'library-lost': { lost: { node: <LibraryLost loss={{ work: OWN_WORK, at: NOON }} onPutAway={nothing} /> } },
  'last-export': {
    never: { node: <LastExport since={{ articles: 2, saved: 0, decisions: 1 }} /> },
    'long ago': { node: <LastExport at={NOON} since={OWN_WORK} /> },
  },
  'data-page': {
    'after a refused import': {
      node: (
        <DataPage
          counts={counts}
          outcome={{
            message: 'notes.json was not taken in: 2 records are not as they should be.',
            problems: ['Record 1: target is missing.', 'Record 7: “exact” is empty.'],
          }}
          onExportLibrary={() => {}}
          onExport={nothing}
          onImport={nothing}
          onWipe={nothing}
        />
      ),
    },
    'not counted yet': {
      node: (
        <DataPage
          counts={undefined}
          onExportLibrary={() => {}}
          onExport={nothing}
          onImport={nothing}
          onWipe={nothing}
        />
      ),
    },
  },
  'file-import': {
    'nothing chosen': { node: <FileImport {...FILE_IMPORT} state={{ step: 'idle' }} /> },
    storing: { node: <FileImport {...FILE_IMPORT} state={{ step: 'storing', done: 1204, total: 10_000 }} /> },
    asking: {
      node: (
        <FileImport
          {...FILE_IMPORT}
          state={{ step: 'asking', sound: { articles: 12, quotations: 185 }, problems: FILE_PROBLEMS }}
        />
      ),
    },
  },
  'file-problems': { two: { node: <FileProblems problems={FILE_PROBLEMS} /> } },
  'confirm-button': {
    'not asked': { node: <ConfirmButton label="Delete" warning="It goes for good." onConfirm={nothing} /> },
  },
  'waiting-note': { late: { node: <WaitingNote>Reading your library…</WaitingNote> } },
  'empty-note': { plain: { node: <EmptyNote title="Nothing here">Something would fill it.</EmptyNote> } },
  pager: { middle: { node: <Pager route={{ name: 'disputes', page: 2 }} total={3000} /> } },
  'search-box': { 'with words': { node: <SearchBox query="ferry" onSearch={nothing} /> } },
  'search-filters': {
    empty: {
      node: (
        <SearchFilters
          route={{ name: 'search', query: '' }}
          suggestions={{ speaker: [], outlet: [] }}
          onType={nothing}
          onFilter={nothing}
        />
      ),
    },
    'filled, with names to choose from': {
      node: (
        <SearchFilters
          route={narrowed}
          suggestions={{ speaker: ['Ada Morrow', 'Ilse Morrow'], outlet: [] }}
          onType={nothing}
          onFilter={nothing}
        />
      ),
    },
  },
  'filter-chips': {
    three: { node: <FilterChips route={narrowed} /> },
    'an open end': { node: <FilterChips route={{ name: 'search', query: '', from: '2013-09' }} /> },
  },
  'nothing-found': {
    'words alone': {
      node: (
        <NothingFound
          route={{ name: 'search', query: 'ferry' }}
          more={false}
          why={[]}
          names={{ speaker: [], outlet: [] }}
        />
      ),
    },
    'a name that nobody has': {
      node: (
        <NothingFound
          route={narrowed}
          more={false}
          why={[
            { part: 'words', alone: true, without: { found: 0, more: false } },
            { part: 'speaker', alone: false, without: { found: 12, more: false } },
            { part: 'outlet', alone: true, without: { found: 0, more: false } },
            { part: 'days', alone: true, without: { found: 50, more: true } },
          ]}
          names={{ speaker: ['Ada Morrow-Bell', 'Adam Morrow'], outlet: [] }}
        />
      ),
    },
  },
  'undo-bar': { deleted: { node: <UndoBar message="Deleted." onUndo={nothing} onClose={nothing} /> } },
  'quotation-form': {
    filled: { node: <QuotationForm draft={draft} onSave={nothing} onCancel={nothing} /> },
    'nothing known, refused': {
      node: (
        <QuotationForm
          draft={{ exact: 'The ferry sails.', before: '', after: '' }}
          problem="There is no room left on this device for the library. Nothing was changed."
          onSave={nothing}
          onCancel={nothing}
        />
      ),
    },
  },
  'saved-already': {
    'in the form': {
      node: (
        <QuotationForm
          draft={draft}
          known={annotationRecord()}
          onOpenKnown={nothing}
          onSave={nothing}
          onCancel={nothing}
        />
      ),
    },
    'without a note': { node: <SavedAlready known={{ note: '', tags: [] }} /> },
  },
  field: { 'one line': { node: <Field name="x" label="Speaker" value="Ada Lind" hint="Please check." /> } },
  'mark-legend': { all: { node: <MarkLegend /> } },
  'at-hand': {
    'in Firefox': { node: <AtHand browser="firefox" shortcuts={shortcuts} /> },
    'without shortcuts': { node: <AtHand browser="chromium" shortcuts={[]} /> },
  },
  'welcome-example': { one: { node: <WelcomeExample example={example} onOpen={nothing} /> } },
  'welcome-sheet': {
    'nothing chosen': {
      width: 'wide',
      node: (
        <WelcomeSheet
          counts={counts}
          everywhere={false}
          onEverywhere={nothing}
          onOnlyOnClick={nothing}
          onOpenLibrary={nothing}
          onOpenExample={nothing}
          {...welcome}
        />
      ),
    },
    'everywhere, still counting': {
      node: (
        <WelcomeSheet
          counts={undefined}
          everywhere={true}
          message="On Record now runs on every page you open."
          onEverywhere={nothing}
          onOnlyOnClick={nothing}
          onOpenLibrary={nothing}
          onOpenExample={nothing}
          {...welcome}
        />
      ),
    },
  },
};
