import { describe, expect, test } from 'vitest';
import { exportAnnotations } from '@/lib/exchange/export-annotations';
import type { AnnotationRecord } from '@/lib/model/records';
import { SAVED, SAVED_IN_PARTS } from '@/tests/fixtures/saved-annotation';

/**
 * What the W3C Web Annotation Data Model (Recommendation, 23 February 2017) says that an annotation, a collection and a
 * page MUST be, checked on everything that we export. Each check names the section it comes from and is seen to fail on
 * a file that breaks it.
 */

const FULL: AnnotationRecord = { ...SAVED, published: { value: '2025-05-04' } };
const BARE: AnnotationRecord = {
  id: 'urn:uuid:1c1c4b46-6f29-8d0e-9c7e-2d3a4b5c6d7e',
  exact: 'We sail.',
  prefix: '',
  suffix: '',
  before: '',
  after: '',
  note: '',
  tags: [],
  createdAt: 0,
  updatedAt: 0,
};

type Json = Readonly<Record<string, unknown>>;

const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Motivations of section 3.3.5 that stand in the context file. */
const MOTIVATIONS: ReadonlySet<unknown> = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An absolute IRI: a scheme, a colon, and no blank or angle bracket. */
function isIri(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value);
}

function isDateTime(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/u.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

const bodiesOf = (annotation: Json) => listOf(annotation.body).filter(isObject);
const targetsOf = (annotation: Json) => listOf(annotation.target).filter(isObject);
const selectorsOf = (annotation: Json) =>
  targetsOf(annotation).flatMap(({ selector }) => listOf(selector).filter(isObject));
const ofType = (type: string) => (one: Json) => listOf(one.type).includes(type);

/** True of an annotation that keeps the rule. */
const ANNOTATION_MUSTS: Readonly<Record<string, (annotation: Json) => boolean>> = {
  '3.1 has exactly one IRI that identifies it': ({ id }) => isIri(id),
  '3.1 has the class Annotation': ofType('Annotation'),
  '3.1 has one or more targets': ({ target }) => listOf(target).length > 0,
  '3.1 each target is an IRI or an object': ({ target }) =>
    listOf(target).every((one) => isIri(one) || isObject(one)),
  '3.1 each body is an IRI or an object': ({ body }) =>
    listOf(body).every((one) => isIri(one) || isObject(one)),
  '3.2.4 a textual body has exactly one text': (annotation) =>
    bodiesOf(annotation)
      .filter(ofType('TextualBody'))
      .every(({ value }) => typeof value === 'string'),
  '3.2.4 a text has at most one media type': (annotation) =>
    bodiesOf(annotation).every(({ format }) => listOf(format).length <= 1),
  '3.3.1 has at most one time of creation, an xsd:dateTime': ({ created }) =>
    created === undefined || isDateTime(created),
  '3.3.1 has at most one time of change, an xsd:dateTime': ({ modified }) =>
    modified === undefined || isDateTime(modified),
  '3.3.1 was not changed before it was made': ({ created, modified }) =>
    modified === undefined || Date.parse(String(modified)) >= Date.parse(String(created)),
  '3.3.2 an agent’s name is a text': ({ generator }) =>
    listOf(generator).every((agent) => isIri(agent) || (isObject(agent) && typeof agent.name === 'string')),
  '3.3.5 each motivation is one of the list': ({ motivation }) =>
    listOf(motivation).every((one) => MOTIVATIONS.has(one)),
  '3.3.5 each purpose of a body is one of the list': (annotation) =>
    bodiesOf(annotation).every(({ purpose }) => listOf(purpose).every((one) => MOTIVATIONS.has(one))),
  '4 a specific resource has exactly one source, an IRI': (annotation) =>
    targetsOf(annotation)
      .filter(({ selector }) => selector !== undefined)
      .every(({ source }) => isIri(source) || (isObject(source) && isIri(source.id))),
  '4.2 each selector has exactly one class': (annotation) =>
    selectorsOf(annotation).every(({ type }) => listOf(type).length === 1),
  '4.2.4 a text quote has exactly one exact text': (annotation) =>
    selectorsOf(annotation)
      .filter(ofType('TextQuoteSelector'))
      .every(({ exact }) => typeof exact === 'string'),
  '4.2.4 a text quote has at most one prefix and one suffix': (annotation) =>
    selectorsOf(annotation)
      .filter(ofType('TextQuoteSelector'))
      .every(({ prefix, suffix }) =>
        [prefix, suffix].every((one) => one === undefined || typeof one === 'string'),
      ),
  '4.2.5 a text position has one start and one end, not negative': (annotation) =>
    selectorsOf(annotation)
      .filter(ofType('TextPositionSelector'))
      .every(({ start, end }) => isCount(start) && isCount(end) && Number(start) <= Number(end)),
};

const pageOf = (file: Json): Json => (isObject(file.first) ? file.first : {});

/** True of an exported collection that keeps the rule. */
const COLLECTION_MUSTS: Readonly<Record<string, (file: Json) => boolean>> = {
  '3.1 its context is the standard’s, and stands in the outermost object only': (file) =>
    listOf(file['@context']).includes(ANNOTATION_CONTEXT) &&
    !JSON.stringify({ ...file, '@context': undefined }).includes('"@context"'),
  '5.1 has exactly one IRI that identifies it': ({ id }) => isIri(id),
  '5.1 has the class AnnotationCollection': ofType('AnnotationCollection'),
  '5.1 has a first page': ({ first }) => isIri(first) || isObject(first),
  '5.1 its total is a count': ({ total }) => total === undefined || isCount(total),
  '5.2 the page has exactly one IRI that identifies it, not the collection’s': (file) =>
    isIri(pageOf(file).id) && pageOf(file).id !== file.id,
  '5.2 the page has the class AnnotationPage': (file) => ofType('AnnotationPage')(pageOf(file)),
  '5.2 the page names its collection': (file) => pageOf(file).partOf === file.id,
  '5.2 the page has a list of annotations': (file) => Array.isArray(pageOf(file).items),
  '5.2 the page’s first index is a count': (file) => isCount(pageOf(file).startIndex),
};

/** The file as another program reads it. */
function exported(annotations: readonly AnnotationRecord[]): Json {
  return JSON.parse(JSON.stringify(exportAnnotations(annotations)));
}

function itemsOf(file: Json): readonly Json[] {
  return listOf(pageOf(file).items).filter(isObject);
}

const brokenRules = <Subject>(musts: Readonly<Record<string, (one: Subject) => boolean>>, subject: Subject) =>
  Object.entries(musts).flatMap(([rule, isKept]) => (isKept(subject) ? [] : [rule]));

describe('what is exported keeps every MUST', () => {
  test.each([
    ['everything filled in', FULL],
    ['parts that stand apart', SAVED_IN_PARTS],
    ['nothing but the words', BARE],
    ['an address with blanks and signs', { ...FULL, url: 'https://harbour.example/a%20b?q=%C3%A9&x=1' }],
    [
      'an address with signs that are none of an IRI’s',
      { ...FULL, url: 'https://harbour.example/?a={b}|c d' },
    ],
    ['a source without an address', { ...BARE, tags: ['one'] }],
    ['words of another script, and signs of JSON', { ...BARE, exact: '“\u2028\\"</script> 港 ليلى' }],
  ])('an annotation with %s', (_what, annotation) => {
    const items = itemsOf(exported([annotation]));
    expect(items).toHaveLength(1);
    for (const item of items) expect(brokenRules(ANNOTATION_MUSTS, item)).toEqual([]);
  });

  test.each([0, 1, 2])('a collection of %i', (n) => {
    const file = exported([FULL, BARE].slice(0, n));
    expect(brokenRules(COLLECTION_MUSTS, file)).toEqual([]);
    expect(file.total).toBe(n);
    expect(itemsOf(file)).toHaveLength(n);
    expect(new Set(itemsOf(file).map(({ id }) => id)).size).toBe(n);
  });
});

/** A change that breaks the one rule it is named for. */
const ANNOTATION_FAULTS: Readonly<Record<string, Json>> = {
  '3.1 has exactly one IRI that identifies it': { id: 'no iri' },
  '3.1 has the class Annotation': { type: 'Note' },
  '3.1 has one or more targets': { target: [] },
  '3.1 each target is an IRI or an object': { target: ['no iri'] },
  '3.1 each body is an IRI or an object': { body: ['no iri'] },
  '3.2.4 a textual body has exactly one text': { body: { type: 'TextualBody', value: ['a', 'b'] } },
  '3.2.4 a text has at most one media type': {
    body: { type: 'TextualBody', value: 'a', format: ['a', 'b'] },
  },
  '3.3.1 has at most one time of creation, an xsd:dateTime': { created: ['2025-05-04'] },
  '3.3.1 has at most one time of change, an xsd:dateTime': { modified: '2025-05-09T24:61:00' },
  '3.3.1 was not changed before it was made': { modified: '2001-01-01T00:00:00Z' },
  '3.3.2 an agent’s name is a text': { generator: { type: 'Software', name: 7 } },
  '3.3.5 each motivation is one of the list': { motivation: 'shouting' },
  '3.3.5 each purpose of a body is one of the list': { body: { purpose: 'shouting', value: 'a' } },
  '4 a specific resource has exactly one source, an IRI': {
    target: { source: ['urn:a:b', 'urn:a:c'], selector: [] },
  },
  '4.2 each selector has exactly one class': { target: { source: 'urn:a:b', selector: [{}] } },
  '4.2.4 a text quote has exactly one exact text': {
    target: { source: 'urn:a:b', selector: { type: 'TextQuoteSelector' } },
  },
  '4.2.4 a text quote has at most one prefix and one suffix': {
    target: { source: 'urn:a:b', selector: { type: 'TextQuoteSelector', exact: 'a', prefix: ['b', 'c'] } },
  },
  '4.2.5 a text position has one start and one end, not negative': {
    target: { source: 'urn:a:b', selector: { type: 'TextPositionSelector', start: 5, end: 3 } },
  },
};

const COLLECTION_FAULTS: Readonly<Record<string, Json>> = {
  '3.1 its context is the standard’s, and stands in the outermost object only': { '@context': 'urn:a:b' },
  '5.1 has exactly one IRI that identifies it': { id: undefined },
  '5.1 has the class AnnotationCollection': { type: 'Collection' },
  '5.1 has a first page': { first: undefined },
  '5.1 its total is a count': { total: -1 },
  '5.2 the page has exactly one IRI that identifies it, not the collection’s': { first: { id: 'no iri' } },
  '5.2 the page has the class AnnotationPage': { first: { type: 'Page' } },
  '5.2 the page names its collection': { first: { partOf: 'urn:a:other' } },
  '5.2 the page has a list of annotations': { first: { items: {} } },
  '5.2 the page’s first index is a count': { first: { startIndex: 1.5 } },
};

describe('each check fails on what breaks its rule', () => {
  test.each(Object.keys(ANNOTATION_MUSTS))('%s', (rule) => {
    const [item] = itemsOf(exported([FULL]));
    expect(brokenRules(ANNOTATION_MUSTS, { ...item, ...ANNOTATION_FAULTS[rule] })).toContain(rule);
  });

  test.each(Object.keys(COLLECTION_MUSTS))('%s', (rule) => {
    expect(brokenRules(COLLECTION_MUSTS, { ...exported([FULL]), ...COLLECTION_FAULTS[rule] })).toContain(
      rule,
    );
  });
});
