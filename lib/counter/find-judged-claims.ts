/**
 * Claims that somebody says are not so: "she said that Brandt's claim that the tolls were agreed was simply not true".
 *
 * A word for a claim, then a judgement that only fits words ("false", "not true") as its predicate, inside a statement
 * whose speaker is known: the reporter's own judgement is nobody's dispute. Cost: one pattern a statement.
 */
import { hullOf, type Span, textOf } from '@/lib/text/span';
import type { ArticleIndex } from './article-index';
import { BEFORE_CLAIM, CLAIM_NOUNS, namesClaim } from './dispute-cues';
import { foldSameLength } from './find-denials';
import type { Dispute } from './find-disputes';
import { findSayer, isOwn, sayerOf, statementOver } from './find-sayer';
import { type DisputedObject, readClaimPhrase } from './read-claim-phrase';
import type { Sentence } from './read-words';

const PREDICATE =
  /\b(?:is|are|was|were|had been|has been) ["“]?(?:(?:simply|just|completely|totally|entirely|absolutely|patently|demonstrably|flatly|all|also|both|categorically|blatantly) ){0,2}(?:not (?:true|accurate|correct|so|the case)|untrue|false|baseless|unfounded|groundless|meritless|inaccurate|incorrect|misleading|bogus|fabricated|made up|lies|fiction|nonsense|rubbish|hogwash|(?:political |just )?hot air|without (?:any )?(?:merit|foundation|basis)|an? (?:total |complete |boldfaced |outright |flat-out )?(?:lie|fabrication|myth|hoax|fiction|distortion|mischaracterization))\b|\b(?:isn't|aren't|wasn't|weren't) (?:true|accurate|correct|so|the case)\b/gu;

/** Every claim that a statement of the article calls untrue, in reading order. */
export function findJudgedClaims(index: ArticleIndex): Dispute[] {
  const found: Dispute[] = [];
  index.sentences.forEach((sentence, at) => {
    if (sentence.words.at(-1)?.lower === '?') return;
    for (const predicate of foldSameLength(textOf(index.document.text, sentence)).matchAll(PREDICATE)) {
      const start = sentence.start + predicate.index;
      const cue = { start, end: start + predicate[0].length };
      const dispute = judgedBefore(index, sentence, at, cue);
      if (dispute) found.push(dispute);
    }
  });
  return found;
}

function judgedBefore(index: ArticleIndex, sentence: Sentence, at: number, cue: Span): Dispute | undefined {
  const object = claimBefore(index, sentence, cue);
  if (object === undefined) return undefined;
  const over = statementOver(index, object.span);
  const sayer = findSayer(index, sentence, cue, object.span) ?? (over && sayerOf(over));
  if (sayer === undefined || isOwn(object, sayer)) return undefined;
  return {
    ...sayer,
    cue,
    clause: hullOf([object.span, cue]),
    sentence: at,
    type: 'disputes',
    rule: 'judged:is-not-so',
    object,
  };
}

/** The claim that is the predicate's subject: nothing may stand between but what the claim says. */
function claimBefore(index: ArticleIndex, sentence: Sentence, cue: Span): DisputedObject | undefined {
  const { words } = sentence;
  const predicate = words.findIndex((word) => word.start >= cue.start);
  for (let noun = predicate - 1; noun >= 0; noun--) {
    const lower = words[noun]?.lower ?? '';
    if (/^[;:]$/u.test(lower)) return undefined;
    if (!namesClaim(lower)) continue;
    const next = words[noun + 1]?.lower ?? '';
    if (
      noun + 1 !== predicate &&
      !/^(?:that|of|about|in|by|made|against|accusing|saying|claiming|suggesting)$/u.test(next)
    )
      return undefined;
    let first = noun;
    while (first > 0 && noun - first < 6 && standsBeforeClaim(words[first - 1])) {
      // "said that Brandt's claim": the joint, not "that claim".
      if (words[first - 1]?.lower === 'that' && (first < noun || lower.endsWith('s'))) break;
      first--;
    }
    if (words[first]?.lower === "'s") first--;
    while (/^(?:earlier|recent|latest)$/u.test(words[first]?.lower ?? '')) first++;
    // "the numbers in his report are false": the numbers.
    if (/^(?:in|of)$/u.test(words[first - 1]?.lower ?? '') && namesClaim(words[first - 2]?.lower ?? ''))
      continue;
    // "insisted allegations … are false": the bare plural of a word for words.
    if (first === noun && !(CLAIM_NOUNS.has(lower) && lower.endsWith('s'))) return undefined;
    const phrase = readClaimPhrase(index, sentence, first);
    if (phrase === undefined) return undefined;
    const end = words[predicate - 1]?.end ?? phrase.span.end;
    const content = next === 'that' ? { start: words[noun + 2]?.start ?? end, end } : undefined;
    const { content: _dropped, contentIsClause: _kind, ...rest } = phrase;
    return {
      ...rest,
      span: { start: phrase.span.start, end },
      ...(content && content.end > content.start && { content, contentIsClause: true }),
    };
  }
  return undefined;
}

function standsBeforeClaim(word: Sentence['words'][number] | undefined): boolean {
  return (
    word !== undefined &&
    (BEFORE_CLAIM.has(word.lower) ||
      word.capital ||
      word.lower === 'of' ||
      /^(?:recent|latest|earlier|very|whole|entire|idea|own)$/u.test(word.lower))
  );
}
