/**
 * Reads what stands between marks: the part of reading that pages need, and the first part of reading an article
 * (read-article.ts). Apart from the rest, so that the content script carries neither circumstances nor indirect statements.
 */
import type { QuotationReading } from '@/lib/model/quotation';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { languageOf } from '@/lib/quotations/language';
import type { DocumentText } from '@/lib/text/document-text';
import { textOf } from '@/lib/text/span';
import { attribute, type Judge } from './attribute';
import { judgeFor } from './judge';
import { readNested } from './nested';
import { type PlacedReading, readingOfQuotation } from './readings';
import { type Scene, sceneOf, type WholeText } from './scene';
import { SpeakerList } from './speakers';
import { joinWords, type Utterance, utterancesOf } from './utterances';

/** The marked quotations of a text before their circumstances, and what they were read from. */
export interface MarkedReading {
  readonly scene: Scene;
  readonly judge: Judge;
  readonly speakers: SpeakerList;
  /** What each pronoun of the text means (-1 nothing). */
  readonly pronouns: ReadonlyMap<number, number>;
  /** Words of the titles and descriptions of an entity. */
  readonly calledSo: (entity: number) => readonly ReadonlySet<string>[];
  /** In order; joined parts of one utterance are one. */
  readonly drafts: PlacedReading[];
}

/** Reads the marked quotations of a document, with what is known of the `whole` that it is a section of. */
export function readMarked(document: DocumentText, whole?: WholeText, decide?: Judge): MarkedReading {
  const language = languageOf(document);
  const judge = decide ?? judgeFor(language);
  const scene = sceneOf(document, findQuotations(document, language), whole);
  const { attributions, pronouns, calledSo } = attribute(scene, judge);
  const speakers = new SpeakerList(scene, pronouns);
  const drafts = utterancesOf(scene, attributions).map((utterance) =>
    readingOfUtterance(scene, utterance, speakers),
  );
  return { scene, judge, speakers, pronouns, calledSo, drafts };
}

/** All readings with what is quoted inside quotations, in reading order, each pointing at the reading that holds it. */
export function withNested({ scene, judge, speakers, drafts }: MarkedReading): readonly QuotationReading[] {
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

/** Offset at which a reading begins. */
export const startOf = (reading: QuotationReading): number => reading.parts[0]?.outer.start ?? 0;

/** The reading of the part that speaks for all, with the words of all. */
function readingOfUtterance(
  scene: Scene,
  { lead, parts, rules }: Utterance,
  speakers: SpeakerList,
): PlacedReading {
  const { reading, place } = readingOfQuotation(scene, lead, speakers);
  const found = parts.map(({ quotation }) => quotation);
  const spans = found
    .map((quotation) => scene.quotations[quotation])
    .filter((part) => part !== undefined)
    .map(({ outer, inner }) => ({ outer, inner }));
  const joins = rules.map((rule, i) => ({ step: 'join' as const, rule, at: spans[i + 1]?.outer }));
  return {
    found,
    place,
    reading: {
      ...reading,
      parts: spans,
      words: joinWords(
        spans.map((part) => textOf(scene.document.text, part.inner)),
        spans.slice(1).map(({ outer }, i) => scene.document.text.slice(spans[i]?.outer.end, outer.start)),
      ),
      trace: [...reading.trace, ...joins.map(({ at, ...join }) => ({ ...join, ...(at && { at }) }))],
    },
  };
}
