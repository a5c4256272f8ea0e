/**
 * From a dispute to words that it only points at ("that suggestion", “That is not true”):
 * - the clause that carries the same noun in one of the two sentences before (`namedBefore`);
 * - `points-back`: the last other speaker of this paragraph or the one before, and as many of that speaker's statements
 *   as are counted ("both counts"). Nothing when somebody else is reported in between, or a question was asked.
 */
import { type Span, textOf } from '@/lib/text/span';
import type { ArticleIndex, Statement } from './article-index';
import type { Dispute } from './find-disputes';
import { endOfDispute, endOfStatement, type Link } from './link';
import { type DisputedObject, readClaimPhrase } from './read-claim-phrase';

/** "That report", where a sentence just before says what was reported: the claim's own words and whose it is. */
export function namedBefore(
  index: ArticleIndex,
  dispute: Dispute,
  noun: string,
): { content: Span; claimant?: NonNullable<DisputedObject['claimant']> } | undefined {
  const here = index.sentences[dispute.sentence];
  for (const at of [dispute.sentence - 1, dispute.sentence - 2]) {
    const sentence = index.sentences[at];
    if (here === undefined || sentence === undefined || sentence.block < here.block - 1) return undefined;
    const named = sentence.words.findLastIndex((word) => namesTheSame(word.lower, noun));
    if (named < 0) continue;
    const phrase = readClaimPhrase(index, sentence, named);
    if (phrase?.content === undefined || !phrase.contentIsClause) return undefined;
    return { content: phrase.content, ...(phrase.claimant && { claimant: phrase.claimant }) };
  }
  return undefined;
}

/** “That is not true”, “both counts”: what the last other speaker said. */
export function linkLastOtherSpeaker(index: ArticleIndex, dispute: Dispute): Link[] {
  const count = dispute.object?.count ?? 1;
  const targets = lastOtherSpeaker(index, dispute, count);
  if (targets.length < count || !targets.every((statement) => isWhole(index, statement))) return [];
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

/** How far an indirect statement may stand from its verb ("told the council on Monday that …"), in UTF-16 code units. */
const CUE_REACH = 40;

/** Quoted fragments of fewer words are names for things ("hard stand"). */
const WORDS_OF_A_CLAIM = 3;

/** False for what is no claim by itself: a question, a word or two, a bare amount, or a clause inside the one that was said. */
export function isWhole(index: ArticleIndex, { quotation, span }: Statement): boolean {
  const words = textOf(index.document.text, span).trim();
  if (words.endsWith('?')) return false;
  if (quotation.kind === 'indirect')
    return (
      quotation.cue === undefined ||
      quotation.cue.end > span.start ||
      span.start - quotation.cue.end <= CUE_REACH
    );
  const count = words.split(/\s+/u).length;
  return quotation.kind !== 'mixed' || count >= (/\p{Nd}/u.test(words) ? 5 : WORDS_OF_A_CLAIM);
}

/** The last statements before a dispute that are not its holder's, all of one speaker; empty when that is unclear. */
function lastOtherSpeaker(index: ArticleIndex, dispute: Dispute, count: number): Statement[] {
  const before = statementsBefore(index, dispute, count > 1 ? 3 : 1);
  const last = before.at(-1);
  if (last === undefined || last.quotation.speaker === undefined) return [];
  // An own statement in between: "that" then most likely points at it.
  if (dispute.holder === undefined && !isNamed(index, dispute)) return [];
  if (last.quotation.speaker === dispute.holder) return [];
  if (dispute.statement !== undefined && wasAsked(index, dispute)) return [];
  if (othersReportedBetween(index, dispute, last)) return [];
  return before.filter((statement) => statement.quotation.speaker === last.quotation.speaker).slice(-count);
}

/** True for a holder whom the engine does not know but the text names: "independent economists". */
function isNamed(index: ArticleIndex, dispute: Dispute): boolean {
  const source = dispute.source && textOf(index.document.text, dispute.source);
  return source !== undefined && /\p{L}{4}/u.test(source);
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

/** Somebody is reported between target and dispute whose words the engine does not know: "that" may mean those. */
function othersReportedBetween(index: ArticleIndex, dispute: Dispute, last: Statement): boolean {
  const from = index.sentences.findIndex((sentence) => sentence.end >= last.span.end);
  const until = Math.min(dispute.cue.start, dispute.source?.start ?? dispute.cue.start);
  return index.sentences
    .slice(from + 1, dispute.sentence + 1)
    .some((sentence) =>
      sentence.words.some(
        (word) => word.end <= until && /^(?:said|says|told|argued|claimed|insisted|added)$/u.test(word.lower),
      ),
    );
}

/** “I was misquoted”: the same speaker's quoted words before it. */
export function linkMisquoted(index: ArticleIndex, dispute: Dispute): Link[] {
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
export function statementsBefore(index: ArticleIndex, dispute: Dispute, reach = 1): Statement[] {
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

const ACCUSATION = /^(?:charge|accusation|allegation|claim|assertion)s?$/u;

/** "These allegations" may take up "claims that …" of the sentence before. */
function namesTheSame(word: string, noun: string): boolean {
  return rootOf(word) === rootOf(noun) || (ACCUSATION.test(word) && ACCUSATION.test(noun));
}

function rootOf(word: string): string {
  return word.replace(/(?:ies|y|s)$/u, '').slice(0, 6);
}

/** Words of the article in quotation marks, for a reason given to people; long ones are cut. */
export function quoted(index: ArticleIndex, span: Span): string {
  const words = textOf(index.document.text, span).trim();
  return `“${words.length > 80 ? `${words.slice(0, 77)}…` : words}”`;
}
