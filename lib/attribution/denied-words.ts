/**
 * Words in marks that the sentence says were *not* said: "denied saying “…”", "never said “…”", "refused to call it “…”",
 * "denied claims that she had told him “…”". Whoever they are given to would be made to say what that person disowns.
 * Chosen way: back from the marks to the verb of saying that holds them, as long as no new clause begins, and from
 * there to what undoes it. Words said until, or that should not have been said, were said. Cost: at most `REACH` words.
 */
import { AUXILIARIES } from './lexicon';
import { BE_FORMS, CLAIM_NOUNS, CLAUSE_SUBJECTS } from './reporting-verbs';
import type { Scene } from './scene';
import { SentenceWords } from './sentence-words';

/** Step of the trace of such words. */
export const DENIED_WORDS = 'denied-words';

/** Words looked at on either side of the marks. */
const REACH = 40;
/** Words between what undoes a verb of saying and that verb. */
const UNDOING_REACH = 16;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs that hold words as said, called or ascribed; not those of thinking, whose words may still be the speaker's. */
const SAYING = /* @__PURE__ */ set(
  'say tell write tweet claim state remark shout yell declare announce promise suggest boast joke imply admit concede ' +
    'call describe label brand dub refer accuse compare liken threaten ask urge insist argue predict warn text post',
);
const USING = /^(?:us(?:e|es|ed|ing)|utter(?:s|ed|ing)?|mak(?:e|es|ing)|made)$/u;
const WORDING =
  /^(?:words?|phrase|terms?|expression|language|remarks?|comments?|statements?|threats?|slur)$/u;
const DENIES = /^den(?:y|ies|ied|ying)$/u;
const DISPUTES = /^(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|disput|refut|rebut)(?:e|s|es|ed|t|ted|ing)?)$/u;
const REFUSES = /^(?:refus|declin|fail|neglect)(?:e|s|es|ed|ing)?$/u;
const WITHOUT = /^(?:without|against|avoid(?:s|ed|ing)?)$/u;
const REPORTED = /^(?:reports?|rumou?rs?|allegations?|accounts?)$/u;
const FALSE = /^(?:untrue|false|fake|bogus|fabricated)$/u;
const NOT = /^(?:not|never|cannot|\p{L}+n['’]t)$/u;

/** True when the text says that nobody, or not the one it speaks of, said what stands between these marks. */
export function areDeniedWords(scene: Scene, quotation: number): boolean {
  const at = scene.stream.tokenOfQuotation.get(quotation);
  const sentence = scene.stream.sentences[scene.stream.tokens[at ?? -1]?.sentence ?? -1];
  if (at === undefined || sentence === undefined) return false;
  const words = new SentenceWords(scene);
  const first = Math.max(sentence.first, at - REACH);
  const end = Math.min(sentence.end, at + REACH);
  if (words.find({ first: at + 1, end }, (i) => words.lower(i) === 'until') >= 0) return false;
  return deniedBefore(words, at, first) || deniedAfter(words, at, end, first);
}

/** "Denied saying that the crews were ◻". */
function deniedBefore(words: SentenceWords, at: number, first: number): boolean {
  let said = false;
  let hanging = -1;
  for (let i = at - 1; i >= first; i--) {
    if (startsAnotherClause(words, i, at, said)) return false;
    if (/^(?:because|after|before|when|since|if|unless)$/u.test(words.lower(i))) hanging = i;
    if (!isSaying(words, i)) continue;
    if (isNegated(words, i, first) || isUndone(words, i, first))
      // "Never said it because he was ◻", but "never said that he left because he was ◻".
      return hanging < 0 || words.find({ first: i + 1, end: hanging }, (k) => words.lower(k) === 'that') > 0;
    said = true;
  }
  return false;
}

/** "◻ is a sentence that Morrow never said": the verb's object is missing, and nothing before it reports the words. */
function deniedAfter(words: SentenceWords, at: number, end: number, first: number): boolean {
  for (let i = at + 1; i < end; i++) {
    if (words.isQuotation(i) || /^(?:but|and|;)$/u.test(words.lower(i))) return false;
    if (!isSaying(words, i)) {
      if ((words.token(i)?.cue ?? 0) > 1 && !DENIES.test(words.lower(i))) return false;
      continue;
    }
    let next = i + 1;
    while (next < end && isTime(words, next)) next++;
    const isLast = next >= end || /^[.,!?;]$/u.test(words.lower(next));
    return isLast && (isNegated(words, i, first) || isUndone(words, i, first));
  }
  return false;
}

function isSaying(words: SentenceWords, i: number): boolean {
  if (SAYING.has(words.lemma(i))) return true;
  if (!USING.test(words.lower(i))) return false;
  return words.find({ first: i + 1, end: i + 5 }, (k) => WORDING.test(words.lower(k))) > 0;
}

/** True where the words from `i` on belong to a clause of their own; `said` when a verb that does report them has come. */
function startsAnotherClause(words: SentenceWords, i: number, at: number, said: boolean): boolean {
  const word = words.lower(i);
  const next = words.lower(i + 1);
  if (words.isQuotation(i)) return !/^(?:,|and|or|nor)$/u.test(next);
  if (i + 1 === at && /^[,:–—-]$/u.test(word)) return false;
  if (words.isDash(i) || /^(?:[;:(]|but|what|about|although|though|while|whereas)$/u.test(word)) return true;
  if (word === ',') return said || /ing$|^(?:who|which|whose|and|where|as|a|an)$/u.test(next);
  if (word !== 'and' && word !== 'or') return false;
  return said || isVerbOfClause(next) || CLAUSE_SUBJECTS.has(next);
}

/** A word that goes on with a clause: a helping verb, "voted". */
function isVerbOfClause(word: string): boolean {
  return AUXILIARIES.has(word) || /..ed$|n['’]t$/u.test(word);
}

/** A word of when or how: "on Tuesday", "publicly". */
function isTime(words: SentenceWords, i: number): boolean {
  const word = words.lower(i);
  return /^(?:on|in|at|last|this|yesterday|today|now|then|again|before|since|later)$|day$|ly$/u.test(word);
}

/** "Never said", "did not call", "nobody told", of the verb at `i`; not "not only said", "should not have said". */
function isNegated(words: SentenceWords, i: number, first: number): boolean {
  let not = false;
  let k = i - 1;
  for (; k >= first && i - k <= 5; k--) {
    const word = words.lower(k);
    if (/^(?:only|just|merely|should|ought|shouldn['’]t)$/u.test(word) || BE_FORMS.has(word)) return false;
    if (/^would(?:n['’]t)?$/u.test(word) && words.lower(i - 1) === 'have') return false;
    if (NOT.test(word)) not = true;
    else if (!AUXILIARIES.has(word) && !/ly$|^(?:ever|yet)$/u.test(word)) break;
  }
  if (not) return words.find({ first, end: k + 1 }, (n) => /^(?:if|wish\p{L}*)$/u.test(words.lower(n))) < 0;
  if (k < first || !words.isWord(k) || words.lower(k) === 'longer') return false;
  if (/^(?:nobody|none|neither)$/u.test(words.lower(k))) return true;
  // "No official has said", but "the No campaign said".
  return k > first && words.lower(k - 1) === 'no' && !(k - 1 > first && words.lower(k - 2) === 'the');
}

/** "Denied (ever) saying", "refused to say", "without saying", "denied (claims) that she had said". */
function isUndone(words: SentenceWords, i: number, first: number): boolean {
  let k = i - 1;
  while (k > first && /^(?:having|ever|even|also|\p{L}+ly)$/u.test(words.lower(k))) k--;
  const word = words.lower(k);
  const before = words.lower(k - 1);
  if (DENIES.test(word) || WITHOUT.test(word)) return !isDoubled(words, k, first);
  if (word === 'to' && REFUSES.test(before)) return !isDoubled(words, k - 1, first);
  if ((word === 'of' && /^(?:short|instead)$/u.test(before)) || (word === 'than' && before === 'rather'))
    return true;
  const limit = Math.max(first, i - UNDOING_REACH);
  if (word === ',') return isAfterAside(words, k, limit);
  if (/^(?:and|or)$/u.test(word)) return /ing$/u.test(words.lower(i)) && isFurtherDenied(words, k, limit);
  return isInDeniedClause(words, i, limit);
}

/** "Denied, through her lawyer, saying". */
function isAfterAside(words: SentenceWords, comma: number, limit: number): boolean {
  for (let k = comma - 1; k > limit; k--)
    if (words.lower(k) === ',') return DENIES.test(words.lower(k - 1)) && !isDoubled(words, k - 1, limit);
  return false;
}

/** "Denied threatening the crews or calling". */
function isFurtherDenied(words: SentenceWords, joint: number, limit: number): boolean {
  for (let k = joint - 1; k >= limit && words.lower(k) !== ','; k--)
    if (DENIES.test(words.lower(k)))
      return /ing$/u.test(words.lower(k + 1)) && !isDoubled(words, k, limit - 4);
  return false;
}

/** "Denied (claims) that she had ever said", "it is not true that she said", "false reports of her saying". */
function isInDeniedClause(words: SentenceWords, i: number, limit: number): boolean {
  let that = words.lower(i - 1) === 'as' || words.lower(i - 1) === 'of';
  let claim = false;
  for (let k = i - 1; k >= limit; k--) {
    const word = words.lower(k);
    if (/^(?:[,;:]|and|but|after|before|when|while|because|since|though|despite|where|who)$/u.test(word))
      return false;
    if (word === 'that' || /^quot(?:es?|ed|ing)$/u.test(word)) that = true;
    if (CLAIM_NOUNS.has(word) || REPORTED.test(word)) claim = true;
    const subject = /^(?:he|she|they|it|i|we|you|any(?:one|body))$/u.test(words.lower(k + 1));
    const past = /^(?:had|has|have|ever)$/u.test(words.lower(i - 1));
    if (DENIES.test(word)) return (that || subject || past) && !isDoubled(words, k, limit - 4);
    if (that && claim && (DISPUTES.test(word) || FALSE.test(word))) return !isDoubled(words, k, limit - 4);
    if (that && !claim && /^(?:true|untrue|false)$/u.test(word) && words.lower(k + 1) === 'that')
      return word !== 'true' || NOT.test(words.lower(k - 1)) || NOT.test(words.lower(k - 2));
  }
  return false;
}

/** "Did not deny saying": no denial. */
function isDoubled(words: SentenceWords, k: number, first: number): boolean {
  for (let n = k - 1; n >= first && k - n <= 3; n--) {
    if (NOT.test(words.lower(n))) return true;
    if (!AUXILIARIES.has(words.lower(n))) return /^(?:cannot|without)$/u.test(words.lower(n));
  }
  return false;
}
