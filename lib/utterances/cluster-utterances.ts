import type { SamenessRecord } from '@/lib/model/records';
import { UtteranceComparer } from './compare-utterances';
import { groupCopies, standIns } from './copies';
import { joinAlike } from './join-alike';
import { linesOf } from './lines';
import { Occasions } from './occasions';
import type { Membership, Statement } from './statement';
import { linkedPools, relatedVoices, voicesOf } from './voices';

/**
 * Which statements are one utterance: a function of the set of statements and of a person's decisions, of nothing else.
 *
 * Problem: articles come in any order and are deleted again; the clusters must be those that the whole library would have
 * given at once. Way: pairs are compared by themselves (compare-utterances.ts) and make *lines*, the connected parts of the
 * graph. Inside a line the links are taken in a fixed order, strongest first, ties by id (Kruskal 1956), and one joins two clusters
 * unless something stands between any two of their statements: other speakers, other stated days, said after it was
 * printed, a “not” or number that differs, or a person who parted them. So a fragment of unknown day cannot draw two days' speeches
 * together. Last come the merges of a person: whole clusters, the latest decision first; an older merge yields to a later split.
 * Copies are one from the beginning (copies.ts), and the links are never written down: pairs of voices are compared (voices.ts)
 * and of their links those tried that can join something (join-alike.ts). Cost: O(statements log statements + pairs of voices
 * sharing a key), so that a saying repeated on a thousand days costs little more than ten times one of a hundred. Rejected:
 * all links in a list (the square of the days); joining each new article to the cluster it is nearest to, which depends on
 * the order; correlation clustering, whose optimum is hard and whose heuristics depend on the order.
 */
export function clusterUtterances(
  statements: readonly Statement[],
  decisions: readonly SamenessRecord[],
  comparer: UtteranceComparer = new UtteranceComparer(),
): ReadonlyMap<string, Membership> {
  const sorted = [...statements].sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = groupCopies(sorted, decisions, comparer);
  const ordered = standIns(groups);
  const indexOf = placesOf(groups);
  const placed = voicesOf(ordered);
  const related = relatedVoices(new Set(placed.map(({ voice }) => voice)), comparer);
  const alike = related.filter(({ conflict }) => !conflict);
  const said = [...decisions].sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1));
  const ends = ({ a, b }: SamenessRecord) => pairsOf(indexOf.get(a) ?? [], indexOf.get(b) ?? []);

  const utterances = new Occasions(ordered);
  for (const one of related)
    if (one.conflict) for (const [pool, other] of linkedPools(one)) utterances.partPools(pool, other);
  for (const one of said)
    if (one.state === 'different') for (const [a, b] of ends(one)) utterances.part(a, b, one.at);
  joinAlike(placed, alike, utterances);

  const lines = linesOf(ordered.length, alike);
  for (const one of said) {
    if (one.state === 'different') continue;
    for (const [a, b] of ends(one)) {
      lines.join(a, b);
      if (!utterances.partedSince(a, b, one.at)) utterances.join(a, b);
    }
  }
  const idAt = (i: number) => (ordered[i] as Statement).id;
  return new Map(
    groups.flatMap((group, i) => {
      // Indexes are in the order of ids: a tree's least index is its least id.
      const membership = { utteranceId: idAt(utterances.rootOf(i)), lineId: idAt(lines.rootOf(i)) };
      return group.map(({ id }) => [id, membership] as const);
    }),
  );
}

/** Indexes of the groups with a statement at each place; several where an article has the same words twice. */
function placesOf(groups: readonly (readonly Statement[])[]): ReadonlyMap<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  for (const [i, group] of groups.entries()) {
    for (const { place } of group) {
      const known = places.get(place);
      if (known === undefined) places.set(place, new Set([i]));
      else known.add(i);
    }
  }
  return places;
}

function pairsOf(left: Iterable<number>, right: Iterable<number>): [number, number][] {
  return [...left].flatMap((a) => [...right].map((b): [number, number] => [a, b]));
}
