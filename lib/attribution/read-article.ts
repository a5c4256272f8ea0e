/**
 * Reads a text: what is quoted or reported in it, who said it, when, where and to whom, and how that is known.
 * The whole method: spot marks, build the scene (words, mentions, cues, names), decide source and speech for each
 * quotation, join parts of one utterance, add indirect statements, and read the circumstances of each attribution in
 * reading order. Linear in the text.
 */
import type { Published } from '@/lib/model/article';
import type { ArticleReading, SpeakerReading } from '@/lib/model/quotation';
import type { DocumentText } from '@/lib/text/document-text';
import type { Judge } from './attribute';
import { Cast } from './cast';
import { CircumstanceReader } from './circumstances';
import { firstPersonOf } from './first-person';
import { findIndirectStatements } from './indirect';
import { Occasions, withoutSpeaker } from './occasions';
import { readMarked, startOf, withNested } from './read-marked';
import { type PlacedReading, readingOfStatement } from './readings';
import type { WholeText } from './scene';

export interface ReadingOptions {
  readonly published?: Published;
  readonly byline?: string;
  readonly headline?: string;
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
  const reading = readMarked(document, aroundText(document, options), judge);
  const { scene, pronouns, speakers, drafts } = reading;
  const isKnown = (mention: number): boolean => (pronouns.get(mention) ?? -1) >= 0;
  for (const statement of findIndirectStatements(scene, isKnown))
    drafts.push(readingOfStatement(scene, statement, pronouns, speakers));
  drafts.sort((a, b) => startOf(a.reading) - startOf(b.reading));
  addCircumstances(drafts, new CircumstanceReader(scene, options.published), speakers.all());
  return { quotations: withNested(reading), speakers: speakers.all() };
}

/** What stands around the text: whom the first person means. */
function aroundText(document: DocumentText, { byline }: ReadingOptions): WholeText {
  const cast = new Cast();
  const firstPerson = firstPersonOf(document, byline);
  if (firstPerson === undefined) return { cast };
  cast.introduce(firstPerson.words);
  return { cast, firstPerson };
}

/** In reading order of the attributions, so that “he added” takes over where and when from what was said before. */
function addCircumstances(
  drafts: readonly PlacedReading[],
  reader: CircumstanceReader,
  speakers: readonly SpeakerReading[],
): void {
  const occasions = new Occasions();
  for (const draft of drafts) {
    const { speaker, kind } = draft.reading;
    if (kind === 'not-speech') continue;
    const read = draft.place === undefined ? {} : reader.read(draft.place);
    const own = withoutSpeaker(read, speakers[speaker ?? -1]?.name);
    const isOther = draft.place !== undefined && reader.isOtherOccasion(draft.place);
    const at = startOf(draft.reading);
    const circumstances = isOther || speaker === undefined ? own : occasions.next(speaker, at, own);
    const taken = Object.keys(circumstances).filter((key) => !(key in own));
    const trace = [
      ...draft.reading.trace,
      ...Object.keys(own).map((key) => ({ step: 'circumstance' as const, rule: `${key}-in-attribution` })),
      ...taken.map((key) => ({ step: 'circumstance' as const, rule: `${key}-from-earlier-statement` })),
    ];
    draft.reading = { ...draft.reading, circumstances, trace };
  }
}
