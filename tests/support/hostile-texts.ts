/** What texts that are meant to hurt consist of, by name: of the kinds that make careless readers quadratic. */
const UNITS = {
  'one word': 'a',
  'one word of other letters': 'ø',
  'one number': '1',
  'one number with separators': '1,000',
  'one Han run': '我们没有同意',
  'one Thai run': 'เราไม่เห็นด้วย',
  'combining marks': '\u0301',
  'lone surrogates': '\ud800',
  'lone surrogates, the other half': '\udc00',
  'right to left': 'שלום עולם ',
  'direction marks': '\u202e\u2066',
  'nothing between words': '\u200b\u200d',
  dots: '.',
  'dots apart': '. ',
  'dots far apart': '.    ',
  ellipses: 'a… ',
  'punctuation only': '…—“” ',
  'opening brackets': '[',
  'closing brackets': 'a] ',
  'brackets in words': 'a[b]',
  'words in brackets': '[a] ',
  apostrophes: 'a’',
  'initials without an end': 'a.',
  'one word again and again': 'quay ',
  'two words in turn': 'quay not ',
  'different words': undefined,
  blanks: ' ',
} as const;

export type HostileText = keyof typeof UNITS;

export const HOSTILE_TEXTS = Object.keys(UNITS) as HostileText[];

/** A text of one kind, of so many UTF-16 code units or a few less. */
export function hostileText(name: HostileText, length: number): string {
  const unit = UNITS[name];
  if (unit !== undefined) return unit.repeat(Math.floor(length / unit.length));
  return Array.from({ length: Math.floor(length / 8) }, (_, i) => `w${(i * 7919).toString(36)}`)
    .join(' ')
    .slice(0, length);
}
