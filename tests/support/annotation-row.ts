import type { AnnotationRow } from '@/lib/store/database';

/** A saved quotation with these words and nothing else, as it is stored. */
export function annotationRow(id: string, exact: string): AnnotationRow {
  return {
    id,
    exact,
    wordsKey: '',
    prefix: '',
    suffix: '',
    before: '',
    after: '',
    note: '',
    tags: [],
    createdAt: 1,
    updatedAt: 1,
  };
}
