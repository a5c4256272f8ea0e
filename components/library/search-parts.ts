import { parseTypedDays } from '@/lib/text/typed-days';
import { rangeInWords } from '../wording/dates';
import type { SearchRoute } from './route';

/** One thing that a search asks for, in words, and the same search without it. */
export interface RoutePart {
  readonly part: 'words' | 'speaker' | 'outlet' | 'days';
  /** “Speaker”; and in the middle of a sentence. */
  readonly label: string;
  readonly inSentence: string;
  readonly value: string;
  readonly without: SearchRoute;
}

/** The words and the filters of a search, those that it has. */
export function partsOf(route: SearchRoute): readonly RoutePart[] {
  const { speaker, outlet, from: _from, to: _to, ...rest } = route;
  const { speaker: _speaker, ...noSpeaker } = route;
  const { outlet: _outlet, ...noOutlet } = route;
  const noDays = {
    ...rest,
    ...(speaker === undefined ? {} : { speaker }),
    ...(outlet === undefined ? {} : { outlet }),
  };
  const all = [
    ['words', 'Words', 'the words', route.query.trim(), { ...route, query: '' }],
    ['speaker', 'Speaker', 'the speaker', speaker ?? '', noSpeaker],
    ['outlet', 'Outlet', 'the outlet', outlet ?? '', noOutlet],
    ['days', 'Days', 'the days', daysInWords(route), noDays],
  ] as const;
  return all.flatMap(([part, label, inSentence, value, without]) =>
    value === '' ? [] : [{ part, label, inSentence, value, without }],
  );
}

function daysInWords({ from = '', to = '' }: SearchRoute): string {
  const typed = parseTypedDays(from, to);
  const whole = typed.ok && from !== '' && to !== '' ? rangeInWords(typed.days ?? {}) : undefined;
  if (whole !== undefined) return whole;
  if (from !== '' && to !== '') return `${from} – ${to}`;
  return from === '' ? (to === '' ? '' : `until ${to}`) : `from ${from}`;
}
