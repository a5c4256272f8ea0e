import { overlaps, type Span } from '@/lib/text/span';
import { findTextQuote } from './find-text-quote';
import { foldText } from './folded-text';
import type { SavedQuote } from './text-quote';

/** Where a saved quotation is now. */
export interface FoundSaved {
  /** Its stretches, in the order in which they were saved; never empty. */
  readonly spans: readonly Span[];
  /** `exact`: all of it, word for word. `near`: all of it, words changed a little. `part`: one or more parts are gone. */
  readonly how: 'exact' | 'near' | 'part';
}

/**
 * Finds a saved quotation again, each of its parts by its own words and surroundings, so that what stands between
 * them (the speaker's cue) is neither compared nor covered. It is an orphan (undefined) only when no part is found:
 * what is left of it is worth going to, as long as it is said that the rest is gone. Two parts never share a place.
 * Cost: folding the text once, then one search for each part.
 */
export function findSavedQuote(text: string, saved: SavedQuote): FoundSaved | undefined {
  const page = foldText(text);
  const parts = saved.parts ?? [saved];
  const spans: Span[] = [];
  let isChanged = false;
  for (const part of parts) {
    const found = findTextQuote(page, part);
    // The same words twice, of which one is gone: the other is not the place of both.
    if (found === undefined || spans.some((span) => overlaps(span, found.span))) continue;
    spans.push(found.span);
    if (found.how === 'near') isChanged = true;
  }
  if (spans.length === 0) return undefined;
  return { spans, how: spans.length < parts.length ? 'part' : isChanged ? 'near' : 'exact' };
}
