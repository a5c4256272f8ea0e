import { isAllCapitals } from '@/lib/text/letters';
import { BODY_ENDINGS } from './body-endings';
import {
  AUXILIARIES,
  BODY_NAME_WORDS,
  CAPITALISED_STARTERS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  PROPER_ADJECTIVES,
  TITLES,
} from './lexicon';
import { bare, isContracted } from './mention';
import type { MentionBoard } from './mention-board';
import { isPostNominal } from './post-nominals';
import type { WordUses } from './word-uses';

/** Bodies that are named after what they are for. */
const PURPOSEFUL = /* @__PURE__ */ new Set(
  'committee subcommittee council center centre institute office board commission citizens alliance coalition campaign'.split(
    ' ',
  ),
);

/** Months that are first names as well. */
const NAMES_OF_MONTHS = /* @__PURE__ */ new Set('april may june august'.split(' '));
/** Words after which a month is a date. */
const BEFORE_DATES = /* @__PURE__ */ new Set(
  'in on since until till during before after from of last next this early late mid through by every each'.split(
    ' ',
  ),
);
/** First names that are small words in English. */
const SHORT_FIRST_NAMES = /* @__PURE__ */ new Set('to an so do my on in will no'.split(' '));

/** Runs of words that may be a name: capitals, with the small words that join them ("de la", "of the"). */
export class NameRuns {
  private readonly board: MentionBoard;
  private readonly uses: WordUses;

  constructor(board: MentionBoard, uses: WordUses) {
    this.board = board;
    this.uses = uses;
  }

  /** Token after the run of capitalised words that starts at `i`; `i` itself when none does. */
  endOf(i: number, sentenceFirst: number, sentenceEnd: number): number {
    if (!this.isNameWord(i, sentenceFirst)) return i;
    let end = i + 1;
    while (end < sentenceEnd) {
      const token = this.board.tokens[end];
      if (token === undefined) break;
      if (
        token.kind === 'word' &&
        token.capital &&
        ((!CAPITALISED_STARTERS.has(token.lower) && this.isNameWord(end, sentenceFirst)) ||
          this.isLastName(i, end, sentenceEnd))
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
        end += this.board.lower(end + 1) === 'the' ? 3 : 2;
      else if (this.joinsPurpose(i, end) && end + 1 < sentenceEnd && this.isNameWord(end + 1, sentenceFirst))
        end += 2;
      else if (
        token.lower === ',' &&
        (NAME_SUFFIXES.has(this.board.lower(end + 1)) ||
          (end - i > 1 && end + 1 < sentenceEnd && isPostNominal(this.board.tokens[end + 1]?.text ?? '', 1)))
      )
        end += 2;
      else if (token.kind === 'number' && this.board.tokens[end - 1]?.text.endsWith('-')) end++;
      else break;
    }
    return end;
  }

  /** "NEW YORK (Reuters)", "EBOLA SURVIVORS, THROUGH THE LENS": datelines and headlines run into the text. */
  isShouted(first: number, end: number): boolean {
    let letters = 0;
    for (let k = first; k < end; k++) {
      const { text } = this.board.tokens[k] ?? { text: '' };
      if (text !== text.toUpperCase()) return false;
      letters += text.length;
    }
    const startsBlock = this.board.tokens[first - 1]?.block !== this.board.tokens[first]?.block;
    const next = this.board.tokens[end]?.text ?? '';
    const goesOn = /^[(–—-]$/u.test(next) || (next.length > 1 && isAllCapitals(next));
    return letters > 5 && (end - first > 2 || (startsBlock && goesOn));
  }

  private isNameWord(i: number, sentenceFirst: number): boolean {
    const token = this.board.tokens[i];
    if (token === undefined || token.kind !== 'word' || !token.capital) return false;
    if (token.lower === 'i' || token.lower.startsWith("i'") || token.lower.startsWith('i’')) return false;
    if (isContracted(token.lower)) return false;
    if (CAPITALISED_STARTERS.has(token.lower) && token.text !== 'May' && token.text !== 'Will')
      return this.isFirstName(i, sentenceFirst);
    if ((token.text === 'May' || token.text === 'Will') && i === sentenceFirst)
      return this.isFirstName(i, sentenceFirst);
    if (i !== sentenceFirst && !this.afterOpening(i)) return true;
    // At the start of a sentence a capital proves nothing.
    if (
      this.board.look.genders.has(token.lower) ||
      TITLES.has(bare(token.lower)) ||
      PROPER_ADJECTIVES.has(token.lower)
    )
      return true;
    if (token.cue > 0 || this.board.look.nouns.has(token.lower)) {
      const next = this.board.tokens[i + 1];
      return next?.capital === true && next.kind === 'word';
    }
    if (this.uses.common.has(token.lower) || AUXILIARIES.has(token.lower)) return false;
    return this.uses.proper.has(token.lower) || !/(?:ly|ing)$/u.test(token.lower);
  }

  /** "April Morrow", "To Lam": a word that mostly opens sentences, or a month, before a last name. */
  private isFirstName(i: number, sentenceFirst: number): boolean {
    const { text, lower } = this.board.tokens[i] as { text: string; lower: string };
    const next = this.board.tokens[i + 1];
    if (next?.kind !== 'word' || !next.capital || next.sentence !== this.board.tokens[i]?.sentence)
      return false;
    if (
      CAPITALISED_STARTERS.has(next.lower) ||
      TITLES.has(bare(next.lower)) ||
      PROPER_ADJECTIVES.has(next.lower)
    )
      return false;
    if (isAllCapitals(text) || BODY_NAME_WORDS.has(next.lower)) return false;
    const before = this.board.lower(i - 1);
    if (NAMES_OF_MONTHS.has(lower)) return i === sentenceFirst || !BEFORE_DATES.has(before);
    if (i === sentenceFirst || !SHORT_FIRST_NAMES.has(lower) || this.afterOpening(i)) return false;
    // Inside a sentence only: "President To Lam", "said An Nguyen".
    return this.board.tokens[i - 1]?.kind === 'word';
  }

  /** "Edward Said", "Jill Over": behind a first name, and nothing with a capital behind it. */
  private isLastName(first: number, i: number, sentenceEnd: number): boolean {
    const { lower, text } = this.board.tokens[i] as { text: string; lower: string };
    const next = i + 1 < sentenceEnd ? this.board.tokens[i + 1] : undefined;
    if (!CAPITALISED_STARTERS.has(lower) || next?.capital || next?.kind === 'number') return false;
    if (isAllCapitals(text) || this.board.tokens[i - 1]?.capital !== true) return false;
    if (BODY_ENDINGS.has(lower)) return true;
    const before = this.board.lower(i - 1);
    if (/^m(?:r|rs|s)\.?$/u.test(before)) return true;
    return i - first <= 2 && this.board.look.genders.has(before);
  }

  private afterOpening(i: number): boolean {
    const before = this.board.tokens[i - 1];
    return before?.kind === 'punctuation' && /[:([–—•*]/u.test(before.text);
  }

  /** "de la", "van der". */
  private isTwoParticles(i: number): boolean {
    return NAME_PARTICLES.has(this.board.lower(i)) && NAME_PARTICLES.has(this.board.lower(i + 1));
  }

  /** "Committee on Ports and Harbours", "Fox & Friends". */
  private joinsPurpose(first: number, i: number): boolean {
    const word = this.board.lower(i);
    if (word === '&') return true;
    if (word === 'on' || word === 'for') return PURPOSEFUL.has(this.board.lower(i - 1));
    if (word !== 'and') return false;
    const before = this.board.lower(i - 2);
    return i - 2 > first && (before === 'on' || before === 'for');
  }

  private joinsOf(of: number, sentenceFirst: number, sentenceEnd: number): boolean {
    const next = this.board.lower(of + 1) === 'the' ? of + 2 : of + 1;
    if (next >= sentenceEnd || !this.isNameWord(next, sentenceFirst)) return false;
    const before = bare(this.board.lower(of - 1));
    return (
      TITLES.has(before) ||
      BODY_NAME_WORDS.has(before) ||
      /^(?:bureau|chamber|museum|daughters|sons|friends)$/u.test(before)
    );
  }
}
