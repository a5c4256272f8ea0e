import type { DocumentText } from '@/lib/text/document-text';
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
const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly number[]> = new Map(
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
  const sample = document.text.slice(0, SAMPLE);
  if (/[\u3040-\u30ff]/u.test(sample)) return 'ja';
  if (/[\u4e00-\u9fff]/u.test(sample)) return 'zh';
  if (/[а-яёА-ЯЁ]/u.test(sample)) return 'ru';
  const counts = countsOf(sample);
  const english = counts[0] ?? 0;
  const most = Math.max(...counts);
  // Short words are shared ("a", "to", "in"): another language has to win clearly.
  return most >= CLEAR_LEAD + 1.5 * english ? (LANGUAGES[counts.indexOf(most)] ?? 'en') : 'en';
}

const CLEAR_LEAD = 3;
const LONGEST_WORD = Math.max(...Array.from(LANGUAGES_OF_WORD.keys(), (word) => word.length));

/** How many of its own frequent words a text has of each of `LANGUAGES`. Longer words are only passed over. */
function countsOf(text: string): number[] {
  const counts = LANGUAGES.map(() => 0);
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isLetter(text, i)) continue;
    const known =
      i > start && i - start <= LONGEST_WORD
        ? LANGUAGES_OF_WORD.get(text.slice(start, i).toLowerCase())
        : undefined;
    if (known !== undefined) for (const l of known) counts[l] = (counts[l] ?? 0) + 1;
    start = i + 1;
  }
  return counts;
}

function isLetter(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return /\p{L}/u.test(text.charAt(i));
}

/** How that language sets its marks; English for languages without a table. */
export function markStyleOf(language: string): MarkStyle {
  return MARK_STYLES[language] ?? (MARK_STYLES.en as MarkStyle);
}
