/** Claims named by a noun: "Kerry’s claim that …", "claims by Kerry that …". */
import { DETERMINERS } from './lexicon';
import type { Mention } from './mention';
import type { ReportWords } from './report-words';
import { reportedEnd } from './reported-end';
import { CLAIM_NOUNS } from './reporting-verbs';
import type { Range } from './sentence-words';

/** A named claim: its noun, its clause and the rule. */
export interface NamedClaim extends Range {
  readonly cue: number;
  readonly rule: string;
}

/** "claims by Secretary of State John Kerry that …". */
export function claimBy(words: ReportWords, mention: Mention, sentence: Range): NamedClaim | undefined {
  if (words.lower(mention.end) !== 'that') return undefined;
  const noun = mention.titleFirst - 2;
  if (!CLAIM_NOUNS.has(words.lower(noun)) || !/^(?:by|from|of)$/u.test(words.lower(noun + 1)))
    return undefined;
  return namedClaim(words, noun, mention.end, sentence, 'claim-by');
}

/** "Kerry’s claim that …", in headlines too. */
export function ownedClaim(words: ReportWords, mention: Mention, sentence: Range): NamedClaim | undefined {
  for (let i = mention.end; i < Math.min(mention.end + 4, sentence.end); i++) {
    if (!CLAIM_NOUNS.has(words.lower(i))) continue;
    return words.lower(i + 1) === 'that' ? namedClaim(words, i, i + 1, sentence, 'owned-claim') : undefined;
  }
  return undefined;
}

/**
 * The clause of a noun that ends its sentence. A noun that is a subject has the main verb somewhere behind its clause,
 * and where the clause stops is not to be seen: nothing is read there.
 */
function namedClaim(
  words: ReportWords,
  noun: number,
  that: number,
  sentence: Range,
  rule: string,
): NamedClaim | undefined {
  let at = noun - 1;
  while (at > sentence.first && (DETERMINERS.has(words.lower(at)) || words.token(at)?.capital)) at--;
  const range = { first: that, end: sentence.end };
  const before = { first: sentence.first, end: noun };
  const hangs = /^(?:despite|while|though|although)$/u.test(words.lower(sentence.first));
  if (words.find(before, (i) => words.isFinite(i) || words.lemma(i) !== '' || hangs) < 0) return undefined;
  return { cue: noun, first: that, end: reportedEnd(words, range, hangs), rule };
}
