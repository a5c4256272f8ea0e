import type { ArticleRow } from '@/components/library/article-list';
import type { ArticleView } from '@/components/library/article-page';
import type { HiddenLinkRow } from '@/components/library/hidden-links';
import type { RelationRow } from '@/components/library/relation-review';
import type { StatementPageView } from '@/components/library/statement-page';
import { compareWords } from '@/lib/match/word-difference';
import type { AnnotationRecord } from '@/lib/model/records';
import type { PossiblePair, WordingView } from '@/lib/model/views';
import { counterView, lavrovView, sourceView, statementView } from './views';

/** Rows and pages of the library as its components take them, for tests and the gallery. */

export const NOON = Date.UTC(2026, 10, 22, 12);

/** The seeded article in the list. */
export function articleRow(changes: Partial<ArticleRow> = {}): ArticleRow {
  return {
    id: 'article-1',
    headline: 'Russian FM Disputes Kerry’s Claim That Russia Has Agreed to Share ISIS Intelligence',
    byline: 'Patrick Goodenough',
    published: { value: '2014-10-28T04:24:00-04:00' },
    provenance: { origin: 'seed' },
    quotations: 17,
    disputed: 4,
    ...changes,
  };
}

/** A link that waits for a decision. */
export function relationRow(changes: Partial<RelationRow> = {}): RelationRow {
  return {
    id: 'relation-1',
    type: 'denies',
    standing: 'linked',
    rule: 'anaphor-count',
    why: '“Not so on both counts” follows the two statements.',
    origin: 'program',
    state: 'suggested',
    from: lavrovView(),
    to: statementView(),
    evidence: counterView().evidence,
    ...changes,
  };
}

/** A pair of the researcher's queue, in invented words. */
export function possiblePair(changes: Partial<PossiblePair> = {}): PossiblePair {
  return {
    key: 'pair-1',
    kind: 'contradiction',
    rule: 'opposite-wording',
    type: 'disputes',
    why: 'Similar words, and one of the two denies “sail…”.',
    demoted: false,
    from: statementView({ id: 'f', words: 'The ferry will not sail on Sunday.' }),
    to: statementView({ id: 't', words: 'The ferry will sail on Sunday.' }),
    ...changes,
  };
}

/** The seeded article's page. */
export function articleView(changes: Partial<ArticleView> = {}): ArticleView {
  return {
    head: { id: 'article-1', addedAt: NOON },
    source: sourceView(),
    statements: [
      { ...statementView(), disputed: true },
      { ...lavrovView(), disputed: false },
      { ...lavrovView({ id: 'l2', kind: 'indirect', words: 'Not so on both counts' }), disputed: false },
      { ...statementView({ id: 'k2', kind: 'mixed', words: 'reset' }), disputed: false, notSpeech: true },
    ],
    disputes: [
      {
        id: 'd1',
        cue: 'Not so',
        sentence: 'Not so on both counts, Lavrov told state-owned Rossiya-1 television.',
        holder: 'Sergei Lavrov',
      },
    ],
    ownLinks: 0,
    size: { characters: 5230, paragraphs: 18 },
    text: 'Not so on both counts, Lavrov told state-owned Rossiya-1 television.',
    ...changes,
  };
}

/** Kerry's statement's page. */
export function statementPage(changes: Partial<StatementPageView> = {}): StatementPageView {
  return {
    statement: statementView(),
    articleId: 'article-1',
    counters: [counterView()],
    relations: [relationRow()],
    trace: [
      { step: 'marks', rule: 'double-curly', words: '“I suggested' },
      { step: 'cue', rule: 'verb-before', words: 'told' },
      { step: 'speaker', rule: 'last-name', words: 'Kerry', note: 'the only Kerry in the text' },
    ],
    ...changes,
  };
}

const FERRY = 'The ferry will not sail on Sunday, whatever the weather does.';

/** A link whose article at one end was removed; of its other end no words were kept. */
export function hiddenLinkRow(changes: Partial<HiddenLinkRow> = {}): HiddenLinkRow {
  return {
    id: 'person:hidden',
    type: 'denies',
    why: 'She told me so.',
    to: {
      kind: 'direct',
      words: 'The ferry will sail on Sunday.',
      speaker: 'Ada Lind',
      headline: 'Ferries sail again',
      outlet: 'The Harbour Post',
      published: '2026-03-04',
      url: 'javascript:alert(1)',
    },
    ...changes,
  };
}

/** One printing of the ferry's words, in invented words, beside a statement that has them whole. */
export function wording(
  as: WordingView['as'],
  words = FERRY,
  changes: Partial<WordingView> & { readonly id?: string } = {},
): WordingView {
  const { id = `wording ${as}`, ...rest } = changes;
  const speaker = { name: as === 'another-speaker' ? 'Jon Falk' : 'Ada Lind', confidence: 'high' as const };
  const statement = statementView({ id, words, speaker });
  return { statement, as, difference: compareWords(FERRY, words), ...rest };
}

/** A saved quotation with note and tags, in invented words. */
export function annotationRecord(changes: Partial<AnnotationRecord> = {}): AnnotationRecord {
  return {
    id: 'urn:uuid:00000000-0000-8000-8000-000000000001',
    exact: 'The ferry sails at nine, whatever the weather.',
    prefix: 'she said: ',
    suffix: ' Then she left.',
    url: 'https://harbour.example/ferry',
    headline: 'Ferries sail again',
    byline: 'Ines Palm',
    outlet: 'The Harbour Post',
    published: { value: '2026-03-04' },
    speaker: 'Ada Lind',
    before: 'The harbour master spoke on the quay.',
    after: 'Then she left.',
    note: 'Compare with the timetable.\nAsk Ines for the tape.',
    tags: ['ferries', 'weather'],
    createdAt: NOON,
    updatedAt: NOON,
    ...changes,
  };
}
