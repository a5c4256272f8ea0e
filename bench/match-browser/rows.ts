import type { AnnotationRow } from '@/lib/store/database';

/** Id of the benchmark's n-th quotation. */
export function idOf(n: number): string {
  return `q${n}`;
}

/** A saved quotation with these words and nothing else. */
export function annotationRow(n: number, exact: string): AnnotationRow {
  return {
    id: idOf(n),
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
