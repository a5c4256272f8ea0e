import * as v from 'valibot';
import type { RelationType } from '@/lib/model/relation';
import { isScriptAddress, SCRIPT_ADDRESS } from '@/lib/model/source-address';
import type { BlockRole } from '@/lib/text/document-text';
import { LIBRARY_FILE, LIBRARY_FILE_VERSION } from './library-file';

/** What may stand in the lines of a library file. */

const TEXT_LIMIT = 1_000_000;
const text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
const words = v.pipe(
  text,
  v.check((value) => value.trim() !== '', 'is empty'),
);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Unix milliseconds. A year further off is a mistake of the program that wrote it, and would sort first for ever. */
const instant = v.pipe(count, v.maxValue(Date.UTC(2200, 0)));
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u, 'is no digest'));
const span = v.pipe(
  v.strictObject({ start: count, end: count }),
  v.check(({ start, end }) => start <= end, 'ends before it starts'),
);
const published = v.strictObject({ value: text, timeZone: v.exactOptional(text) });

const ROLES = {
  headline: 0,
  heading: 0,
  paragraph: 0,
  'list-item': 0,
  blockquote: 0,
  'pull-quote': 0,
  caption: 0,
  byline: 0,
  embed: 0,
  other: 0,
} satisfies Record<BlockRole, 0>;
const TYPES = {
  denies: 0,
  disputes: 0,
  corrects: 0,
  retracts: 0,
  'says-misquoted': 0,
  qualifies: 0,
  contextualises: 0,
  responds: 0,
  restates: 0,
} satisfies Record<RelationType, 0>;
const role = v.picklist(Object.keys(ROLES) as BlockRole[]);
const type = v.picklist(Object.keys(TYPES) as RelationType[]);

const block = v.strictObject({
  span,
  role,
  quoted: v.exactOptional(v.array(span)),
  linked: v.exactOptional(v.boolean()),
  inArticle: v.exactOptional(v.boolean()),
});

const document = v.pipe(
  v.strictObject({ text: words, blocks: v.array(block), language: v.exactOptional(text) }),
  v.check(
    ({ blocks, text: whole }) =>
      blocks.every(
        ({ span: { start, end }, quoted = [] }, i) =>
          start >= (blocks[i - 1]?.span.end ?? 0) &&
          end <= whole.length &&
          quoted.every((inner) => inner.start >= start && inner.end <= end),
      ),
    'has a block out of place',
  ),
);

const address = v.pipe(
  text,
  v.check((value) => !isScriptAddress(value), SCRIPT_ADDRESS),
);
const described = {
  url: v.exactOptional(address),
  headline: v.exactOptional(text),
  byline: v.exactOptional(text),
  outlet: v.exactOptional(text),
  published: v.exactOptional(published),
};

const article = v.strictObject({
  ...described,
  document,
  provenance: v.strictObject({
    origin: v.picklist(['seed', 'saved-page', 'saved-quotation', 'imported-file']),
    file: v.exactOptional(text),
    note: v.exactOptional(text),
  }),
  addedAt: instant,
});

/** Words of a quotation with what stood around them. */
const place = {
  exact: words,
  prefix: text,
  suffix: text,
  position: v.exactOptional(span),
};

const annotation = v.strictObject({
  ...described,
  ...place,
  parts: v.exactOptional(v.pipe(v.array(v.strictObject(place)), v.minLength(2))),
  id: v.pipe(text, v.minLength(1)),
  speaker: v.exactOptional(text),
  before: text,
  after: text,
  note: text,
  tags: v.array(text),
  createdAt: instant,
  updatedAt: instant,
});

const decision = v.strictObject({
  key: digest,
  state: v.picklist(['confirmed', 'rejected']),
  type: v.exactOptional(type),
  swapped: v.exactOptional(v.boolean()),
  rule: text,
  at: instant,
});

/** A statement kept with a link of a person's. */
const kept = v.strictObject({
  kind: v.picklist(['direct', 'mixed', 'indirect', 'narrator']),
  words: text,
  speaker: v.exactOptional(text),
  headline: v.exactOptional(text),
  outlet: v.exactOptional(text),
  published: v.exactOptional(text),
  url: v.exactOptional(address),
});

/** A person's own: what programs found is found again. */
const link = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^person:[0-9a-f]{32}$/u, 'is no link of a person')),
  fromId: digest,
  toId: digest,
  type,
  standing: v.picklist(['stated', 'linked', 'possible']),
  scopeShift: v.exactOptional(v.picklist(['narrower', 'wider'])),
  evidence: v.array(v.strictObject({ articleId: digest, span, text, sentence: text })),
  /** “person”, or of a pair that the program suggested and a person confirmed the rule that suggested it. */
  rule: text,
  why: text,
  origin: v.literal('person'),
  state: v.picklist(['suggested', 'confirmed', 'rejected']),
  at: instant,
  ends: v.exactOptional(v.strictObject({ from: v.exactOptional(kept), to: v.exactOptional(kept) })),
});

const sameness = v.pipe(
  v.strictObject({ a: digest, b: digest, state: v.picklist(['same', 'different']), at: instant }),
  v.check(({ a, b }) => a !== b, 'names one place twice'),
);

export const firstLine = v.object({
  onRecord: v.literal(LIBRARY_FILE),
  version: v.pipe(v.number(), v.maxValue(LIBRARY_FILE_VERSION, 'is of a newer On Record')),
});

/** Schemas of a record's content, by the name that it stands under. */
export const RECORDS = { article, annotation, decision, link, sameness };

export const lastLine = v.strictObject({
  end: v.strictObject({
    article: count,
    annotation: count,
    decision: count,
    link: count,
    sameness: count,
  }),
});
