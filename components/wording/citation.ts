import type { AnnotationRecord } from '@/lib/model/records';
import type { StatementView } from '@/lib/model/views';
import { urlAtWords } from '@/lib/view/text-fragment';
import { dayInWords, rangeInWords } from './dates';
import { UNKNOWN_SPEAKER } from './relation-words';
import { safeAddress } from './safe-address';
import { isQuoted, speakerInWords, wordsInMarks } from './statement-words';

/** A quotation with its source, to be put into somebody's text: as plain text, and as HTML for programs that take it. */
export interface Citation {
  readonly text: string;
  readonly html: string;
}

/** A statement with speaker, day and source. What is not known is left out, but for the speaker: that nobody is named is said. */
export function citationOfStatement(statement: StatementView): Citation {
  const { speaker, source, said } = statement;
  const day = rangeInWords(said);
  return citationOf({
    words: wordsInMarks(statement),
    who: [
      speakerInWords(statement),
      speaker.together === undefined ? speaker.role : undefined,
      isQuoted(statement) || statement.kind === 'narrator' ? undefined : 'reported, not quoted',
      day === undefined ? undefined : `said ${day}`,
    ],
    ...source,
  });
}

/** A saved quotation with speaker and source. */
export function citationOfSaved(saved: AnnotationRecord): Citation {
  const { exact, speaker, published, url, parts, headline, byline, outlet } = saved;
  const atWords = url === undefined ? undefined : urlAtWords(url, exact, parts !== undefined);
  return citationOf({
    words: `“${exact}”`,
    who: [speaker ?? UNKNOWN_SPEAKER],
    headline,
    byline,
    outlet,
    published: published?.value,
    url,
    urlAtWords: atWords,
  });
}

interface Cited {
  readonly words: string;
  readonly who: readonly (string | undefined)[];
  readonly byline?: string | undefined;
  readonly headline?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly urlAtWords?: string | undefined;
}

/** “Words.” / — Speaker, said 14 October 2014. Author, Headline, Outlet, 28 October 2014. https://… */
function citationOf(cited: Cited): Citation {
  const { words, who, byline, headline, outlet, published, url } = cited;
  const day = published === undefined ? undefined : dayInWords(published);
  const address = safeAddress(url);
  const said = known(who);
  const source = known([byline, headline, outlet, day]);
  const lines = words
    .split(/[\n\r]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const text = [`— ${said.join(', ')}.`, sentence(source), address ?? ''];
  const html = [
    `— ${said.map(isolated).join(', ')}.`,
    sentence(source.map(isolated)),
    address === undefined ? '' : link(safeAddress(cited.urlAtWords) ?? address, address),
  ];
  return {
    text: `${lines.join('\n')}\n${known(text).join(' ')}`,
    html: `<blockquote>${lines.map((line) => `<p dir="auto">${asHtml(line)}</p>`).join('')}</blockquote><p>${known(html).join(' ')}</p>`,
  };
}

function sentence(facts: readonly string[]): string {
  return facts.length === 0 ? '' : `${facts.join(', ')}.`;
}

/** What there is, each on one line. */
function known(facts: readonly (string | undefined)[]): string[] {
  return facts.map((fact) => fact?.replace(/\s+/gu, ' ').trim() ?? '').filter((fact) => fact !== '');
}

/** A name keeps its direction of writing to itself. */
function isolated(text: string): string {
  return `<bdi>${asHtml(text)}</bdi>`;
}

function link(address: string, shown: string): string {
  return `<a href="${asHtml(address)}">${asHtml(shown)}</a>`;
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as HTML that shows just that, in an element or an attribute. */
function asHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITY[sign] ?? '');
}
