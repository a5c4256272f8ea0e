// Written by scripts/calibrate-confidence.ts.

/** Weight of each trait of certainty.ts. */
// biome-ignore format: figures
export const CERTAINTY_WEIGHTS: readonly number[] = [0.56, 0.76, 0.03, 0.07, 0.2, -0.22, -2.3, -0.73, 0.04, -0.33];
