/**
 * Parts of one utterance: “A,” she said, “B.” · “A,” she said. “B.” · a quotation that runs over paragraphs · and a
 * whole paragraph of the same words going on after “A,” it stated.
 *
 * Who says a quotation that runs over paragraphs often stands only behind its last one. What was guessed for the first
 * from the text above it gives way to that, so each utterance has one part that speaks for all.
 */

import { singleSpaced } from '@/lib/text/single-spaced';
import { textOf } from '@/lib/text/span';
import type { Attribution } from './attribute';
import { SPEECH_FLOOR } from './confidence';
import type { Scene } from './scene';

/** What was decided about the parts of one utterance, in order; a marked stretch that is not speech is one by itself. */
export interface Utterance {
  /** The part whose speaker, source and cue hold for all. */
  readonly lead: Attribution;
  readonly parts: readonly Attribution[];
  /** Rule that joined each part to the one before it; one fewer than the parts. */
  readonly rules: readonly string[];
}

/** All attributions of a text as utterances, in order. */
export function utterancesOf(scene: Scene, attributions: readonly Attribution[]): readonly Utterance[] {
  const utterances: { lead: Attribution; parts: Attribution[]; rules: string[] }[] = [];
  for (const attribution of attributions) {
    const last = utterances.at(-1);
    const rule = joinRule(scene, last?.parts.at(-1), attribution);
    const isAnswer = rule === RUNS_OVER && last !== undefined && speakOneByOne(scene, last.lead, attribution);
    if (rule === undefined || last === undefined || isAnswer) {
      utterances.push({ lead: attribution, parts: [attribution], rules: [] });
      continue;
    }
    last.parts.push(attribution);
    last.rules.push(rule);
    if (rule !== RUNS_OVER) continue;
    if (saysWhoSpeaks(scene, last.lead) || isNamedSo(scene, last.lead, attribution)) continue;
    if (speaksForAll(scene, attribution)) last.lead = attribution;
  }
  return utterances;
}

const RUNS_OVER = 'runs-over-paragraphs';

/** The source stands with a verb of saying in the quotation's own sentence, or ends the one before with a colon. */
function saysWhoSpeaks(scene: Scene, { quotation, source }: Attribution): boolean {
  const { tokens, tokenOfQuotation, sentences } = scene.stream;
  const sentence = tokens[tokenOfQuotation.get(quotation) ?? -1]?.sentence;
  const mention = scene.mentions[source];
  const link = scene.links[source];
  if (sentence === undefined || mention === undefined || link === undefined) return false;
  if (link.cls < 2 || link.kind === 'loose-subject') return false;
  if (mention.sentence === sentence) return true;
  const end = sentences[mention.sentence]?.end ?? 0;
  return mention.sentence === sentence - 1 && tokens[end - 1]?.lower === ':';
}

/** A later part whose speaker is that of the parts before it; words that stop in mid-sentence were cut by a stray mark. */
function speaksForAll(scene: Scene, part: Attribution): boolean {
  const inner = scene.quotations[part.quotation]?.inner;
  const stops = inner !== undefined && /[.,?!…–—-]$/u.test(textOf(scene.document.text, inner));
  return stops && saysWhoSpeaks(scene, part);
}

/** "the trust", when the part before is of the Northgate Hospital Trust: the name says more. */
function isNamedSo(scene: Scene, { entity }: Attribution, { source }: Attribution): boolean {
  const mention = scene.mentions[source];
  const head = mention?.kind === 'nominal' ? mention.words[0] : undefined;
  return head !== undefined && head === scene.entities.entities[entity]?.lastWord;
}

/** Each names a speaker of its own: it is a stray mark that makes one run of the two. */
function speakOneByOne(scene: Scene, a: Attribution, b: Attribution): boolean {
  return (
    a.entity >= 0 &&
    b.entity >= 0 &&
    a.entity !== b.entity &&
    saysWhoSpeaks(scene, a) &&
    saysWhoSpeaks(scene, b)
  );
}

/** Name of the rule that joins a quotation to the one before it; undefined when it starts an utterance of its own. */
function joinRule(scene: Scene, before: Attribution | undefined, now: Attribution): string | undefined {
  if (before === undefined) return undefined;
  // The half with a speaker behind it makes speech of the other.
  if (scene.quotations[now.quotation]?.continues === before.quotation)
    return now.speech >= SPEECH_FLOOR && (before.speech >= SPEECH_FLOOR || speaksForAll(scene, now))
      ? RUNS_OVER
      : undefined;
  if (before.speech < SPEECH_FLOOR || now.speech < SPEECH_FLOOR) return undefined;
  const first = scene.quotations[before.quotation];
  const second = scene.quotations[now.quotation];
  const { tokens, sentences, tokenOfQuotation } = scene.stream;
  const a = tokenOfQuotation.get(before.quotation);
  const b = tokenOfQuotation.get(now.quotation);
  if (first === undefined || second === undefined || a === undefined || b === undefined) return undefined;
  const sentenceA = tokens[a]?.sentence ?? -1;
  const sentenceB = tokens[b]?.sentence ?? -1;
  const source = scene.mentions[now.source];
  if (now.source < 0 || before.source !== now.source || source === undefined) return undefined;
  const link = scene.links[now.source];
  const words = textOf(scene.document.text, first.inner).trim();
  if (sentenceA === sentenceB) {
    const between = source.first > a && source.end <= b && link !== undefined && link.cue > a && link.cue < b;
    return between && tokens[a]?.capital && /[,?!–—-]$/u.test(words) ? 'split-by-its-attribution' : undefined;
  }
  const attributionFollows = source.sentence === sentenceA && source.first > a;
  if (!attributionFollows || !isWhole(scene, b)) return undefined;
  if (first.block === second.block)
    return sentenceB === sentenceA + 1 ? 'goes-on-after-attribution' : undefined;
  const endsBlock = sentences[sentenceA + 1]?.block !== first.block;
  const startsBlock = sentences[sentenceA]?.first === a;
  const alone =
    sentences[sentenceB - 1]?.block !== second.block && sentences[sentenceB + 1]?.block !== second.block;
  // Left open it runs on, and whoever is named behind its end speaks.
  const isClosed = second.outer.end > second.inner.end;
  return second.block === first.block + 1 && endsBlock && startsBlock && alone && isClosed
    ? 'goes-on-in-next-paragraph'
    : undefined;
}

/** The quotation is a sentence of its own, or more. */
function isWhole(scene: Scene, token: number): boolean {
  const { tokens, sentences } = scene.stream;
  const sentence = sentences[tokens[token]?.sentence ?? -1];
  return sentence !== undefined && sentence.end - sentence.first <= 2 && tokens[token]?.capital === true;
}

/**
 * The words of an utterance for reading. `between` is what stands between each two parts: only a full stop of the
 * narrator's ends the sentence of the part before (“We lost,” she said. “It hurts.”); all else stays as printed.
 */
export function joinWords(parts: readonly string[], between: readonly string[] = []): string {
  let words = '';
  parts.forEach((part, i) => {
    const text = singleSpaced(part).trim();
    if (i === 0) words = text;
    else if (!endsSentence(between[i - 1] ?? '')) words = `${words} ${text}`;
    else words = `${words.replace(/,$/u, '')}${/[^,\p{L}\p{N})\]]$/u.test(words) ? '' : '.'} ${text}`;
  });
  return words.replace(/,$/u, '');
}

/** True for words of the narrator that end with a full stop. */
function endsSentence(narrator: string): boolean {
  return /\p{L}/u.test(narrator) && /[.!?…]["”’)]?$/u.test(narrator.trimEnd().slice(-3));
}
