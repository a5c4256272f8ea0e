import type { FoundQuotation } from '@/lib/quotations/find-quotations';
import type { DocumentText } from '@/lib/text/document-text';
import { type CueLink, findCueLinks } from './cue-links';
import { type Entities, entitiesOf } from './entities';
import { findMentions, type Mention } from './mentions';
import { type TokenStream, tokenStreamOf } from './tokens';

/** Everything known about a text before any decision: what the rankers take their features from. */
export interface Scene {
  readonly document: DocumentText;
  readonly quotations: readonly FoundQuotation[];
  readonly stream: TokenStream;
  readonly mentions: readonly Mention[];
  readonly links: readonly CueLink[];
  readonly entities: Entities;
  /** Index of the first mention of each sentence; one more at the end. */
  readonly mentionsFrom: Int32Array;
  /** Number of quotation tokens before each token. */
  readonly quotationsBefore: Int32Array;
}

/** Reads a document into a scene. Linear in the length of the text. */
export function sceneOf(document: DocumentText, quotations: readonly FoundQuotation[]): Scene {
  const stream = tokenStreamOf(document, quotations);
  const mentions = findMentions(stream);
  const mentionsFrom = new Int32Array(stream.sentences.length + 1).fill(mentions.length);
  for (let m = mentions.length - 1; m >= 0; m--) mentionsFrom[mentions[m]?.sentence ?? 0] = m;
  for (let s = stream.sentences.length - 1; s >= 0; s--)
    mentionsFrom[s] = Math.min(mentionsFrom[s] ?? 0, mentionsFrom[s + 1] ?? 0);
  const quotationsBefore = new Int32Array(stream.tokens.length + 1);
  stream.tokens.forEach((token, i) => {
    quotationsBefore[i + 1] = (quotationsBefore[i] ?? 0) + (token.kind === 'quotation' ? 1 : 0);
  });
  return {
    document,
    quotations,
    stream,
    mentions,
    links: findCueLinks(mentions, stream),
    entities: entitiesOf(mentions, stream.tokens),
    mentionsFrom,
    quotationsBefore,
  };
}

/** Indexes of the mentions in sentences `from` to `to`, both inclusive and cut to the text. */
export function mentionsInSentences(scene: Scene, from: number, to: number): { first: number; end: number } {
  const last = scene.stream.sentences.length;
  const first = scene.mentionsFrom[Math.max(0, from)] ?? scene.mentions.length;
  return { first, end: scene.mentionsFrom[Math.min(last, to + 1)] ?? scene.mentions.length };
}
