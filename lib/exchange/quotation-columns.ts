import { failure, type Result, success } from '@/lib/model/result';

/** What a column of a table of quotations may hold. */
export type QuotationField =
  | 'words'
  | 'speaker'
  | 'role'
  | 'said'
  | 'saidTo'
  | 'outlet'
  | 'headline'
  | 'byline'
  | 'published'
  | 'timeZone'
  | 'url'
  | 'note'
  | 'tags'
  | 'before'
  | 'after'
  | 'saved'
  | 'changed'
  | 'id';

/** Names that columns go by, those of our own tables (saved-csv.ts, statements-csv.ts) first. */
const NAMES: Readonly<Record<QuotationField, readonly string[]>> = {
  words: ['words', 'quotation', 'quote'],
  speaker: ['speaker', 'said by'],
  role: ['role', 'office'],
  said: ['said from', 'said', 'date', 'said on'],
  saidTo: ['said to'],
  outlet: ['outlet', 'publication', 'newspaper'],
  headline: ['headline', 'title'],
  byline: ['byline', 'author'],
  published: ['published'],
  timeZone: ['time zone'],
  url: ['url', 'address', 'link'],
  note: ['note', 'notes'],
  tags: ['tags', 'tag'],
  before: ['before'],
  after: ['after'],
  saved: ['saved'],
  changed: ['changed'],
  id: ['id'],
};

const FIELD_OF: ReadonlyMap<string, QuotationField> = new Map(
  (Object.keys(NAMES) as QuotationField[]).flatMap((field) =>
    NAMES[field].map((name) => [name, field] as const),
  ),
);

/** At which place of a row each field stands; absent where no column is named so. */
export type Columns = ReadonlyMap<QuotationField, number>;

/** Reads the line with the names. Fails without a column of words, and where two columns go by one name's meaning. */
export function columnsOf(names: readonly string[]): Result<Columns> {
  const columns = new Map<QuotationField, number>();
  for (const [i, name] of names.entries()) {
    const field = FIELD_OF.get(
      name
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/gu, ' '),
    );
    if (field === undefined) continue;
    const other = columns.get(field);
    if (other !== undefined)
      return failure('invalid', `the columns “${names[other]}” and “${name}” are about the same`);
    columns.set(field, i);
  }
  if (!columns.has('words'))
    return failure('invalid', 'its first line names no column “words” or “quotation”');
  return success(columns);
}
