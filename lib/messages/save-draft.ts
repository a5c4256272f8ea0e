import type { AnnotationRecord } from '@/lib/model/records';
import { cleanUrl } from '@/lib/text/clean-url';
import type { SaveDraft } from './protocol';

/** What a reader filled in beside the words; what is absent was left or made empty. */
export interface FilledIn {
  readonly speaker?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly note: string;
  readonly tags: readonly string[];
}

/** What the form shows of a draft. */
export function formOfDraft(draft: SaveDraft) {
  const { exact, before, after, speaker, speakerConfidence, page } = draft;
  return {
    exact,
    before,
    after,
    ...(speaker === undefined ? {} : { speaker }),
    ...(speakerConfidence === undefined ? {} : { speakerConfidence }),
    ...(page.title === '' ? {} : { headline: page.title }),
    ...(page.byline === undefined ? {} : { byline: page.byline }),
    ...(page.outlet === undefined ? {} : { outlet: page.outlet }),
    ...(page.published === undefined ? {} : { published: page.published }),
    ...(page.url === '' ? {} : { url: page.url }),
  };
}

/**
 * What a person typed into the form of a draft, for a quotation that is saved already: note and tags, and what differs
 * from how the form opened. What only the page says is no reason to change what was saved.
 */
export function typedInto(draft: SaveDraft, filled: FilledIn): FilledIn {
  const { note, tags, ...facts } = filled;
  const opened = formOfDraft(draft);
  const typed = Object.entries(facts).filter(([name, value]) => value !== opened[name as keyof typeof facts]);
  return { note, tags, ...Object.fromEntries(typed) };
}

/** A saved quotation from a draft and what was filled in, still without id and times. */
export function annotationOfDraft(
  draft: SaveDraft,
  filled: FilledIn,
): Omit<AnnotationRecord, 'id' | 'createdAt' | 'updatedAt'> {
  const { exact, prefix, suffix, position, parts, before, after, page } = draft;
  return {
    exact,
    prefix,
    suffix,
    before,
    after,
    ...filled,
    ...(position === undefined ? {} : { position }),
    ...(parts === undefined ? {} : { parts }),
    ...(page.url === '' ? {} : { url: cleanUrl(page.url) }),
    ...(page.published === undefined ? {} : { published: { value: page.published } }),
  };
}
