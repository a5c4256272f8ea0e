import type { TextBlock } from '@/lib/text/document-text';
import type { DraftBlock } from './text-builder';

/** A place by which the page says "here is the article", or an aside inside one. */
export interface Region {
  /** Number of the region around it; 0 is the page itself. */
  readonly parent: number;
  readonly aside: boolean;
}

/** An inner region is the article when it holds nearly all of what the outer one holds. */
const NEARLY_ALL = 0.7;

/**
 * Says of each block whether it stands in the article's main region. The region with the most running text wins;
 * from it we go inwards while one inner region holds nearly all of that text (a page of twenty articles stays
 * whole). Without any region the blocks stay as they are: the reader could not tell.
 * `regions[0]` stands for the page. Linear in blocks and regions.
 */
export function markMainRegion(
  drafts: readonly DraftBlock[],
  regions: readonly Region[],
): readonly TextBlock[] {
  const weights = regions.map(() => 0);
  for (const { role, region, span } of drafts) {
    if (role !== 'paragraph' && role !== 'blockquote') continue;
    for (let at = region; at > 0 && regions[at]?.aside === false; at = regions[at]?.parent ?? 0)
      weights[at] = (weights[at] ?? 0) + span.end - span.start;
  }
  let main = heaviest(weights, regions, 0);
  if (main === undefined) return drafts.map(withoutRegion);
  for (;;) {
    const inner: number | undefined = heaviest(weights, regions, main);
    if (inner === undefined || (weights[inner] ?? 0) < NEARLY_ALL * (weights[main] ?? 0)) break;
    main = inner;
  }
  const belongs = regions.map(() => false);
  belongs[main] = true;
  for (let i = main + 1; i < regions.length; i++) {
    const region = regions[i];
    belongs[i] = region !== undefined && !region.aside && (belongs[region.parent] ?? false);
  }
  return drafts.map((draft) => ({
    ...withoutRegion(draft),
    inArticle: draft.role === 'headline' || (draft.role !== 'other' && (belongs[draft.region] ?? false)),
  }));
}

/** The heaviest region directly inside `parent`; undefined when none holds text. Parents come before children. */
function heaviest(
  weights: readonly number[],
  regions: readonly Region[],
  parent: number,
): number | undefined {
  let best: number | undefined;
  for (let i = 1; i < regions.length; i++) {
    const region = regions[i];
    if (region?.parent !== parent || region.aside || (weights[i] ?? 0) === 0) continue;
    if (best === undefined || (weights[i] ?? 0) > (weights[best] ?? 0)) best = i;
  }
  return best;
}

function withoutRegion({ region: _, ...block }: DraftBlock): TextBlock {
  return block;
}
