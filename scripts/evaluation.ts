/**
 * Runs the quotation scorer that lies beside the gold and picks the figures we keep.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Judge } from '@/lib/attribution/attribute';
import { readArticle } from '@/lib/attribution/read-article';
import type { ArticleReading } from '@/lib/model/quotation';
import { documentOfPlainText } from '@/lib/text/document-text';
import { predictionOf } from './quotation-prediction';

/** Percentages (0–100), but milliseconds. Higher is better but for the last two. */
export interface QuotationFigures {
  readonly speechF1: number;
  readonly otherF1: number;
  readonly speakerDirect: number;
  readonly speakerMixed: number;
  readonly pronounSource: number;
  readonly endToEndF1: number;
  readonly highConfidenceRight: number;
  readonly highConfidenceCovers: number;
  readonly wrongPersonForUnnamed: number;
  readonly msPer1000Words: number;
}

/** Names of the figures where less is better. */
export const LESS_IS_BETTER: ReadonlySet<string> = new Set(['wrongPersonForUnnamed', 'msPer1000Words']);

export interface EvaluationFiles {
  readonly gold: string;
  readonly text: string;
  /** The scorer; by default `../score.mjs` beside the gold's folder. */
  readonly scorer: string;
}

/** The scorer that belongs to a gold file: `score.mjs` in its folder or the one above. */
export function scorerOf(gold: string): string {
  const beside = join(dirname(gold), 'score.mjs');
  return existsSync(beside) ? beside : join(dirname(gold), '..', 'score.mjs');
}

/** Reads all texts of the folder and writes predictions to a temporary file; returns its name. */
export function predictFolder(folder: string, judge?: Judge): string {
  const read = (text: string): ArticleReading => readArticle(documentOfPlainText(text), {}, judge);
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const text of texts) read(text); // warm
  const out = join(mkdtempSync(join(tmpdir(), 'on-record-')), 'predictions.jsonl');
  writeFileSync(
    out,
    `${texts.map((text, i) => predictionOf(basename(names[i] ?? '', '.txt'), read, text)).join('\n')}\n`,
  );
  return out;
}

/** The scorer's own table, as text. */
export function scoreTable(files: EvaluationFiles, predictions: string): string {
  return execFileSync(process.execPath, argumentsOf(files, predictions), { encoding: 'utf8' });
}

/** The figures we keep. */
export function measureFigures(files: EvaluationFiles, predictions: string): QuotationFigures {
  const json = execFileSync(process.execPath, [...argumentsOf(files, predictions), '--json'], {
    encoding: 'utf8',
  });
  const m = JSON.parse(json) as {
    readonly [key: string]: Record<string, number>;
  } & { speaker: Record<string, { last_given_detected: number }>; ms_per_1000_words: number };
  const percent = (n: number | undefined): number => Math.round(1000 * (n ?? 0)) / 10;
  const confident = highConfidence(files, predictions);
  return {
    speechF1: percent(m['speech overlap>=.8']?.F1),
    otherF1: percent(m.classify?.other_F1),
    speakerDirect: percent(m.speaker.direct?.last_given_detected),
    speakerMixed: percent(m.speaker.mixed?.last_given_detected),
    pronounSource: percent(m.speaker['type:pronoun']?.last_given_detected),
    endToEndF1: percent(m.attribution_end_to_end?.F1),
    highConfidenceRight: percent(confident.right),
    highConfidenceCovers: percent(confident.covers),
    wrongPersonForUnnamed: percent(m.unnamed_source?.wrong_name),
    msPer1000Words: Math.round(100 * m.ms_per_1000_words) / 100,
  };
}

function argumentsOf(files: EvaluationFiles, predictions: string): string[] {
  return [files.scorer, '--gold', files.gold, '--text', files.text, '--pred', predictions];
}

interface GoldLine {
  readonly article: string;
  readonly quotes: readonly {
    readonly inner_start: number;
    readonly kind: string;
    readonly ignore?: boolean;
    readonly headline?: boolean;
    readonly speaker: { readonly name: string; readonly trust: string } | null;
  }[];
}

interface PredictedLine {
  readonly article: string;
  readonly quotes: readonly {
    readonly start: number;
    readonly speaker: string | null;
    readonly confidence: string;
  }[];
}

/** Of the direct quotations with a known speaker: how many are "high", and how many of those are right. */
function highConfidence(files: EvaluationFiles, predictions: string): { right: number; covers: number } {
  const lines = <T>(file: string): T[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T);
  const predicted = new Map(lines<PredictedLine>(predictions).map((line) => [line.article, line]));
  let all = 0;
  let high = 0;
  let right = 0;
  for (const article of lines<GoldLine>(files.gold))
    for (const quote of article.quotes) {
      const { speaker } = quote;
      if (quote.kind !== 'direct' || quote.ignore || quote.headline || speaker === null) continue;
      if (!/^(?:checked|high|medium)$/u.test(speaker.trust)) continue;
      all++;
      const ours = predicted
        .get(article.article)
        ?.quotes.find((q) => Math.abs(q.start - quote.inner_start) < 3);
      if (ours?.confidence !== 'high') continue;
      high++;
      if (ours.speaker !== null && lastName(ours.speaker) === lastName(speaker.name)) right++;
    }
  return { right: right / Math.max(1, high), covers: high / Math.max(1, all) };
}

function lastName(name: string): string {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z -]/gu, '')
    .split(' ')
    .filter((word) => word !== '' && !/^(?:jr|sr|ii|iii)$/u.test(word));
  return words.at(-1) ?? '';
}
