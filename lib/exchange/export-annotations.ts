import { annotationIdOf } from '@/lib/model/ids';
import type { AnnotationRecord, SamenessRecord } from '@/lib/model/records';
import type { SavedPart } from '@/lib/model/saved-part';
import { CONTEXT, DERIVED, FIELDS, QUOTATION, SAMENESS, UNKNOWN_SOURCE } from './terms';

/**
 * Saved quotations as one W3C AnnotationCollection with one page, ready for JSON.stringify. `parseAnnotations` gives
 * back exactly the same records, and `parseSameness` what a person said of which statements are one. An empty list
 * gives an empty collection.
 */
export function exportAnnotations(
  annotations: readonly AnnotationRecord[],
  sameness: readonly SamenessRecord[] = [],
): Readonly<Record<string, unknown>> {
  const id = annotationIdOf(annotations.map((a) => a.id).join(' '), 'collection');
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Quotations saved with On Record',
    total: annotations.length,
    first: {
      id: annotationIdOf(id, 'page'),
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: annotations.map(webAnnotationOf),
    },
    ...(sameness.length === 0
      ? {}
      : { [SAMENESS]: sameness.map(({ a, b, state, at }) => ({ a, b, state, at })) }),
  };
}

/** One saved quotation as a W3C annotation, without its `@context`, which the collection around it carries. */
function webAnnotationOf(annotation: AnnotationRecord): Readonly<Record<string, unknown>> {
  const { id, note, tags, url, parts, createdAt, updatedAt } = annotation;
  const source = url === undefined ? UNKNOWN_SOURCE : iriOf(url);
  const body = bodiesOf(annotation);
  return {
    id,
    type: 'Annotation',
    motivation: [
      ...(note === '' ? ['highlighting'] : ['commenting']),
      ...(tags.length === 0 ? [] : ['tagging']),
    ],
    created: new Date(createdAt).toISOString(),
    modified: new Date(updatedAt).toISOString(),
    generator: { type: 'Software', name: 'On Record' },
    ...(body.length === 0 ? {} : { body }),
    // Several selectors of one target would be several ways to the same words.
    target: parts === undefined ? targetOf(annotation, source) : parts.map((part) => targetOf(part, source)),
    [QUOTATION]: ownFieldsOf(annotation),
  };
}

function targetOf({ exact, prefix, suffix, position }: SavedPart, source: string): object {
  return {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      ...(position === undefined ? [] : [{ type: 'TextPositionSelector', ...position }]),
    ],
  };
}

/** An address with the signs encoded that an IRI must not have. */
function iriOf(address: string): string {
  return address.toWellFormed().replace(/[\s<>"{}|\\^`]/gu, encodeURIComponent);
}

function bodiesOf({ note, tags, before, after, exact, speaker }: AnnotationRecord): object[] {
  const plain = { type: 'TextualBody', format: 'text/plain' };
  const bodies: object[] = [];
  if (note !== '') bodies.push({ ...plain, purpose: 'commenting', value: note });
  for (const tag of tags) bodies.push({ ...plain, purpose: 'tagging', value: tag });
  if (before !== '' || after !== '' || speaker !== undefined) {
    const said = speaker === undefined ? '' : `${speaker}: `;
    const value = [before, `${said}“${exact}”`, after].filter((piece) => piece !== '').join(' ');
    bodies.push({ ...plain, purpose: 'describing', value, [DERIVED]: true });
  }
  return bodies;
}

function ownFieldsOf(annotation: AnnotationRecord): Readonly<Record<string, string>> {
  const { speaker, headline, byline, outlet, before, after, published, url, parts, exact } = annotation;
  const values = {
    speaker,
    address: url === undefined || iriOf(url) === url ? undefined : url,
    words: parts === undefined ? undefined : exact,
    headline,
    byline,
    outlet,
    before,
    after,
    published: published?.value,
    timeZone: published?.timeZone,
  };
  const own: Record<string, string> = {};
  for (const [name, term] of Object.entries(FIELDS)) {
    const value = values[name as keyof typeof values];
    if (value !== undefined) own[term] = value;
  }
  return own;
}
