/**
 * What the content script does with a page, in one call: bundled by predict-pages and run inside each page.
 */
import { readPage } from '@/lib/page/read-page';
import { readQuotationsSteps } from '@/lib/page/read-quotations';

declare global {
  interface Window {
    /** Set by this bundle: the quotations of the page's article as JSON-ready rows. */
    readQuotationsOfPage?: () => { text: string; kind: string; speaker: string | null }[];
  }
}

window.readQuotationsOfPage = () => {
  const page = readPage(document);
  const steps = readQuotationsSteps(page);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const ofArticle = step.value.filter(({ inArticle }) => inArticle);
  return ofArticle.flatMap((quotation) =>
    quotation.inner.map((span) => ({
      text: page.document.text.slice(span.start, span.end),
      kind: quotation.kind,
      speaker: quotation.speaker ?? null,
    })),
  );
};
