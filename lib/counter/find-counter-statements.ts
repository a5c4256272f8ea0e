/**
 * Which statement of an article disputes which, and the words that show it.
 *
 * Two steps. Disputes: explicit verbs with a claim as object (find-disputes.ts), claims called untrue
 * (find-judged-claims.ts) and denials by their own words (find-denials.ts). Links: from a dispute to the statement it answers, only where its words name or point at it
 * (link-disputes.ts), on to the speaker's next denials (link-continuations.ts), and rejected causes (link-causes.ts).
 *
 * Chosen for precision: a wrong "disputed" costs a reader's trust, a missed one does not. Measured before: opposite
 * polarity over shared words was right in 20 of 100 cases, so neither polarity nor similarity ever makes a link here.
 * Cost: linear in the text, with a constant number of statements looked at for each dispute.
 */
import type { ArticleReading } from '@/lib/model/quotation';
import type { CounterReading, DisputeReading } from '@/lib/model/relation';
import type { DocumentText } from '@/lib/text/document-text';
import { overlaps } from '@/lib/text/span';
import { indexArticle } from './article-index';
import { findContraryPhrases } from './find-contrary-phrases';
import { findDenials } from './find-denials';
import { type Dispute, findDisputes } from './find-disputes';
import { findJudgedClaims } from './find-judged-claims';
import { findWrongSayers } from './find-wrong-sayers';
import { relationsOf } from './link';
import { linkCauses } from './link-causes';
import { linkContinuations } from './link-continuations';
import { linkDispute } from './link-disputes';

/** Disputes and relations of one article, in reading order of the disputes; both empty in most articles. */
export function findCounterStatements(document: DocumentText, reading: ArticleReading): CounterReading {
  const index = indexArticle(document, reading);
  const disputes = withoutDoubles([
    ...findDisputes(index),
    ...findJudgedClaims(index),
    ...findWrongSayers(index),
    ...findContraryPhrases(index),
    ...findDenials(index),
  ]);
  const direct = disputes.flatMap((dispute) => linkDispute(index, dispute));
  const links = [...direct, ...linkContinuations(index, direct), ...linkCauses(index)];
  return { disputes: disputes.map(readingOf), relations: relationsOf(index, links) };
}

/** In reading order; where two rules found the same words, the one that knows what is disputed. */
function withoutDoubles(disputes: readonly Dispute[]): Dispute[] {
  const kept: Dispute[] = [];
  const ordered = [...disputes].sort(
    (a, b) =>
      a.cue.start - b.cue.start || Number(b.object?.kind === 'claim') - Number(a.object?.kind === 'claim'),
  );
  for (const dispute of ordered) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last.cue, dispute.cue)) kept.push(dispute);
  }
  return kept;
}

function readingOf(dispute: Dispute): DisputeReading {
  const { object } = dispute;
  const claimant = object?.claimant?.speaker;
  const words = object?.kind === 'anaphor' ? undefined : object?.span;
  return {
    ...(dispute.holder !== undefined && { holder: dispute.holder }),
    ...(dispute.source && { source: dispute.source }),
    cue: dispute.cue,
    ...(words && { disputed: words }),
    ...(claimant !== undefined && claimant !== dispute.holder && { claimant }),
    rule: dispute.rule,
  };
}
