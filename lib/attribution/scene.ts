import type { FoundQuotation } from '@/lib/quotations/find-quotations';
import type { BlockRole, DocumentText } from '@/lib/text/document-text';
import type { Cast, FirstPerson } from './cast';
import { type CueLink, findCueLinks } from './cue-links';
import { type Entities, entitiesOf, type KnownName } from './entities';
import { PREPOSITIONS } from './lexicon';
import { MarkedPhrases } from './marked-phrases';
import type { Mention } from './mention';
import { findMentions } from './mentions';
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
  /** Index of the first mention that starts at or after each token; one more at the end. */
  readonly mentionAfter: Int32Array;
  /** Mention that is the subject of each sentence; -1 when none looks like one. */
  readonly subjects: Int32Array;
  /** Number of quotation tokens before each token. */
  readonly quotationsBefore: Int32Array;
  /** How often each short phrase is marked, in the whole that the text is a part of. */
  readonly marked: MarkedPhrases;
  /** Names of earlier sections: the first entities, in this order. */
  readonly known: readonly KnownName[];
  /** Whom "I" means outside quotation marks, by number of the entity; absent when nothing tells. */
  readonly narrator?: { readonly entity: number; readonly is: FirstPerson['is'] };
  /** Number of verbs of saying before each token. */
  readonly cuesBefore: Int32Array;
}

/** What is known of the whole when a document is a section of one, and from what stands around the text. */
export interface WholeText {
  /** By default the phrases that the document itself marks. */
  readonly marked?: MarkedPhrases;
  readonly cast: Cast;
  readonly firstPerson?: FirstPerson;
}

/** Reads a document into a scene, with what is known of the whole that it is a section of. Linear in the text. */
export function sceneOf(
  document: DocumentText,
  quotations: readonly FoundQuotation[],
  whole?: WholeText,
): Scene {
  const stream = tokenStreamOf(document, quotations);
  const mentions = findMentions(stream);
  const mentionsFrom = new Int32Array(stream.sentences.length + 1).fill(mentions.length);
  for (let m = mentions.length - 1; m >= 0; m--) mentionsFrom[mentions[m]?.sentence ?? 0] = m;
  for (let s = stream.sentences.length - 1; s >= 0; s--)
    mentionsFrom[s] = Math.min(mentionsFrom[s] ?? 0, mentionsFrom[s + 1] ?? 0);
  const mentionAfter = new Int32Array(stream.tokens.length + 1).fill(mentions.length);
  for (let m = mentions.length - 1; m >= 0; m--) mentionAfter[mentions[m]?.first ?? 0] = m;
  for (let i = stream.tokens.length - 1; i >= 0; i--)
    mentionAfter[i] = Math.min(mentionAfter[i] ?? 0, mentionAfter[i + 1] ?? 0);
  const links = findCueLinks(mentions, stream);
  const known = whole?.cast.all() ?? [];
  const narrator = narratorAmong(known, whole?.firstPerson);
  const quotationsBefore = new Int32Array(stream.tokens.length + 1);
  const cuesBefore = new Int32Array(stream.tokens.length + 1);
  stream.tokens.forEach((token, i) => {
    quotationsBefore[i + 1] = (quotationsBefore[i] as number) + (token.kind === 'quotation' ? 1 : 0);
    cuesBefore[i + 1] = (cuesBefore[i] as number) + (token.cue >= 2 ? 1 : 0);
  });
  return {
    document,
    quotations,
    stream,
    mentions,
    links,
    entities: entitiesOf(mentions, stream.tokens, known),
    mentionsFrom,
    mentionAfter,
    subjects: subjectsOf(stream, mentions, links, mentionsFrom),
    quotationsBefore,
    marked: whole?.marked ?? markedIn(document, quotations),
    known,
    ...(narrator && { narrator }),
    cuesBefore,
  };
}

function narratorAmong(known: readonly KnownName[], first: FirstPerson | undefined): Scene['narrator'] {
  const entity = known.findIndex(
    ({ words }) => first !== undefined && words.join(' ') === first.words.join(' '),
  );
  return first === undefined || entity < 0 ? undefined : { entity, is: first.is };
}

function markedIn({ text }: DocumentText, quotations: readonly FoundQuotation[]): MarkedPhrases {
  const marked = new MarkedPhrases();
  for (const { inner } of quotations) marked.add(text, inner);
  return marked;
}

/** The subject of each sentence: the first mention with a verb after it that no preposition governs. */
function subjectsOf(
  stream: TokenStream,
  mentions: readonly Mention[],
  links: readonly CueLink[],
  mentionsFrom: Int32Array,
): Int32Array {
  return Int32Array.from(stream.sentences, (_, s) => {
    let first = -1;
    const end = Math.min(mentionsFrom[s + 1] ?? 0, (mentionsFrom[s] ?? 0) + 12);
    for (let m = mentionsFrom[s] ?? 0; m < end; m++) {
      const mention = mentions[m];
      if (mention === undefined || mention.possessive) continue;
      if (PREPOSITIONS.has(stream.tokens[mention.titleFirst - 1]?.lower ?? '')) continue;
      const before = stream.tokens[mention.titleFirst - 2]?.lower ?? '';
      if (PREPOSITIONS.has(before) && stream.tokens[mention.titleFirst - 1]?.kind === 'word') continue;
      const kind = links[m]?.kind;
      if (kind === 'subject' || kind === 'subject-after-aside' || kind === 'inverted') return m;
      if (first < 0) first = m;
    }
    return first;
  });
}

const BESIDE_TEXT: ReadonlySet<BlockRole> = /* @__PURE__ */ new Set(['caption', 'byline', 'heading']);

/**
 * True for a mention in a caption, a byline, a subheading or a list item that is no sentence: the running text does
 * not go on from there.
 */
export function isBesideText(scene: Scene, m: number): boolean {
  const block = scene.document.blocks[scene.mentions[m]?.block ?? -1];
  if (block === undefined) return false;
  if (block.role !== 'list-item') return BESIDE_TEXT.has(block.role);
  return !/[.!?…:,;"”’]$/u.test(
    scene.document.text.slice(block.span.start, block.span.end).trimEnd().slice(-1),
  );
}

const NEAR = 60;

/** Mentions of one sentence, at most 60 on either side of a token: a sentence without end costs no more than others. */
export function mentionsNear(scene: Scene, sentence: number, token: number): { first: number; end: number } {
  const middle = scene.mentionAfter[token] ?? scene.mentions.length;
  const { first, end } = mentionsInSentences(scene, sentence, sentence);
  return { first: Math.max(first, middle - NEAR), end: Math.min(end, middle + NEAR) };
}

/** Indexes of the mentions in sentences `from` to `to`, both inclusive and cut to the text. */
export function mentionsInSentences(scene: Scene, from: number, to: number): { first: number; end: number } {
  const last = scene.stream.sentences.length;
  const first = scene.mentionsFrom[Math.max(0, from)] ?? scene.mentions.length;
  return { first, end: scene.mentionsFrom[Math.min(last, to + 1)] ?? scene.mentions.length };
}
