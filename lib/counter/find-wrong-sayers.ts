/**
 * People of whom somebody says that what they say is wrong: "said that Brandt was wrong to say that …",
 * “Anyone who claims that … is mistaken”, "insisted the families were wrong in their claim that …".
 *
 * A word for being wrong as the predicate, inside a statement whose speaker is known; and the words that are meant,
 * either after it (to say, for saying, when he says, in their claim) or in its subject (who claims that).
 * Cost: one look-up a word. Rejected: "is wrong" alone, which judges deeds as often as words.
 */
import type { Span } from '@/lib/text/span';
import { type ArticleIndex, mentionAt } from './article-index';
import type { Dispute } from './find-disputes';
import { findSayer, isOwn, statementOver } from './find-sayer';
import { clauseEnd, isBoundary, spanOfWords } from './phrases';
import { type DisputedObject, readClaimPhrase } from './read-claim-phrase';
import { PARTICIPLE, readSayer, SAYING } from './read-sayer';
import type { Sentence, Word } from './read-words';

const WRONG = /^(?:wrong|mistaken|incorrect|lying|misinformed|dishonest)$/u;
const BE = /^(?:is|are|was|were|'s|'re)$/u;
const TO_SAY = /^(?:say|claim|argue|suggest|contend|allege|assert|insist|imply|think|believe)$/u;
/** "is “absolutely wrong”": how many words and marks may stand between the verb and its predicate. */
const GAP = 4;
/** How many words and marks after the predicate tell what is meant. */
const NEAR = 8;
/** How many words before its verb a subject may begin. */
const SUBJECT = 30;

/** Every statement that calls somebody's words wrong, in reading order. */
export function findWrongSayers(index: ArticleIndex): Dispute[] {
  return index.sentences.flatMap((sentence, at) => {
    if (sentence.words.at(-1)?.lower === '?') return [];
    return sentence.words.flatMap(({ lower }, i) => {
      const be = WRONG.test(lower) || isTale(sentence.words, i) ? verbBefore(sentence.words, i) : undefined;
      const dispute = be === undefined ? undefined : readWrong(index, sentence, at, be, i);
      return dispute ? [dispute] : [];
    });
  });
}

/** "is peddling fiction". */
function isTale(words: readonly Word[], i: number): boolean {
  return (
    words[i]?.lower === 'peddling' &&
    /^(?:fiction|lies|nonsense|myths|falsehoods)$/u.test(words[i + 1]?.lower ?? '')
  );
}

function verbBefore(words: readonly Word[], predicate: number): number | undefined {
  for (let i = predicate - 1; i >= Math.max(1, predicate - GAP); i--) {
    const { lower = '', isWord = false } = words[i] ?? {};
    if (BE.test(lower)) return i;
    if (isWord && !/^(?:\p{L}+ly|just|dead|so|plain|simply)$/u.test(lower)) return undefined;
  }
  return undefined;
}

function readWrong(
  index: ArticleIndex,
  sentence: Sentence,
  at: number,
  be: number,
  predicate: number,
): Dispute | undefined {
  const { words } = sentence;
  const [first, last] = [words[be], words[isTale(words, predicate) ? predicate + 1 : predicate]];
  if (first === undefined || last === undefined) return undefined;
  const cue = { start: first.start, end: last.end };
  const object =
    wordsMeant(index, sentence, predicate, subjectBefore(index, sentence, be)) ??
    sayerBefore(index, sentence, be);
  if (object?.content === undefined) return undefined;
  const sayer = findSayer(index, sentence, cue, object.span);
  if (sayer === undefined || isOwn(object, sayer)) return undefined;
  return {
    ...sayer,
    cue,
    clause: {
      start: Math.min(cue.start, object.span.start, object.claimant?.span.start ?? cue.start),
      end: Math.max(cue.end, object.span.end),
    },
    sentence: at,
    type: 'disputes',
    rule: 'judged:is-wrong-to-say',
    object,
  };
}

/** "wrong to say that …", "wrong for saying …", "wrong when he says …", "wrong in their claim that …". */
function wordsMeant(
  index: ArticleIndex,
  sentence: Sentence,
  predicate: number,
  subject: DisputedObject['claimant'],
): DisputedObject | undefined {
  const { words } = sentence;
  const [joint = '', next = '', third = ''] = words
    .slice(predicate + 1, predicate + 1 + NEAR)
    .filter(({ isWord }) => isWord)
    .slice(0, 3)
    .map(({ lower }) => lower);
  if (subject === undefined) return undefined;
  let says = -1;
  if (joint === 'to' && TO_SAY.test(next)) says = indexAfter(words, predicate, 2);
  else if (/^(?:in|for|by)$/u.test(joint) && PARTICIPLE.test(next)) says = indexAfter(words, predicate, 2);
  else if (joint === 'when' && /^(?:he|she|they)$/u.test(next) && SAYING.test(third))
    says = indexAfter(words, predicate, 3);
  else if (joint === 'in') {
    const phrase = readClaimPhrase(index, sentence, indexAfter(words, predicate, 2));
    return phrase?.contentIsClause && phrase.claimantPronoun ? { ...phrase, claimant: subject } : undefined;
  }
  if (says < 0) return undefined;
  const from = words[says + 1]?.lower === 'that' ? says + 2 : says + 1;
  if (isBoundary(words[from])) return undefined;
  const content = spanOfWords(words, from, clauseEnd(sentence, from));
  return { kind: 'claim', span: content, content, contentIsClause: true, claimant: subject };
}

/** Index of the n-th word after another, closing marks left out. */
function indexAfter(words: readonly Word[], from: number, n: number): number {
  let left = n;
  for (let i = from + 1; i < words.length; i++) if (words[i]?.isWord && --left === 0) return i;
  return -1;
}

/** Who is said to be wrong: the name or phrase before the verb; across a comma, the one that opens the statement. */
function subjectBefore(index: ArticleIndex, sentence: Sentence, be: number): DisputedObject['claimant'] {
  const { words } = sentence;
  const before = words[be - 1];
  const over = words[be] && statementOver(index, words[be]);
  if (before === undefined) return undefined;
  const mention = mentionAt(index, before.start);
  if (mention?.end === before.end) return { speaker: mention.speaker, span: mention };
  if (before.isWord && /^(?:that|it|this|there|which|what)$/u.test(before.lower)) return undefined;
  const opening = over && mentionAt(index, over.span.start);
  if (!before.isWord) return opening && { speaker: opening.speaker, span: opening };
  let said = be - 1;
  while (said >= Math.max(0, be - SUBJECT) && !SAYING.test(words[said]?.lower ?? '')) said--;
  const that = words[said + 1]?.lower === 'that' ? 1 : 0;
  const first = over ? words.findIndex((word) => word.start >= over.span.start) : said + 1 + that;
  if (first < 1 || be - first > SUBJECT) return undefined;
  const span: Span = spanOfWords(words, first, be);
  return span.end > span.start ? { span } : undefined;
}

const SAYERS = /^(?:those|people|anyone|anybody|everyone|everybody|whoever|critics|opponents)$/u;

/** “Anyone who claims that tolls are falling is wrong”: the claim stands in the subject. */
function sayerBefore(index: ArticleIndex, sentence: Sentence, be: number): DisputedObject | undefined {
  const { words } = sentence;
  for (let i = Math.max(0, be - SUBJECT); i < be - 2; i++) {
    if (!SAYERS.test(words[i]?.lower ?? '')) continue;
    const sayer = readSayer(index, sentence, i);
    const end = words[be - 1]?.end ?? 0;
    if (sayer?.content === undefined || sayer.content.start >= end) return undefined;
    const content = { start: sayer.content.start, end };
    const { claimant: _anybody, ...rest } = sayer;
    return { ...rest, span: { start: sayer.span.start, end }, content };
  }
  return undefined;
}
