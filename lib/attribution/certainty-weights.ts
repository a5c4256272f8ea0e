// Written by scripts/calibrate-confidence.ts.

/** Weight of each trait of certainty.ts. */
// biome-ignore format: figures
export const CERTAINTY_WEIGHTS: readonly number[] = [0.64, 0.7, -0.02, -0.05, 0.37, -0.42, -2.02, -0.9, -0.13, -0.31];
