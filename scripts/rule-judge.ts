import type { Judge } from '@/lib/attribution/attribute';
import { CANDIDATE_FEATURES } from '@/lib/attribution/candidate-row';
import { ANTECEDENT_FEATURES } from '@/lib/attribution/coreference';
import { QUOTATION_FEATURES } from '@/lib/attribution/quotation-facts';

const candidate = (name: string): number => CANDIDATE_FEATURES.indexOf(name);
const CLASS = candidate('class');
const CUE_DISTANCE = candidate('cue-distance');
const EARLIER_SOURCE = candidate('earlier-source');
const ALONE = CANDIDATE_FEATURES.length + QUOTATION_FEATURES.indexOf('alone');
const WORDS = QUOTATION_FEATURES.indexOf('words');
const FITTING = ANTECEDENT_FEATURES.indexOf('fitting-recency');
const GENDER = ANTECEDENT_FEATURES.indexOf('gender');

const LONGEST_REACH = 60;
const SPEECH_WORDS = 4;

/** One for the best score, nought for the others. */
function best(scores: readonly number[]): number[] {
  const top = scores.indexOf(Math.max(...scores));
  return scores.map((_, i) => (i === top ? 1 : 0));
}

/**
 * Decides by rules of thumb, to measure what the models add: the source is the mention whose verb of saying is nearest,
 * or the one before when the quotation stands alone; a pronoun means the last person whose gender fits; from four words
 * on marks hold speech.
 */
export const RULE_JUDGE: Judge = {
  sources: (_, candidates) =>
    best(
      candidates.map(({ mention, row }) => {
        if (mention < 0) return 0;
        if (row[ALONE] === 1 && row[EARLIER_SOURCE] === 1) return LONGEST_REACH;
        return (row[CLASS] ?? 0) >= 2 ? LONGEST_REACH - (row[CUE_DISTANCE] ?? 0) : -1;
      }),
    ),
  antecedents: (_, rows) =>
    rows.length === 0 ? [] : best(rows.map((row) => (row[GENDER] === 2 ? -99 : -(row[FITTING] ?? 0)))),
  speech: ({ row }) => ((row[WORDS] ?? 0) >= SPEECH_WORDS ? 1 : 0),
};
