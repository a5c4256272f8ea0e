import { isAllCapitals, isCapitalAt } from '@/lib/text/letters';
import { BODY_ENDINGS, isRegion } from './body-endings';
import { GluedRoles } from './glued-roles';
import { genderOfInhabitant, isInhabitant, isOfficeLetters } from './inhabitants';
import {
  BODY_NAME_WORDS,
  CAPITALISED_STARTERS,
  COURTESY_TITLES,
  DETERMINERS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  PROPER_ADJECTIVES,
  TITLES,
} from './lexicon';
import { bare } from './mention';
import { type MentionBoard, OUTSIDE_PHRASES } from './mention-board';
import { NameRuns } from './name-runs';
import { OFFICE_OPENERS, OFFICE_WORDS } from './office-words';
import { isPostNominal } from './post-nominals';
import { genderOfRole, isRoleBefore } from './role-words';
import { SentenceStarters } from './sentence-starters';
import { WordUses } from './word-uses';

/** Titles that are last names as well. */
const LAST_NAMES = /* @__PURE__ */ new Set(
  'king prince pope bishop judge justice dean lord major cardinal queen marshal'.split(' '),
);

/** Words of the name of a place before a title. */
const MOST_OF_PLACE = 3;

/** Reads names: runs of capitals, cut into the title before them and the name. */
export class NameReader {
  private readonly board: MentionBoard;
  private readonly runs: NameRuns;
  private readonly roles: GluedRoles;
  private readonly starters: SentenceStarters;

  constructor(board: MentionBoard) {
    this.board = board;
    const uses = new WordUses(board.stream);
    this.runs = new NameRuns(board, uses);
    this.roles = new GluedRoles(board, uses);
    this.starters = new SentenceStarters(board, uses);
  }

  /** Reads the name that starts at `i`; returns the token after it, or `i`. */
  readAt(i: number, sentenceFirst: number, sentenceEnd: number): number {
    const end = this.runs.endOf(i, sentenceFirst, sentenceEnd);
    if (end === i || this.runs.isShouted(i, end)) return end;
    if (i === sentenceFirst && end === i + 1 && this.starters.isOnlyCapital(i, sentenceEnd)) return end;
    // "Continued Stone:" is a verb and a name.
    const isVerb = i === sentenceFirst && end > i + 1 && this.starters.isVerb(i);
    const start = this.placeEnd(i, end, sentenceFirst);
    if (start > i) this.addRun(i, start, sentenceFirst);
    // Nothing in front of the title belongs to it then.
    this.addRun(isVerb ? i + 1 : start, end, start > i ? start : sentenceFirst);
    return end;
  }

  /** "In Lindhaven Mayor Ada Morrow said": the place ends where the title begins; `first` when no place is told. */
  private placeEnd(first: number, end: number, sentenceFirst: number): number {
    if (first !== sentenceFirst + 1 || !/^(?:in|at|near|outside)$/u.test(this.board.lower(first - 1)))
      return first;
    if (this.board.tokens[end]?.kind === 'possessive') return first;
    for (let k = first; k < end - 1 && k <= first + MOST_OF_PLACE; k++) {
      const word = bare(this.board.lower(k));
      if (k > first && isTitle(word, end - 1 - k)) return k;
      if (isTitle(word, end - 1 - k) || PROPER_ADJECTIVES.has(word) || this.board.look.genders.has(word))
        break;
    }
    return first;
  }

  /** Cuts a run into title and name, and keeps it. */
  addRun(first: number, end: number, sentenceFirst: number): void {
    if (this.isDescription(first, end)) {
      this.addRole(first, end);
      return;
    }
    let titleFirst = first;
    let start = first;
    const named = this.nameEnd(first, end);
    for (let k = first; k < named && !this.isBodyName(first, end); k++) {
      const word = bare(this.board.lower(k));
      if (!isTitle(word, named - 1 - k) && !(k < named - 1 && this.board.nounOf(word) === 'person')) continue;
      if (this.board.look.genders.has(word) && !COURTESY_TITLES.has(word) && k + 1 < named && start === k)
        continue;
      if (k === named - 1 && this.isLastName(k, start, sentenceFirst)) continue;
      let after = k + 1;
      if (this.board.lower(after) === 'of') {
        after = this.officeEnd(after, named);
        while (
          after < named &&
          NAME_PARTICLES.has(this.board.lower(after)) &&
          this.board.lower(after) !== 'al'
        )
          after++;
      }
      start = after;
    }
    if (start >= named) {
      this.addRole(first, end);
      return;
    }
    while (
      start < end - 1 &&
      PROPER_ADJECTIVES.has(this.board.lower(start)) &&
      !BODY_NAME_WORDS.has(this.board.lower(end - 1)) &&
      !BODY_ENDINGS.has(this.board.lower(end - 1))
    )
      start++;
    start = this.roles.nameStart(start, named, sentenceFirst);
    let last = end;
    const words: string[] = [];
    for (let k = start; k < named; k++) {
      const token = this.board.tokens[k];
      if (token === undefined || token.kind === 'punctuation') continue;
      if (NAME_SUFFIXES.has(token.lower) && k > start) continue;
      words.push(token.text);
    }
    if (words.length === 1 && PROPER_ADJECTIVES.has(this.board.lower(start)) && this.goesOnAsPhrase(end))
      return;
    if (words.length === 0 || isPartyAndPlace(words[0] ?? '')) return;
    // A description in lower case before the name: "campaign manager Kellyanne Conway".
    titleFirst = this.descriptionBefore(
      titleFirst,
      titleFirst === start ? start : titleFirst + 1,
      sentenceFirst,
    );
    while (last > start + 1 && this.board.tokens[last - 1]?.kind === 'punctuation') last--;
    const titled = start > first && this.titlesPerson(first, start);
    const gender = this.genderOf(first, start, words);
    this.board.add({
      kind: 'name',
      first: start,
      end: last,
      titleFirst,
      words,
      shape: this.shapeOf(words, titled || titleFirst < first, start),
      gender,
      titled,
    });
  }

  /** "The Croatian said", "said the Kerry TD": who says it is described, not named. */
  private isDescription(first: number, end: number): boolean {
    if (this.board.lower(first - 1) !== 'the' || end - first > MOST_OF_PLACE) return false;
    const { text = '', lower = '' } = this.board.tokens[end - 1] ?? {};
    if (isOfficeLetters(text)) return true;
    const says = (i: number): boolean => (this.board.tokens[i]?.cue ?? 0) >= 2;
    return isInhabitant(lower) && (says(end) || says(first - 2));
  }

  /** Where a name ends before the letters that follow it: "Ada Morrow KC", "Ada Morrow, OBE", "Ada Morrow MP". */
  private nameEnd(first: number, end: number): number {
    let named = end;
    while (named > first + 2 && isPostNominal(this.board.tokens[named - 1]?.text ?? '', named - 1 - first)) {
      named--;
      if (this.board.lower(named - 1) === ',') named--;
    }
    return named;
  }

  /** "Secretary of State", "Minister of Foreign Affairs": token behind the office, whose "of" is token `of`. */
  private officeEnd(of: number, end: number): number {
    const from = of + (this.board.lower(of + 1) === 'the' ? 3 : 2);
    // "R K Nair" begins with its initials.
    if (this.isInitial(from)) return from;
    for (let k = from; k < end - 1; k++) if (this.isFirstName(k)) return k;
    let after = from;
    const isOffice = (k: number): boolean => OFFICE_WORDS.has(this.board.lower(k));
    // "of New York", "of Homeland Security": all words of the office but the first may be anything.
    if (OFFICE_OPENERS.has(this.board.lower(from - 1))) after++;
    while (after < end - 1 && (isOffice(after) || !this.board.tokens[after]?.capital)) after++;
    return Math.min(after, end);
  }

  private isFirstName(i: number): boolean {
    return this.board.look.genders.has(this.board.lower(i));
  }

  private isInitial(i: number): boolean {
    const { text = '' } = this.board.tokens[i] ?? {};
    return bare(text).length === 1 && isAllCapitals(bare(text));
  }

  /** "General Motors", "the Justice Department": what looks like a title is a word of the body's name. */
  private isBodyName(first: number, end: number): boolean {
    if (end - first < 2 || COURTESY_TITLES.has(bare(this.board.lower(first)))) return false;
    for (let k = first + 1; k < end - 1; k++) {
      // "Chairman of the Ports Committee" tells somebody's office.
      if (this.board.lower(k) === 'of' && isTitle(bare(this.board.lower(k - 1)), 0)) return false;
      if (this.board.look.genders.has(this.board.lower(k)) && isTitle(bare(this.board.lower(k - 1)), 2))
        return false;
    }
    const last = this.board.lower(end - 1);
    return (
      BODY_ENDINGS.has(last) ||
      (end - first > 2 && isRegion(last) && BODY_ENDINGS.has(this.board.lower(end - 2)))
    );
  }

  /** "Mr. King", "Charlie King", and then "King": a title's word that is somebody's last name here. */
  private isLastName(k: number, start: number, sentenceFirst: number): boolean {
    if (k > start)
      return (
        LAST_NAMES.has(this.board.lower(k)) &&
        !DETERMINERS.has(this.board.lower(start - 1)) &&
        !PROPER_ADJECTIVES.has(this.board.lower(start))
      );
    if (k > sentenceFirst && COURTESY_TITLES.has(bare(this.board.lower(k - 1)))) return true;
    return this.board.lastNames.has(this.board.lower(k)) && !DETERMINERS.has(this.board.lower(k - 1));
  }

  /** "Democratic claims": after a word that may be a name, a phrase goes on in lower case. */
  private goesOnAsPhrase(i: number): boolean {
    const token = this.board.tokens[i];
    if (token?.kind !== 'word' || token.capital || token.cue > 0) return false;
    return !OUTSIDE_PHRASES.has(token.lower);
  }

  private titlesPerson(first: number, start: number): boolean {
    for (let k = first; k < start; k++) if (isTitle(bare(this.board.lower(k)), start - k)) return true;
    return false;
  }

  /** Start of the description that ends at token `start` ("campaign manager"); `first` when there is none. */
  private descriptionBefore(first: number, start: number, sentenceFirst: number): number {
    const before = bare(this.board.lower(start - 1));
    if (start - 1 < sentenceFirst || (!TITLES.has(before) && this.board.nounOf(before) !== 'person'))
      return first;
    let k = start - 1;
    // "On Wednesday Mayor Morrow said": the day is none of the description.
    while (
      k - 1 >= sentenceFirst &&
      start - k < 7 &&
      this.board.isInnerWord(k - 1) &&
      !(this.board.tokens[k - 1]?.capital && CAPITALISED_STARTERS.has(this.board.lower(k - 1)))
    )
      k--;
    return k;
  }

  /** A run that is all title: "the Russian Foreign Minister", "Florida Senator". */
  private addRole(first: number, end: number): void {
    const head = end - 1;
    let start = first;
    while (
      start > 0 &&
      DETERMINERS.has(this.board.lower(start - 1)) &&
      this.board.tokens[start - 1]?.sentence === this.board.tokens[first]?.sentence
    )
      start--;
    this.board.add({
      kind: 'nominal',
      first: start,
      end,
      titleFirst: start,
      words: [bare(this.board.lower(head))],
      shape: this.board.look.nouns.get(bare(this.board.lower(head))) ?? 'person',
      gender: genderOfInhabitant(this.board.lower(head)),
    });
  }

  private genderOf(first: number, start: number, words: readonly string[]): 'm' | 'f' | '' {
    for (let k = first; k < start; k++) {
      const word = bare(this.board.lower(k));
      const told = TITLES.get(word) || genderOfRole(word);
      if (told) return told;
    }
    return words.length > 1 || start === first
      ? (this.board.look.genders.get(words[0]?.toLowerCase() ?? '') ?? '')
      : '';
  }

  private shapeOf(words: readonly string[], titled: boolean, start: number): 'person' | 'body' | 'unknown' {
    const last = words.at(-1)?.toLowerCase() ?? '';
    const first = words[0]?.toLowerCase() ?? '';
    if (titled && !BODY_NAME_WORDS.has(last)) return 'person';
    if (words.length > 1 && BODY_ENDINGS.has(last) && !this.board.look.genders.has(first)) return 'body';
    if (words.some((word) => BODY_NAME_WORDS.has(word.toLowerCase())) && !this.board.look.genders.has(first))
      return 'body';
    if (words.length > 1 && this.board.look.genders.has(first) && !BODY_NAME_WORDS.has(last)) return 'person';
    if (words.length === 1 && isAbbreviation(words[0] ?? '')) return 'body';
    if (this.board.lower(start - 1) === 'the') return 'body';
    return words.length === 2 || words.length === 3 ? 'person' : 'unknown';
  }
}

/** A word that is no part of the name of `words` words after it. */
function isTitle(word: string, words: number): boolean {
  return TITLES.has(word) || isRoleBefore(word, words);
}

/** "R-Wis.", which is no name. */
function isPartyAndPlace(word: string): boolean {
  return word.startsWith('-', 1) && /^[DRI]/u.test(word) && isCapitalAt(word, 2);
}

/** "NATO", "U.S.", "AT&T". */
function isAbbreviation(word: string): boolean {
  return word.length > 1 && isAllCapitals(word.replace(/[.&]/gu, ''));
}
