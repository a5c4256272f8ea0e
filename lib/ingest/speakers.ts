import { speakerIdOf } from '@/lib/model/ids';
import type { SpeakerReading } from '@/lib/model/quotation';
import type { SpeakerRecord } from '@/lib/model/records';
import { foldName } from '@/lib/text/fold';
import { bySpan, type Span } from '@/lib/text/span';

/** The speakers of one article on their way to records. Two readings that fold to one key are one speaker. */
export interface Speakers {
  /** Id of a speaker by its index in the reading; undefined for no index. Throws on an index out of range. */
  idAt(index: number | undefined): string | undefined;
  /** Id of a source known only as written beside a statement; one is made when first asked for. */
  idOfUnnamed(name: string, mention: Span): string;
  records(): SpeakerRecord[];
}

/** Gives every speaker of a reading its id and folded key. */
export function createSpeakers(articleId: string, readings: readonly SpeakerReading[]): Speakers {
  const byId = new Map<string, SpeakerRecord>();
  const add = (reading: SpeakerReading): string => {
    const key = foldName(reading.name);
    const id = speakerIdOf(articleId, key);
    const known = byId.get(id);
    byId.set(
      id,
      known === undefined
        ? { id, articleId, key, ...reading }
        : { ...reading, ...known, mentions: [...known.mentions, ...reading.mentions].sort(bySpan) },
    );
    return id;
  };
  const ids = readings.map(add);
  return {
    idAt(index) {
      if (index === undefined) return undefined;
      const id = ids[index];
      if (id === undefined) throw new RangeError(`no speaker ${index} among ${ids.length}`);
      return id;
    },
    idOfUnnamed(name, mention) {
      const id = speakerIdOf(articleId, foldName(name));
      return byId.has(id) ? id : add({ name, kind: 'unnamed', mentions: [mention] });
    },
    records: () => [...byId.values()],
  };
}
