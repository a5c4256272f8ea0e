/**
 * Mentions: everything in the stream that could be a source. Names (capitalised runs, cut from their titles),
 * pronouns, and noun phrases ("a senior administration official", "Trump’s campaign", "supporters").
 * One pass over the tokens of each sentence; no tagger, so each phrase is cut at words that cannot be inside it.
 */
import { SUBJECT_PRONOUNS } from './lexicon';
import { isContracted, type Mention } from './mention';
import { MentionBoard } from './mention-board';
import { NameReader } from './names';
import { NounPhraseReader } from './noun-phrases';
import { isTitleCase, readNamesOfTitleCase } from './title-case';
import type { TokenStream } from './tokens';

/** All mentions, by start. Empty for a stream without words. */
export function findMentions(stream: TokenStream): readonly Mention[] {
  const board = new MentionBoard(stream);
  const names = new NameReader(board);
  const phrases = new NounPhraseReader(board);
  const inTitleCase = new Set(stream.sentences.filter((sentence) => isTitleCase(board, sentence)));
  for (const sentence of stream.sentences) {
    if (inTitleCase.has(sentence)) continue;
    for (let i = sentence.first; i < sentence.end; )
      i = Math.max(i + 1, names.readAt(i, sentence.first, sentence.end));
  }
  readNamesOfTitleCase(board, inTitleCase, (first, end, sentenceFirst) =>
    names.addRun(first, end, sentenceFirst),
  );
  for (const { first, end } of stream.sentences) {
    for (let i = first; i < end; ) i = Math.max(i + 1, phrases.readAt(i, first, end));
    for (let i = first; i < end; i++) readPronoun(board, i);
  }
  return board.found.sort((a, b) => a.first - b.first || b.end - a.end);
}

const OTHER_CASES = /* @__PURE__ */ new Set(['him', 'her', 'his']);
const PRONOUN_GENDERS: ReadonlyMap<string, 'm' | 'f'> = /* @__PURE__ */ new Map([
  ...(['he', 'him', 'his'] as const).map((word) => [word, 'm'] as const),
  ...(['she', 'her'] as const).map((word) => [word, 'f'] as const),
]);

function readPronoun(board: MentionBoard, i: number): void {
  const token = board.tokens[i];
  if (token === undefined || token.kind !== 'word') return;
  const word = isContracted(token.lower) ? token.lower.replace(/['’](?:s|d|ll|ve|re|m)$/u, '') : token.lower;
  if (!SUBJECT_PRONOUNS.has(word) && !OTHER_CASES.has(word)) return;
  board.add({
    kind: 'pronoun',
    first: i,
    end: i + 1,
    titleFirst: i,
    words: [word],
    shape: 'unknown',
    gender: PRONOUN_GENDERS.get(word) ?? '',
    possessive: word === 'his' || word === 'her',
  });
}
