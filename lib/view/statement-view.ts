import type { Circumstances } from '@/lib/model/quotation';
import type { AnnotationRecord, QuotationRecord, SpeakerRecord } from '@/lib/model/records';
import { speakerIdsOf } from '@/lib/model/speakers-of';
import type { PersonView, SaidView, SpeakerView, StatementView } from '@/lib/model/views';
import { foldWords } from '@/lib/text/fold';
import { joinNames } from '@/lib/text/join-names';
import { sourceOfAnnotation, sourceOfArticle } from './source-view';
import type { ViewRecords } from './view-records';

/** A stored statement, ready to show. Throws when its article is not among the records: a bug of the loader. */
export function statementView(quotation: QuotationRecord, records: ViewRecords): StatementView {
  const article = records.articles.get(quotation.articleId);
  if (article === undefined) throw new RangeError(`no article ${quotation.articleId} among the records`);
  return {
    id: quotation.id,
    kind: quotation.kind === 'not-speech' ? 'mixed' : quotation.kind,
    words: quotation.words,
    speaker: speakerView(quotation, records),
    said: saidView(quotation.circumstances),
    before: quotation.before,
    after: quotation.after,
    source: sourceOfArticle(article, quotation.words, quotation.parts.length > 1),
  };
}

/** A saved quotation as a statement: its speaker is what its reader wrote down. */
export function statementOfAnnotation(annotation: AnnotationRecord): StatementView {
  const { speaker, exact } = annotation;
  return {
    id: annotation.id,
    kind: 'direct',
    words: withoutMarks(exact),
    speaker: { ...(speaker === undefined ? {} : { name: speaker }), confidence: 'high' },
    said: {},
    before: annotation.before,
    after: annotation.after,
    source: sourceOfAnnotation(annotation),
  };
}

/** The words without quotation marks around the whole, as a reader may have selected them. */
function withoutMarks(exact: string): string {
  return exact.trim().replace(/^["“”„«»‹›「『‘']+\s*|\s*["“”«»‹›」』’']+$/gu, '') || exact;
}

/**
 * When, through what, to whom and where; only what the text says, and each of its phrases once: "told state
 * television" is a channel and, by the same words, an addressee and a venue.
 */
export function saidView({ date, venue, addressee, channel }: Circumstances): SaidView {
  const said = new Set<string>();
  const once = (name: 'channel' | 'addressee' | 'venue', value: string | undefined) => {
    if (value === undefined || said.has(foldWords(value))) return {};
    said.add(foldWords(value));
    return { [name]: value };
  };
  return {
    ...(date === undefined ? {} : { from: date.value.from, to: date.value.to }),
    ...once('channel', channel?.value),
    ...once('addressee', addressee?.value),
    ...once('venue', venue?.value),
  };
}

/** One speaker with role and affiliation, or several who spoke as one, each with theirs. */
function speakerView(quotation: QuotationRecord, records: ViewRecords): SpeakerView {
  const { confidence } = quotation;
  const people = speakerIdsOf(quotation).flatMap((id) => {
    const speaker = records.speakers.get(id);
    return speaker === undefined ? [] : [personView(speaker)];
  });
  const [only, ...others] = people;
  if (only === undefined) return { confidence };
  if (others.length === 0) return { ...only, confidence };
  return { name: joinNames(people.map(({ name }) => name)), together: people, confidence };
}

function personView({ name, role, affiliation }: SpeakerRecord): PersonView {
  return {
    name,
    ...(role === undefined ? {} : { role }),
    ...(affiliation === undefined ? {} : { affiliation }),
  };
}
