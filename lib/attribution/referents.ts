/**
 * Whom a pronoun can mean: somebody with a name (the number of the entity), or somebody without one, who is known by
 * the mention that introduces them ("a student at the college … he said"): the count of entities plus its number.
 */
import type { Scene } from './scene';

/** The number that stands for the person whom mention `m` introduces. */
export function referentOfPhrase(scene: Scene, m: number): number {
  return scene.entities.entities.length + m;
}

/** The mention behind the number of somebody without a name; -1 for an entity's number and for none. */
export function phraseOfReferent(scene: Scene, referent: number): number {
  return referent < scene.entities.entities.length ? -1 : referent - scene.entities.entities.length;
}
