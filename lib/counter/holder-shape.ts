/** How the text puts a holder: the whole phrase, and who only looks like one. */
import type { Span } from '@/lib/text/span';
import { type ArticleIndex, isQuoted, type Mention, mentionAt } from './article-index';
import { HOLDER_NOUNS } from './dispute-cues';
import type { Sentence, Word } from './read-words';

/** How many words may stand between "to" and the name of the one addressed. */
const ADDRESS_REACH = 8;

/** "Wrote to the mayor, Ana Reis, calling …": she is written to, and calls nothing anything. */
export function isAddressee(words: readonly Word[], name: Span): boolean {
  const at = words.findIndex((word) => word.start >= name.start);
  const from = words[at - 1]?.lower === ',' ? at - 2 : at - 1;
  for (let i = from; i >= Math.max(0, from - ADDRESS_REACH); i--) {
    const { lower = '', isWord = false } = words[i] ?? {};
    if (/^(?:to|with)$/u.test(lower)) return true;
    if (!isWord && lower !== "'s") return false;
  }
  return false;
}

/** The name in full where the engine marked only its end: "News Corporation", not "Corporation". */
export function fullNameAt(index: ArticleIndex, mention: Mention): Span {
  const name = index.reading.speakers[mention.speaker]?.name ?? '';
  const start = mention.end - name.length;
  return start >= 0 && start < mention.start && index.document.text.slice(start, mention.end) === name
    ? { start, end: mention.end }
    : { start: mention.start, end: mention.end };
}

/** False for "the Republic" where the text has "the Republic of Arland": a name cut short is somebody else's. */
export function namesWhole(index: ArticleIndex, speaker: number, source: Span): boolean {
  const name = index.reading.speakers[speaker]?.name ?? '';
  const isCommon = /^the\s/iu.test(name) || name === name.toLowerCase();
  const last = /[\p{L}\p{N}]+$/u.exec(index.document.text.slice(source.start, source.end))?.[0] ?? '';
  return !isCommon || name.toLowerCase().includes(last.toLowerCase());
}

/**
 * The first of two holders joined by "and" ("Brandt and his lawyers"), when the second begins at word `second`; undefined
 * where the words before "and" may belong to another verb ("he met Brandt and his lawyers denied").
 */
export function coHolderBefore(
  index: ArticleIndex,
  words: readonly Word[],
  second: number,
): Mention | undefined {
  const and = words[second - 1]?.lower === 'the' ? second - 2 : second - 1;
  const last = words[and - 1];
  if (words[and]?.lower !== 'and' || last === undefined) return undefined;
  const mention = mentionAt(index, last.start);
  if (mention?.end !== last.end) return undefined;
  let first = words.findIndex((word) => word.start >= mention.start);
  while (words[first - 1]?.capital || words[first - 1]?.lower === '.') first--;
  const before = words[first - 1];
  return before === undefined || !before.isWord || /^(?:but|both|that|while)$/u.test(before.lower)
    ? mention
    : undefined;
}

/** A name with the one joined to it: "Brandt and Reis went home, denying …". `last` is the name's last word. */
export function withCoHolder(
  index: ArticleIndex,
  words: readonly Word[],
  mention: Mention,
  last: number,
): Span {
  const next = words[last + 2];
  const other = words[last + 1]?.lower === 'and' && next ? mentionAt(index, next.start) : undefined;
  return {
    start: mention.start,
    end: other?.start === next?.start ? (other?.end ?? mention.end) : mention.end,
  };
}

/** The end of "the dean of Hafen School": a head with the names that hang on it. */
export function headEnd(words: readonly Word[], at: number): number {
  if (!/^(?:of|for|at)$/u.test(words[at + 1]?.lower ?? '')) return at;
  let last = at;
  for (let i = at + 2; i < words.length; i++) {
    const { lower = '', capital = false, isWord = false } = words[i] ?? {};
    if (capital && isWord) last = i;
    else if (!/^(?:'s|of|the|and)$/u.test(lower)) break;
  }
  return last;
}

/**
 * False for "he" or "she" where the sentence before names several people and the one meant is neither its first nor
 * the one it quotes: "Reis kept away from Brandt, who is ill. She denied".
 */
export function isClearPronoun(
  index: ArticleIndex,
  sentence: Sentence,
  pronoun: Word,
  speaker: number,
): boolean {
  if (!/^(?:he|she)$/u.test(pronoun.lower)) return true;
  const before = index.sentences[index.sentences.indexOf(sentence) - 1];
  if (before === undefined || peopleIn(index, sentence.start, pronoun.start).length > 0) return true;
  const people = peopleIn(index, before.start, before.end);
  if (new Set(people).size < 2 || people[0] === speaker) return true;
  return index.statements.some(
    ({ quotation, span }) =>
      quotation.speaker === speaker && span.end > before.start && span.start < before.end,
  );
}

function peopleIn(index: ArticleIndex, start: number, end: number): number[] {
  return index.mentions
    .filter(
      (mention) =>
        mention.start >= start &&
        mention.end <= end &&
        index.reading.speakers[mention.speaker]?.kind === 'person' &&
        !isQuoted(index, mention.start),
    )
    .map(({ speaker }) => speaker);
}

/** True when a plain noun for people goes on after a name: "Hafen Party leaders". */
export function goesOnAsNoun(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  return next !== undefined && !next.capital && HOLDER_NOUNS.has(next.lower);
}
