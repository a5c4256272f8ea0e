import type { ReportEntry } from '@/components/report/situation';
import { matchView, negationLostMatch, shortenedMatch } from './views';

/** The quotations of an invented page: three on record and two that are not. */
export function pageEntries(): ReportEntry[] {
  const matches = [
    matchView(),
    shortenedMatch({ note: { text: 'Compare.', tags: [] } }),
    negationLostMatch(),
    matchView({ speakerDiffers: true, printed: { words: 'we agreed to do so', speaker: 'Maria Stone' } }),
  ];
  const found = matches.map((match, index) => ({
    index,
    kind: 'direct' as const,
    words: match.printed.words,
    ...(match.printed.speaker === undefined ? {} : { speaker: match.printed.speaker }),
    match,
  }));
  return [
    ...found,
    {
      index: 4,
      kind: 'direct',
      words: 'The ferry sails at nine.',
      speaker: 'Harbour master Ada Lind',
      match: null,
    },
    { index: 5, kind: 'mixed', words: 'a calm night', match: null },
  ];
}

/** Many quotations that are not in the library. */
export function manyEntries(n: number): ReportEntry[] {
  return Array.from({ length: n }, (_, index) => ({
    index,
    kind: 'direct',
    words: `Ferry number ${index + 1} sails at nine.`,
    speaker: `Captain ${index % 7}`,
    match: null,
  }));
}
