import type { Judge } from './attribute';
import { logistic, scoreOf, scoresOf, softmax, type Trees, treesOf } from './trees';
import { ANTECEDENT_MODEL, SOURCE_MODEL, SPEECH_MODEL } from './weights';

/** The three models as flat lists of whole numbers. */
export interface Models {
  readonly sources: readonly number[];
  readonly antecedents: readonly number[];
  readonly speech: readonly number[];
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
    antecedents: (_, rows) => (rows.length === 0 ? [] : rank(antecedents, rows)),
    speech: (_, row) => logistic(scoreOf(speech, row)),
  };
}

let trained: Judge | undefined;

/** The judge with the shipped models; unpacked on first use. */
export function trainedJudge(): Judge {
  trained ??= judgeOf({ sources: SOURCE_MODEL, antecedents: ANTECEDENT_MODEL, speech: SPEECH_MODEL });
  return trained;
}
