import { daysApart, speakerAgreement } from '@/lib/match/agreement';
import type { Match } from '@/lib/match/contract';
import type { Verdict } from '@/lib/model/difference';
import type { AnnotationRecord, QuotationRecord } from '@/lib/model/records';
import type { CounterView, MatchView, SaidView, SourceView, StatementView } from '@/lib/model/views';
import { isSamePage } from '@/lib/text/clean-url';
import { foldWords } from '@/lib/text/fold';
import { isBeginningOnly } from './compared-beginning';
import { counterViews, isDisputed } from './counter-views';
import { markOf } from './mark-of';
import { ownRecordOf, type PrintedPlace } from './own-record';
import { statementOfAnnotation, statementView } from './statement-view';
import { utteranceOf, type ViewRecords } from './view-records';

/** A quotation as printed on the page that asks. */
export interface Printed extends PrintedPlace {
  readonly speaker?: string;
  /** The page's address. */
  readonly url?: string;
  /** Whether folded words stand anywhere on the page; absent where that is not known. */
  readonly pageHas?: (folded: string) => boolean;
  /** Articles of unknown address that are the page's own text. */
  readonly ownArticles?: ReadonlySet<string>;
}

/** The page prints other words than are recorded, maybe another translation: a link then is one to other words, too. */
const OTHER_WORDING: ReadonlySet<Verdict> = new Set(['edited', 'merged', 'overlap', 'possible']);

/** A match, ready to show; undefined when its statement was deleted between the look-up and now. */
export function matchView(match: Match, printed: Printed, records: ViewRecords): MatchView | undefined {
  const quotation = records.quotations.get(match.statement.id);
  const annotation = records.annotations.find((a) => a.id === match.statement.id);
  const statement = storedStatement(match.statement.id, records);
  if (statement === undefined) return undefined;
  const joinedFrom = match.joinedFrom?.flatMap(({ id }) => storedStatement(id, records) ?? []);
  const recorded = quotation === undefined ? [] : counterViews(quotation, records, printedPart(match));
  const counters = OTHER_WORDING.has(match.verdict)
    ? recorded.map((counter): CounterView => ({ ...counter, viaOtherWording: true }))
    : recorded;
  const note = annotation ?? noteOn(statement, printed, records);
  const beginningOnly = isBeginningOnly(statement.words, printed.words);
  // What was not compared is no proof of a change.
  const pageHas = beginningOnly ? undefined : printed.pageHas;
  const isOwn =
    isSamePage(statement.source.url, printed.url) ||
    (quotation !== undefined && printed.ownArticles?.has(quotation.articleId) === true);
  const own = isOwn ? ownRecordOf(statement, printed, pageHas ?? (() => true)) : undefined;
  const view: Omit<MatchView, 'mark'> = {
    statement,
    verdict: match.verdict,
    confidence: match.confidence,
    // What a reader did not save is not a change that the page made.
    difference: own === 'part' ? { ...match.difference, flags: [] } : match.difference,
    printed: {
      words: printed.words,
      ...(printed.speaker === undefined ? {} : { speaker: printed.speaker }),
    },
    ...(beginningOnly ? { beginningOnly } : {}),
    ...(joinedFrom === undefined ? {} : { joinedFrom }),
    speakerDiffers: match.speakerDiffers,
    ...(own === undefined ? {} : { fromThisPage: own }),
    disputed: isDisputed(counters),
    counters,
    ...otherSources(match.statement.id, records, printed),
    ...(note === undefined || isEmpty(note) ? {} : { note: { text: note.note, tags: note.tags } }),
  };
  return { ...view, mark: markOf(view) };
}

/** The recorded words that are printed, where the page leaves some of them out and changes none. */
function printedPart({ verdict, difference }: Match): string | undefined {
  if (verdict !== 'shortened') return undefined;
  return difference.parts.map((part) => (part.op === 'missing' ? ' ' : part.printed)).join('');
}

function isEmpty({ note, tags }: AnnotationRecord): boolean {
  return note === '' && tags.length === 0;
}

/** A statement or a saved quotation by id; undefined when it is not among the records. */
function storedStatement(id: string, records: ViewRecords): StatementView | undefined {
  const quotation = records.quotations.get(id);
  if (quotation !== undefined) return statementView(quotation, records);
  const annotation = records.annotations.find((a) => a.id === id);
  return annotation === undefined ? undefined : statementOfAnnotation(annotation);
}

/** The reader's last note on these words, in whatever article they were saved from. */
function noteOn(
  statement: StatementView,
  printed: Printed,
  records: ViewRecords,
): AnnotationRecord | undefined {
  const keys = new Set([foldWords(statement.words), foldWords(printed.words)]);
  return records.annotations
    .filter((a) => keys.has(foldWords(a.exact)))
    .sort((a, b) => b.updatedAt - a.updatedAt)[0];
}

/**
 * Other printings of the utterance in other articles, and its words on other days; none of what a person parted from it, and
 * not the page that asks.
 */
function otherSources(
  id: string,
  records: ViewRecords,
  page: Pick<Printed, 'url' | 'ownArticles'>,
): Pick<MatchView, 'alsoIn' | 'alsoSaid'> {
  /** By article: a headline and the text below it are one printing. */
  const alsoIn = new Map<string, SourceView>();
  const alsoSaid: { said: SaidView; source: SourceView }[] = [];
  const quotation = records.quotations.get(id);
  const line = records.utterances.get(id)?.lineId;
  for (const other of records.quotations.values()) {
    if (other.id === id || other.articleId === quotation?.articleId) continue;
    if (line === undefined || records.utterances.get(other.id)?.lineId !== line) continue;
    const { source, speaker, said } = statementView(other, records);
    if (isSamePage(source.url, page.url) || page.ownArticles?.has(other.articleId)) continue;
    if (utteranceOf(records, other.id) === utteranceOf(records, id)) alsoIn.set(other.articleId, source);
    else if (quotation !== undefined && onAnotherDay(quotation, other)) {
      const own = statementView(quotation, records).speaker;
      if (speakerAgreement(own.name, speaker.name) !== 'differs') alsoSaid.push({ said, source });
    }
  }
  return { alsoIn: [...alsoIn.values()], alsoSaid };
}

/** Both texts say when, and the days do not meet. */
function onAnotherDay(a: QuotationRecord, b: QuotationRecord): boolean {
  return (daysApart(a.circumstances.date?.value, b.circumstances.date?.value) ?? 0) > 0;
}
