import { singleSpaced } from '@/lib/text/single-spaced';
import { type CitedQuotation, contextLine, quotationLine, webAddressOf } from './cited-quotation';
import { DistinctNames } from './distinct-names';
import { isoOf, isoRangeOf } from './iso-dates';

/**
 * BibTeX (Patashnik, “BibTeXing”, 1988), in UTF-8: an `@article` for each quotation whose outlet is known, else `@misc`. Title and
 * author stand in a second pair of braces, as printed: no style lowers the names in a headline, and none cuts a byline into names.
 * The words stand in `annote`, which the standard styles do not print, with the sentences around them in `abstract`.
 *
 * BibTeX counts braces whether or not a backslash stands before them, so those of the text become commands, and nothing in it can end a
 * field. `url` is read as it stands, so there what would be a command is percent-encoded.
 */
export function bibtexOf(quotations: readonly CitedQuotation[]): string {
  const keys = new DistinctNames('-');
  return quotations.map((quotation) => entryOf(quotation, keys.distinct(keyOf(quotation)))).join('\n');
}

function entryOf(quotation: CitedQuotation, key: string): string {
  const { headline, byline, outlet, published = [], saved, said, note, tags } = quotation;
  const [year, month, day] = published;
  const annote = [quotationLine(quotation), note].filter((piece) => piece !== undefined).join(' / ');
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', headline === undefined ? undefined : `{{${escaped(headline)}}}`],
    ['author', byline === undefined ? undefined : `{{${escaped(byline)}}}`],
    ['journal', outlet === undefined ? undefined : `{${escaped(outlet)}}`],
    ['year', year === undefined ? undefined : `{${isoOf([year])}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['eventdate', said === undefined ? undefined : `{${isoRangeOf(said)}}`],
    ['url', braced(webAddressOf(quotation))],
    ['urldate', saved === undefined ? undefined : `{${isoOf(saved)}}`],
    ['annote', `{${escaped(annote)}}`],
    ['abstract', braced(contextLine(quotation), escaped)],
    ['keywords', tags.length === 0 ? undefined : `{${escaped(tags.join(', '))}}`],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${outlet === undefined ? 'misc' : 'article'}{${key},\n${lines.join('')}}\n`;
}

/** The months as BibTeX's own abbreviations, which a style puts into words. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function braced(value: string | undefined, write = (text: string) => text): string | undefined {
  return value === undefined ? undefined : `{${write(value)}}`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** The text as TeX sets it: its signs as commands, and pairs that TeX would join into one sign kept apart. */
function escaped(text: string): string {
  return singleSpaced(text)
    .replace(/([-'`,<>])(?=\1)|[!?](?=`)/gu, '$&\u0000')
    .replace(/[\\{}~^#$%&_]/gu, (sign) => COMMANDS[sign] ?? `\\${sign}`)
    .replaceAll('\u0000', '{}');
}

/**
 * Speaker, year and the beginning of the id: readable, of ASCII letters and digits alone, and the same in every export, so that a text that
 * cites it goes on to. All are lower case: BibTeX takes keys that differ in case for one.
 */
function keyOf({ id, speaker = '', published }: CitedQuotation): string {
  const name = plainLetters(speaker.split(/\s+/u).at(-1) ?? '').slice(0, 30);
  const own = plainLetters(id.replace(/^urn:uuid:/u, '')).slice(0, 8);
  return `${name === '' ? 'quotation' : name}${published?.[0] ?? ''}-${own}`;
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
}
