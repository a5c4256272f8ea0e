/**
 * From a dispute to the statement it answers, only where the words name it or point at it:
 * - `names-the-claim`: the claim stands inside the dispute ("denied Brandt's claim that …");
 * - `names-the-speaker`: "Brandt's claim", and Brandt speaks in this paragraph or the one before;
 * - `claim-before-it`: "…, a charge the bank denies": the clause it hangs on;
 * - `disowns-the-words`: what is denied is that they were ever said ("denied calling it “…”");
 * - `said-just-before`: see link-sentence-before.ts; `points-back`: see link-pointing.ts.
 * What is only similar is never linked. Cost: for each dispute, the statements of two paragraphs.
 */
import { DENIED_WORDS } from '@/lib/attribution/denied-words';
import type { RelationEnd } from '@/lib/model/relation';
import { overlaps, type Span, textOf } from '@/lib/text/span';
import type { ArticleIndex, Statement } from './article-index';
import type { Dispute } from './find-disputes';
import { endOfDispute, endOfStatement, type Link } from './link';
import {
  isWhole,
  linkLastOtherSpeaker,
  linkMisquoted,
  namedBefore,
  quoted,
  statementsBefore,
} from './link-pointing';
import { linkSentenceBefore } from './link-sentence-before';
import type { DisputedObject } from './read-claim-phrase';
import { contentStems, countShared } from './stems';

type Claimant = NonNullable<DisputedObject['claimant']>;

/** "that report", "the claims", "their account": it may be stated right before. */
function isPointing(object: DisputedObject): boolean {
  return object.points === true || object.definite === true || object.claimantPronoun === true;
}

/** The links of one dispute; empty when nothing in the text shows what it answers. */
export function linkDispute(index: ArticleIndex, dispute: Dispute): Link[] {
  const { object } = dispute;
  if (object === undefined) return [];
  if (dispute.type === 'says-misquoted') return linkMisquoted(index, dispute);
  if (dispute.soft === 'motive') return [];
  if (dispute.soft && !object.contentIsClause && !object.claimant) return [];
  if (object.kind === 'claim' && object.content) return nameTheClaim(index, dispute, object.content);
  if (dispute.rule.startsWith('hanging:')) return claimBefore(index, dispute);
  if (dispute.rule.startsWith('participle:') && startsAfter(index, dispute))
    return claimBefore(index, dispute);
  if (object.kind === 'claim' && object.claimant)
    return nameTheSpeaker(index, dispute, object.claimant.speaker);
  if (object.kind === 'deed' || object.kind === 'clause') {
    const disowned = linkDisownedWords(index, dispute, object.span);
    if (disowned.length > 0) return disowned;
  }
  if (object.content !== undefined) return [];
  if (object.noun !== undefined && isPointing(object)) {
    const named = namedBefore(index, dispute, object.noun);
    if (named) return nameTheClaim(index, dispute, named.content, named.claimant);
    const stated = linkSentenceBefore(index, dispute, object.noun);
    if (stated.length > 0) return stated;
  }
  const joint = object.noun === undefined ? jointBefore(index, dispute) : undefined;
  if (joint !== undefined) return claimBefore(index, dispute, joint);
  return object.points ? linkLastOtherSpeaker(index, dispute) : [];
}

/** "Denied saying “…”": the marked words, which are nobody's (attribution/denied-words.ts). */
function linkDisownedWords(index: ArticleIndex, dispute: Dispute, object: Span): Link[] {
  return index.statements
    .filter(
      ({ quotation, span }) =>
        overlaps(span, object) &&
        quotation.within === undefined &&
        quotation.trace.some(({ rule }) => rule === DENIED_WORDS),
    )
    .map((statement) => ({
      from: endOfDispute(dispute),
      to: endOfStatement(statement),
      type: dispute.type,
      evidence: [dispute.cue],
      rule: 'disowns-the-words',
      why: `The sentence (${quoted(index, dispute.cue)}) says that these words were not said.`,
      dispute,
    }));
}

/** "The isle is theirs, although the Republic disputes this": where the second clause begins. */
function jointBefore(index: ArticleIndex, dispute: Dispute): number | undefined {
  const words = index.sentences[dispute.sentence]?.words ?? [];
  const start = Math.min(dispute.source?.start ?? dispute.cue.start, dispute.cue.start);
  const first = words.findIndex((word) => word.start >= start);
  const the = words[first - 1]?.lower === 'the' ? 1 : 0;
  const joint = words[first - 1 - the];
  const joins = /^(?:although|though|but)$/u.test(joint?.lower ?? '');
  return dispute.statement === undefined && joins && words[first - 2 - the]?.lower === ','
    ? joint?.start
    : undefined;
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
      // One that runs on over the claim's end also holds other words.
      statement.span.end <= content.end + 8 &&
      statement.quotation.speaker !== undefined &&
      statement.quotation.speaker === (speaker ?? statement.quotation.speaker) &&
      statement.quotation.speaker !== dispute.holder &&
      claimant !== undefined &&
      // "contradicting Brandt" is nobody: a source that reaches over the verb is misread.
      !(statement.quotation.source && overlaps(statement.quotation.source, dispute.cue)),
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
  // "A claim by Brandt" may be any of his.
  if (/^an?\s/iu.test(textOf(index.document.text, dispute.object?.span ?? dispute.cue))) return [];
  const before = statementsBefore(index, dispute).filter(
    (statement) => statement.quotation.speaker === claimant && isWhole(index, statement),
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

/** True when the sentence has words before the claim: "…, an allegation denied by the bank". */
function startsAfter(index: ArticleIndex, dispute: Dispute): boolean {
  return (dispute.object?.span.start ?? 0) > (index.sentences[dispute.sentence]?.start ?? 0);
}

/** ", a charge the bank denies": what is said in the same sentence before it. */
function claimBefore(
  index: ArticleIndex,
  dispute: Dispute,
  start: number = dispute.object?.span.start ?? dispute.clause.start,
): Link[] {
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
  // "Raised the question whether …" says nothing that could be denied.
  if (said === undefined && before.some((word) => word.lower === 'whether')) return [];
  const isFragment = said !== undefined && !isWhole(index, said);
  const to: RelationEnd =
    said !== undefined && said.span.end <= start && !isFragment
      ? endOfStatement(said)
      : {
          narrator: { start: said && !isFragment ? said.span.start : sentence.start, end: last.end },
          ...(said?.quotation.speaker !== undefined && { speaker: said.quotation.speaker }),
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

function overlapShare(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common / Math.max(1, Math.min(a.end - a.start, b.end - b.start));
}
