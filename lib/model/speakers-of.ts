import { joinNames } from '@/lib/text/join-names';
import type { QuotationRecord } from './records';

type Spoken = Pick<QuotationRecord, 'speakerId' | 'jointlyIds'>;

/** Ids of all who said it, in the order of the text; empty when nobody is known. */
export function speakerIdsOf({ speakerId, jointlyIds = [] }: Spoken): readonly string[] {
  return speakerId === undefined ? [] : [speakerId, ...jointlyIds];
}

/** Their names as one line ("Morrow and Bell"); undefined when none of them is known. Ids without a name are left out. */
export function speakerNameOf(
  spoken: Spoken,
  nameOf: (id: string) => string | undefined,
): string | undefined {
  const names = speakerIdsOf(spoken).flatMap((id) => nameOf(id) ?? []);
  return names.length === 0 ? undefined : joinNames(names);
}
