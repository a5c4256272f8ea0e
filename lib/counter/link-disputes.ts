/**
 * From a dispute to the statement it answers, only where the words name it or point at it:
 * - `names-the-claim`: the claim stands inside the dispute ("denied Brandt's claim that …");
 * - `names-the-speaker`: "Brandt's claim", and Brandt speaks in this paragraph or the one before;
 * - `claim-before-it`: "…, a charge the bank denies": the clause it hangs on;
 * - `points-back`: "that suggestion", "both counts", “That is not true”: the last other speaker of this paragraph
 *   or the one before, and as many of that speaker's statements as are counted.
 * What is only similar is never linked. Cost: for each dispute, the statements of two paragraphs.
 */
import type { RelationEnd } from '@/lib/model/relation';
import { overlaps, type Span, textOf } from '@/lib/text/span';
import type { ArticleIndex, Statement } from './article-index';
import type { Dispute } from './find-disputes';
import { endOfDispute, endOfStatement, type Link } from './link';
import { type DisputedObject, readClaimPhrase } from './read-object';
import { contentStems, countShared } from './stems';

type Claimant = NonNullable<DisputedObject['claimant']>;

/** First letters of words that name one kind of saying. */
const ACCUSING: readonly (readonly string[])[] = [
  [
    'accuse',
    'accusa',
    'accusi',
    'allege',
    'allega',
    'charge',
    'chargi',
    'claim',
    'claime',
    'assert',
    'conten',
  ],
  ['critic', 'attack', 'blamed'],
  ['sugges', 'insinu', 'hinted', 'implie', 'implic'],
];

/** The links of one dispute; empty when nothing in the text shows what it answers. */
export function linkDispute(index: ArticleIndex, dispute: Dispute): Link[] {
  const { object } = dispute;
  if (object === undefined) return [];
  if (dispute.type === 'says-misquoted') return linkMisquoted(index, dispute);
  if (object.kind === 'claim' && object.content) return nameTheClaim(index, dispute, object.content);
  if (dispute.rule.startsWith('hanging:')) return claimBefore(index, dispute);
  if (object.kind === 'claim' && object.claimant)
    return nameTheSpeaker(index, dispute, object.claimant.speaker);
  if (object.content !== undefined || object.claimantPronoun) return [];
  if (dispute.statement !== undefined && object.kind === 'anaphor') return pointBack(index, dispute);
  const named =
    object.noun !== undefined && (object.points || object.definite)
      ? namedBefore(index, dispute, object.noun)
      : [];
  if (named.length > 0) return named;
  if (object.points) return pointBack(index, dispute);
  return object.definite && object.noun !== undefined ? pointBackByName(index, dispute, object.noun) : [];
}

function nameTheClaim(
  index: ArticleIndex,
  dispute: Dispute,
  content: Span,
  claimant: Claimant | undefined = dispute.object?.claimant,
): Link[] {
  const own = dispute.type === 'retracts';
  if (!own && claimant?.speaker !== undefined && claimant.speaker === dispute.holder) return [];
  // Inside somebody's own words an unnamed claim ("this notion that …") is that speaker's wording of it.
  if (dispute.statement !== undefined && claimant === undefined) return [];
  const speaker = own && dispute.object?.claimantPronoun ? dispute.holder : claimant?.speaker;
  const inside = index.statements.find(
    (statement) =>
      overlaps(statement.span, content) &&
      overlapShare(statement.span, content) >= 0.6 &&
      statement.span.start >= content.start - 6 &&
      statement.quotation.speaker !== dispute.holder,
  );
  const elsewhere =
    inside === undefined && speaker !== undefined
      ? wordsElsewhere(index, dispute, content, speaker)
      : undefined;
  const target = inside ?? elsewhere;
  const pointer = dispute.object?.span;
  const to: RelationEnd = target
    ? endOfStatement(target)
    : {
        // "charges about his record" is what was said, "his record" alone is not.
        narrator: dispute.object?.content && !dispute.object.contentIsClause ? dispute.object.span : content,
        ...(speaker !== undefined && { speaker }),
        ...(claimant && { source: claimant.span }),
      };
  return [
    {
      from: endOfDispute(dispute),
      to,
      type: dispute.type,
      evidence: [
        dispute.cue,
        ...(pointer && pointer.start < content.start && pointer.end >= content.start
          ? [{ start: pointer.start, end: content.start }]
          : pointer
            ? [pointer]
            : []),
        content,
      ],
      rule: 'names-the-claim',
      why: `The sentence that disputes it (${quoted(index, dispute.cue)}) says what is disputed.`,
      dispute,
    },
  ];
}

/** The named person's own words for the same thing, anywhere in the article: most of the claim's words, at least three. */
function wordsElsewhere(
  index: ArticleIndex,
  dispute: Dispute,
  content: Span,
  speaker: number,
): Statement | undefined {
  const wanted = contentStems(textOf(index.document.text, content));
  let best: { statement: Statement; shared: number } | undefined;
  for (const statement of index.statements) {
    if (statement.quotation.speaker !== speaker || overlaps(statement.span, dispute.clause)) continue;
    const shared = countShared(wanted, statement.stems);
    if (shared >= 3 && shared >= 0.6 * new Set(wanted).size && shared > (best?.shared ?? 0))
      best = { statement, shared };
  }
  return best?.statement;
}

function nameTheSpeaker(index: ArticleIndex, dispute: Dispute, claimant: number | undefined): Link[] {
  if (claimant === undefined || (claimant === dispute.holder && dispute.type !== 'retracts')) return [];
  const before = statementsBefore(index, dispute).filter(
    (statement) => statement.quotation.speaker === claimant,
  );
  const last = before.at(-1);
  if (last === undefined) return [];
  const targets = before.slice(-(dispute.object?.count ?? 1));
  return targets.map((statement) => ({
    from: endOfDispute(dispute),
    to: endOfStatement(statement),
    type: dispute.type,
    evidence: [dispute.cue, dispute.object?.span ?? dispute.cue],
    rule: 'names-the-speaker',
    why: `${quoted(index, dispute.object?.span ?? dispute.cue)} names whose words are disputed; these come right before.`,
    dispute,
  }));
}

/** ", a charge the bank denies": what is said in the same sentence before it. */
function claimBefore(index: ArticleIndex, dispute: Dispute): Link[] {
  const start = dispute.object?.span.start ?? dispute.clause.start;
  const sentence = index.sentences[dispute.sentence];
  if (sentence === undefined || start <= sentence.start) return [];
  const before = sentence.words.filter((word) => word.end <= start);
  const last = before.findLast((word) => word.isWord);
  if (last === undefined || before.at(-1)?.isWord) return [];
  const said = index.statements
    .filter(
      (statement) =>
        statement.sentence === dispute.sentence &&
        statement.quotation.speaker !== dispute.holder &&
        before.filter((word) => word.isWord && word.start >= statement.span.start).length >= 3,
    )
    .at(-1);
  const to: RelationEnd =
    said === undefined
      ? { narrator: { start: sentence.start, end: last.end } }
      : said.span.end <= start
        ? endOfStatement(said)
        : {
            narrator: { start: said.span.start, end: last.end },
            ...(said.quotation.speaker !== undefined && { speaker: said.quotation.speaker }),
          };
  return [
    {
      from: endOfDispute(dispute),
      to,
      type: dispute.type,
      evidence: [{ start, end: dispute.cue.end }],
      rule: 'claim-before-it',
      why: `${quoted(index, { start, end: dispute.cue.end })} hangs on the words before it.`,
      dispute,
    },
  ];
}

function pointBack(index: ArticleIndex, dispute: Dispute): Link[] {
  const count = dispute.object?.count ?? 1;
  const targets = lastOtherSpeaker(index, dispute, count);
  if (targets.length < count) return [];
  const pointer = dispute.object?.span ?? dispute.cue;
  const which = count > 1 ? `these ${count} statements` : 'this statement';
  return targets.map((statement) => ({
    from: endOfDispute(dispute),
    to: endOfStatement(statement),
    type: dispute.type,
    evidence: pointer.start === dispute.cue.start ? [dispute.cue] : [dispute.cue, pointer],
    rule: 'points-back',
    why: `${quoted(index, pointer)} follows ${which}.`,
    dispute,
  }));
}

/** "That report", where a sentence just before says what was reported. */
function namedBefore(index: ArticleIndex, dispute: Dispute, noun: string): Link[] {
  const here = index.sentences[dispute.sentence];
  for (const at of [dispute.sentence - 1, dispute.sentence - 2]) {
    const sentence = index.sentences[at];
    if (here === undefined || sentence === undefined || sentence.block < here.block - 1) return [];
    const named = sentence.words.findLastIndex((word) => rootOf(word.lower) === rootOf(noun));
    if (named < 0) continue;
    const phrase = readClaimPhrase(index, sentence, named);
    if (phrase?.content === undefined || !phrase.contentIsClause) return [];
    return nameTheClaim(index, dispute, phrase.content, phrase.claimant);
  }
  return [];
}

/** "The allegation": only where the words before were alleged, or called by that name. */
function pointBackByName(index: ArticleIndex, dispute: Dispute, noun: string): Link[] {
  const kin = ACCUSING.find((family) => family.includes(rootOf(noun)));
  if (kin === undefined) return [];
  return pointBack(index, dispute).filter(({ to }) => {
    if (!('quotation' in to)) return false;
    const target = index.statements.find((statement) => statement.index === to.quotation);
    const sentence = target && index.sentences[target.sentence];
    return sentence?.words.some((word) => kin.includes(rootOf(word.lower)));
  });
}

function rootOf(word: string): string {
  return word.replace(/(?:ies|y|s)$/u, '').slice(0, 6);
}

/** The last statements before a dispute that are not its holder's, all of one speaker; empty when that is unclear. */
function lastOtherSpeaker(index: ArticleIndex, dispute: Dispute, count: number): Statement[] {
  const before = statementsBefore(index, dispute, count > 1 ? 3 : 1);
  const last = before.at(-1);
  if (last === undefined || last.quotation.speaker === undefined) return [];
  // An own statement in between: "that" then most likely points at it.
  if (dispute.holder === undefined || last.quotation.speaker === dispute.holder) return [];
  if (dispute.statement !== undefined && wasAsked(index, dispute)) return [];
  return before.filter((statement) => statement.quotation.speaker === last.quotation.speaker).slice(-count);
}

/** A quoted "that is not true" may answer a reporter's question instead of the words printed before it. */
function wasAsked(index: ArticleIndex, dispute: Dispute): boolean {
  const here = index.sentences[dispute.sentence];
  return [here, index.sentences[dispute.sentence - 1]].some(
    (sentence) =>
      sentence !== undefined &&
      sentence.block === here?.block &&
      sentence.words.some((word) => /^(?:asked|question|questioned|pressed|whether|asks)$/u.test(word.lower)),
  );
}

function linkMisquoted(index: ArticleIndex, dispute: Dispute): Link[] {
  const own = statementsBefore(index, dispute, 2)
    .filter(
      (statement) => statement.quotation.speaker === dispute.holder && statement.index !== dispute.statement,
    )
    .at(-1);
  if (own === undefined || dispute.holder === undefined || own.quotation.kind === 'indirect') return [];
  return [
    {
      from: endOfDispute(dispute),
      to: endOfStatement(own),
      type: dispute.type,
      evidence: [dispute.cue],
      rule: 'points-back',
      why: `${quoted(index, dispute.cue)} follows the quoted words of the same speaker.`,
      dispute,
    },
  ];
}

/** Statements that end before the dispute, in its paragraph or up to `reach` paragraphs before, in reading order. */
function statementsBefore(index: ArticleIndex, dispute: Dispute, reach = 1): Statement[] {
  const block = index.sentences[dispute.sentence]?.block ?? 0;
  const start = Math.min(dispute.clause.start, dispute.cue.start);
  return index.statements.filter(
    (statement) =>
      statement.span.end <= start &&
      statement.block >= block - reach &&
      statement.index !== dispute.statement &&
      statement.quotation.accordingTo === undefined,
  );
}

function overlapShare(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common / Math.max(1, Math.min(a.end - a.start, b.end - b.start));
}

function quoted(index: ArticleIndex, span: Span): string {
  const words = textOf(index.document.text, span).trim();
  return `“${words.length > 80 ? `${words.slice(0, 77)}…` : words}”`;
}
