import { lookup } from './lookup';
import type { Scene } from './scene';
import type { Token } from './tokens';

/** A token range, half open. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/**
 * The words of a scene, one by one. Apart from what reads whole clauses (report-words.ts), which pages do not need.
 */
export class SentenceWords {
  readonly scene: Scene;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  token(i: number): Token | undefined {
    return this.scene.stream.tokens[i];
  }

  /** Lower-case form; empty outside the text. */
  lower(i: number): string {
    return this.scene.stream.tokens[i]?.lower ?? '';
  }

  isWord(i: number): boolean {
    return this.scene.stream.tokens[i]?.kind === 'word';
  }

  isQuotation(i: number): boolean {
    return this.scene.stream.tokens[i]?.kind === 'quotation';
  }

  /** A dash between words, not within one: double, or with a space beside it. */
  isDash(i: number): boolean {
    const token = this.token(i);
    if (token?.kind !== 'punctuation' || !/^[–—―-]+$/u.test(token.text)) return false;
    return token.text !== '-' || (this.token(i - 1)?.end ?? 0) < token.start;
  }

  /** Lemma of a verb that can report words; empty for other words. */
  lemma(i: number): string {
    return this.isWord(i) ? (lookup().cues.get(this.lower(i))?.lemma ?? '') : '';
  }

  /** First token of `range` for which `test` holds; -1 for none. */
  find(range: Range, test: (i: number) => boolean): number {
    for (let i = range.first; i < range.end; i++) if (test(i)) return i;
    return -1;
  }
}
