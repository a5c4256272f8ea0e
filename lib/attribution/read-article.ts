/**
 * Reads a text: what is quoted or reported in it, who said it, when, where and to whom, and how that is known.
 * The whole method: spot marks, build the scene (words, mentions, cues, names), decide source and speech for each
 * quotation, join parts of one utterance, add indirect statements, and read the circumstances of each attribution in
 * reading order. Linear in the text.
 */
import type { Published } from '@/lib/model/article';
import type { ArticleReading, Circumstances, QuotationReading } from '@/lib/model/quotation';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { languageOf } from '@/lib/quotations/language';
import type { DocumentText } from '@/lib/text/document-text';
import { textOf } from '@/lib/text/span';
import { type Attribution, attribute, type Judge } from './attribute';
import { CircumstanceReader } from './circumstances';
import { findIndirectStatements } from './indirect';
import { judgeFor } from './judge';
import type { MarkedPhrases } from './marked-phrases';
import { readNested } from './nested';
import { type PlacedReading, readingOfQuotation, readingOfStatement } from './readings';
import { type Scene, sceneOf } from './scene';
import { SpeakerList } from './speakers';
import { joinRule, joinWords } from './utterances';

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
  const language = languageOf(document);
  const decide = judge ?? judgeFor(language);
  const scene = sceneOf(document, findQuotations(document, language), options.marked);
  const { attributions, pronouns } = attribute(scene, decide);
  const speakers = new SpeakerList(scene, pronouns);
  const drafts: PlacedReading[] = [];
  let before: Attribution | undefined;
  for (const attribution of attributions) {
    const rule = joinRule(scene, before, attribution);
    const last = drafts.at(-1);
    if (rule !== undefined && last !== undefined) {
      last.reading = withPart(scene, last.reading, attribution, rule);
      last.found.push(attribution.quotation);
    } else drafts.push(readingOfQuotation(scene, attribution, speakers));
    before = attribution;
  }
  const isKnown = (mention: number): boolean => (pronouns.get(mention) ?? -1) >= 0;
  for (const statement of findIndirectStatements(scene, isKnown))
    drafts.push(readingOfStatement(scene, statement, pronouns, speakers));
  drafts.sort((a, b) => startOf(a.reading) - startOf(b.reading));
  addCircumstances(drafts, new CircumstanceReader(scene, options.published));
  return { quotations: withNested(scene, drafts, speakers, decide), speakers: speakers.all() };
}

/** Adds what is quoted inside quotations, in reading order, each pointing at the reading that holds it. */
function withNested(
  scene: Scene,
  drafts: readonly PlacedReading[],
  speakers: SpeakerList,
  judge: Judge,
): readonly QuotationReading[] {
  const all = drafts.flatMap((draft) => [
    { reading: draft.reading, holder: undefined as QuotationReading | undefined },
    ...draft.found.flatMap((outer) =>
      readNested(scene, outer, draft.reading.speaker, speakers, judge).map(({ reading }) => ({
        reading,
        holder: draft.reading as QuotationReading | undefined,
      })),
    ),
  ]);
  all.sort((a, b) => startOf(a.reading) - startOf(b.reading));
  const index = new Map(all.map(({ reading }, i) => [reading, i]));
  return all.map(({ reading, holder }) => {
    const within = holder && index.get(holder);
    return within === undefined ? reading : { ...reading, within };
  });
}

const startOf = (reading: QuotationReading): number => reading.parts[0]?.outer.start ?? 0;

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

function withPart(
  scene: Scene,
  reading: QuotationReading,
  attribution: Attribution,
  rule: string,
): QuotationReading {
  const found = scene.quotations[attribution.quotation];
  if (found === undefined) return reading;
  const parts = [...reading.parts, { outer: found.outer, inner: found.inner }];
  return {
    ...reading,
    parts,
    words: joinWords(parts.map((part) => textOf(scene.document.text, part.inner))),
    trace: [...reading.trace, { step: 'join', rule, at: found.outer }],
  };
}
