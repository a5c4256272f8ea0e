import { cueLemmas, lookup } from '@/lib/attribution/lookup';
import { tokenStreamOf } from '@/lib/attribution/tokens';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { documentOfPlainText } from '@/lib/text/document-text';
import type { GoldArticle } from './polnear-gold';

/**
 * For each verb of the lexicon, how often it is (part of) a labelled cue where it stands outside quotations,
 * from 0 never to 20 always; rare verbs are drawn to the middle. In the order of `cueLemmas()`.
 */
export function cueStrengths(gold: readonly GoldArticle[]): number[] {
  const hits = new Map<string, number>();
  const all = new Map<string, number>();
  for (const article of gold) {
    const isCue = new Uint8Array(article.text.length + 1);
    for (const { cue } of article.quotes) if (cue) isCue.fill(1, cue.start, cue.end);
    for (const { cue } of article.indirect) if (cue) isCue.fill(1, cue[0], cue[1]);
    const document = documentOfPlainText(article.text, 'en');
    for (const token of tokenStreamOf(document, findQuotations(document)).tokens) {
      const lemma = token.kind === 'word' ? lookup().cues.get(token.lower)?.lemma : undefined;
      if (lemma === undefined) continue;
      all.set(lemma, (all.get(lemma) ?? 0) + 1);
      if (isCue[token.start] === 1) hits.set(lemma, (hits.get(lemma) ?? 0) + 1);
    }
  }
  return cueLemmas().map((lemma) =>
    Math.round((20 * ((hits.get(lemma) ?? 0) + 2)) / ((all.get(lemma) ?? 0) + 4)),
  );
}
