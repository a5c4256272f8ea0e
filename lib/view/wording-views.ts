import { daysApart, speakerAgreement } from '@/lib/match/agreement';
import { compareWords } from '@/lib/match/word-difference';
import type { StatementView, WordingView } from '@/lib/model/views';
import { statementOfAnnotation, statementView } from './statement-view';
import { utteranceOf, type ViewRecords } from './view-records';

const ORDER: Readonly<Record<WordingView['as'], number>> = {
  same: 0,
  'another-day': 1,
  'another-speaker': 2,
  apart: 3,
  alike: 4,
};

/**
 * Where else the library has the words of a statement: the printings of its utterance first, then the same words that are not
 * it, then other wordings; the earlier printed first. Empty when there is none, or the statement is not among the records.
 */
export function wordingViews(id: string, records: ViewRecords): WordingView[] {
  const all = new Map<string, StatementView>([
    ...[...records.quotations.values()].map((one) => [one.id, statementView(one, records)] as const),
    ...records.annotations.map((one) => [one.id, statementOfAnnotation(one)] as const),
  ]);
  const own = all.get(id);
  if (own === undefined) return [];
  const line = records.utterances.get(id)?.lineId;
  const ownArticle = records.quotations.get(id)?.articleId;
  const alike = new Set(records.versions?.get(id)?.map((version) => version.id));
  return [...all.values()]
    .flatMap((statement): WordingView[] => {
      if (statement.id === id) return [];
      const inLine = line !== undefined && records.utterances.get(statement.id)?.lineId === line;
      if (!inLine && !alike.has(statement.id)) return [];
      const isSame = utteranceOf(records, statement.id) === utteranceOf(records, id);
      const as = isSame ? 'same' : inLine ? whyApart(own, statement) : 'alike';
      const articleId = records.quotations.get(statement.id)?.articleId;
      return [
        {
          statement,
          ...(articleId === undefined ? {} : { articleId }),
          ...(articleId !== undefined && articleId === ownArticle ? { inSameArticle: true } : {}),
          as,
          difference: compareWords(own.words, statement.words),
        },
      ];
    })
    .sort((a, b) => ORDER[a.as] - ORDER[b.as] || compareText(printedOn(a), printedOn(b)));
}

function whyApart(own: StatementView, other: StatementView): WordingView['as'] {
  if (speakerAgreement(own.speaker.name, other.speaker.name) === 'differs') return 'another-speaker';
  const [a, b] = [daysOf(own), daysOf(other)];
  return (daysApart(a, b) ?? 0) > 0 ? 'another-day' : 'apart';
}

function daysOf({ said: { from, to } }: StatementView) {
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** What it is sorted by; a printing of unknown day comes last. */
function printedOn({ statement }: WordingView): string {
  return `${statement.source.published ?? '~'} ${statement.id}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
