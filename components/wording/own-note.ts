import type { MatchView } from '@/lib/model/views';

/** Whether something was written with a saved quotation, a note or a tag. */
export function hasWords({ text, tags }: NonNullable<MatchView['note']>): boolean {
  return text.trim() !== '' || tags.length > 0;
}
