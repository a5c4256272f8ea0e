/**
 * The stream that attribution reads: words and punctuation of each block, with every outermost quotation standing
 * as one token, so that “A,” she said, “B” is the sentence ◻ she said, ◻. Cost: O(characters).
 */

import type { FoundQuotation } from '@/lib/quotations/find-quotations';
import type { DocumentText } from '@/lib/text/document-text';
import { firstCase, hasCapital, isCapitalAt } from '@/lib/text/letters';
import type { Span } from '@/lib/text/span';
import { ABBREVIATIONS, CAPITALISED_STARTERS, OPEN_ABBREVIATIONS, TITLES } from './lexicon';
import { type CueClass, lookup } from './lookup';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'possessive' | 'quotation';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly block: number;
  /** Index into the list of quotations, for `quotation` tokens. */
  readonly quotation: number;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** How strongly the word reports others' words; here because nearly every feature asks. */
  readonly cue: CueClass;
  /** Sentence of the document, counted from 0; blocks never share one. */
  sentence: number;
}

/** Token range of each sentence, half open. */
export interface TokenStream {
  readonly tokens: readonly Token[];
  readonly sentences: readonly { readonly first: number; readonly end: number; readonly block: number }[];
  /** Token index of each outermost quotation; absent for nested ones. */
  readonly tokenOfQuotation: ReadonlyMap<number, number>;
}

/** The token stream of a document whose quotations are known. Text of role "other" is left out. */
export function tokenStreamOf(document: DocumentText, quotations: readonly FoundQuotation[]): TokenStream {
  const tokens: Token[] = [];
  const sentences: { first: number; end: number; block: number }[] = [];
  const tokenOfQuotation = new Map<number, number>();
  let q = 0;
  document.blocks.forEach((block, b) => {
    const first = tokens.length;
    let at = block.span.start;
    for (; q < quotations.length && (quotations[q]?.block ?? 0) <= b; q++) {
      const quotation = quotations[q];
      if (quotation === undefined || quotation.within !== undefined || quotation.outer.start < at) continue;
      readWords(document.text, at, quotation.outer.start, b, tokens);
      tokenOfQuotation.set(q, tokens.length);
      tokens.push(quotationToken(document.text, quotation, q, b));
      at = quotation.outer.end;
    }
    readWords(document.text, at, block.span.end, b, tokens);
    splitSentences(document.text, tokens, first, b, sentences, quotations);
  });
  return { tokens, sentences, tokenOfQuotation };
}

function quotationToken(text: string, quotation: FoundQuotation, index: number, block: number): Token {
  const { start, end } = quotation.outer;
  const capital = firstCase(text.slice(start, Math.min(end, start + 12))) === 'capital';
  return {
    kind: 'quotation',
    start,
    end,
    text: '',
    lower: '',
    block,
    quotation: index,
    capital,
    cue: 0,
    sentence: 0,
  };
}

function readWords(text: string, start: number, end: number, block: number, tokens: Token[]): void {
  let i = start;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0xa0) {
      i++;
      continue;
    }
    if (!isWordCode(code)) {
      tokens.push(tokenAt(text, 'punctuation', i, i + 1, block));
      i++;
      continue;
    }
    const from = i;
    while (i < end && (isWordCode(text.charCodeAt(i)) || isInnerMark(text, i, end))) i++;
    const possessive = possessiveLength(text, from, i);
    const stop = i - possessive;
    const withStop =
      possessive === 0 &&
      stop < end &&
      text.charAt(stop) === '.' &&
      takesStop(text.slice(from, stop)) &&
      !isAnswer(text, from, stop);
    if (withStop) i++;
    tokens.push(tokenAt(text, isDigit(code) ? 'number' : 'word', from, withStop ? i : stop, block));
    if (possessive > 0) tokens.push(tokenAt(text, 'possessive', stop, i, block));
    else if (i < end && text.charAt(i - 1) === 's' && isApostrophe(text.charCodeAt(i))) {
      tokens.push(tokenAt(text, 'possessive', i, i + 1, block));
      i++;
    }
  }
}

function tokenAt(text: string, kind: TokenKind, start: number, end: number, block: number): Token {
  const word = text.slice(start, end);
  const lower = isLowerCase(text, start, end) ? word : word.toLowerCase();
  const isWord = kind === 'word';
  return {
    kind,
    start,
    end,
    text: word,
    lower,
    block,
    quotation: -1,
    capital: isWord && word !== lower && word.charAt(0) !== lower.charAt(0),
    cue: isWord ? (lookup().cues.get(lower)?.cls ?? 0) : 0,
    sentence: 0,
  };
}

/** Surely in lower case: nothing but small letters, digits, and marks. As most words are, which need no copy then. */
function isLowerCase(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x80 && (code < 0x2010 || code > 0x201f))) return false;
  }
  return true;
}

const code = (char: string): number => char.charCodeAt(0);
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isDigit(code);
  if (code < 0xc0) return false;
  return (
    !(code >= 0x2000 && code <= 0x206f) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code !== 0xd7 &&
    code !== 0xf7
  );
}

/** Apostrophe, hyphen or full stop between letters; comma or point between digits; @ is no word. */
function isInnerMark(text: string, i: number, end: number): boolean {
  if (i + 1 >= end || !isWordCode(text.charCodeAt(i + 1))) return false;
  const char = text.charAt(i);
  if (char === '-' || char === '’' || char === "'" || char === '&') return true;
  // UTF-8 read as Latin-1 ("TrÃ©vidic") stays one word.
  if (code(char) > 0xa0 && code(char) < 0xc0) return /[ÃÂ]/u.test(text.charAt(i - 1));
  if (char === ',') return isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
  if (char !== '.') return false;
  if (isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))) return true;
  // U.S., a.m.: single letters around the point; also the web address of an outlet (CNSNews.com)
  const single = i < 2 || !isWordCode(text.charCodeAt(i - 2)) || text.charAt(i - 2) === '.';
  return single || /^\.(?:com|org|net|gov|edu|co)\b/u.test(text.slice(i, i + 5));
}

/** Length of a closing ’s; 0 for contractions such as it’s and that’s, which are words of their own. */
function possessiveLength(text: string, from: number, to: number): number {
  if (to - from < 4 || text.charAt(to - 1) !== 's' || !isApostrophe(text.charCodeAt(to - 2))) return 0;
  return CONTRACTIONS.has(text.slice(from, to - 2).toLowerCase()) ? 0 : 2;
}

const CONTRACTIONS = /* @__PURE__ */ new Set(
  'it that he she there here what who where how let when this'.split(' '),
);

/** True for abbreviations and initials, whose full stop belongs to the word. */
function takesStop(word: string): boolean {
  if (isInitials(word)) return true;
  const lower = word.toLowerCase();
  return (
    ABBREVIATIONS.has(lower) || (OPEN_ABBREVIATIONS.has(lower) && (hasCapital(word) || lower.includes('.')))
  );
}

/** "No." with nothing counted behind it ("No. 4") is a sentence. */
function isAnswer(text: string, from: number, stop: number): boolean {
  if (stop - from !== 2 || text.slice(from, stop).toLowerCase() !== 'no') return false;
  const next = text.charCodeAt(stop + 1);
  return !isDigit(next <= 0x20 || next === 0xa0 ? text.charCodeAt(stop + 2) : next);
}

/** "J", "U.S": single capitals with points between them. */
function isInitials(word: string): boolean {
  if (word.length % 2 === 0) return false;
  for (let i = 0; i < word.length; i++)
    if (i % 2 === 0 ? !isCapitalAt(word, i) : word.charAt(i) !== '.') return false;
  return true;
}

function splitSentences(
  text: string,
  tokens: Token[],
  first: number,
  block: number,
  sentences: { first: number; end: number; block: number }[],
  quotations: readonly FoundQuotation[],
): void {
  let start = first;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    token.sentence = sentences.length;
    if (i + 1 < tokens.length && !endsSentence(text, tokens, i, quotations)) continue;
    sentences.push({ first: start, end: i + 1, block });
    start = i + 1;
  }
}

function endsSentence(
  text: string,
  tokens: readonly Token[],
  i: number,
  quotations: readonly FoundQuotation[],
): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined || next === undefined) return true;
  const opens = next.capital || next.kind === 'quotation' || next.kind === 'number';
  if (token.kind === 'quotation') {
    const inner = quotations[token.quotation]?.inner;
    const last = inner === undefined ? '' : lastSign(text, inner);
    if (!SENTENCE_ENDS.has(last)) return next.kind === 'quotation' && last !== ',';
    if (next.kind === 'quotation') return true;
    if (!next.capital) return false;
    return !startsAttribution(tokens, i + 1, last);
  }
  if (token.kind === 'word' && token.text.endsWith('.')) {
    const lower = token.lower.slice(0, -1);
    if (!OPEN_ABBREVIATIONS.has(lower)) return false;
    return next.capital && CAPITALISED_STARTERS.has(next.lower) && lower.length > 1;
  }
  if (token.kind !== 'punctuation' || !SENTENCE_ENDS.has(token.text)) return false;
  if (next.text === ')' || next.text === ']') return false;
  return opens || /[([–—-]/u.test(next.text);
}

const SENTENCE_ENDS = /* @__PURE__ */ new Set('.!?…。！？');
const CLOSING_MARKS = /* @__PURE__ */ new Set('"”’\'»)');

/** Last character of a stretch before blanks and closing marks; empty when there is none. */
function lastSign(text: string, { start, end }: Span): string {
  let i = end;
  while (i > start && /\s/u.test(text.charAt(i - 1))) i--;
  while (i > start && CLOSING_MARKS.has(text.charAt(i - 1))) i--;
  return i > start ? text.charAt(i - 1) : '';
}

/** After “Is it?” or “No.”: Name + verb of saying, or said + Name, goes on with the sentence. */
function startsAttribution(tokens: readonly Token[], at: number, last: string): boolean {
  const reach = last === '.' || last === '…' ? 0 : 7;
  for (let k = at; k < tokens.length && k < at + reach; k++) {
    const token = tokens[k];
    if (token === undefined || token.kind !== 'word') return false;
    if (token.cue >= 2) return true;
    if (!token.capital && !TITLES.has(token.lower) && token.lower !== 'of') return false;
  }
  return false;
}
