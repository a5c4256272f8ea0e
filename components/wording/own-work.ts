import { type OwnWork, sumOf } from '@/lib/model/own-work';
import { joinNames } from '@/lib/text/join-names';
import { count } from './count';

/** "5 articles, 12 saved quotations and 1 link or decision", without what there is none of; "nothing" for nothing. */
export function ownWorkInWords(work: OwnWork): string {
  if (sumOf(work) === 0) return 'nothing';
  const { articles, saved, decisions } = work;
  return joinNames([
    ...(articles === 0 ? [] : [count(articles, 'article')]),
    ...(saved === 0 ? [] : [count(saved, 'saved quotation')]),
    ...(decisions === 0 ? [] : [count(decisions, 'link or decision', 'links and decisions')]),
  ]);
}
