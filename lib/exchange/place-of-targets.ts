import type { AnnotationRecord } from '@/lib/model/records';
import { failure, type Result, success } from '@/lib/model/result';
import { PART_LIMIT, type SavedPart } from '@/lib/model/saved-part';
import type { ReadAnnotation } from './annotation-schema';
import { FIELDS, QUOTATION } from './terms';

/** The words of an annotation and where they stand. */
export type TargetPlace = Pick<AnnotationRecord, 'exact' | 'prefix' | 'suffix' | 'position' | 'parts'> & {
  /** The IRI of the page. */
  readonly source: string;
};

/**
 * Reads what an annotation is about. Several selectors of one target are ways to the same words, so the first with
 * quoted words counts; several targets are as many places. They are the parts of one quotation only where it is said
 * what they read like together, and all are of one page; otherwise the first counts, for another program may well
 * mean things that have nothing to do with each other. Refused without quoted words, and with too many parts.
 */
export function placeOfTargets(read: ReadAnnotation): Result<TargetPlace> {
  const quotes = read.target.flatMap(quoteOf);
  const [first] = quotes;
  if (first === undefined) return failure('invalid', 'target.selector: there are no quoted words in it.');
  const { source } = first;
  const words = read[QUOTATION]?.[FIELDS.words] ?? '';
  const isSplit = quotes.length > 1 && words.trim() !== '' && quotes.every((one) => one.source === source);
  if (!isSplit) return success({ ...first.part, source });
  if (quotes.length > PART_LIMIT) return failure('invalid', `target: more than ${PART_LIMIT} parts.`);
  const parts = quotes.map(({ part }) => part);
  const suffix = parts.at(-1)?.suffix ?? '';
  return success({ exact: words, prefix: first.part.prefix, suffix, parts, source });
}

/** The quoted words of one target with the position given beside them; none where it quotes nothing. */
function quoteOf({ source, selector }: ReadAnnotation['target'][number]): readonly {
  readonly part: SavedPart;
  readonly source: string;
}[] {
  const quote = selector.find(({ type }) => type === 'TextQuoteSelector');
  if (quote === undefined) return [];
  const { exact, prefix, suffix } = quote as { exact: string; prefix: string; suffix: string };
  const position = selector.find(({ type }) => type === 'TextPositionSelector') as
    | { start: number; end: number }
    | undefined;
  const where = position === undefined ? {} : { position: { start: position.start, end: position.end } };
  return [
    { part: { exact, prefix, suffix, ...where }, source: typeof source === 'string' ? source : source.id },
  ];
}
