/**
 * Who was named earlier in a text that is read in sections: full names with the gender, the shape and the titles that
 * came with them, so that "Morrow" and "the mayor" find their person when the introduction lies sections back.
 */
import type { Entity, KnownName } from './entities';

/** Names that are kept: more than an article has. */
const MOST = 400;

/** Whom the pronouns of the first person mean outside quotation marks. */
export interface FirstPerson {
  readonly words: readonly string[];
  readonly is: 'author' | 'interviewee';
}

/** The names so far, in order of first mention. */
export class Cast {
  private readonly known = new Map<string, KnownName>();

  /** All names; empty before the first section. */
  all(): readonly KnownName[] {
    return [...this.known.values()];
  }

  /** Takes in a name that the text around the sections tells, such as the author's; what is known of it stays. */
  introduce(words: readonly string[]): void {
    const key = words.join(' ');
    if (!this.known.has(key)) this.known.set(key, { words, gender: '', shape: 'person', called: [] });
  }

  /** Takes in the full names of a section that has been read, with what each was called. */
  learn(entities: readonly Entity[], calledSo: (entity: number) => readonly ReadonlySet<string>[]): void {
    entities.forEach(({ words, gender, shape, mentions }, id) => {
      const key = words.join(' ');
      if (words.length < 2 || mentions.length === 0) return;
      if (this.known.size >= MOST && !this.known.has(key)) return;
      this.known.set(key, { words, gender, shape, called: calledSo(id) });
    });
  }
}
