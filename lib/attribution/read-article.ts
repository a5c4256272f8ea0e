/**
 * Reads a text: what is quoted or reported in it, who said it, when, where and to whom, and how that is known.
 * The whole method: spot marks, build the scene (words, mentions, cues, names), decide source and speech for each
 * quotation, join parts of one utterance, add indirect statements and circumstances. Linear in the text.
 */
import type { Published } from '@/lib/model/article';
import type { ArticleReading, QuotationReading, TraceStep } from '@/lib/model/quotation';
import { findQuotations } from '@/lib/quotations/find-quotations';
import type { DocumentText } from '@/lib/text/document-text';
import { type Span, textOf } from '@/lib/text/span';
import { type Attribution, attribute, type Judge } from './attribute';
import { CONFIDENCE_FLOORS, confidenceOf } from './confidence';
import { trainedJudge } from './judge';
import { kindOf } from './kind';
import { type Scene, sceneOf } from './scene';
import { SpeakerList, spanOfMention } from './speakers';
import { joinRule, joinWords } from './utterances';

export interface ReadingOptions {
  readonly published?: Published;
  readonly byline?: string;
  readonly headline?: string;
}

/**
 * Every quotation and indirect statement of a document with its speaker. Empty lists for a text with neither.
 * Speakers outside English are unknown unless the text names them beside a cue that English shares.
 */
export function readArticle(
  document: DocumentText,
  options: ReadingOptions = {},
  judge?: Judge,
): ArticleReading {
  void options;
  const quotations = findQuotations(document);
  const scene = sceneOf(document, quotations);
  const { attributions, pronouns } = attribute(scene, judge ?? trainedJudge());
  const speakers = new SpeakerList(scene, pronouns);
  const readings: QuotationReading[] = [];
  let before: Attribution | undefined;
  for (const attribution of attributions) {
    const joined = joinRule(scene, before, attribution);
    const last = readings.at(-1);
    if (joined !== undefined && last !== undefined)
      readings[readings.length - 1] = withPart(scene, last, attribution, joined);
    else readings.push(readingOf(scene, attribution, speakers));
    before = attribution;
  }
  return { quotations: readings, speakers: speakers.all() };
}

function readingOf(scene: Scene, attribution: Attribution, speakers: SpeakerList): QuotationReading {
  const found = scene.quotations[attribution.quotation];
  const span: Span = { start: 0, end: 0 };
  const part = { outer: found?.outer ?? span, inner: found?.inner ?? span };
  const isSpeech = attribution.speech >= 0.5;
  const { kind, rule } = kindOf(scene, attribution.quotation);
  const trace: TraceStep[] = [
    { step: 'marks', rule: found?.rule ?? 'marks', at: part.outer },
    {
      step: 'kind',
      rule: isSpeech ? rule : 'not-speech',
      note: `speech ${attribution.speech.toFixed(2)}`,
    },
  ];
  const mention = isSpeech ? scene.mentions[attribution.source] : undefined;
  const link = scene.links[attribution.source];
  const words = joinWords([textOf(scene.document.text, part.inner)]);
  const base = { parts: [part], words, circumstances: {}, trace } as const;
  if (!isSpeech) return { ...base, kind: 'not-speech', confidence: confidenceOf(1 - attribution.speech) };
  if (mention === undefined) return { ...base, kind, confidence: 'low' };
  const source = spanOfMention(scene, mention);
  const cueToken = link === undefined || link.cue < 0 ? undefined : scene.stream.tokens[link.cue];
  const cue = cueToken === undefined ? undefined : { start: cueToken.start, end: cueToken.end };
  if (cue !== undefined && link !== undefined) trace.push({ step: 'cue', rule: link.kind, at: cue });
  trace.push({
    step: 'source',
    rule: mention.kind,
    at: source,
    note: attribution.sourceProbability.toFixed(2),
  });
  const isKnown = attribution.probability >= CONFIDENCE_FLOORS.known;
  const speaker = !isKnown
    ? undefined
    : attribution.entity >= 0
      ? speakers.ofEntity(attribution.entity)
      : speakers.ofPhrase(mention);
  if (mention.kind === 'pronoun' && speaker !== undefined)
    trace.push({ step: 'coreference', rule: 'ranked-antecedent', note: speakers.all()[speaker]?.name ?? '' });
  const confidence = speaker === undefined ? 'low' : confidenceOf(attribution.probability);
  trace.push({ step: 'confidence', rule: confidence, note: attribution.probability.toFixed(3) });
  return {
    ...base,
    kind,
    ...(speaker !== undefined && { speaker }),
    source,
    ...(cue && { cue }),
    confidence,
  };
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
