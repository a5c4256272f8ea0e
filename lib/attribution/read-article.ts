/**
 * Reads a text: what is quoted or reported in it, who said it, when, where and to whom, and how that is known.
 * The whole method: spot marks, build the scene (words, mentions, cues, names), decide source and speech for each
 * quotation, join parts of one utterance, add indirect statements, and read the circumstances of each attribution in
 * reading order. Linear in the text.
 */
import type { Published } from '@/lib/model/article';
import type { ArticleReading, Circumstances } from '@/lib/model/quotation';
import type { DocumentText } from '@/lib/text/document-text';
import type { Judge } from './attribute';
import { CircumstanceReader } from './circumstances';
import { findIndirectStatements } from './indirect';
import type { MarkedPhrases } from './marked-phrases';
import { readMarked, startOf, withNested } from './read-marked';
import { type PlacedReading, readingOfStatement } from './readings';

export interface ReadingOptions {
  readonly published?: Published;
  readonly byline?: string;
  readonly headline?: string;
  /** Phrases marked in the whole that the document is a section of; by default those of the document. */
  readonly marked?: MarkedPhrases;
}

/**
 * Every quotation and indirect statement of a document with its speaker. Empty lists for a text with neither.
 * Without `options.published` only dates that the text gives in full are read. `judge` replaces the trained models.
 */
export function readArticle(
  document: DocumentText,
  options: ReadingOptions = {},
  judge?: Judge,
): ArticleReading {
  const reading = readMarked(document, options.marked, judge);
  const { scene, pronouns, speakers, drafts } = reading;
  const isKnown = (mention: number): boolean => (pronouns.get(mention) ?? -1) >= 0;
  for (const statement of findIndirectStatements(scene, isKnown))
    drafts.push(readingOfStatement(scene, statement, pronouns, speakers));
  drafts.sort((a, b) => startOf(a.reading) - startOf(b.reading));
  addCircumstances(drafts, new CircumstanceReader(scene, options.published));
  return { quotations: withNested(reading), speakers: speakers.all() };
}

/** How far apart two statements of a speaker may begin and still be of one day, in UTF-16 code units. */
const SAME_DAY = 4000;
/** How far apart they may begin and still be of one occasion: place, listener and channel change sooner. */
const SAME_OCCASION = 1000;

function dayOf({ date }: Circumstances): Circumstances {
  return date === undefined ? {} : { date };
}

/** In reading order of the attributions, so that “he added” takes over where and when from what was said before. */
function addCircumstances(drafts: readonly PlacedReading[], reader: CircumstanceReader): void {
  const latest = new Map<number, { readonly circumstances: Circumstances; readonly at: number }>();
  for (const draft of drafts) {
    const { speaker, kind } = draft.reading;
    if (kind === 'not-speech') continue;
    const own = draft.place === undefined ? {} : reader.read(draft.place);
    const at = startOf(draft.reading);
    const before = speaker === undefined ? undefined : latest.get(speaker);
    const isNear = before !== undefined && at - before.at <= SAME_DAY;
    const known =
      before && (at - before.at <= SAME_OCCASION ? before.circumstances : dayOf(before.circumstances));
    const isOther = draft.place !== undefined && reader.isOtherOccasion(draft.place);
    const circumstances = isNear && !isOther ? reader.inherit(own, known) : own;
    if (speaker !== undefined && !isOther) latest.set(speaker, { circumstances, at });
    const taken = Object.keys(circumstances).filter((key) => !(key in own));
    const trace = [
      ...draft.reading.trace,
      ...Object.keys(own).map((key) => ({ step: 'circumstance' as const, rule: `${key}-in-attribution` })),
      ...taken.map((key) => ({ step: 'circumstance' as const, rule: `${key}-from-earlier-statement` })),
    ];
    draft.reading = { ...draft.reading, circumstances, trace };
  }
}
