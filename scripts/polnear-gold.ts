import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One quotation of the gold, as far as training and evaluation need it. */
export interface GoldQuotation {
  readonly inner_start: number;
  readonly inner_end: number;
  readonly kind: 'direct' | 'mixed' | 'other';
  readonly cue?: { readonly start: number; readonly end: number };
  readonly ignore?: boolean;
  readonly headline?: boolean;
  readonly source: {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly head?: string;
  } | null;
  readonly speaker: { readonly name: string; readonly trust: string } | null;
}

/** A reported statement without marks. */
export interface GoldIndirect {
  readonly spans: readonly (readonly [number, number])[];
  readonly cue?: readonly [number, number];
  readonly source?: readonly [number, number] | null;
  readonly speaker: { readonly name: string; readonly trust: string } | null;
}

export interface GoldArticle {
  readonly article: string;
  readonly title: string;
  readonly text: string;
  readonly quotes: readonly GoldQuotation[];
  readonly indirect: readonly GoldIndirect[];
}

/** Reads gold (JSON lines) with its texts (`DIR/ARTICLE.txt`). Throws the file system's error when absent. */
export function readGold(goldFile: string, textFolder: string): GoldArticle[] {
  return readFileSync(goldFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row = JSON.parse(line) as Omit<GoldArticle, 'text'>;
      return { ...row, text: readFileSync(join(textFolder, `${row.article}.txt`), 'utf8') };
    });
}
