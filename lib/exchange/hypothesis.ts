import type { AnnotationRecord } from '@/lib/model/records';
import { singleSpaced } from '@/lib/text/single-spaced';
import { type CitedQuotation, citedSaved, quotationLine, webAddressOf } from './cited-quotation';
import { isoOf } from './iso-dates';
import { markdownText } from './markdown-text';

/**
 * Saved quotations in the file that Hypothesis' client exports and imports: annotations as its API has them (h.readthedocs.io, “API
 * reference”, v1), of which an import keeps `document`, `tags`, `text`, `target` and `uri`. It has no field for a speaker: that
 * is a tag, and stands in the text with the source. Of several targets Hypothesis keeps the first, so that of a quotation printed in
 * parts holds the place of the first, and the text all the words.
 *
 * `leftOut` of them have no web address, without which Hypothesis has nowhere to put them.
 */
export function hypothesisOf(
  saved: readonly AnnotationRecord[],
  made: string,
): { readonly text: string; readonly leftOut: number } {
  const annotations = saved.map(annotationOf).filter((annotation) => annotation !== undefined);
  const envelope = { export_date: made, export_userid: '', client_version: '', annotations };
  return { text: `${JSON.stringify(envelope, null, 1)}\n`, leftOut: saved.length - annotations.length };
}

function annotationOf(saved: AnnotationRecord): object | undefined {
  const quotation = citedSaved(saved);
  const uri = webAddressOf(quotation);
  if (uri === undefined) return undefined;
  const { exact, prefix, suffix, position } = saved.parts?.[0] ?? saved;
  const selector = [
    {
      type: 'TextQuoteSelector',
      exact: exact.toWellFormed(),
      prefix: prefix.toWellFormed(),
      suffix: suffix.toWellFormed(),
    },
    ...(position === undefined ? [] : [{ type: 'TextPositionSelector', ...position }]),
  ];
  const { speaker, headline, tags } = quotation;
  return {
    created: new Date(saved.createdAt).toISOString(),
    updated: new Date(saved.updatedAt).toISOString(),
    uri,
    document: headline === undefined ? {} : { title: [headline] },
    tags: speaker === undefined ? tags : [...tags, `speaker:${singleSpaced(speaker)}`],
    text: textOf(quotation, saved.parts !== undefined),
    target: [{ source: uri, selector }],
  };
}

/** Markdown, as Hypothesis shows it: the note, then who said it and where it stands. */
function textOf(quotation: CitedQuotation, inParts: boolean): string {
  const { note, speaker, byline, headline, outlet, published } = quotation;
  const facts = [speaker, byline, headline, outlet, published === undefined ? undefined : isoOf(published)];
  const source = facts.filter((fact) => fact !== undefined).join(', ');
  const pieces = [
    note,
    inParts ? quotationLine(quotation) : undefined,
    source === '' ? undefined : `— ${source}`,
  ];
  return pieces
    .filter((piece) => piece !== undefined)
    .map((piece) => markdownText(piece).join('\n\n'))
    .join('\n\n');
}
