/**
 * Quotation marks as data. Sources: CLDR 46 `delimiters` (quotationStart/End and alternates) for the twelve
 * languages, and Wikipedia's "Quotation mark" table for the reversed and same-way forms that newspapers print.
 */

/** Marks of one family open and close each other whatever their shape: pages mix “curly" and "straight”. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'single-guillemet' | 'corner' | 'white-corner';

/** What a character does when nothing around it says otherwise. */
export type MarkRole = 'open' | 'close' | 'either';

export interface MarkShape {
  readonly family: MarkFamily;
  readonly role: MarkRole;
}

/** Every character that can be a quotation mark. The apostrophes among them are sorted out by their neighbours. */
export const MARKS: Readonly<Record<string, MarkShape>> = {
  '"': { family: 'double', role: 'either' },
  '“': { family: 'double', role: 'open' },
  '”': { family: 'double', role: 'close' },
  '„': { family: 'double', role: 'open' },
  '‟': { family: 'double', role: 'open' },
  '〝': { family: 'double', role: 'open' },
  '〞': { family: 'double', role: 'close' },
  '＂': { family: 'double', role: 'either' },
  "'": { family: 'single', role: 'either' },
  '‘': { family: 'single', role: 'open' },
  '’': { family: 'single', role: 'close' },
  '‚': { family: 'single', role: 'open' },
  '‛': { family: 'single', role: 'open' },
  '«': { family: 'guillemet', role: 'open' },
  '»': { family: 'guillemet', role: 'close' },
  '‹': { family: 'single-guillemet', role: 'open' },
  '›': { family: 'single-guillemet', role: 'close' },
  '「': { family: 'corner', role: 'open' },
  '」': { family: 'corner', role: 'close' },
  '｢': { family: 'corner', role: 'open' },
  '｣': { family: 'corner', role: 'close' },
  '『': { family: 'white-corner', role: 'open' },
  '』': { family: 'white-corner', role: 'close' },
};

/** How a language differs from the shapes above. */
export interface MarkStyle {
  /** „low“ and ‚low‘: the high 6-shaped mark closes what a low mark opened. */
  readonly lowOpens: boolean;
  /** »reversed« guillemets are usual, so either way round may open. */
  readonly reversedGuillemets: boolean;
  /** The same mark opens and closes: ”so”, »so». */
  readonly sameWay: boolean;
  /** A dash at the start of a paragraph can open a line of speech. */
  readonly dialogueDash: boolean;
  /** A letter beside the mark is no sign against it: there are no spaces between words. */
  readonly unspaced: boolean;
}

const PLAIN: MarkStyle = {
  lowOpens: false,
  reversedGuillemets: false,
  sameWay: false,
  dialogueDash: false,
  unspaced: false,
};

/** By primary language subtag; anything else is read as English. */
export const MARK_STYLES: Readonly<Record<string, MarkStyle>> = {
  en: PLAIN,
  de: { ...PLAIN, lowOpens: true, reversedGuillemets: true },
  cs: { ...PLAIN, lowOpens: true, reversedGuillemets: true, dialogueDash: true },
  fr: { ...PLAIN, dialogueDash: true },
  es: { ...PLAIN, dialogueDash: true },
  it: { ...PLAIN, dialogueDash: true },
  pt: { ...PLAIN, dialogueDash: true },
  pl: { ...PLAIN, lowOpens: true, dialogueDash: true },
  ru: { ...PLAIN, lowOpens: true, dialogueDash: true },
  sv: { ...PLAIN, sameWay: true, dialogueDash: true },
  ja: { ...PLAIN, unspaced: true },
  zh: { ...PLAIN, unspaced: true },
};

/** Words that begin with an apostrophe, in lower case without it: ’em, ’90s. Digits are handled apart. */
export const APOSTROPHE_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'em',
  'tis',
  'twas',
  'til',
  'till',
  'cause',
  'bout',
  'round',
  'n',
  'cuz',
  'nuff',
  'neath',
  'twill',
  'im',
  'er',
]);
