import type { Occasions } from './occasions';
import { linkedWith, type Placed, type RelatedVoices, type Voice } from './voices';

/**
 * Joins statements to utterances along the links between their voices, strongest first, ties by the order of the statements,
 * wherever nothing stands between (Kruskal's way).
 *
 * Problem: a saying has as many links as pairs of its days, and nearly all join nothing: both ends are in one cluster already, or
 * their clusters may never be joined. Way: for each statement in turn the *clusters* it is linked with are tried, each by its least
 * member, which is the first of its links. A cluster that may not be joined now never may be, so a pool of statements once tried for a
 * cluster is done with; and of stated days only those near are looked up, because others stand against each other. Cost: for each
 * statement the pools within reach of its day, and for each cluster and pool once the clusters in it.
 */
export function joinAlike(placed: readonly Placed[], alike: readonly RelatedVoices[], into: Occasions): void {
  for (const level of levelsOf(alike)) {
    const partners = partnersOf(level);
    const statements = [...partners.keys()].flatMap(({ all }) => all.members).sort((a, b) => a - b);
    for (const a of statements) {
      const one = placed[a] as Placed;
      const pools = (partners.get(one.voice) ?? []).flatMap((partner) =>
        linkedWith(one, partner.other, partner.relation),
      );
      for (const b of into.joinable(a, pools)) if (into.mayJoin(a, b)) into.join(a, b);
      into.haveTried(a, pools);
    }
  }
}

/** Related voices of the same strength, the strongest first. */
function levelsOf(alike: readonly RelatedVoices[]): RelatedVoices[][] {
  const levels = new Map<number, RelatedVoices[]>();
  for (const one of alike) {
    const level = levels.get(one.strength);
    if (level === undefined) levels.set(one.strength, [one]);
    else level.push(one);
  }
  return [...levels].sort(([a], [b]) => b - a).map(([, level]) => level);
}

interface Partner {
  readonly other: Voice;
  readonly relation: RelatedVoices;
}

/** The voices that each voice is related to, itself perhaps among them. */
function partnersOf(level: readonly RelatedVoices[]): ReadonlyMap<Voice, Partner[]> {
  const partners = new Map<Voice, Partner[]>();
  const note = (voice: Voice, other: Voice, relation: RelatedVoices): void => {
    const known = partners.get(voice);
    if (known === undefined) partners.set(voice, [{ other, relation }]);
    else known.push({ other, relation });
  };
  for (const relation of level) {
    note(relation.a, relation.b, relation);
    if (relation.a !== relation.b) note(relation.b, relation.a, relation);
  }
  return partners;
}
