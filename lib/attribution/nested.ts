/**
 * Quotations inside quotations: someone quoting someone else. The words of the outer quotation are read as a text of
 * their own; a name found there is looked up among the names of the article, "I" is the outer speaker, and whatever
 * is found is that speaker's only by the outer one's account.
 */

import type { QuotationReading } from '@/lib/model/quotation';
import type { FoundQuotation } from '@/lib/quotations/find-quotations';
import { textOf } from '@/lib/text/span';
import { attribute, type Judge } from './attribute';
import { SPEECH_FLOOR } from './confidence';
import { areDeniedWords, DENIED_WORDS } from './denied-words';
import { fold } from './entities';
import { kindOf } from './kind';
import type { Mention } from './mention';
import { type Scene, sceneOf } from './scene';
import { type SpeakerList, spanOfMention } from './speakers';
import { joinWords } from './utterances';

/** A nested reading with the found quotation that holds it. */
export interface NestedReading {
  readonly outer: number;
  readonly reading: QuotationReading;
}

/** Readings of what stands inside the outermost quotation `outer`; empty when nothing does. */
export function readNested(
  scene: Scene,
  outer: number,
  outerSpeaker: number | undefined,
  speakers: SpeakerList,
  judge: Judge,
): readonly NestedReading[] {
  const inside = childrenOf(scene.quotations, outer);
  const holder = scene.quotations[outer];
  if (inside.length === 0 || holder === undefined) return [];
  const { text, language } = scene.document;
  const inner = sceneOf(
    { text, blocks: [{ span: holder.inner, role: 'paragraph' }], ...(language && { language }) },
    inside.map((found) => ({ ...found, block: 0, within: undefined, continues: undefined })),
  );
  return attribute(inner, judge).attributions.map((attribution) => {
    const found = inner.quotations[attribution.quotation] as FoundQuotation;
    const mention = inner.mentions[attribution.source];
    const isSpeech = attribution.speech >= SPEECH_FLOOR;
    const isDenied = isSpeech && areDeniedWords(inner, attribution.quotation);
    const speaker = isSpeech && !isDenied ? speakerOf(inner, mention, outerSpeaker, speakers) : undefined;
    const link = inner.links[attribution.source];
    const cue = link === undefined ? undefined : inner.stream.tokens[link.cue];
    const { kind, rule } = kindOf(inner, attribution.quotation);
    return {
      outer,
      reading: {
        kind: isSpeech ? kind : 'not-speech',
        parts: [{ outer: found.outer, inner: found.inner }],
        words: joinWords([textOf(text, found.inner)]),
        ...(speaker !== undefined && { speaker }),
        ...(isSpeech && !isDenied && mention && { source: spanOfMention(inner, mention) }),
        ...(isSpeech && cue && { cue: { start: cue.start, end: cue.end } }),
        ...(isSpeech && outerSpeaker !== undefined && { accordingTo: outerSpeaker }),
        confidence: 'low',
        circumstances: {},
        trace: [
          { step: 'marks', rule: found.rule, at: found.outer },
          { step: 'kind', rule: isSpeech ? `nested-${rule}` : 'not-speech' },
          ...(isDenied ? [{ step: 'source' as const, rule: DENIED_WORDS }] : []),
        ],
      },
    };
  });
}

/** The quotations directly inside another, in order. */
function childrenOf(found: readonly FoundQuotation[], outer: number): readonly FoundQuotation[] {
  const children: FoundQuotation[] = [];
  const end = found[outer]?.outer.end ?? 0;
  for (let q = outer + 1; q < found.length; q++) {
    const quotation = found[q];
    if (quotation === undefined || quotation.outer.start >= end) break;
    if (quotation.within === outer) children.push(quotation);
  }
  return children;
}

function speakerOf(
  inner: Scene,
  mention: Mention | undefined,
  outerSpeaker: number | undefined,
  speakers: SpeakerList,
): number | undefined {
  if (mention === undefined) return undefined;
  if (mention.kind === 'pronoun') return mention.words[0] === 'i' ? outerSpeaker : undefined;
  if (mention.kind === 'nominal') return undefined;
  const known = speakers.findNamed(fold(mention.words.at(-1) ?? ''));
  return (
    known ??
    speakers.ofOutside(
      textOf(inner.document.text, spanOfMention(inner, mention)),
      spanOfMention(inner, mention),
    )
  );
}
