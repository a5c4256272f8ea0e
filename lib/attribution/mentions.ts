/**
 * Mentions: everything in the stream that could be a source. Names (capitalised runs, cut from their titles),
 * pronouns, and noun phrases ("a senior administration official", "Trump’s campaign", "supporters").
 * One pass over the tokens of each sentence; no tagger, so each phrase is cut at words that cannot be inside it.
 */
import {
  AUXILIARIES,
  BODY_NAME_WORDS,
  CAPITALISED_STARTERS,
  CONJUNCTIONS,
  COURTESY_TITLES,
  DETERMINERS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  PROPER_ADJECTIVES,
  SUBJECT_PRONOUNS,
  TITLES,
} from './lexicon';
import { type Lookup, lookup, type NounClass } from './lookup';
import type { Token, TokenStream } from './tokens';

export interface Mention {
  readonly kind: 'name' | 'pronoun' | 'nominal';
  /** Token range, half open; for names without the title before them. */
  readonly first: number;
  readonly end: number;
  readonly sentence: number;
  readonly block: number;
  /** Start of the title or description before a name ("Russian Foreign Minister"); `first` when there is none. */
  readonly titleFirst: number;
  /** Words of a name without suffix; the lower-case pronoun; the head noun of a nominal. */
  readonly words: readonly string[];
  /** A name: what its own words show. A nominal: the class of its head. */
  readonly shape: 'person' | 'body' | 'unknown' | NounClass;
  readonly gender: 'm' | 'f' | '';
  /** "Kerry’s": names the owner, not the source. */
  readonly possessive: boolean;
  /** Has a title that marks a person. */
  readonly titled: boolean;
}

/** All mentions, by start. Empty for a stream without words. */
export function findMentions(stream: TokenStream): readonly Mention[] {
  const reader = new MentionReader(stream);
  return reader.read();
}

class MentionReader {
  private readonly tokens: readonly Token[];
  private readonly found: Mention[] = [];
  private readonly look: Lookup = lookup();
  /** Lower-case words of the text, to tell "Critics" at the start of a sentence from a name. */
  private readonly common = new Set<string>();
  /** Tokens already part of a mention: 1 of a phrase, 2 of a name, 3 of a title. */
  private readonly taken: Uint8Array;
  private readonly stream: TokenStream;
  /** Ends of the names found. */
  private readonly nameEnds = new Set<number>();

  constructor(stream: TokenStream) {
    this.stream = stream;
    this.tokens = stream.tokens;
    this.taken = new Uint8Array(stream.tokens.length);
    for (const token of this.tokens)
      if (token.kind === 'word' && !token.capital) this.common.add(token.lower);
  }

  read(): readonly Mention[] {
    const inTitleCase = new Set(this.stream.sentences.filter((sentence) => this.isTitleCase(sentence)));
    for (const sentence of this.stream.sentences) {
      if (inTitleCase.has(sentence)) continue;
      for (let i = sentence.first; i < sentence.end; )
        i = Math.max(i + 1, this.name(i, sentence.first, sentence.end));
    }
    this.namesOfTitleCase(inTitleCase);
    for (const sentence of this.stream.sentences) {
      for (let i = sentence.first; i < sentence.end; )
        i = Math.max(i + 1, this.phrase(i, sentence.first, sentence.end));
      for (let i = sentence.first; i < sentence.end; i++) this.pronoun(i);
    }
    this.found.sort((a, b) => a.first - b.first || b.end - a.end);
    return this.found;
  }

  /** Headlines That Capitalise Every Word say nothing about what is a name. */
  private isTitleCase(sentence: { first: number; end: number; block: number }): boolean {
    const { sentences } = this.stream;
    const before = sentences[(this.tokens[sentence.first]?.sentence ?? 0) - 1];
    if (before?.block === sentence.block) return false;
    let capitals = 0;
    for (let i = sentence.first; i < sentence.end && i < sentence.first + 40; i++) {
      const token = this.tokens[i];
      if (token?.kind !== 'word' || token.text.length < 4) continue;
      if (token.capital) capitals++;
      else if (!PREPOSITIONS.has(token.lower)) return false;
    }
    return capitals >= 4;
  }

  /** In such headlines only words are names that are names in the running text. */
  private namesOfTitleCase(sentences: ReadonlySet<{ readonly first: number; readonly end: number }>): void {
    const known = new Map<string, string[]>();
    for (const mention of this.found) {
      if (mention.kind !== 'name') continue;
      for (const word of mention.words)
        known.set(word, [...(known.get(word) ?? []), mention.words.join(' ')].slice(0, 8));
    }
    for (const sentence of sentences)
      for (let i = sentence.first; i < sentence.end; i++) {
        const names = known.get(this.tokens[i]?.text ?? '');
        if (names === undefined) continue;
        let end = i + 1;
        while (end < sentence.end && names.some((name) => name.startsWith(this.wordsAt(i, end + 1)))) end++;
        this.addRun(i, end, sentence.first);
        i = end - 1;
      }
  }

  private wordsAt(first: number, end: number): string {
    return this.tokens
      .slice(first, end)
      .map((token) => token.text)
      .join(' ');
  }

  private lower(i: number): string {
    return this.tokens[i]?.lower ?? '';
  }

  private isNameWord(i: number, sentenceFirst: number): boolean {
    const token = this.tokens[i];
    if (token === undefined || token.kind !== 'word' || !token.capital) return false;
    if (token.lower === 'i' || /^i['’]/u.test(token.lower)) return false;
    if (isContracted(token.lower)) return false;
    if (CAPITALISED_STARTERS.has(token.lower) && token.text !== 'May' && token.text !== 'Will') return false;
    if ((token.text === 'May' || token.text === 'Will') && i === sentenceFirst) return false;
    if (i !== sentenceFirst && !this.afterOpening(i)) return true;
    // At the start of a sentence a capital proves nothing.
    if (
      this.look.genders.has(token.lower) ||
      TITLES.has(bare(token.lower)) ||
      PROPER_ADJECTIVES.has(token.lower)
    )
      return true;
    if (this.look.nouns.has(token.lower) || this.look.cues.has(token.lower)) {
      const next = this.tokens[i + 1];
      return next?.capital === true && next.kind === 'word';
    }
    return (
      !this.common.has(token.lower) && !AUXILIARIES.has(token.lower) && !/(?:ly|ing)$/u.test(token.lower)
    );
  }

  private afterOpening(i: number): boolean {
    const before = this.tokens[i - 1];
    return before?.kind === 'punctuation' && /[:([–—•*]/u.test(before.text);
  }

  /** Reads a capitalised run that starts at `i`; returns the token after it, or `i`. */
  private name(i: number, sentenceFirst: number, sentenceEnd: number): number {
    if (!this.isNameWord(i, sentenceFirst)) return i;
    let end = i + 1;
    while (end < sentenceEnd) {
      const token = this.tokens[end];
      if (token === undefined) break;
      if (
        token.kind === 'word' &&
        token.capital &&
        !CAPITALISED_STARTERS.has(token.lower) &&
        this.isNameWord(end, sentenceFirst)
      )
        end++;
      else if (this.isTwoParticles(end) && end + 2 < sentenceEnd && this.isNameWord(end + 2, sentenceFirst))
        end += 3;
      else if (
        NAME_PARTICLES.has(token.lower) &&
        this.isNameWord(end + 1, sentenceFirst) &&
        end + 1 < sentenceEnd
      )
        end += 2;
      else if (token.lower === 'of' && this.joinsOf(end, sentenceFirst, sentenceEnd))
        end += this.lower(end + 1) === 'the' ? 3 : 2;
      else if (token.lower === ',' && NAME_SUFFIXES.has(this.lower(end + 1))) end += 2;
      else if (token.kind === 'number' && this.tokens[end - 1]?.text.endsWith('-')) end++;
      else break;
    }
    if (this.isShouted(i, end)) return end;
    // "Continued Stone:" is a verb and a name.
    const isVerb = i === sentenceFirst && end > i + 1 && (this.look.cues.get(this.lower(i))?.cls ?? 0) >= 2;
    this.addRun(isVerb ? i + 1 : i, end, sentenceFirst);
    return end;
  }

  /** "NEW YORK (Reuters)", "EBOLA SURVIVORS, THROUGH THE LENS": datelines and headlines run into the text. */
  private isShouted(first: number, end: number): boolean {
    let letters = 0;
    for (let k = first; k < end; k++) {
      const { text } = this.tokens[k] ?? { text: '' };
      if (text !== text.toUpperCase()) return false;
      letters += text.length;
    }
    const startsBlock = this.tokens[first - 1]?.block !== this.tokens[first]?.block;
    return (
      letters > 5 && (end - first > 2 || (startsBlock && /^[(–—-]$/u.test(this.tokens[end]?.text ?? '')))
    );
  }

  /** "de la", "van der". */
  private isTwoParticles(i: number): boolean {
    return NAME_PARTICLES.has(this.lower(i)) && NAME_PARTICLES.has(this.lower(i + 1));
  }

  private joinsOf(of: number, sentenceFirst: number, sentenceEnd: number): boolean {
    const next = this.lower(of + 1) === 'the' ? of + 2 : of + 1;
    if (next >= sentenceEnd || !this.isNameWord(next, sentenceFirst)) return false;
    const before = bare(this.lower(of - 1));
    return (
      TITLES.has(before) ||
      BODY_NAME_WORDS.has(before) ||
      /^(?:bureau|chamber|museum|daughters|sons|friends)$/u.test(before)
    );
  }

  /** Cuts a run into title and name, and keeps it. */
  private addRun(first: number, end: number, sentenceFirst: number): void {
    let titleFirst = first;
    let start = first;
    for (let k = first; k < end; k++) {
      const word = bare(this.lower(k));
      if (!TITLES.has(word) && !(k < end - 1 && this.nounOf(word) === 'person')) continue;
      if (this.look.genders.has(word) && !COURTESY_TITLES.has(word) && k + 1 < end && start === k) continue;
      let after = k + 1;
      if (this.lower(after) === 'of') {
        after += this.lower(after + 1) === 'the' ? 3 : 2;
        while (after < end - 2 && !this.look.genders.has(this.lower(after))) after++;
        while (after < end && NAME_PARTICLES.has(this.lower(after)) && this.lower(after) !== 'al') after++;
      }
      start = after;
    }
    if (start >= end) {
      this.addRole(first, end);
      return;
    }
    while (
      start < end - 1 &&
      PROPER_ADJECTIVES.has(this.lower(start)) &&
      !BODY_NAME_WORDS.has(this.lower(end - 1))
    )
      start++;
    let last = end;
    const words: string[] = [];
    for (let k = start; k < end; k++) {
      const token = this.tokens[k];
      if (token === undefined || token.kind === 'punctuation') continue;
      if (NAME_SUFFIXES.has(token.lower) && k > start) continue;
      words.push(token.text);
    }
    if (words.length === 0 || /^[DRI]-\p{Lu}/u.test(words[0] ?? '')) return; // (R-Wis.) is no name
    // A description in lower case before the name: "campaign manager Kellyanne Conway".
    titleFirst = this.descriptionBefore(
      titleFirst,
      titleFirst === start ? start : titleFirst + 1,
      sentenceFirst,
    );
    while (last > start + 1 && this.tokens[last - 1]?.kind === 'punctuation') last--;
    const titled = start > first && this.titlesPerson(first, start);
    const gender = this.genderOf(first, start, words);
    this.add(
      'name',
      start,
      last,
      titleFirst,
      words,
      this.shapeOf(words, titled || titleFirst < first, start),
      gender,
      titled,
    );
  }

  /** Class of a noun; of "secretary-treasurer" and "co-founder", that of the last part. */
  private nounOf(word: string): NounClass | undefined {
    return this.look.nouns.get(word) ?? this.look.nouns.get(word.slice(word.lastIndexOf('-') + 1));
  }

  private titlesPerson(first: number, start: number): boolean {
    for (let k = first; k < start; k++) if (TITLES.has(bare(this.lower(k)))) return true;
    return false;
  }

  /** Start of the description that ends at token `start` ("campaign manager"); `first` when there is none. */
  private descriptionBefore(first: number, start: number, sentenceFirst: number): number {
    const before = bare(this.lower(start - 1));
    if (start - 1 < sentenceFirst || (!TITLES.has(before) && this.nounOf(before) !== 'person')) return first;
    let k = start - 1;
    while (k - 1 >= sentenceFirst && start - k < 7 && this.isInnerWord(k - 1)) k--;
    return k;
  }

  /** A run that is all title: "the Russian Foreign Minister", "Florida Senator". */
  private addRole(first: number, end: number): void {
    const head = end - 1;
    let start = first;
    while (
      start > 0 &&
      DETERMINERS.has(this.lower(start - 1)) &&
      this.tokens[start - 1]?.sentence === this.tokens[first]?.sentence
    )
      start--;
    this.add(
      'nominal',
      start,
      end,
      start,
      [bare(this.lower(head))],
      this.look.nouns.get(bare(this.lower(head))) ?? 'person',
      '',
      false,
    );
  }

  private genderOf(first: number, start: number, words: readonly string[]): 'm' | 'f' | '' {
    for (let k = first; k < start; k++) {
      const told = TITLES.get(bare(this.lower(k)));
      if (told) return told;
    }
    return words.length > 1 || start === first
      ? (this.look.genders.get(words[0]?.toLowerCase() ?? '') ?? '')
      : '';
  }

  private shapeOf(words: readonly string[], titled: boolean, start: number): 'person' | 'body' | 'unknown' {
    const last = words.at(-1)?.toLowerCase() ?? '';
    const first = words[0]?.toLowerCase() ?? '';
    if (titled && !BODY_NAME_WORDS.has(last)) return 'person';
    if (words.some((word) => BODY_NAME_WORDS.has(word.toLowerCase())) && !this.look.genders.has(first))
      return 'body';
    if (words.length > 1 && this.look.genders.has(first) && !BODY_NAME_WORDS.has(last)) return 'person';
    if (words.length === 1 && /^[\p{Lu}.&]{2,}$/u.test(words[0] ?? '')) return 'body';
    if (this.lower(start - 1) === 'the') return 'body';
    return words.length === 2 || words.length === 3 ? 'person' : 'unknown';
  }

  /** Reads a noun phrase that starts at `i`; returns the token after it, or `i`. */
  private phrase(i: number, sentenceFirst: number, sentenceEnd: number): number {
    const token = this.tokens[i];
    if (token === undefined || this.taken[i] === 2) return i;
    const owner = this.ownerEnding(i);
    const determined = DETERMINERS.has(token.lower) && token.kind === 'word';
    if (!determined && owner === undefined) return this.barePlural(i, sentenceFirst, sentenceEnd);
    let end = owner === undefined ? i + 1 : i;
    const from = end;
    while (end < sentenceEnd && end - from < 9 && this.isInnerWord(end)) end++;
    const last = this.headOf(from, end);
    if (last < from) {
      // "the two said", "some say": the determiner is all there is.
      if (!STANDING_ALONE.has(this.lower(i)) || (this.look.cues.get(this.lower(end))?.cls ?? 0) === 0)
        return i;
      const widest = this.widen(i, sentenceFirst);
      this.add('nominal', widest, i + 1, widest, [token.lower], 'group', '', false);
      return i + 1;
    }
    const head = bare(this.lower(last));
    const noun = this.look.nouns.get(head);
    const first = owner ?? this.widen(i, sentenceFirst);
    if (this.taken[last] === 3) return end;
    // A name ends the phrase: the phrase is its description.
    if (this.taken[last] === 2 && this.endsName(last + 1)) return end;
    if (noun === undefined && head.length < 3) return end;
    this.add('nominal', first, last + 1, first, [head], noun ?? 'unknown', this.nounGender(head), false);
    return Math.max(end, last + 1);
  }

  /** The owner of a phrase, when token `i` follows "Trump’s". */
  private ownerEnding(i: number): number | undefined {
    if (this.tokens[i - 1]?.kind !== 'possessive' || this.tokens[i]?.kind !== 'word') return undefined;
    let k = i - 2;
    while (
      k - 1 >= 0 &&
      this.taken[k - 1] === 2 &&
      this.taken[k] === 2 &&
      this.tokens[k]?.sentence === this.tokens[k - 1]?.sentence
    )
      k--;
    if (this.taken[k] !== 2) {
      while (k - 1 >= 0 && this.isInnerWord(k - 1)) k--;
      if (DETERMINERS.has(this.lower(k - 1))) k--;
    }
    return Math.max(k, 0);
  }

  private widen(i: number, sentenceFirst: number): number {
    let k = i;
    while (k - 1 >= sentenceFirst && DETERMINERS.has(this.lower(k - 1))) k--;
    return k;
  }

  private endsName(end: number): boolean {
    return this.nameEnds.has(end);
  }

  /** The last noun of the phrase; the last known one when the phrase runs on over unknown words. */
  private headOf(from: number, end: number): number {
    for (let k = end - 1; k >= from; k--) if (this.look.nouns.has(bare(this.lower(k)))) return k;
    return end - 1;
  }

  private isInnerWord(i: number): boolean {
    const token = this.tokens[i];
    if (token === undefined) return false;
    if (token.kind === 'number') return true;
    if (token.kind !== 'word') return false;
    const { lower } = token;
    if (OUTSIDE_PHRASES.has(lower) || isContracted(lower)) return false;
    const cue = this.look.cues.get(lower);
    return cue === undefined || this.look.nouns.has(lower) || token.capital;
  }

  /** "officials said", "senior aides", "others say": a group without a determiner. */
  private barePlural(i: number, sentenceFirst: number, sentenceEnd: number): number {
    const token = this.tokens[i];
    if (token === undefined || this.taken[i] || token.kind !== 'word') return i;
    if (STANDING_ALONE.has(token.lower)) {
      this.add('nominal', i, i + 1, i, [token.lower], 'group', '', false);
      return i + 1;
    }
    const noun = this.look.nouns.get(token.lower);
    if (noun === undefined || noun === 'body' || noun === 'person') return i;
    if (noun === 'document' && i !== sentenceFirst) return i;
    if (this.isInnerWord(i + 1) && i + 1 < sentenceEnd && this.look.nouns.has(this.lower(i + 1))) return i;
    let first = i;
    while (
      first - 1 >= sentenceFirst &&
      i - first < 5 &&
      this.isInnerWord(first - 1) &&
      this.taken[first - 1] !== 1
    )
      first--;
    this.add('nominal', first, i + 1, first, [token.lower], noun, this.nounGender(token.lower), false);
    return i + 1;
  }

  private nounGender(head: string): 'm' | 'f' | '' {
    if (
      /woman$|^(?:wife|daughter|mother|sister|girl|actress|queen|princess|aunt|niece|grandmother|lady)$/u.test(
        head,
      )
    )
      return 'f';
    return /man$|^(?:husband|son|father|brother|boy|king|prince|pope|uncle|nephew|guy|businessman)$/u.test(
      head,
    )
      ? 'm'
      : '';
  }

  private pronoun(i: number): void {
    const token = this.tokens[i];
    if (token === undefined || token.kind !== 'word') return;
    const base = isContracted(token.lower)
      ? token.lower.replace(/['’](?:s|d|ll|ve|re|m)$/u, '')
      : token.lower;
    if (!SUBJECT_PRONOUNS.has(base) && base !== 'him' && base !== 'her' && base !== 'his') return;
    const possessive = base === 'his' || base === 'her';
    const gender = /^(?:he|him|his)$/u.test(base) ? 'm' : /^(?:she|her)$/u.test(base) ? 'f' : '';
    this.add('pronoun', i, i + 1, i, [base], 'unknown', gender, false, possessive);
  }

  private add(
    kind: Mention['kind'],
    first: number,
    end: number,
    titleFirst: number,
    words: readonly string[],
    shape: Mention['shape'],
    gender: 'm' | 'f' | '',
    titled: boolean,
    possessive = this.tokens[end]?.kind === 'possessive',
  ): void {
    const token = this.tokens[first];
    if (token === undefined || end <= first) return;
    const { sentence, block } = token;
    if (kind === 'name') this.nameEnds.add(end);
    this.found.push({
      kind,
      first,
      end,
      sentence,
      block,
      titleFirst,
      words,
      shape,
      gender,
      possessive,
      titled,
    });
    for (let k = first; k < end; k++) if (this.taken[k] !== 2) this.taken[k] = kind === 'name' ? 2 : 1;
    for (let k = titleFirst; k < first; k++) if (this.taken[k] !== 2) this.taken[k] = 3;
  }
}

/** Words that no noun phrase has inside it. */
const OUTSIDE_PHRASES: ReadonlySet<string> = new Set([
  ...[...PREPOSITIONS, ...CONJUNCTIONS, ...SUBJECT_PRONOUNS, ...OTHER_PRONOUNS],
  ...[...DETERMINERS].filter((word) => word !== 'other'),
  ...[...AUXILIARIES].filter((word) => word !== 'then'),
]);

const isApostrophe = (char: string | undefined): boolean => char === "'" || char === '’';

/** "it's", "don’t", "they’ll": a contraction by its end. */
function isContracted(lower: string): boolean {
  if (!isApostrophe(lower.at(-2)) && !isApostrophe(lower.at(-3))) return false;
  return /['’](?:s|re|ve|ll|d|t|m)$/u.test(lower);
}

/** Words that stand for people without a noun. */
const STANDING_ALONE = new Set(
  'one two three four some many several others another both most few'.split(' '),
);

/** Without the full stop of an abbreviation. */
export function bare(lower: string): string {
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}
