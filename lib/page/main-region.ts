/**
 * Which part of a page is its article?
 *
 * Problem: teasers, comments and "most read" lists quote as well, and what they quote belongs to other texts. Many
 * pages say where their article stands (`<article>`, `main`), some say it too widely, old ones not at all.
 * Chosen way: every container is a region, weighed by the running text in it that is no link. From the page, or from
 * the region that the page calls an article, we go inwards as long as one inner region holds nearly all of the text.
 * Cost: linear in blocks and regions. Rejected: scores by class names alone (each site has its own), and dropping
 * text by its link density (paragraphs full of links are dropped with it).
 */
import type { TextBlock } from '@/lib/text/document-text';
import type { RegionKind } from './page-roles';
import type { DraftBlock } from './text-builder';

/** A container of the page. */
export interface Region {
  /** Number of the region around it, which is smaller than its own; 0 is the page itself. */
  readonly parent: number;
  readonly kind: RegionKind;
}

/**
 * Share that an inner region must hold to be the article instead: of the text around it when the page calls it one,
 * of the text that we set out with when it is but a box, so that many small losses do not add up.
 */
const NEARLY_ALL = { article: 0.7, box: 0.8 } as const;
/** Share of the page's text from which a region that the page calls an article is believed. */
const BELIEVED = 0.5;
/** Share of the page's text up to which a region's name is believed to mark an aside. */
const SMALL = 0.3;

/**
 * Says of each block whether it stands in the article's main region (a page of twenty articles stays whole).
 * Where no region stands out the blocks stay as they are: the reader could not tell. `regions[0]` stands for the page.
 */
export function markMainRegion(
  drafts: readonly DraftBlock[],
  regions: readonly Region[],
): readonly TextBlock[] {
  const weights = weightsOf(drafts, regions);
  const beside = asidesOf(drafts, regions, weights);
  const main = mainRegion(weights, regions, beside);
  if (main === 0) return drafts.map(withoutRegion);
  const belongs = regions.map(() => false);
  belongs[main] = true;
  for (let i = main + 1; i < regions.length; i++)
    belongs[i] = beside[i] !== true && belongs[regions[i]?.parent ?? 0] === true;
  return drafts.map((draft) => ({
    ...withoutRegion(draft),
    inArticle: draft.role === 'headline' || (draft.role !== 'other' && belongs[draft.region] === true),
  }));
}

/** Units of running text in each region, what it contains included. */
function weightsOf(drafts: readonly DraftBlock[], regions: readonly Region[]): readonly number[] {
  const weights = regions.map(() => 0);
  for (const { role, region, span, linked } of drafts)
    if ((role === 'paragraph' || role === 'blockquote') && linked !== true)
      weights[region] = (weights[region] ?? 0) + span.end - span.start;
  for (let i = regions.length - 1; i > 0; i--) {
    const { parent = 0, kind } = regions[i] ?? {};
    if (kind !== 'aside') weights[parent] = (weights[parent] ?? 0) + (weights[i] ?? 0);
  }
  return weights;
}

/** Which regions stand beside the article, wherever they are: asides, and items that lead to another text. */
function asidesOf(
  drafts: readonly DraftBlock[],
  regions: readonly Region[],
  weights: readonly number[],
): readonly boolean[] {
  const limit = SMALL * (weights[0] ?? 0);
  const beside = regions.map(
    ({ kind }, i) => kind === 'aside' || (kind === 'aside-by-name' && (weights[i] ?? 0) <= limit),
  );
  const item: number[] = [];
  regions.forEach(({ parent, kind }, i) => {
    item[i] = kind === 'item' ? i : (item[parent] ?? 0);
  });
  for (const { role, linked, region } of drafts) {
    const at = item[region] ?? 0;
    if (role === 'heading' && linked === true && at > 0) beside[at] = true;
  }
  return beside;
}

/** Number of the main region; 0 when the page as a whole is. */
function mainRegion(
  weights: readonly number[],
  regions: readonly Region[],
  beside: readonly boolean[],
): number {
  const heaviestIn = regions.map(() => 0);
  const inArticle = regions.map(() => false);
  let main = 0;
  for (let i = 1; i < regions.length; i++) {
    const { parent = 0, kind } = regions[i] ?? {};
    if (beside[i] === true) continue;
    if ((weights[i] ?? 0) > (weights[heaviestIn[parent] ?? 0] ?? 0) || heaviestIn[parent] === 0)
      heaviestIn[parent] = i;
    const outermost = inArticle[parent] !== true;
    inArticle[i] = kind === 'article' || !outermost;
    const believed = (weights[i] ?? 0) > 0 && (weights[i] ?? 0) >= BELIEVED * (weights[0] ?? 0);
    if (
      kind === 'article' &&
      outermost &&
      believed &&
      (main === 0 || (weights[i] ?? 0) > (weights[main] ?? 0))
    )
      main = i;
  }
  let whole = weights[main] ?? 0;
  for (;;) {
    const inner = heaviestIn[main] ?? 0;
    const isArticle = regions[inner]?.kind === 'article';
    const least = isArticle ? NEARLY_ALL.article * (weights[main] ?? 0) : NEARLY_ALL.box * whole;
    if (inner === 0 || (weights[inner] ?? 0) === 0 || (weights[inner] ?? 0) < least) return main;
    main = inner;
    if (isArticle) whole = weights[main] ?? 0;
  }
}

function withoutRegion({ region: _, ...block }: DraftBlock): TextBlock {
  return block;
}
