import * as v from 'valibot';
import { isScriptAddress, SCRIPT_ADDRESS } from '@/lib/model/source-address';
import { DERIVED, FIELDS, QUOTATION } from './terms';

/** The parts of a W3C annotation that are read, field by field; fields beside them are other programs' business. */

const TEXT_LIMIT = 1_000_000;
const text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
const iri = v.pipe(text, v.minLength(1));
const noScript = v.check((address: string) => !isScriptAddress(address), SCRIPT_ADDRESS);
const source = v.pipe(iri, noScript);

/** A clock may be wrong; a year further off than this is a mistake of the program that wrote it, and would sort first for ever. */
const AFTER_LAST_YEAR = Date.UTC(2200, 0);

const dateTime = v.pipe(
  v.string(),
  v.regex(
    /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/u,
    'no date with time and zone',
  ),
  v.transform((value) => Date.parse(value)),
  v.number('no such date'),
  v.check((at) => at < AFTER_LAST_YEAR, 'a year later than 2199'),
);

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const quoteSelector = v.looseObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(
    text,
    v.check((words) => words.trim() !== '', 'the quoted words are empty'),
  ),
  prefix: v.optional(text, ''),
  suffix: v.optional(text, ''),
});

const positionSelector = v.pipe(
  v.looseObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'ends before it starts'),
);

const selector = v.lazy((input) => {
  const type = input instanceof Object && 'type' in input ? input.type : undefined;
  if (type === 'TextQuoteSelector') return quoteSelector;
  if (type === 'TextPositionSelector') return positionSelector;
  return otherSelector;
});
/** XPath, CSS, SVG, … : known by name and passed over. */
const otherSelector = v.looseObject({ type: v.string() });

const body = v.looseObject({
  type: v.optional(v.union([v.string(), v.array(v.string())])),
  value: v.optional(text),
  purpose: v.optional(v.union([v.string(), v.array(v.string())])),
  [DERIVED]: v.optional(v.boolean()),
});

const own = v.optional(
  v.partial(
    v.looseObject({
      ...v.entriesFromList(Object.values(FIELDS), text),
      [FIELDS.address]: v.pipe(text, noScript),
    }),
  ),
);

/** One annotation as it may stand in a file. */
export const annotationSchema = v.looseObject({
  id: iri,
  type: v.union([
    v.literal('Annotation'),
    v.pipe(
      v.array(v.string()),
      v.check((types) => types.includes('Annotation'), 'is no Annotation'),
    ),
  ]),
  created: v.optional(dateTime),
  modified: v.optional(dateTime),
  body: v.optional(listOf(v.lazy((input) => (typeof input === 'string' ? text : body)))),
  target: listOf(
    v.looseObject({
      source: v.union([source, v.looseObject({ id: source })]),
      selector: listOf(selector),
    }),
  ),
  [QUOTATION]: own,
});

export type ReadAnnotation = v.InferOutput<typeof annotationSchema>;

/** One or several, as JSON-LD allows everywhere; always a list when read. */
function listOf<const Item extends v.GenericSchema>(item: Item) {
  const one = v.pipe(
    item,
    v.transform((value) => [value]),
  );
  return v.lazy((input) => (Array.isArray(input) ? v.pipe(v.array(item), v.maxLength(10_000)) : one));
}
