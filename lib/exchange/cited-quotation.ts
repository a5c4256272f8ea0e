import type { AnnotationRecord } from '@/lib/model/records';
import { isScriptAddress } from '@/lib/model/source-address';
import { singleSpaced } from '@/lib/text/single-spaced';
import { type DateParts, datePartsOf, isoRangeOf, rangeOf } from './iso-dates';
import type { ListedStatement } from './statements-csv';

/**
 * A quotation with its source, as the formats for notes and references take it, whether it was saved or found in an article. What is
 * not known, or blank, is absent. Every text is well-formed and without control characters, so that the file can be written at all.
 */
export interface CitedQuotation {
  readonly id: string;
  readonly words: string;
  /** Words in quotation marks, words that somebody only reports, or the article's own. */
  readonly voice: 'quoted' | 'reported' | 'article';
  readonly speaker?: string;
  readonly role?: string;
  /** One day, or the first and the last. */
  readonly said?: readonly DateParts[];
  /** The sentences around it. */
  readonly before?: string;
  readonly after?: string;
  readonly note?: string;
  readonly tags: readonly string[];
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly published?: DateParts;
  readonly url?: string;
  /** The day on which it was saved, in UTC. */
  readonly saved?: DateParts;
}

/** A saved quotation. */
export function citedSaved(saved: AnnotationRecord): CitedQuotation {
  return cited({
    ...saved,
    words: saved.exact,
    voice: 'quoted',
    published: datePartsOf(saved.published?.value),
    saved: datePartsOf(new Date(saved.createdAt).toISOString()),
  });
}

/** A statement of an article. */
export function citedStatement({ view, notSpeech }: ListedStatement): CitedQuotation {
  const { said, source, speaker } = view;
  const inMarks = notSpeech === true || view.kind === 'direct' || view.kind === 'mixed';
  const { headline, byline, outlet, url } = source;
  return cited({
    id: view.id,
    words: view.words,
    voice: inMarks ? 'quoted' : view.kind === 'narrator' ? 'article' : 'reported',
    speaker: speaker.name,
    role: speaker.role,
    said: rangeOf(said.from, said.to),
    before: view.before,
    after: view.after,
    tags: [],
    headline,
    byline,
    outlet,
    url,
    published: datePartsOf(source.published),
  });
}

/** “The ferry will sail.” — Ilse Brandt, said 2014-10-14: words, speaker and day in one line. */
export function quotationLine({ words, voice, speaker, said }: CitedQuotation): string {
  const shown = voice === 'quoted' ? `“${words}”` : `${LEAD[voice]}: ${words}`;
  const facts = [speaker, said === undefined ? undefined : `said ${isoRangeOf(said)}`];
  const known = facts.filter((fact) => fact !== undefined).join(', ');
  return singleSpaced(known === '' ? shown : `${shown} — ${known}`);
}

/** What stands before words that are nobody's quotation. */
export const LEAD = { reported: 'Reported', article: 'The article says' } as const;

/** The words as they stand between the sentences around them. */
export function contextLine({ words, voice, before, after }: CitedQuotation): string | undefined {
  if (before === undefined && after === undefined) return undefined;
  const middle = voice === 'quoted' ? `“${words}”` : words;
  return singleSpaced([before, middle, after].filter((piece) => piece !== undefined).join(' '));
}

/** The address where it leads to a page of the web and no sign in it could end a link. */
export function webAddressOf({ url }: Pick<CitedQuotation, 'url'>): string | undefined {
  if (url === undefined || !/^https?:\/\/./iu.test(url)) return undefined;
  return url.replace(/[\s<>"{}|\\^`]/gu, encodeURIComponent);
}

type Known = {
  readonly [Field in keyof CitedQuotation]: CitedQuotation[Field] | undefined;
} & Pick<CitedQuotation, 'id' | 'words' | 'voice' | 'tags'>;

/** Only what is known, and only what may stand in a file. */
function cited(known: Known): CitedQuotation {
  const { said, published, saved } = known;
  const url = textOf(known.url);
  return {
    id: clean(known.id),
    words: clean(known.words),
    voice: known.voice,
    tags: known.tags.map(clean).filter((tag) => tag !== ''),
    ...some('speaker', textOf(known.speaker)),
    ...some('role', textOf(known.role)),
    ...some('before', textOf(known.before)),
    ...some('after', textOf(known.after)),
    ...some('note', textOf(known.note)),
    ...some('headline', textOf(known.headline)),
    ...some('byline', textOf(known.byline)),
    ...some('outlet', textOf(known.outlet)),
    ...some('url', url === undefined || isScriptAddress(url) ? undefined : url),
    ...some('said', said),
    ...some('published', published),
    ...some('saved', saved),
  };
}

function some<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}

function textOf(text: string | undefined): string | undefined {
  const cleaned = text === undefined ? '' : clean(text);
  return cleaned === '' ? undefined : cleaned;
}

/** Control characters but line breaks and tabs: no format for texts has a place for them. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

function clean(text: string): string {
  return text.toWellFormed().replace(CONTROL, ' ').trim();
}
