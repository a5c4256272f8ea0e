/**
 * A speaker who has just disputed a statement goes on: “Wrong on both counts,” she said. “We did not agree to …”.
 * The next statements of the same speaker take over the targets, each on its own merit: it must deny something, and
 * the word it denies must come from the target. Cost: two statements a link.
 */
import { type Span, textOf } from '@/lib/text/span';
import type { ArticleIndex, Statement } from './article-index';
import { endOfStatement, type Link, spanOfEnd } from './link';
import { isTelling, type NegatedClause, negatedClauses } from './negated-clauses';
import { readWords } from './read-words';
import { scopeShiftOf } from './scope-shift';
import { areKin, contentStems, stemOf } from './stems';

const NEXT_STATEMENTS = 2;

/** Links of the statements that go on with a denial already linked. */
export function linkContinuations(index: ArticleIndex, links: readonly Link[]): Link[] {
  const found: Link[] = [];
  for (const link of links) {
    const { dispute } = link;
    if (dispute?.holder === undefined || dispute.type === 'says-misquoted' || dispute.type === 'retracts')
      continue;
    for (const statement of following(
      index,
      dispute.holder,
      dispute.clause,
      dispute.sentence,
      dispute.statement,
    )) {
      const continued = continueLink(index, link, statement);
      if (continued) found.push(continued);
    }
  }
  return found;
}

/** The next statements, as long as no one else speaks, in the same paragraph or the next one. */
function following(
  index: ArticleIndex,
  holder: number,
  clause: Span,
  sentence: number,
  own: number | undefined,
): Statement[] {
  const block = index.sentences[sentence]?.block ?? 0;
  const next: Statement[] = [];
  for (const statement of index.statements) {
    if (statement.span.start < clause.end || statement.index === own) continue;
    if (statement.quotation.within !== undefined || statement.quotation.accordingTo !== undefined) continue;
    if (
      statement.quotation.speaker !== holder ||
      statement.block > block + 1 ||
      next.length === NEXT_STATEMENTS
    )
      break;
    next.push(statement);
  }
  return next;
}

function continueLink(index: ArticleIndex, link: Link, statement: Statement): Link | undefined {
  const { text } = index.document;
  const target = spanOfEnd(index, link.to);
  const targetText = textOf(text, target);
  const stems = contentStems(targetText);
  const clauses = statement.quotation.parts.flatMap((part) => negatedClauses(text, part.inner));
  let best: { clause: NegatedClause; score: number } | undefined;
  for (const clause of clauses) {
    const score = answers(clause, stems);
    if (score > (best?.score ?? 0)) best = { clause, score };
  }
  if (best === undefined) return undefined;
  const shared = wordOf(index, target, best.clause.stems);
  const shift = scopeShiftOf(textOf(text, best.clause.span), targetText);
  return {
    from: endOfStatement(statement),
    to: link.to,
    type: 'denies',
    evidence: [best.clause.core, best.clause.span, ...(shared ? [shared] : [])],
    rule: 'goes-on-denying',
    why: `The same speaker goes on with the denial: “${textOf(text, best.clause.core)}”.`,
    ...(shift && { scopeShift: shift }),
  };
}

/** How well a negated clause answers a claim: what it negates must be the claim's own word; then the words shared. 0: not at all. */
function answers(clause: NegatedClause, stems: readonly string[]): number {
  if (!isTelling(clause.head) || !stems.some((other) => areKin(clause.head, other))) return 0;
  const telling = [...new Set(clause.stems)].filter(isTelling);
  return 1 + telling.filter((stem) => stems.some((other) => areKin(stem, other))).length;
}

/** The words of a target that the denial takes up: from the first shared word to the end of its next one. */
function wordOf(index: ArticleIndex, target: Span, stems: readonly string[]): Span | undefined {
  const words = readWords(index.document.text, target);
  const shared = words.filter(
    (word) => word.isWord && stems.some((stem) => areKin(stem, stemOf(word.lower))),
  );
  const [first] = shared;
  const telling = shared.filter((word) => isTelling(stemOf(word.lower)));
  const last = telling.at(-1);
  return first && last && last.end - first.start < 160 ? { start: first.start, end: last.end } : first;
}
