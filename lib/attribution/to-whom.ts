/** To whom something was said: "told reporters", "said to Kerry", "in an interview with a local station". */
import { COURTESY_TITLES, DETERMINERS, PREPOSITIONS, TITLES } from './lexicon';
import { bare, type Mention } from './mention';
import { OCCASIONS, OUTLETS } from './occasion-words';
import type { ReportWords } from './report-words';
import { mentionsNear, type Scene } from './scene';
import type { Range } from './sentence-words';

/** Tokens after the verb in which the listener is looked for. */
const REACH = 14;

const TELLS = /^(?:tell|ask|assure|inform|remind|warn|advise|urge|thank)$/u;
const SAYS_TO = /^(?:say|write|reply|respond|explain|complain|speak|talk)$/u;

/** The words that name who was told by the verb at `cue`; undefined when the text does not say. */
export function addresseeOf(words: ReportWords, sentence: number, cue: number): Range | undefined {
  if (cue < 0) return undefined;
  const lemma = words.lemma(cue);
  if (TELLS.test(lemma)) return phraseAt(words, cue + 1);
  let at = -1;
  for (let i = cue + 1; i < cue + REACH && words.token(i)?.sentence === sentence; i++) {
    if (words.isQuotation(i)) break;
    if (words.lower(i) === 'to' && i === cue + 1 && SAYS_TO.test(lemma)) at = i + 1;
    if (words.lower(i) === 'with' && OCCASIONS.has(words.lower(i - 1))) at = i + 1;
  }
  return at < 0 ? undefined : phraseAt(words, at);
}

/** The noun phrase at a token: determiner, adjectives, names, to its last noun. */
function phraseAt(words: ReportWords, at: number): Range | undefined {
  if (PREPOSITIONS.has(words.lower(at)) || !words.isWord(at)) return undefined;
  if (/^(?:me|us|him|them|you|it)$/u.test(words.lower(at))) return undefined;
  let end = at;
  while (DETERMINERS.has(words.lower(end)) && end < at + 2) end++;
  const { scene } = words;
  const mention = mentionAt(scene, end) ?? mentionAt(scene, end + 1) ?? mentionAt(scene, end + 2);
  if (mention === undefined || mention.titleFirst > end + 3) return undefined;
  // "told the show. The campaign …": the phrase ends with its sentence. "tells so many lies": nobody.
  if (
    words.find(
      { first: at, end: mention.end },
      (i) => words.token(i)?.kind === 'punctuation' && !mentionHas(mention, i),
    ) >= 0
  )
    return undefined;
  if (mention.kind === 'nominal' && mention.shape === 'unknown' && !DETERMINERS.has(words.lower(at)))
    return undefined;
  end = mention.end;
  while (
    words.isWord(end) &&
    OUTLETS.has(words.lower(end)) &&
    (words.token(end)?.capital || !isDay(words, end))
  )
    end++;
  let first = Math.min(at, mention.titleFirst);
  while (
    first < mention.first &&
    COURTESY_TITLES.has(bare(words.lower(first))) &&
    !TITLES.has(words.lower(first + 1))
  )
    first++;
  return { first, end };
}

/** Inside a name, marks belong to it: "Maj. Gen.", "Jr." */
const mentionHas = (mention: Mention, i: number): boolean => i >= mention.titleFirst && i < mention.end;

/** "told reporters today": a day, no outlet. */
const isDay = (words: ReportWords, i: number): boolean => words.lower(i) === 'today';

/** The name or noun phrase that covers a token; undefined for pronouns and other words. */
export function mentionAt(scene: Scene, token: number): Mention | undefined {
  const sentence = scene.stream.tokens[token]?.sentence ?? -1;
  const range = mentionsNear(scene, sentence, token);
  for (let m = range.first; m < range.end; m++) {
    const mention = scene.mentions[m];
    if (mention && mention.titleFirst <= token && token < mention.end && mention.kind !== 'pronoun')
      return mention;
  }
  return undefined;
}

/** The entity that a mention names; -1 for none. */
export function entityOf(scene: Scene, mention: Mention): number {
  const m = scene.mentions.indexOf(mention, scene.mentionsFrom[mention.sentence] ?? 0);
  return scene.entities.ofMention[m] ?? -1;
}
