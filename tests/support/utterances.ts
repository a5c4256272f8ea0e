import type { SamenessRecord } from '@/lib/model/records';
import type { Member, MemberStore } from '@/lib/utterances/regroup';
import type { Statement } from '@/lib/utterances/statement';

/** A library of statements in memory, its members kept as the store keeps them. */
export interface MemoryMembers extends MemberStore {
  readonly library: Map<string, Statement>;
  readonly members: Map<string, Member>;
  readonly decisions: Map<string, SamenessRecord>;
}

/** An empty library. */
export function memoryMembers(): MemoryMembers {
  const library = new Map<string, Statement>();
  const members = new Map<string, Member>();
  const decisions = new Map<string, SamenessRecord>();
  const where = async (wanted: (member: Member) => boolean) => [...members.values()].filter(wanted);
  return {
    library,
    members,
    decisions,
    get: (ids) => where(({ id }) => ids.includes(id)),
    withKeys: (keys) => where((member) => member.keys.some((key) => keys.includes(key))),
    inLines: (lines) => where(({ lineId }) => lines.includes(lineId)),
    atPlaces: (places) => where(({ place }) => places.includes(place)),
    decisionsAt: async (places) =>
      [...decisions.values()].filter(({ a, b }) => places.includes(a) || places.includes(b)),
    statements: async (ids) => ids.flatMap((id) => library.get(id) ?? []),
    put: async (rows) => {
      for (const row of rows) members.set(row.id, row);
    },
    remove: async (ids) => {
      for (const id of ids) members.delete(id);
    },
  };
}
