import type { RelationType } from '@/lib/model/relation';

/** A phrase that denies words said before it. Patterns are matched on folded text (lower case, straight apostrophes). */
export interface DenialPhrase {
  readonly pattern: RegExp;
  readonly type: RelationType;
  readonly rule: string;
  /** The phrase goes on to say what it denies ("I disagree with the notion that …"): it points at nothing before it. */
  readonly saysWhat?: true;
}

/**
 * At the opening of a quoted statement: nothing but an interjection may stand before it, so "that" points back; and the
 * denial must end there, for “that is not true of every harbour” and “not so fast” deny nothing.
 * "That's wrong" is left out (more often a moral judgement), and so is "that's ridiculous".
 */
export const OPENING_DENIALS: readonly DenialPhrase[] = [
  {
    pattern:
      /^(?:(?:well|no|look|but|and|listen|first of all|oh|actually),? ){0,2}(?:that|this|it|all of (?:that|this|it))(?:'s| is| was) (?:(?:just|simply|absolutely|completely|totally|entirely|patently|demonstrably|flat-out|flatly|factually|also) ){0,2}(?:not (?:at all )?(?:true|so|the case|accurate|correct|what happened)|untrue|false|a (?:total |complete |flat-out |outright )?lie|inaccurate|incorrect|factually wrong|a (?:total |complete )?fabrication|(?:made up|fabricated)|a mischaracterization)(?=$|\s*[.,;:!?—–"”[(]| (?:and|but|at all|because|whatsoever)\b)/u,
    type: 'denies',
    rule: 'denial:that-is-not-true',
  },
  {
    pattern:
      /^(?:(?:well|no|but),? )?(?:that|this|it) (?:isn't|wasn't) (?:true|so|the case|accurate|correct|what happened)(?=$|\s*[.,;:!?—–"”[(]| (?:and|but|at all|because|whatsoever)\b)/u,
    type: 'denies',
    rule: 'denial:that-is-not-true',
  },
  {
    pattern:
      /^(?:(?:well|no|but),? )?(?:none of (?:that|this|it) (?:is|was) true|not (?:so|true)|nothing (?:could|can) be further from the truth|that (?:never|didn't) happen(?:ed)?|it never happened)(?=$|\s*[.,;:!?—–"”[(]| (?:and|but|at all|because|whatsoever)\b)/u,
    type: 'denies',
    rule: 'denial:none-of-it',
  },
  {
    pattern:
      /^(?:(?:well|no|but),? )?(?:there(?:'s| is| was) (?:absolutely )?no truth (?:to|in) (?:that|this|it|those|these|any of)\b)/u,
    type: 'denies',
    rule: 'denial:no-truth',
  },
  {
    pattern:
      /^(?:(?:well|no|but),? )?i (?:never|didn't|did not) (?:say|said|do|did|write|wrote) (?:that|this|it|any such thing|anything of the (?:sort|kind))(?=$|\s*[.,;:!?—–"”[(]| (?:and|but|at all|because|whatsoever)\b)/u,
    type: 'denies',
    rule: 'denial:i-never-said',
  },
  {
    pattern:
      /^(?:(?:well|no|look|but|and),? )?(?:i|we) (?:\p{L}+ly )?(?:deny|dispute|reject|refute|disagree with|take issue with) (?:that|this|it|those|these|the (?:claim|notion|idea|premise|suggestion|characterization|allegation|accusation|assertion|report)s?)\b/u,
    type: 'disputes',
    rule: 'denial:i-dispute',
    saysWhat: true,
  },
  {
    pattern:
      /^(?:(?:well|no|look|but|oh|come on),? )?(?:that|this|it)(?:'s| is| was) (?:(?:just|simply|all|pure|total|totally|complete|completely|utter|utterly|absolute|absolutely) ){0,2}(?:nonsense|rubbish|hogwash|baloney|bogus|lies|fiction|a (?:complete |total )?(?:myth|hoax|falsehood))(?=$|\s*[.,;:!?—–"”[(]| (?:and|but)\b)/u,
    type: 'denies',
    rule: 'denial:nonsense',
  },
  {
    pattern:
      /^(?:your (?:facts|figures|numbers|claims?|information) (?:is|are) (?:just |simply |all )?(?:wrong|false|incorrect|not true)|nice try, not true)(?=$|\s*[.,;:!?—–"”[(]| (?:and|but)\b)/u,
    type: 'denies',
    rule: 'denial:your-facts',
  },
  {
    pattern: /^no, (?:i|we|he|she|they) meant\b/u,
    type: 'corrects',
    rule: 'denial:no-i-meant',
    saysWhat: true,
  },
  {
    pattern:
      /(?<=^|[.!?] )(?:(?:well|no|look|but|and),? )?(?:i|we)(?:'ve| have)? never (?:said|suggested|claimed|promised|proposed|advocated|implied|told (?:you|him|her|them|anyone|anybody))\b(?! (?:yes|no|goodbye|anything|a word)\b)/u,
    type: 'denies',
    rule: 'denial:i-never-said',
    saysWhat: true,
  },
];

/** An unquoted report that is itself the denial: "Not so on both counts". */
export const REPORTED_DENIALS: readonly DenialPhrase[] = [
  {
    pattern:
      /^(?:not so|not true|wrong|untrue|not at all|false|incorrect)(?: (?:on|in) (?:both|all|either|every|each) (?:\p{L}+ )?(?:counts?|points?|scores?))?$/u,
    type: 'denies',
    rule: 'denial:not-so',
  },
  {
    pattern:
      /\bthere (?:is|was|were) (?:absolutely |simply )?no (?:truth|basis|substance|foundation)(?: whatsoever)? (?:to|in|for) (?:the|a|an|those|these|any|that|this)\b/u,
    type: 'denies',
    rule: 'denial:no-truth',
    saysWhat: true,
  },
  {
    pattern:
      /^(?:that )?(?:he|she|they|it) (?:(?:has|had|have) )?(?:never (?:said|suggested|claimed|promised|proposed|advocated|implied)|did not (?:say|suggest|claim|promise|propose|advocate|imply))\b(?! (?:yes|no|goodbye|anything|a word)\b)/u,
    type: 'denies',
    rule: 'denial:never-said',
    saysWhat: true,
  },
];

/** Words by which speakers say that their own words were printed wrongly. */
export const MISQUOTED: readonly DenialPhrase[] = [
  {
    pattern:
      /\b(?:had been|was|were|has been|have been|am|i'm) (?:(?:badly|wrongly|deliberately) )?(?:misquoted|mischaracteri[sz]ed)\b/u,
    type: 'says-misquoted',
    rule: 'denial:misquoted',
  },
  {
    pattern:
      /\b(?:my|his|her|their|the|those) (?:words|remarks|comments|statements?|quotes?|quotations?) (?:had been|was|were|has been|have been|being) (?:(?:badly|wrongly|deliberately|completely) )?(?:taken out of (?:its |their )?context|misrepresented|misinterpreted|misconstrued|mischaracteri[sz]ed|twisted|distorted|misquoted)\b/u,
    type: 'says-misquoted',
    rule: 'denial:out-of-context',
  },
];

/** "both counts", "all three points": how many statements are meant. */
export const COUNT_WORDS: Readonly<Record<string, number>> = { both: 2, either: 2, two: 2, 'all three': 3 };
