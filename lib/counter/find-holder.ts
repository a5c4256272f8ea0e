/**
 * Who holds the position that a verb reports: the subject of the verb, found by walking left from it.
 *
 * No parser: from the verb leftwards over adverbs and helping verbs, then the nearest of a name, a pronoun, a noun
 * for people, an apposition or relative clause; a participle or a second verb shares the subject of its sentence.
 * What says that nothing happened ("would", "declined to", "no one") ends the search: then there is no dispute.
 * Cost: the words of one sentence. Rejected: the nearest name to the left, which took "Trump's lawyer denied" for Trump.
 */
import type { Span } from '@/lib/text/span';
import { type ArticleIndex, isQuoted, type Mention, mentionAt } from './article-index';
import { HOLDER_NOUNS, NOBODY, namesPeople, SUBJECT_PRONOUNS } from './dispute-cues';
import {
  coHolderBefore,
  fullNameAt,
  headEnd,
  isAddressee,
  isClearPronoun,
  namesWhole,
  withCoHolder,
} from './holder-shape';
import { BREAKS, NO_NAME, PLACE_OF_SAYING, PREPOSITIONS, TIME_WORD } from './holder-words';
import type { Sentence, Word } from './read-words';

/** `speaker` is absent when the holder is nobody the engine knows; `source` is how the text puts it. */
export interface Holder {
  readonly speaker?: number;
  readonly source: Span;
}

/** The holder of the position, or undefined when no person or body can be it. `shared`: the verb has no subject of its own. */
export function findHolder(
  index: ArticleIndex,
  sentence: Sentence,
  before: number,
  shared: boolean,
): Holder | undefined {
  const { words } = sentence;
  if (
    NOBODY.has(words[before]?.lower ?? '') ||
    (words[before]?.lower === 'one' && words[before - 1]?.lower === 'no')
  )
    return undefined;
  return shared ? sharedSubject(index, sentence, before) : ownSubject(index, sentence, before, 0);
}

/** A name, pronoun or noun for people that ends at a word. */
export function holderAt(index: ArticleIndex, sentence: Sentence, at: number): Holder | undefined {
  const pronoun = SUBJECT_PRONOUNS.has(sentence.words[at]?.lower ?? '');
  return pronoun ? pronounAt(index, sentence, at) : nounAt(index, sentence, at);
}

function ownSubject(index: ArticleIndex, sentence: Sentence, at: number, depth: number): Holder | undefined {
  const { words } = sentence;
  const word = words[at];
  if (word === undefined || depth > 2) return undefined;
  if (word.lower === ',' || word.lower === ')' || word.lower === '—' || word.lower === '–') {
    if (word.lower === ',' && /^(?:and|but)$/u.test(words[at + 1]?.lower ?? ''))
      return sharedSubject(index, sentence, at);
    return besideComma(index, sentence, at);
  }
  if (word.lower === 'and' || word.lower === 'but') return sharedSubject(index, sentence, at);
  if (
    word.lower === 'who' ||
    word.lower === 'which' ||
    (word.lower === 'that' && !words[at - 1]?.lower.startsWith('say'))
  ) {
    const earlier = words[at - 1]?.lower === ',' ? at - 2 : at - 1;
    // What stands right before "which" is what it means, also after a preposition ("members of the party, which …").
    return (
      (word.lower === 'who' ? appositionBefore(index, words, earlier) : undefined) ??
      nounAt(index, sentence, earlier, true)
    );
  }
  if (SUBJECT_PRONOUNS.has(word.lower)) return pronounAt(index, sentence, at);
  return nounAt(index, sentence, at) ?? beforeAdjunct(index, sentence, at, depth);
}

/** "Brandt, the harbour chief, who denied": the name that a noun phrase ending at a word explains. */
function appositionBefore(index: ArticleIndex, words: readonly Word[], at: number): Holder | undefined {
  if (nameEndingAt(index, words[at]) || !HOLDER_NOUNS.has(words[at]?.lower ?? '')) return undefined;
  const comma = words.findLastIndex((word, i) => i < at && word.lower === ',');
  if (comma < 1 || at - comma > 7 || !/^(?:the|a|an|its|his|her|their)$/u.test(words[comma + 1]?.lower ?? ''))
    return undefined;
  const name = nameEndingAt(index, words[comma - 1]);
  if (name) return { speaker: name.speaker, source: name };
  const first = capitalStart(words, comma - 1);
  return words[comma - 1]?.capital && first > 0
    ? { source: spanOfWords(words, first, comma - 1) }
    : undefined;
}

/** "Brandt, the harbour chief, denied", "the harbour chief, Brandt, denied", "Brandt, 33, of Kiel, denied". */
function besideComma(index: ArticleIndex, sentence: Sentence, comma: number): Holder | undefined {
  const { words } = sentence;
  const inside = nameEndingAt(index, words[comma - 1]);
  const opener = words[comma]?.lower === ')' ? '(' : words[comma]?.lower;
  let holder: Holder | undefined;
  let first = true;
  for (let open = comma - 1; open > 0 && holder === undefined; open--) {
    if (words[open]?.lower !== opener) continue;
    const clause = /^(?:who|whose|which)$/u.test(words[open + 1]?.lower ?? '');
    if (first && inside && !clause && words[open + 1]?.start === inside.start)
      return { speaker: inside.speaker, source: inside };
    holder = nounAt(index, sentence, open - 1);
    // Further left only a name can be the subject; a noun there belongs to another clause.
    if (!first && holder?.speaker === undefined) holder = undefined;
    first = false;
  }
  return holder;
}

/** "Reis on Tuesday denied", "Reis in an interview denied". */
function beforeAdjunct(
  index: ArticleIndex,
  sentence: Sentence,
  at: number,
  depth: number,
): Holder | undefined {
  const { words } = sentence;
  for (let i = at; i >= Math.max(0, at - 7); i--) {
    const lower = words[i]?.lower ?? '';
    if (BREAKS.has(lower)) return undefined;
    const timely = i === at && TIME_WORD.test(lower) && !PLACE_OF_SAYING.has(words[i - 1]?.lower ?? '');
    if (timely || PLACE_OF_SAYING.has(lower)) {
      const earlier = PLACE_OF_SAYING.has(words[i - 1]?.lower ?? '') ? i - 2 : i - 1;
      return ownSubject(index, sentence, earlier, depth + 1);
    }
  }
  return undefined;
}

/** A name or a noun for people that ends at a word. */
function nounAt(index: ArticleIndex, sentence: Sentence, at: number, relative = false): Holder | undefined {
  const { words } = sentence;
  const word = words[at];
  if (word === undefined) return undefined;
  const first = phraseStart(words, at);
  const name = nameEndingAt(index, word);
  const isPerson =
    namesPeople(word.lower) ||
    (word.capital && word.isWord && (at > 0 || name !== undefined || !NO_NAME.test(word.lower)));
  if (!name && !isPerson) return undefined;
  const nameStart = name ? words.findIndex((other) => other.start >= name.start) : capitalStart(words, at);
  const preposition = words[nameStart - 1]?.lower ?? '';
  const article = preposition === 'the' ? (words[nameStart - 2]?.lower ?? '') : preposition;
  if (!relative && PREPOSITIONS.has(article))
    return headBefore(index, sentence, nameStart - (preposition === 'the' ? 2 : 1), at);
  if (name) {
    const whole = fullNameAt(index, name);
    const other = coHolderBefore(index, words, nameStart);
    return other
      ? { speaker: other.speaker, source: { start: other.start, end: whole.end } }
      : { speaker: name.speaker, source: whole };
  }
  const start = word.capital ? Math.max(nameStart, first) : first;
  const source = spanOfWords(words, start, at);
  const other = coHolderBefore(index, words, start);
  if (other) return { speaker: other.speaker, source: { start: other.start, end: source.end } };
  const covering = mentionAt(index, word.start);
  return covering ? { speaker: covering.speaker, source } : { source };
}

/** "a spokeswoman for the bank": the head before the preposition holds the position, not the bank. */
function headBefore(
  index: ArticleIndex,
  sentence: Sentence,
  preposition: number,
  end: number,
): Holder | undefined {
  const { words } = sentence;
  const head = words[preposition - 1];
  if (head === undefined || !(HOLDER_NOUNS.has(head.lower) || (head.capital && head.isWord)))
    return undefined;
  const source = spanOfWords(words, phraseStart(words, preposition - 1), end);
  const covering = mentionAt(index, head.start);
  return covering && namesWhole(index, covering.speaker, source)
    ? { speaker: covering.speaker, source }
    : { source };
}

/** A pronoun: whoever the engine says it is, else the last speaker of the sentence before, else unknown. */
function pronounAt(index: ArticleIndex, sentence: Sentence, at: number): Holder | undefined {
  const word = sentence.words[at];
  if (word === undefined) return undefined;
  const known = mentionAt(index, word.start);
  if (known && !isClearPronoun(index, sentence, word, known.speaker)) return { source: word };
  if (known) return { speaker: known.speaker, source: word };
  if (word.lower === 'it') return undefined;
  if (!/^(?:he|she)$/u.test(word.lower)) return { source: word };
  const speaker = lastSubjectBefore(index, sentence, word.start);
  return speaker === undefined ? { source: word } : { speaker, source: word };
}

function lastSubjectBefore(index: ArticleIndex, sentence: Sentence, offset: number): number | undefined {
  const here = index.sentences.indexOf(sentence);
  for (const candidate of [sentence, index.sentences[here - 1]]) {
    if (candidate === undefined || candidate.block !== sentence.block) return undefined;
    const people = index.mentions.filter(
      (mention) =>
        mention.start >= candidate.start &&
        mention.end <= Math.min(candidate.end, offset) &&
        index.reading.speakers[mention.speaker]?.kind === 'person' &&
        !isQuoted(index, mention.start),
    );
    const different = new Set(people.map((mention) => mention.speaker));
    if (different.size === 1) return people[0]?.speaker;
    if (different.size > 1) return undefined;
  }
  return undefined;
}

/** The subject of the whole sentence: who speaks in it, else its first name or noun for people outside a quotation. */
function sharedSubject(index: ArticleIndex, sentence: Sentence, before: number): Holder | undefined {
  const { words } = sentence;
  const limit = words[before]?.start ?? sentence.start;
  const source = index.reading.quotations
    .filter(
      (quotation) =>
        quotation.source &&
        quotation.source.start >= sentence.start &&
        quotation.source.end <= limit &&
        !isAddressee(words, quotation.source),
    )
    .at(-1);
  if (source?.source && source.speaker !== undefined)
    return { speaker: source.speaker, source: source.source };
  for (let i = clauseStart(index, words, before); i < before; i++) {
    const word = words[i];
    if (word === undefined || !word.isWord || isQuoted(index, word.start)) continue;
    if (word.lower === 'it') continue;
    if (SUBJECT_PRONOUNS.has(word.lower)) return pronounAt(index, sentence, i);
    const following = words[i + 1]?.lower ?? '';
    if (following === "'s" || PREPOSITIONS.has(words[i - 1]?.lower ?? '')) continue;
    const mention = mentionAt(index, word.start);
    if (mention) {
      const last = words.findLastIndex((other) => other.end <= mention.end);
      const opening = words.findIndex((other) => other.start >= mention.start);
      if (words[last + 1]?.lower === "'s" || PREPOSITIONS.has(words[opening - 1]?.lower ?? '')) {
        i = last;
        continue;
      }
      return { speaker: mention.speaker, source: withCoHolder(index, words, mention, last) };
    }
    if (HOLDER_NOUNS.has(word.lower))
      return { source: spanOfWords(words, phraseStart(words, i), headEnd(words, i)) };
  }
  return undefined;
}

/** Where the last clause before a word begins that names somebody: after ", but" or a semicolon; else 0. */
function clauseStart(index: ArticleIndex, words: readonly Word[], before: number): number {
  for (let i = before - 2; i > 0; i--) {
    const lower = words[i]?.lower ?? '';
    const breaks = lower === ';' || (lower === 'but' && words[i - 1]?.lower === ',');
    if (!breaks) continue;
    const clause = words.slice(i + 1, before);
    const named = clause.some(
      (word) => SUBJECT_PRONOUNS.has(word.lower) || mentionAt(index, word.start) !== undefined,
    );
    return named ? i + 1 : 0;
  }
  return 0;
}

function nameEndingAt(index: ArticleIndex, word: Word | undefined): Mention | undefined {
  if (word === undefined) return undefined;
  const mention = mentionAt(index, word.start);
  return mention && mention.end === word.end ? mention : undefined;
}

function capitalStart(words: readonly Word[], at: number): number {
  let first = at;
  while (first > 0 && words[first - 1]?.capital && words[first - 1]?.isWord) first--;
  return first;
}

function phraseStart(words: readonly Word[], at: number): number {
  let first = at;
  while (first > 0 && at - first < 8) {
    const earlier = words[first - 1];
    if (earlier === undefined || BREAKS.has(earlier.lower) || PREPOSITIONS.has(earlier.lower)) break;
    first--;
    if (/^(?:a|an|the|his|her|its|their|some|many|several|other)$/u.test(earlier.lower)) break;
  }
  return first;
}

function spanOfWords(words: readonly Word[], first: number, last: number): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}
