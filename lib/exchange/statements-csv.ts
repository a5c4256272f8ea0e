import type { StatementView } from '@/lib/model/views';
import { type Column, csvOf } from './csv';

/** A statement as a list shows it: in the order of the list, a line each. */
export interface ListedStatement {
  readonly view: StatementView;
  /** Someone opposes it by a link that is not merely possible. */
  readonly disputed: boolean;
  /** In quotation marks, but nobody's words. */
  readonly notSpeech?: boolean;
}

/** Dates are ISO, as in the library: a range of days from the first to the last, an instant with its offset. */
const COLUMNS: readonly Column<ListedStatement>[] = [
  ['words', ({ view }) => view.words],
  ['kind', ({ view, notSpeech }) => (notSpeech === true ? 'not-speech' : view.kind)],
  ['speaker', ({ view }) => view.speaker.name],
  ['role', ({ view }) => view.speaker.role],
  ['affiliation', ({ view }) => view.speaker.affiliation],
  ['speaker_confidence', ({ view }) => view.speaker.confidence],
  ['said_from', ({ view }) => view.said.from],
  ['said_to', ({ view }) => view.said.to],
  ['channel', ({ view }) => view.said.channel],
  ['addressee', ({ view }) => view.said.addressee],
  ['venue', ({ view }) => view.said.venue],
  ['disputed', ({ disputed }) => (disputed ? 'yes' : 'no')],
  ['before', ({ view }) => view.before],
  ['after', ({ view }) => view.after],
  ['headline', ({ view }) => view.source.headline],
  ['byline', ({ view }) => view.source.byline],
  ['outlet', ({ view }) => view.source.outlet],
  ['published', ({ view }) => view.source.published],
  ['url', ({ view }) => view.source.url],
  ['file', ({ view }) => view.source.file],
  ['id', ({ view }) => view.id],
];

/** A list of statements as a table. */
export function statementsAsCsv(statements: readonly ListedStatement[]): string {
  return csvOf(COLUMNS, statements);
}
