// Written by scripts/calibrate-confidence.ts.

/** Weight of each trait of certainty.ts. */
// biome-ignore format: figures
export const CERTAINTY_WEIGHTS: readonly number[] = [0.68, 0.7, -0.03, -0.05, 0.2, -0.41, -2.16, -0.89, -0.14, -0.33];
