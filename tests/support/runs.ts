/** How often a property is tried: `usual` times by `npm test`, `FUZZ_RUNS` times by `npm run properties`. */
export function runs(usual: number): number {
  return Number(process.env.FUZZ_RUNS ?? usual);
}
