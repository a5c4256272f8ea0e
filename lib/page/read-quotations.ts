import { Cast } from '@/lib/attribution/cast';
import { firstPersonOf } from '@/lib/attribution/first-person';
import { MarkedPhrases } from '@/lib/attribution/marked-phrases';
import { readMarked, withNested } from '@/lib/attribution/read-marked';
import type { WholeText } from '@/lib/attribution/scene';
import type { Confidence, QuotationReading, SpeakerReading } from '@/lib/model/quotation';
import { languageOf, markStyleOf } from '@/lib/quotations/language';
import { pairMarks } from '@/lib/quotations/pair-marks';
import { contextOf } from '@/lib/text/context';
import type { DocumentText } from '@/lib/text/document-text';
import { joinNames } from '@/lib/text/join-names';

import type { Span } from '@/lib/text/span';
import { LONGEST_QUOTATION, sectionsOf } from './page-sections';
import type { PageText } from './page-text';
import { withSpeakersOfRepeats } from './repeated-quotations';

/** A marked quotation of a page, with the speaker that the page gives it. */
export interface PageQuotation {
  readonly kind: 'direct' | 'mixed';
  readonly words: string;
  /** All who say it ("Morrow and Bell"); absent when nobody is known. */
  readonly speaker?: string;
  readonly confidence: Confidence;
  /** Sentences around it. */
  readonly before: string;
  readonly after: string;
  /** Its stretches in the page's text, with their quotation marks. */
  readonly spans: readonly Span[];
  /** The same without them. */
  readonly inner: readonly Span[];
  /** False where it stands beside the page's article: in a teaser, a comment, the next article. */
  readonly inArticle: boolean;
}

/** Quotations of one page that are read; no article has as many. */
export const QUOTATION_LIMIT = 1_000;

/**
 * The quotations of a page in reading order. The engine reads a text in one go, and long pages would hold up the
 * page for it; so a long text goes to it in sections, one per step. Where they are cut depends on the text alone:
 * how fast the machine is decides only when the steps are taken. Indirect statements are left out: they have no
 * marks to match.
 */
export function* readQuotationsSteps(
  page: PageText,
  size = SECTION,
): Generator<void, readonly PageQuotation[]> {
  const marked = yield* markedPhrasesSteps(page.document);
  const found: PageQuotation[] = [];
  const whole = wholeOf(page, marked);
  const sections = sectionsOf(page.document);
  // The first section also warms the engine up, so it is short.
  const first = Math.min(size, FIRST_SECTION);
  for (let section = sections(first); section !== undefined; section = sections(size)) {
    yield;
    const reading = readMarked(section.document, whole);
    if (section.inArticle) whole.cast.learn(reading.scene.entities.entities, reading.calledSo);
    const quotations = withNested(reading);
    const speakers = reading.speakers.all();
    for (const quotation of quotations) {
      const { kind, words, confidence, parts } = quotation;
      const opening = parts[0];
      if ((kind !== 'direct' && kind !== 'mixed') || opening === undefined) continue;
      if (opening.outer.start < section.ownFrom || words.length > LONGEST_QUOTATION) continue;
      yield;
      const name = namesOf(quotation, speakers);
      found.push({
        kind,
        words,
        ...(name === '' ? {} : { speaker: name }),
        confidence,
        ...contextOf(section.document, {
          start: opening.outer.start,
          end: parts.at(-1)?.outer.end ?? opening.outer.end,
        }),
        spans: parts.map(({ outer }) => section.onPage(outer)),
        inner: parts.map(({ inner }) => section.onPage(inner)),
        inArticle: section.inArticle,
      });
      if (found.length >= QUOTATION_LIMIT) return withSpeakersOfRepeats(page.document, inOrder(found));
    }
  }
  return withSpeakersOfRepeats(page.document, inOrder(found));
}

/** What the sections of a page have in common, as far as it is known before they are read. */
function wholeOf({ document, metadata }: PageText, marked: MarkedPhrases): WholeText {
  const cast = new Cast();
  const firstPerson = firstPersonOf(document, metadata.byline);
  if (firstPerson === undefined) return { marked, cast };
  cast.introduce(firstPerson.words);
  return { marked, cast, firstPerson };
}

/** All who say it, as one line; empty when nobody is known. */
function namesOf({ speaker, jointly = [] }: QuotationReading, speakers: readonly SpeakerReading[]): string {
  const all = speaker === undefined ? [] : [speaker, ...jointly];
  return joinNames(all.flatMap((index) => speakers[index]?.name ?? []));
}

/** Blocks between two pauses of the count. */
const BLOCKS_PER_STEP = 16;

/** Counts the phrases marked on the whole page, which its sections do not see. */
function* markedPhrasesSteps(document: DocumentText): Generator<void, MarkedPhrases> {
  const marked = new MarkedPhrases();
  const style = markStyleOf(languageOf(document));
  for (const [i, { span, role, inArticle }] of document.blocks.entries()) {
    if (i % BLOCKS_PER_STEP === 0) yield;
    // A headline says again what a paragraph quotes.
    if (role === 'headline' || role === 'heading' || inArticle === false) continue;
    for (const { inner } of pairMarks(document.text, span, style).pairs) marked.add(document.text, inner);
  }
  return marked;
}

/** Units of a section: short, because a task is "long" from 50 ms and the lead and run-up come on top. */
const SECTION = 1_500;
const FIRST_SECTION = 700;

function inOrder(found: PageQuotation[]): readonly PageQuotation[] {
  return found.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}
