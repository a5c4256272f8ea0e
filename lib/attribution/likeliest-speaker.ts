/** From the odds of the sources beside a quotation to the odds of who speaks: several words may mean one person. */
import { referentOfPhrase } from './referents';
import type { Scene } from './scene';
import type { SourceCandidate } from './source-candidates';

/** The candidates of one quotation and the probability of each. */
export interface RankedSources {
  readonly candidates: readonly SourceCandidate[];
  readonly odds: readonly number[];
}

/** Whom mentions mean, and the odds where a pronoun may mean several. */
export interface Meanings {
  readonly entityOf: (mention: number) => number;
  readonly chances: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/**
 * Sums what all candidates say about each person; the chosen source decides, the sum says how sure we are. A list that
 * speaks as one (`listed`) is meant whichever of its mentions is the source. -1 for somebody without a name.
 */
export function likeliestSpeaker(
  scene: Scene,
  { candidates, odds }: RankedSources,
  { source, listed }: { readonly source: number; readonly listed: readonly number[] },
  { entityOf, chances }: Meanings,
): { readonly entity: number; readonly probability: number } {
  if (source < 0) return { entity: -1, probability: odds.at(-1) ?? 0 };
  const own = entityOf(source);
  const sums = new Map<number, number>();
  const add = (person: number, chance: number): void => {
    sums.set(person, (sums.get(person) ?? 0) + chance);
  };
  let ofList = 0;
  candidates.forEach(({ mention }, k) => {
    const chance = odds[k] ?? 0;
    if (mention < 0) return;
    if (mention === source || listed.includes(mention)) ofList += chance;
    const share = chances.get(mention);
    if (share !== undefined) for (const [entity, part] of share) add(entity, part * chance);
    else {
      const entity = entityOf(mention);
      if (entity >= 0) add(entity, chance);
      else if (scene.mentions[mention]?.kind === 'nominal') add(referentOfPhrase(scene, mention), chance);
    }
  });
  if (listed.length > 1) return { entity: own, probability: ofList };
  if (own < 0)
    return { entity: -1, probability: Math.max(ofList, sums.get(referentOfPhrase(scene, source)) ?? 0) };
  let entity = own;
  for (const [other, sum] of sums) if (sum > (sums.get(entity) ?? 0)) entity = other;
  return { entity, probability: sums.get(entity) ?? 0 };
}
