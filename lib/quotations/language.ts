import type { DocumentText } from '@/lib/text/document-text';
import { isLetterAt } from '@/lib/text/letters';
import { MARK_STYLES, type MarkStyle } from './marks';

/** The most frequent short words of each language that its neighbours do not share, for telling them apart. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to is that with for was said has not',
  de: 'der die und das ist nicht mit ein eine den von sich',
  fr: 'le les des est une dans pour qui pas sur avec du',
  es: 'el los las una por con del que para más pero como',
  it: 'il che di non per una della sono con gli nel è',
  pt: 'o os não uma para com que do da mais em foi',
  pl: 'w na nie się że jest do z to o jak po',
  sv: 'och att det som är på inte en av för med har',
  cs: 'a se na že je v to s ve by jako ale',
};

const LANGUAGES = Object.keys(FUNCTION_WORDS);
/** Places in `LANGUAGES` of each of those words. */
const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly number[]> = /* @__PURE__ */ new Map(
  [...new Set(Object.values(FUNCTION_WORDS).join(' ').split(' '))].map((word) => [
    word,
    LANGUAGES.flatMap((language, l) => (FUNCTION_WORDS[language]?.split(' ').includes(word) ? [l] : [])),
  ]),
);

const SAMPLE = 4000;

/**
 * The primary language subtag of a text ("de"): what the document says, else what its letters and its most
 * frequent words say, else "en". Looks at the first 4,000 characters only.
 */
export function languageOf(document: DocumentText): string {
  const said = document.language?.toLowerCase().split(/[-_]/u)[0];
  if (said !== undefined && Object.hasOwn(MARK_STYLES, said)) return said;
  const { kana, han, cyrillic, counts } = signsIn(document.text, Math.min(document.text.length, SAMPLE));
  if (kana) return 'ja';
  if (han) return 'zh';
  if (cyrillic) return 'ru';
  const english = counts[0] ?? 0;
  const most = Math.max(...counts);
  // Short words are shared ("a", "to", "in"): another language has to win clearly.
  return most >= CLEAR_LEAD + 1.5 * english ? (LANGUAGES[counts.indexOf(most)] ?? 'en') : 'en';
}

const CLEAR_LEAD = 3;
const LONGEST_WORD = Math.max(...Array.from(LANGUAGES_OF_WORD.keys(), (word) => word.length));

/** What the first letters of a text tell of its language. */
interface Signs {
  kana: boolean;
  han: boolean;
  cyrillic: boolean;
  /** How many of its own frequent words are there of each of `LANGUAGES`. */
  readonly counts: number[];
}

/** One pass over the text up to `end`; longer words are only passed over. */
function signsIn(text: string, end: number): Signs {
  const signs: Signs = { kana: false, han: false, cyrillic: false, counts: LANGUAGES.map(() => 0) };
  let start = 0;
  for (let i = 0; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 0;
    if (code >= 0x80) {
      if (isRussian(code)) signs.cyrillic = true;
      else if (code >= 0x3040 && code <= 0x30ff) signs.kana = true;
      else if (code >= 0x4e00 && code <= 0x9fff) signs.han = true;
      if (isLetterAt(text, i)) continue;
    } else if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) continue;
    if (i > start && i - start <= LONGEST_WORD) countWord(text.slice(start, i).toLowerCase(), signs.counts);
    start = i + 1;
  }
  return signs;
}

function countWord(word: string, counts: number[]): void {
  const languages = LANGUAGES_OF_WORD.get(word);
  if (languages !== undefined) for (const l of languages) counts[l] = (counts[l] ?? 0) + 1;
}

/** А to я, Ё and ё. */
function isRussian(code: number): boolean {
  return (code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451;
}

/** How that language sets its marks; English for languages without a table. */
export function markStyleOf(language: string): MarkStyle {
  return MARK_STYLES[language] ?? (MARK_STYLES.en as MarkStyle);
}
