import { localNameOf } from './dom';
import { atOnce } from './in-slices';
import { UNREAD } from './page-roles';
import { MARK, mayHoldQuotation } from './quotation-marks';
import { walkPage } from './walk-page';

/** A quotation has two marks; a lone one is an inch or a stray. */
const ENOUGH = 2;

/** True when the page holds something that may mark a quotation; cheap, no styles. */
export function hasQuotationMarks(root: Document): boolean {
  return atOnce(quotationMarksSteps(root));
}

/**
 * The same in small steps. It stops at the second mark, so pages with quotations cost next to nothing; a
 * page without any costs one pass over its text nodes. Hidden text may say yes: the engine then finds nothing.
 */
export function* quotationMarksSteps(root: Document): Generator<void, boolean> {
  let marks = 0;
  const steps = walkPage(root, {
    enter(element) {
      const name = localNameOf(element);
      if (name === 'q' || name === 'blockquote') marks = ENOUGH;
      return marks < ENOUGH && !UNREAD.has(name);
    },
    leave() {},
    text(node) {
      const first = marks < ENOUGH ? node.data.search(MARK) : -1;
      if (first >= 0) marks += mayHoldQuotation(node.data.slice(first + 1)) ? 2 : 1;
    },
  });
  while (marks < ENOUGH && !steps.next().done) yield;
  return marks >= ENOUGH;
}
