import { singleSpaced } from '@/lib/text/single-spaced';

/**
 * Signs that mean something within a line: in CommonMark, its tables, strokes and bare addresses (GFM), Obsidian (#tag, %%, ==, $, [[ ]],
 * ^) or Hypothesis (@name).
 */
const SIGNS = /[\\`*_{}[\]<>#|~$^=%&@]|:(?=\/\/)|(?<=www)\.(?=.)/giu;
/** What makes a list, a heading's line or a rule of a line that begins so. */
const BEGINNING = /^([-+]|\d{1,9}(?=[.)]))/u;

/**
 * A plain text as Markdown that shows just that: its lines, each with the signs escaped that Markdown and Obsidian would read. Nothing
 * in it becomes a link, a tag, an embedded note, a query or HTML. Blank lines are left out, blanks joined.
 */
export function markdownText(text: string): readonly string[] {
  return text
    .split(/[\n\r\u2028\u2029]+/u)
    .map((line) => singleSpaced(line).trim())
    .filter((line) => line !== '')
    .map((line) => line.replace(SIGNS, '\\$&').replace(BEGINNING, escapeBeginning));
}

/** A number before a stop: the stop is what makes it a list. */
function escapeBeginning(sign: string): string {
  return /\d/u.test(sign) ? `${sign}\\` : `\\${sign}`;
}
