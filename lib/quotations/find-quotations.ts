/**
 * Spotting: every marked stretch of a document, whatever it is (speech, title, term); speech-or-not comes later.
 *
 * Problem: marks pair inside a block, run on into the next (re-opened there or not), or are lost at one end.
 * Chosen way: pair each block by itself (pair-marks), then join block edges. Cost: O(characters).
 */
import type { BlockRole, DocumentText, TextBlock } from '@/lib/text/document-text';
import { bySpan, contains, type Span } from '@/lib/text/span';
import { findDialogue } from './dialogue';
import { languageOf, markStyleOf } from './language';
import type { MarkFamily } from './marks';
import { type BlockMarks, type MarkPair, pairMarks } from './pair-marks';

/** One marked stretch inside one block. */
export interface FoundQuotation {
  readonly outer: Span;
  readonly inner: Span;
  /** Index of the block it stands in. */
  readonly block: number;
  readonly family: MarkFamily | 'dash' | 'element' | 'block';
  /** Index (in the same list) of the quotation it stands inside of. */
  readonly within: number | undefined;
  /** Index of the quotation in an earlier block whose words run on in this one. */
  readonly continues: number | undefined;
  /** Name of the rule that found it. */
  readonly rule: string;
}

type Draft = { -readonly [K in Exclude<keyof FoundQuotation, 'within' | 'continues'>]: FoundQuotation[K] } & {
  continuesDraft?: Draft;
};

/**
 * Every marked stretch, ordered by start, containers before what they contain. Empty when there are no marks.
 * `language` is the primary subtag whose way of setting marks is read. Running it on its own output's inner text finds only what was nested there.
 */
export function findQuotations(
  document: DocumentText,
  language: string = languageOf(document),
): readonly FoundQuotation[] {
  const { text, blocks } = document;
  const style = markStyleOf(language);
  const drafts: Draft[] = [];
  let carried: { draft: Draft; family: MarkFamily; since: number } | undefined;

  blocks.forEach((block, b) => {
    const marks = pairMarks(text, block.span, style);
    const found = marks.pairs.map((pair) => draftOf(pair, b));
    const isAside = carried !== undefined && ASIDES.has(block.role);
    const unjoined = carried === undefined || carried.family === 'single' || isAside;
    if (carried !== undefined && !isAside) carried = continueInto(carried, text, block, b, marks, found);
    if (unjoined && marks.orphanClose !== undefined) {
      const lost = lostOpening(text, block, b, marks);
      if (lost !== undefined) found.push(lost);
    }
    for (const close of marks.lateCloses) {
      const lost = lostAfterAttribution(text, b, close);
      if (lost !== undefined) found.push(lost);
    }
    if (carried === undefined && marks.open !== undefined) {
      const draft = openEnded(text, block, b, marks.open);
      found.push(draft);
      carried = { draft, family: marks.open.family, since: b };
      if (marks.startsWith === marks.open.family && marks.open.at === block.span.start) {
        const before = lastContinuing(drafts, b);
        if (before !== undefined) draft.continuesDraft = before;
      }
    }
    // One by one: a list of a hundred thousand dashes does not fit into the arguments of a call.
    if (found.length === 0)
      for (const line of unmarked(text, block, b, style.dialogueDash, blocks)) found.push(line);
    for (const element of elementsOf(block, b, found)) found.push(element);
    for (const draft of found) drafts.push(draft);
  });
  if (carried !== undefined) settle(carried.draft);
  return linked(drafts.filter((draft) => draft.inner.end > draft.inner.start));
}

function draftOf(pair: MarkPair, block: number): Draft {
  return { outer: pair.outer, inner: pair.inner, block, family: pair.family, rule: pair.rule };
}

/** What a page sets between the paragraphs of a quotation without ending it: pictures with their captions, advertisements. */
const ASIDES: ReadonlySet<BlockRole> = /* @__PURE__ */ new Set(['caption', 'other', 'pull-quote', 'embed']);

/** A mark that stays open to the end of its block; kept only if a later block goes on, or it opens a clause. */
function openEnded(text: string, block: TextBlock, b: number, open: NonNullable<BlockMarks['open']>): Draft {
  const end = block.span.end;
  const opensClause =
    open.at === block.span.start ||
    /[,:]\s*$/u.test(text.slice(Math.max(block.span.start, open.at - 3), open.at));
  return {
    outer: { start: open.at, end },
    inner: { start: open.inner, end },
    block: b,
    family: open.family,
    // An apostrophe opens clauses as well: a single mark has to be closed somewhere.
    rule: opensClause && open.family !== 'single' ? 'unclosed-clause' : 'unclosed',
  };
}

/**
 * An open mark that nothing continues: a clause to the end of its block stays, anything else was no quotation, and
 * neither was what a single mark that is closed nowhere went on from.
 */
function settle(draft: Draft): void {
  if (draft.rule !== 'unclosed') return;
  let last: Draft | undefined = draft;
  while (last !== undefined) {
    last.inner = { start: last.inner.start, end: last.inner.start };
    last = last.family === 'single' ? last.continuesDraft : undefined;
  }
}

interface Carried {
  draft: Draft;
  family: MarkFamily;
  since: number;
}

/** Blocks without marks that may lie between the halves of a quotation that is not re-opened. */
const SILENT_BLOCKS = 2;

function continueInto(
  carried: Carried,
  text: string,
  block: TextBlock,
  b: number,
  marks: BlockMarks,
  found: Draft[],
): Carried | undefined {
  const closes = marks.orphanClose?.family === carried.family ? marks.orphanClose : undefined;
  if (closes !== undefined) {
    const draft: Draft = {
      outer: { start: block.span.start, end: closes.end },
      inner: { start: block.span.start, end: closes.at },
      block: b,
      family: carried.family,
      rule: 'runs-on',
      continuesDraft: carried.draft,
    };
    found.push(draft);
    carried.draft.rule = 'paragraph-end';
    return undefined;
  }
  if (marks.startsWith === carried.family) {
    carried.draft.rule = 'paragraph-end';
    const reopened = found.find((draft) => draft.outer.start === block.span.start);
    if (reopened !== undefined) {
      reopened.continuesDraft = carried.draft;
      reopened.rule = 're-opened';
      return undefined;
    }
    if (marks.open?.at === block.span.start) {
      const draft = openEnded(text, block, b, marks.open);
      draft.continuesDraft = carried.draft;
      found.push(draft);
      return { draft, family: carried.family, since: b };
    }
  }
  const silent = marks.pairs.length === 0 && marks.open === undefined && marks.orphanClose === undefined;
  if (
    silent &&
    carried.family !== 'single' &&
    b - carried.since <= SILENT_BLOCKS &&
    block.role === 'paragraph'
  )
    return carried;
  settle(carried.draft);
  return undefined;
}

function lastContinuing(drafts: readonly Draft[], b: number): Draft | undefined {
  const last = drafts.at(-1);
  return last !== undefined && last.block === b - 1 && last.rule === 'paragraph-end' ? last : undefined;
}

/** A drop cap or a scraper took the opening mark: the first mark of the block closes a clause that starts it. */
function lostOpening(text: string, block: TextBlock, b: number, marks: BlockMarks): Draft | undefined {
  const close = marks.orphanClose;
  if (close === undefined || close.family === 'single') return undefined;
  const words = text.slice(block.span.start, close.at);
  if (!/[.,!?…—–-]\s*$/u.test(words) || !/^\P{Ll}/u.test(words)) return undefined;
  if (words.length > 1500 || words.trim().split(/\s+/u).length < 4) return undefined;
  return {
    outer: { start: block.span.start, end: close.end },
    inner: { start: block.span.start, end: close.at },
    block: b,
    family: close.family,
    rule: 'lost-opening-mark',
  };
}

/** Units from a quotation to the sentence after its attribution, and of a sentence whose opening mark is lost. */
const ATTRIBUTION_REACH = 120;
const LOST_REACH = 600;

/** “One,” she said. Two, and three.”: the mark closes what begins with the sentence after the attribution. */
function lostAfterAttribution(
  text: string,
  b: number,
  { at, end, after }: BlockMarks['lateCloses'][number],
): Draft | undefined {
  if (at - after > LOST_REACH || !/[.,!?…]/u.test(text.charAt(at - 1))) return undefined;
  const attribution = /^[^.!?]*\p{Ll}[^.!?]*[.!?]\s+(?=\p{Lu})/u.exec(
    text.slice(after, Math.min(at, after + ATTRIBUTION_REACH)),
  );
  if (attribution === null) return undefined;
  const start = after + attribution[0].length;
  if (text.slice(start, at).trim().split(/\s+/u, 5).length < 4) return undefined;
  return {
    outer: { start, end },
    inner: { start, end: at },
    block: b,
    family: 'double',
    rule: 'lost-opening-mark',
  };
}

/** Speech set without marks: lines of dialogue, and block quotations as the page marks them. */
function unmarked(
  text: string,
  block: TextBlock,
  b: number,
  dialogueDash: boolean,
  blocks: readonly TextBlock[],
): Draft[] {
  if (block.role === 'blockquote')
    return [{ outer: block.span, inner: block.span, block: b, family: 'block', rule: 'block-quotation' }];
  if (!dialogueDash) return [];
  const lines = findDialogue(text, block.span);
  const near = [blocks[b - 1], blocks[b + 1]].some(
    (other) => other !== undefined && findDialogue(text, other.span).length > 0,
  );
  const interrupted = lines.length > 0 && (lines[0]?.end ?? 0) < block.span.end;
  if (!interrupted && !(near && lines.length > 0)) return [];
  return lines.map((inner) => ({
    outer: inner,
    inner,
    block: b,
    family: 'dash' as const,
    rule: 'dialogue-dash',
  }));
}

/** `<q>` elements of the page that carry no marks of their own. */
function elementsOf(block: TextBlock, b: number, found: readonly Draft[]): Draft[] {
  return (block.quoted ?? [])
    .filter((span) => !found.some((draft) => contains(draft.outer, span) || contains(span, draft.outer)))
    .map((span) => ({ outer: span, inner: span, block: b, family: 'element' as const, rule: 'q-element' }));
}

/** Sorts, and turns references between drafts into indexes. */
function linked(drafts: Draft[]): readonly FoundQuotation[] {
  drafts.sort((x, y) => bySpan(x.outer, y.outer));
  const index = new Map(drafts.map((draft, i) => [draft, i]));
  const open: number[] = [];
  return drafts.map((draft, i) => {
    while (open.length > 0 && (drafts[open.at(-1) ?? 0]?.outer.end ?? 0) <= draft.outer.start) open.pop();
    const within = open.at(-1);
    open.push(i);
    const { outer, inner, block, family, rule, continuesDraft } = draft;
    const continues = continuesDraft && index.get(continuesDraft);
    return { outer, inner, block, family, within, continues, rule };
  });
}
