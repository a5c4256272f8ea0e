import { markStyleOf } from '@/lib/quotations/language';
import type { Judge } from './attribute';
import { withStrengths } from './neighbours';
import { unpackModel } from './packed-model';
import { QUOTATION_FEATURES } from './quotation-facts';
import { logistic, scoreOf, scoresOf, softmax, type Trees, treesOf } from './trees';
import { ANTECEDENT_MODEL, NEIGHBOUR_STRENGTHS, SOURCE_MODEL, SPEECH_MODEL } from './weights';

/** The three models as flat lists of whole numbers. */
export interface Models {
  readonly sources: readonly number[];
  readonly antecedents: readonly number[];
  readonly speech: readonly number[];
  /** Strengths of the words beside marks (neighbours.ts); empty for none. */
  readonly neighbours: readonly number[];
}

/** A judge that decides with the given models. */
export function judgeOf(models: Models): Judge {
  const sources = treesOf(models.sources);
  const antecedents = treesOf(models.antecedents);
  const speech = treesOf(models.speech);
  const rank = (trees: Trees, rows: readonly (readonly number[])[]): number[] =>
    softmax(scoresOf(trees, rows));
  return {
    sources: (_, candidates) =>
      rank(
        sources,
        candidates.map((candidate) => candidate.row),
      ),
    // One alone is certain, whatever it looks like.
    antecedents: (_, rows) => (rows.length < 2 ? rows.map(() => 1) : rank(antecedents, rows)),
    speech: (_, row) => logistic(scoreOf(speech, withStrengths(row, models.neighbours))),
  };
}

/** Letter of the least strength. */
const WEAKEST = 0x61;

let trained: Judge | undefined;

/** The judge with the shipped models; unpacked on first use. */
export function trainedJudge(): Judge {
  trained ??= judgeOf({
    sources: unpackModel(SOURCE_MODEL),
    antecedents: unpackModel(ANTECEDENT_MODEL),
    speech: unpackModel(SPEECH_MODEL),
    neighbours: Array.from(NEIGHBOUR_STRENGTHS, (letter) => letter.charCodeAt(0) - WEAKEST),
  });
  return trained;
}

/** Words from which marks outside English are taken for speech; for writing without spaces, characters. */
const SPEECH_WORDS = 4;
const SPEECH_CHARACTERS = 8;

/**
 * The judge for a language. The models are trained and measured on English only; elsewhere nobody is named, and
 * marks hold speech when they hold at least a clause.
 */
export function judgeFor(language: string): Judge {
  if (language === 'en') return trainedJudge();
  const words = QUOTATION_FEATURES.indexOf('words');
  const unspaced = markStyleOf(language).unspaced;
  return {
    sources: (_, candidates) => candidates.map(({ mention }) => (mention < 0 ? 1 : 0)),
    antecedents: (_, rows) => rows.map(() => 0),
    speech: ({ length, row }) =>
      (unspaced ? length >= SPEECH_CHARACTERS : (row[words] ?? 0) >= SPEECH_WORDS) ? 1 : 0,
  };
}
