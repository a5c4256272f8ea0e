import type { BlockRole, DocumentText, TextBlock } from '@/lib/text/document-text';
import { attributeOf, localNameOf, nextSiblingOf, nodeTypeOf, TEXT } from './dom';
import { atOnce } from './in-slices';
import { markMainRegion, type Region } from './main-region';
import { readPageMetadata } from './page-metadata';
import { regionKindOf, roleOfElement, UNREAD } from './page-roles';
import type { PageText } from './page-text';
import { createTextBuilder, type TextPlace } from './text-builder';
import { isBehindCurtain, layoutOf } from './visibility';
import { walkPage } from './walk-page';

/**
 * DOM → text. Problem: quotations must be found in what the reader sees, and each one led back to its place
 * without touching the page. Way: one pass in rendered order, one style look-up per element, blocks cut where
 * the layout cuts them, every text node noted with its offset. It pauses every 64 nodes, so a scheduler can keep
 * it in idle time (a 5 MB page has about 100,000 text nodes). Cost: linear, one entry per text node.
 * Rejected: `innerText` (no way back to nodes, forces a layout), article extraction (silently drops paragraphs).
 */

/** Units of text read of one page; what is longer is cut there and `truncated` says so. A long book has less. */
export const TEXT_LIMIT = 2_000_000;

/** What holds for the text inside an element. */
interface Scope extends TextPlace {
  readonly unseen: boolean;
  readonly inline: boolean;
  readonly endQuoted?: () => void;
}

/** The visible text of a page, read at once. For pages in front of people use the stepwise form in idle time. */
export function readPage(root: Document): PageText {
  return atOnce(readPageSteps(root));
}

/** The same in small steps; the value is the generator's return value. */
export function* readPageSteps(root: Document): Generator<void, PageText> {
  const builder = createTextBuilder();
  const regions: Region[] = [{ parent: 0, kind: 'box' }];
  const scopes: Scope[] = [{ ...OUTSIDE, role: 'paragraph', unseen: false, inline: false }];
  const scope = () => scopes.at(-1) ?? OUTSIDE;
  const roots: Node[] = [];
  const curtain = isBehindCurtain(root);
  let truncated = false;

  yield* walkPage(root, {
    enter(element) {
      const name = localNameOf(element);
      if (UNREAD.has(name)) return false;
      if (builder.length() > TEXT_LIMIT) {
        truncated = true;
        return false;
      }
      if (name === 'br' || name === 'hr') {
        if (name === 'br') builder.lineBreak();
        else builder.endBlock();
        return false;
      }
      const layout = layoutOf(element, name);
      if (layout.hidden || isTypedInto(element)) return false;
      const outer = scope();
      const isSource = name === 'cite' && outer.role === 'blockquote' && endsItsParent(element);
      const inline = layout.inline && !isSource;
      if (!inline) builder.endBlock();
      const base: Scope = {
        role: isSource ? 'caption' : inline ? outer.role : roleOfElement(element, name, outer.role),
        // What stands in a block quotation belongs to it, its footer as well.
        region:
          inline || outer.role === 'blockquote'
            ? outer.region
            : regionOf(element, name, outer.region, regions),
        preserved: layout.preserved,
        linked: outer.linked || (name === 'a' && attributeOf(element, 'href') !== null),
        unseen: layout.unseen && !curtain,
        inline,
      };
      scopes.push(name === 'q' ? { ...base, endQuoted: builder.startQuoted() } : base);
      return true;
    },
    leave() {
      const left = scopes.pop();
      left?.endQuoted?.();
      if (left?.inline === false) builder.endBlock();
    },
    root: (root) => void roots.push(root),
    text(node) {
      const inside = scope();
      if (!inside.unseen && !truncated) builder.add(node, inside);
    },
  });

  yield;
  const { text, blocks: drafts, runs } = builder.finish();
  yield;
  const metadata = readPageMetadata(root);
  yield;
  const marked = withSourceLines(markMainRegion(drafts, regions), text);
  const blocks = withOneHeadline(marked, text, metadata.headline);
  const document: DocumentText =
    metadata.language === undefined ? { text, blocks } : { text, blocks, language: metadata.language };
  return { document, runs, metadata, roots, truncated };
}

const OUTSIDE: Scope = {
  role: 'other',
  region: 0,
  preserved: false,
  linked: false,
  unseen: true,
  inline: true,
};

/** What somebody is writing is not the page's text. */
function isTypedInto(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return (editable !== null && editable !== 'false') || attributeOf(element, 'role') === 'textbox';
}

function regionOf(element: Element, name: string, outer: number, regions: Region[]): number {
  const kind = regionKindOf(element, name);
  if (kind === undefined) return outer;
  regions.push({ parent: outer, kind });
  return regions.length - 1;
}

/** Nothing but space follows: "<cite>" at the end of a block quotation names its source, elsewhere a work. */
function endsItsParent(element: Element): boolean {
  let next = nextSiblingOf(element);
  while (next !== null && nodeTypeOf(next) === TEXT && (next as Text).data.trim() === '')
    next = nextSiblingOf(next);
  return next === null;
}

/** Units of a line that names the source of a block quotation. */
const SOURCE_LINE = 120;

/** “…” and below it, in the same block quotation, "— Judge Ada Morrow": that line is no part of the words. */
function withSourceLines(blocks: readonly TextBlock[], text: string): readonly TextBlock[] {
  return blocks.map((block, i) => {
    const { start, end } = block.span;
    const isBelow = block.role === 'blockquote' && blocks[i - 1]?.role === 'blockquote';
    return isBelow && end - start <= SOURCE_LINE && /^[—–―-]\s*\p{Lu}[^.!?]*$/u.test(text.slice(start, end))
      ? { ...block, role: 'caption' as BlockRole }
      : block;
  });
}

/** A page may have several first-rank headings; the headline is the one its metadata repeat, or else the first. */
function withOneHeadline(
  blocks: readonly TextBlock[],
  text: string,
  headline: string | undefined,
): readonly TextBlock[] {
  const places = blocks.flatMap(({ role }, i) => (role === 'headline' ? [i] : []));
  if (places.length < 2) return blocks;
  const same = places.find((i) => {
    const span = blocks[i]?.span;
    return (
      span !== undefined &&
      headline !== undefined &&
      folded(text.slice(span.start, span.end)) === folded(headline)
    );
  });
  const kept = same ?? places[0];
  return blocks.map((block, i) =>
    block.role === 'headline' && i !== kept ? { ...block, role: 'heading' as BlockRole } : block,
  );
}

function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();
}
