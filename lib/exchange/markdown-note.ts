import { type CitedQuotation, LEAD, webAddressOf } from './cited-quotation';
import { frontMatter } from './front-matter';
import { isoOf, isoRangeOf } from './iso-dates';
import { markdownText } from './markdown-text';

/**
 * A quotation as a note in Markdown: CommonMark below YAML front matter, with the properties' names of Obsidian's Web Clipper where it
 * has them. What stands in a note (words, context, the reader's note) stands there as text, see `markdownText`.
 *
 * Dates are ISO days, which Obsidian takes for dates; a range is an ISO interval. Tags are given as Obsidian takes them, with
 * hyphens for what it does not allow in one; as they were written they stand in CSV and W3C annotations.
 */
export function markdownNote(quotation: CitedQuotation): string {
  const { speaker, said, published, saved } = quotation;
  const properties = frontMatter([
    ['title', quotation.headline],
    ['speaker', speaker],
    ['role', quotation.role],
    ['source', quotation.outlet],
    ['author', quotation.byline],
    ['published', published === undefined ? undefined : isoOf(published)],
    ['said', said === undefined ? undefined : isoRangeOf(said)],
    ['tags', [...new Set(quotation.tags.map(tagOf).filter((tag) => tag !== ''))]],
    ['url', quotation.url],
    ['created', saved === undefined ? undefined : isoOf(saved)],
    ['quotation-id', quotation.id],
  ]);
  return `${properties}\n${bodyOf(quotation)}`;
}

function bodyOf(quotation: CitedQuotation): string {
  const { speaker, said, note } = quotation;
  const facts = [speaker, said === undefined ? undefined : isoRangeOf(said)].filter(
    (fact) => fact !== undefined,
  );
  const link = webAddressOf(quotation);
  const pieces = [
    blockQuotation(quotation),
    facts.length === 0 ? undefined : `— ${inline(facts.join(', '))}`,
    contextOf(quotation),
    note === undefined ? undefined : `## Note\n\n${markdownText(note).join('\n\n')}`,
    link === undefined ? undefined : `[Source](<${link}>)`,
  ];
  return `${pieces.filter((piece) => piece !== undefined).join('\n\n')}\n`;
}

function blockQuotation({ words, voice }: CitedQuotation): string {
  const shown = voice === 'quoted' ? `“${words}”` : `${LEAD[voice]}: ${words}`;
  return markdownText(shown)
    .map((line) => `> ${line}`)
    .join('\n>\n');
}

/** The sentences around, with an ellipsis for the words. */
function contextOf({ before, after }: CitedQuotation): string | undefined {
  if (before === undefined && after === undefined) return undefined;
  return `## Context\n\n${[before, '[…]', after]
    .filter((piece) => piece !== undefined)
    .map(inline)
    .join(' ')}`;
}

function inline(text: string): string {
  return markdownText(text).join(' ');
}

/** A tag with letters, digits, strokes, hyphens and underscores only. */
function tagOf(tag: string): string {
  return tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/gu, '');
}
