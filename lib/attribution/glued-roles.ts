/**
 * Roles that are printed with a capital right before a name, as at the start of a sentence: "Newsagent Deb Nolan".
 *
 * No list holds all of them, and a role left on the name makes two people of one. So a first word that is no known first
 * name is taken for a role when the text prints it in lower case as a noun, or when it has its capital from the start
 * of a sentence only and the name stands elsewhere without it or begins with a known first name. Never from two words:
 * "Hunter Nolan" may be a name. Cost: O(1) a name. Rejected: endings (-er, -ist) alone, which half of all last names
 * have; a known first name in second place anywhere in a sentence, which cut "Cornell William Brooks".
 */
import { fold } from './entities';
import {
  BODY_NAME_WORDS,
  COURTESY_TITLES,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  PROPER_ADJECTIVES,
} from './lexicon';
import { bare } from './mention';
import type { MentionBoard } from './mention-board';
import { OTHER_FIRST_NAMES } from './role-words';
import type { WordUses } from './word-uses';

/** Words of a role before a name that are looked at. */
const MOST = 3;

/** Tells roles from first names. */
export class GluedRoles {
  private readonly board: MentionBoard;
  private readonly uses: WordUses;

  constructor(board: MentionBoard, uses: WordUses) {
    this.board = board;
    this.uses = uses;
  }

  /** Where the name begins in a run of capitals from `start` to `end`: behind the words that are a role. */
  nameStart(start: number, end: number, sentenceFirst: number): number {
    let last = end;
    while (last > start && !this.isNameWord(last - 1)) last--;
    let at = start;
    while (at < start + MOST && this.isGlued(at, last, start === sentenceFirst)) at++;
    return at;
  }

  private isGlued(i: number, end: number, startsSentence: boolean): boolean {
    const [word, next] = [this.board.lower(i), this.board.lower(i + 1)];
    if (end - i < 3 || BODY_NAME_WORDS.has(this.board.lower(end - 1))) return false;
    if (!this.isPlain(i) || !this.isPlain(i + 1) || NAME_PARTICLES.has(next)) return false;
    for (let k = i; k < end; k++) if (!this.isNameWord(k)) return false;
    if (this.isFirstName(word) || OTHER_FIRST_NAMES.has(word)) return false;
    if (this.uses.isNoun(word)) return true;
    if (!startsSentence || this.uses.proper.has(word)) return false;
    return this.isFirstName(next) || this.uses.opens(next, this.board.lower(i + 2));
  }

  private isNameWord(i: number): boolean {
    const token = this.board.tokens[i];
    return token?.capital === true && !NAME_SUFFIXES.has(token.lower);
  }

  /** Neither an initial nor a title. */
  private isPlain(i: number): boolean {
    const word = this.board.lower(i);
    if (word.length < 3 || word.endsWith('.')) return false;
    return !COURTESY_TITLES.has(bare(word)) && !PROPER_ADJECTIVES.has(word) && !BODY_NAME_WORDS.has(word);
  }

  private isFirstName(word: string): boolean {
    return this.board.look.genders.has(fold(word));
  }
}
