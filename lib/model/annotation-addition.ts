import type { AnnotationRecord } from './records';

/** The parts of a saved quotation that its author may change later. */
export type AnnotationEdit = Partial<
  Pick<AnnotationRecord, 'note' | 'tags' | 'speaker' | 'headline' | 'byline' | 'outlet'>
>;

/** Notes written at different times stand in one, a blank line apart. */
const BREAK = '\n\n';

/**
 * The change by which a saved quotation takes in what was typed when it was to be saved again: the note grows, tags are
 * joined, and what was typed of speaker and source takes the place of what was there. Undefined when it holds all of it.
 */
export function additionTo(saved: AnnotationRecord, typed: AnnotationEdit): AnnotationEdit | undefined {
  const { note: more = '', tags = [], ...facts } = typed;
  const note = more.trim() === '' || holds(saved.note, more) ? saved.note : joined(saved.note, more);
  const all = [...new Set([...saved.tags, ...tags])];
  const changed = Object.entries(facts).filter(
    ([name, value]) => value !== undefined && value !== saved[name as keyof typeof facts],
  );
  if (note === saved.note && all.length === saved.tags.length && changed.length === 0) return undefined;
  return { note, tags: all, ...Object.fromEntries(changed) };
}

function holds(note: string, more: string): boolean {
  return `${BREAK}${note}${BREAK}`.includes(`${BREAK}${more.trim()}${BREAK}`);
}

function joined(note: string, more: string): string {
  return note.trim() === '' ? more.trim() : `${note}${BREAK}${more.trim()}`;
}
