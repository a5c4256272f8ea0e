/** From decisions to readings: spans, words, speaker, confidence and the trace that shows why. */
import type { QuotationReading, TraceStep } from '@/lib/model/quotation';
import { joinNames } from '@/lib/text/join-names';
import { singleSpaced } from '@/lib/text/single-spaced';
import { hullOf, type Span, textOf } from '@/lib/text/span';
import type { Attribution } from './attribute';
import type { AttributionPlace } from './attribution-place';
import { certaintyOf } from './certainty';
import { CONFIDENCE_FLOORS, confidenceOf, SPEECH_FLOOR } from './confidence';
import { areDeniedWords, DENIED_WORDS } from './denied-words';
import type { IndirectStatement } from './indirect';
import { kindOf } from './kind';
import { phraseOfReferent } from './referents';
import type { Scene } from './scene';
import { type SpeakerList, spanOfMention } from './speakers';
import { joinWords } from './utterances';
import { whyNotSpeech } from './why-not-speech';

/** A reading without circumstances, and where they are to be looked for. */
export interface PlacedReading {
  reading: QuotationReading;
  /** Indexes of the found quotations it is made of; empty for statements without marks. */
  readonly found: number[];
  readonly place: AttributionPlace | undefined;
}

/** The reading of one marked stretch. */
export function readingOfQuotation(
  scene: Scene,
  attribution: Attribution,
  speakers: SpeakerList,
): PlacedReading {
  const found = scene.quotations[attribution.quotation];
  if (found === undefined) throw new RangeError(`no quotation ${attribution.quotation}`);
  const part = { outer: found.outer, inner: found.inner };
  const isSpeech = attribution.speech >= SPEECH_FLOOR;
  const { kind, rule } = kindOf(scene, attribution.quotation);
  const trace: TraceStep[] = [
    { step: 'marks', rule: found.rule, at: part.outer },
    {
      step: 'kind',
      rule: isSpeech ? rule : whyNotSpeech(scene, attribution.quotation),
      note: `speech ${attribution.speech.toFixed(2)}`,
    },
  ];
  const base = {
    parts: [part],
    words: joinWords([textOf(scene.document.text, part.inner)]),
    circumstances: {},
    trace,
  };
  const quotations = [attribution.quotation];
  if (!isSpeech)
    return {
      found: quotations,
      reading: { ...base, kind: 'not-speech', confidence: confidenceOf(1 - attribution.speech) },
      place: undefined,
    };
  const mention = scene.mentions[attribution.source];
  if (areDeniedWords(scene, attribution.quotation)) {
    // Nobody's words; but who is spoken of stays in the list, as the holder of the dispute (lib/counter).
    speakersOf(attribution, scene, speakers);
    trace.push({ step: 'source', rule: DENIED_WORDS });
    return { found: quotations, reading: { ...base, kind, confidence: 'low' }, place: undefined };
  }
  if (mention === undefined)
    return { found: quotations, reading: { ...base, kind, confidence: 'low' }, place: undefined };
  const source = hullOf(
    mentionsOfSource(attribution).map((m) => spanOfMention(scene, scene.mentions[m] ?? mention)),
  );
  const link = scene.links[attribution.source];
  const cueToken = link === undefined || link.cue < 0 ? undefined : scene.stream.tokens[link.cue];
  const cue = cueToken && { start: cueToken.start, end: cueToken.end };
  if (cue !== undefined && link !== undefined) trace.push({ step: 'cue', rule: link.kind, at: cue });
  trace.push({
    step: 'source',
    rule: mention.kind,
    at: source,
    note: attribution.sourceProbability.toFixed(2),
  });
  const certainty = certaintyOf(scene, attribution);
  const all = certainty < CONFIDENCE_FLOORS.known ? [] : speakersOf(attribution, scene, speakers);
  const [speaker, ...jointly] = all;
  if (attribution.together !== undefined && speaker !== undefined)
    trace.push({
      step: 'speaker',
      rule: attribution.together.rule,
      note: joinNames(all.map((index) => speakers.all()[index]?.name ?? '')),
    });
  const reference =
    mention.kind === 'pronoun' ? antecedentRule(scene, attribution) : attribution.described?.rule;
  if (reference !== undefined && speaker !== undefined)
    trace.push({ step: 'coreference', rule: reference, note: speakers.all()[speaker]?.name ?? '' });
  const confidence = speaker === undefined ? 'low' : confidenceOf(certainty);
  const accordingTo = speakerOfMention(attribution.toldBy, scene, speakers);
  trace.push({ step: 'confidence', rule: confidence, note: certainty.toFixed(3) });
  const content = kind === 'mixed' ? contentAround(scene, attribution, link?.cue ?? -1) : undefined;
  return {
    found: quotations,
    reading: {
      ...base,
      kind,
      ...(content && { content }),
      ...(speaker !== undefined && { speaker }),
      ...(jointly.length > 0 && { jointly }),
      ...(accordingTo !== undefined && accordingTo !== speaker && { accordingTo }),
      source,
      ...(cue && { cue }),
      confidence,
    },
    place: placeOf(scene, attribution, link?.cue ?? -1, kind === 'mixed'),
  };
}

/** How a pronoun's meaning is known: by the ranker of names, or because somebody without a name was introduced. */
function antecedentRule(scene: Scene, { entity }: Attribution): string {
  return phraseOfReferent(scene, entity) < 0 ? 'ranked-antecedent' : 'introduced-without-name';
}

/** The mentions that the words beside the quotation are: a list of joint speakers, or the one. */
function mentionsOfSource({ source, together }: Attribution): readonly number[] {
  return together?.mentions ?? [source];
}

/** All who speak, in the order of the text; empty when nobody is known. */
function speakersOf(attribution: Attribution, scene: Scene, speakers: SpeakerList): readonly number[] {
  const several = attribution.together?.referents.map((referent) => speakers.ofEntity(referent));
  const all = several ?? [speakerOf(attribution, scene, speakers)];
  return [...new Set(all.filter((index) => index !== undefined))];
}

function speakerOf(attribution: Attribution, scene: Scene, speakers: SpeakerList): number | undefined {
  if (attribution.entity >= 0) return speakers.ofEntity(attribution.entity);
  const mention = scene.mentions[attribution.source];
  return mention === undefined ? undefined : speakers.ofPhrase(mention);
}

/** Whoever tells the words of another; undefined for a pronoun and for nobody. */
function speakerOfMention(m: number | undefined, scene: Scene, speakers: SpeakerList): number | undefined {
  const mention = scene.mentions[m ?? -1];
  if (m === undefined || mention === undefined) return undefined;
  const entity = scene.entities.ofMention[m] ?? -1;
  return entity >= 0 ? speakers.ofEntity(entity) : speakers.ofPhrase(mention);
}

/** The attribution's own place: the source's sentence when the quotation leans on another sentence. */
function placeOf(
  scene: Scene,
  attribution: Attribution,
  cue: number,
  mixed: boolean,
): AttributionPlace | undefined {
  const at = scene.stream.tokenOfQuotation.get(attribution.quotation) ?? -1;
  const sentence = scene.stream.tokens[at]?.sentence;
  if (sentence === undefined) return undefined;
  const own = scene.mentions[attribution.source]?.sentence === sentence;
  if (!own) return { sentence: -1, cue: -1, content: { first: 0, end: 0 } };
  const end = scene.stream.sentences[sentence]?.end ?? at + 1;
  const content =
    mixed && cue >= 0 && cue < at ? { first: contentStart(scene, cue, at), end } : { first: at, end: at + 1 };
  return { sentence, cue, content };
}

/** Reported words of a mixed quotation start after "that", else after the cue and its object. */
function contentStart(scene: Scene, cue: number, at: number): number {
  const { tokens } = scene.stream;
  for (let i = cue + 1; i < Math.min(at, cue + 40); i++) if (tokens[i]?.lower === 'that') return i;
  for (const m of mentionsAfter(scene, cue)) {
    const mention = scene.mentions[m];
    if (
      mention !== undefined &&
      mention.titleFirst <= cue + 2 &&
      mention.end < at &&
      /^(?:tell|told|telling|tells)$/u.test(tokens[cue]?.lower ?? '')
    )
      return mention.end;
  }
  return cue + 1;
}

function mentionsAfter(scene: Scene, token: number): number[] {
  const sentence = scene.stream.tokens[token]?.sentence ?? -1;
  const found: number[] = [];
  for (let m = scene.mentionsFrom[sentence] ?? scene.mentions.length; m < scene.mentions.length; m++) {
    const mention = scene.mentions[m];
    if (mention === undefined || mention.sentence !== sentence || found.length >= 3) break;
    if (mention.titleFirst > token) found.push(m);
  }
  return found;
}

function contentAround(scene: Scene, attribution: Attribution, cue: number): Span | undefined {
  const { tokens, sentences } = scene.stream;
  const at = scene.stream.tokenOfQuotation.get(attribution.quotation) ?? -1;
  const sentence = sentences[tokens[at]?.sentence ?? -1];
  if (sentence === undefined || cue < sentence.first || cue >= at) return undefined;
  const first = tokens[contentStart(scene, cue, at)];
  let end = sentence.end;
  while (end - 1 > at && /^[.!?;…]$/u.test(tokens[end - 1]?.lower ?? '')) end--;
  return first === undefined ? undefined : { start: first.start, end: tokens[end - 1]?.end ?? first.end };
}

/** The reading of one statement reported without marks. */
export function readingOfStatement(
  scene: Scene,
  statement: IndirectStatement,
  pronouns: ReadonlyMap<number, number>,
  speakers: SpeakerList,
): PlacedReading {
  const { tokens } = scene.stream;
  const mention = scene.mentions[statement.mention];
  const cueToken = tokens[statement.cue];
  if (mention === undefined || cueToken === undefined)
    throw new RangeError(`statement outside the text: ${statement.mention}, ${statement.cue}`);
  const spans = statement.parts.map(({ first, end }) => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  }));
  const own = scene.entities.ofMention[statement.mention] ?? -1;
  const entity = own >= 0 ? own : (pronouns.get(statement.mention) ?? -1);
  const speaker = entity >= 0 ? speakers.ofEntity(entity) : speakers.ofPhrase(mention);
  const source = spanOfMention(scene, mention);
  const cue = { start: cueToken.start, end: cueToken.end };
  return {
    found: [],
    reading: {
      kind: 'indirect',
      parts: spans.map((span) => ({ outer: span, inner: span })),
      words: spans.map((span) => singleSpaced(textOf(scene.document.text, span))).join(' '),
      ...(speaker !== undefined && { speaker }),
      source,
      cue,
      confidence: mention.kind === 'name' ? 'medium' : 'low',
      circumstances: {},
      trace: [
        { step: 'kind', rule: statement.rule, at: hullOf(spans) },
        { step: 'cue', rule: statement.rule, at: cue },
        { step: 'source', rule: mention.kind, at: source },
      ],
    },
    place: {
      sentence: mention.sentence,
      cue: statement.cue,
      content: { first: statement.parts[0]?.first ?? 0, end: statement.parts.at(-1)?.end ?? 0 },
    },
  };
}
