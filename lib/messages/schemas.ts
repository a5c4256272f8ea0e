import * as v from 'valibot';
import { PART_LIMIT } from '@/lib/model/saved-part';
import type {
  ExtensionPageToBackground,
  LookUpRequest,
  PageArticle,
  PageInfo,
  PrintedQuotation,
  SaveDraft,
  SavedPlace,
  ToBackground,
  ToPage,
} from './protocol';

/**
 * The shape and the size of everything that is taken from another context. Bounds are generous for honest pages and
 * small enough that a hostile one cannot fill the background's memory.
 */
const LIMITS = {
  url: 4_000,
  line: 2_000,
  words: 20_000,
  context: 4_000,
  quotations: 2_000,
  /** As much as a page's reader reads; how much of it one article may have is said by the one who takes it in. */
  text: 2_000_000,
  blocks: 200_000,
} as const;

const short = v.pipe(v.string(), v.maxLength(LIMITS.line));
const context = v.pipe(v.string(), v.maxLength(LIMITS.context));
const words = v.pipe(v.string(), v.maxLength(LIMITS.words));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const confidence = v.picklist(['high', 'medium', 'low']);
const nothing = v.undefined();

const pageInfo = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(LIMITS.url)),
  title: short,
  published: v.exactOptional(short),
  outlet: v.exactOptional(short),
  byline: v.exactOptional(short),
  language: v.exactOptional(short),
  privateWindow: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<PageInfo>;

const printedQuotation = v.strictObject({
  kind: v.picklist(['direct', 'mixed', 'indirect']),
  words,
  speaker: v.exactOptional(short),
  confidence,
  before: context,
  after: context,
}) satisfies v.GenericSchema<PrintedQuotation>;

const lookUpRequest = v.strictObject({
  page: pageInfo,
  quotations: v.pipe(v.array(printedQuotation), v.maxLength(LIMITS.quotations)),
}) satisfies v.GenericSchema<LookUpRequest>;

const range = v.pipe(
  v.strictObject({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'ends before it starts'),
);

const savedPart = v.strictObject({
  exact: v.pipe(words, v.minLength(1)),
  prefix: context,
  suffix: context,
  position: v.exactOptional(range),
});

const savedPlace = v.strictObject({
  ...savedPart.entries,
  parts: v.exactOptional(v.pipe(v.array(savedPart), v.minLength(2), v.maxLength(PART_LIMIT))),
}) satisfies v.GenericSchema<SavedPlace>;

/** A draft of the save form; also read back from the session storage. */
export const saveDraft = v.strictObject({
  ...savedPlace.entries,
  before: context,
  after: context,
  speaker: v.exactOptional(short),
  speakerConfidence: v.exactOptional(confidence),
  page: pageInfo,
}) satisfies v.GenericSchema<SaveDraft>;

const pageArticle = v.strictObject({
  page: pageInfo,
  text: v.pipe(v.string(), v.maxLength(LIMITS.text)),
  blocks: v.pipe(
    v.array(v.strictObject({ start: offset, end: offset, role: short })),
    v.maxLength(LIMITS.blocks),
  ),
}) satisfies v.GenericSchema<PageArticle>;

/** For each call its payload. */
type Payloads<P> = { readonly [Name in keyof P]: v.GenericSchema };

export const TO_BACKGROUND = {
  lookUp: lookUpRequest,
  injectEngine: nothing,
  injectCard: nothing,
  reportCount: v.strictObject({ matches: offset, disputed: offset }),
  openSaveForm: saveDraft,
  openInLibrary: v.strictObject({ statementId: short }),
} satisfies Payloads<ToBackground>;

export const PAGES_TO_BACKGROUND = {
  saveArticle: pageArticle,
  findVersions: v.strictObject({ statementId: short }),
  readAgain: nothing,
  findPossibleContradictions: nothing,
} satisfies Payloads<ExtensionPageToBackground>;

const target = v.strictObject({ index: offset });

export const TO_PAGE = {
  readPageState: nothing,
  jumpTo: target,
  readSelection: nothing,
  readDraft: target,
  readArticle: nothing,
  showSaved: savedPlace,
  showNext: nothing,
} satisfies Payloads<ToPage>;
