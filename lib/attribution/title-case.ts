import { PREPOSITIONS } from './lexicon';
import type { MentionBoard } from './mention-board';
import type { TokenStream } from './tokens';

type Sentence = TokenStream['sentences'][number];

/** True for Headlines That Capitalise Every Word, which say nothing about what is a name. */
export function isTitleCase(board: MentionBoard, sentence: Sentence): boolean {
  const { sentences } = board.stream;
  const at = board.tokens[sentence.first]?.sentence ?? 0;
  if (sentences[at - 1]?.block === sentence.block) return false;
  // "Ada Morrow and Peter Bell met on Monday. …": running text, by chance with few small words.
  if (sentences[at + 1]?.block === sentence.block && board.lower(sentence.end - 1) === '.') return false;
  let capitals = 0;
  for (let i = sentence.first; i < sentence.end && i < sentence.first + 40; i++) {
    const token = board.tokens[i];
    if (token?.kind === 'quotation' && board.lower(i - 1) === ':') return false;
    if (token?.kind !== 'word' || token.text.length < 4) continue;
    if (token.capital) capitals++;
    else if (!PREPOSITIONS.has(token.lower)) return false;
  }
  return capitals >= 4;
}

/** Runs of such headlines that are names in the running text, as token ranges; `keep` is called for each. */
export function readNamesOfTitleCase(
  board: MentionBoard,
  sentences: ReadonlySet<Sentence>,
  keep: (first: number, end: number, sentenceFirst: number) => void,
): void {
  if (sentences.size === 0) return;
  const known = namesByWord(board);
  for (const sentence of sentences)
    for (let i = sentence.first; i < sentence.end; i++) {
      const names = known.get(board.tokens[i]?.text ?? '');
      if (names === undefined) continue;
      let end = i + 1;
      while (end < sentence.end && names.some((name) => name.startsWith(wordsAt(board, i, end + 1)))) end++;
      keep(i, end, sentence.first);
      i = end - 1;
    }
}

const MOST_NAMES = 8;

/** The first names of the running text that each word is part of. */
function namesByWord({ found }: MentionBoard): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>();
  for (const { kind, words } of found) {
    if (kind !== 'name') continue;
    const name = words.join(' ');
    for (const word of words) {
      const names = known.get(word);
      if (names === undefined) known.set(word, [name]);
      else if (names.length < MOST_NAMES) names.push(name);
    }
  }
  return known;
}

function wordsAt(board: MentionBoard, first: number, end: number): string {
  return board.tokens
    .slice(first, end)
    .map((token) => token.text)
    .join(' ');
}
