import type { AnnotationRecord } from '@/lib/model/records';
import { type Column, csvOf } from './csv';

/** Of a quotation printed in parts the words as they read together. Tags are divided by commas, as in the form. */
const COLUMNS: readonly Column<AnnotationRecord>[] = [
  ['words', ({ exact }) => exact],
  ['speaker', ({ speaker }) => speaker],
  ['note', ({ note }) => note],
  ['tags', ({ tags }) => tags.join(', ')],
  ['before', ({ before }) => before],
  ['after', ({ after }) => after],
  ['headline', ({ headline }) => headline],
  ['byline', ({ byline }) => byline],
  ['outlet', ({ outlet }) => outlet],
  ['published', ({ published }) => published?.value],
  ['time_zone', ({ published }) => published?.timeZone],
  ['url', ({ url }) => url],
  ['saved', ({ createdAt }) => new Date(createdAt).toISOString()],
  ['changed', ({ updatedAt }) => new Date(updatedAt).toISOString()],
  ['id', ({ id }) => id],
];

/** Saved quotations as a table. It is for reading elsewhere: what is to come back is exported as annotations. */
export function savedAsCsv(annotations: readonly AnnotationRecord[]): string {
  return csvOf(COLUMNS, annotations);
}
