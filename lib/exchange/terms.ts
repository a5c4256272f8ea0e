/**
 * W3C Web Annotation Data Model (Recommendation, 23 February 2017), and our own terms beside it. What the standard
 * has a place for stands there; speaker, headline, byline, outlet, publication and the sentences around stand in one
 * namespaced object that other readers skip.
 */
const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Our namespace: a name, not an address that anything is loaded from. */
const NAMESPACE = 'urn:on-record:terms:';

/** `@context` of what we write. */
export const CONTEXT = [ANNOTATION_CONTEXT, { onrecord: NAMESPACE }] as const;

/** The object with our own fields on an annotation. */
export const QUOTATION = 'onrecord:quotation';

/** The list of a person's merges and splits on a collection. */
export const SAMENESS = 'onrecord:sameness';

/** Marks the body that repeats the context for other readers; ours take it from `onrecord:quotation`. */
export const DERIVED = 'onrecord:derived';

/** Stands for a source whose address is not known, where the standard demands an IRI. */
export const UNKNOWN_SOURCE = 'urn:on-record:source:unknown';

/** Our own fields by their term, as in `AnnotationRecord`. */
export const FIELDS = {
  speaker: 'onrecord:speaker',
  /** Only where the address is no IRI as it stands: browsers take signs that the standard does not. */
  address: 'onrecord:address',
  /** Only of a quotation in parts, which are a target each: what they read like together. */
  words: 'onrecord:words',
  headline: 'onrecord:headline',
  byline: 'onrecord:byline',
  outlet: 'onrecord:outlet',
  before: 'onrecord:before',
  after: 'onrecord:after',
  published: 'onrecord:published',
  timeZone: 'onrecord:timeZone',
} as const;
