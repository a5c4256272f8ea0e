import { singleSpaced } from '@/lib/text/single-spaced';
import { type CitedQuotation, contextLine, quotationLine } from './cited-quotation';
import { type DateParts, isoOf } from './iso-dates';

/**
 * RIS, as Research Information Systems' format specification (2011 edition) has it and EndNote, Zotero and Mendeley read it: a tag of two
 * letters, two blanks, a hyphen, a blank and the value on one line, lines ended by CR LF, UTF-8 without a byte order mark, a newspaper
 * article (NEWS) from TY to ER for each quotation. The format knows no escaping. A value that kept a line break could begin a field, or a
 * record, of its own, so every run of white space is one blank; that also keeps the two blanks of a tag out of values.
 */
export function risOf(quotations: readonly CitedQuotation[]): string {
  return quotations.map(recordOf).join('\r\n');
}

function recordOf(quotation: CitedQuotation): string {
  const { published, saved } = quotation;
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['ID', quotation.id],
    ['TI', quotation.headline],
    ['AU', quotation.byline],
    ['T2', quotation.outlet],
    ['DA', published === undefined ? undefined : dateOf(published)],
    ['PY', published === undefined ? undefined : isoOf([published[0]])],
    ['UR', quotation.url],
    ['Y2', saved === undefined ? undefined : dateOf(saved)],
    ['N1', quotationLine(quotation)],
    ['N1', quotation.note],
    ['AB', contextLine(quotation)],
    ...quotation.tags.map((tag) => ['KW', tag] as const),
  ];
  const lines = fields.map(([tag, value]) =>
    value === undefined ? '' : `${tag}  - ${singleSpaced(value)}\r\n`,
  );
  return `TY  - NEWS\r\n${lines.join('')}ER  - \r\n`;
}

/** YYYY/MM/DD/ and what else there is to say of it; what is not known is empty between its strokes. */
function dateOf(date: DateParts): string {
  const [year = '', month = '', day = ''] = isoOf(date).split('-');
  return `${year}/${month}/${day}/`;
}
