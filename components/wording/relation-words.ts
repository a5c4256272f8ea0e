import type { RelationStanding, RelationType } from '@/lib/model/relation';
import { OPPOSING_TYPES } from '@/lib/model/relation';
import type { CounterView, MatchView } from '@/lib/model/views';
import { count } from './count';

/**
 * "Sergei Lavrov …", or "Ana Reis and Tom Berg …": what the other speaker does to the statement on show. Words that
 * take no side: who says that somebody *corrects* another says who is right.
 */
const AGAINST: Readonly<Record<RelationType, readonly [one: string, several: string]>> = {
  denies: ['denies this', 'deny this'],
  disputes: ['disputes this', 'dispute this'],
  corrects: ['offers a correction to this', 'offer a correction to this'],
  retracts: ['takes this back', 'take this back'],
  'says-misquoted': ['says that this misquotes them', 'say that this misquotes them'],
  qualifies: ['limits this', 'limit this'],
  contextualises: ['gives context to this', 'give context to this'],
  responds: ['responds to this', 'respond to this'],
  restates: ['says this again', 'say this again'],
};

/** "… what John Kerry said": what the statement on show does to another one. */
const ANSWERS: Readonly<Record<RelationType, string>> = {
  denies: 'This denies what',
  disputes: 'This disputes what',
  corrects: 'This offers a correction to what',
  retracts: 'This takes back what',
  'says-misquoted': 'This says that words were misquoted which',
  qualifies: 'This limits what',
  contextualises: 'This gives context to what',
  responds: 'This responds to what',
  restates: 'This says again what',
};

/** How each kind of relation is named by itself, for menus and lists. */
export const RELATION_NAME: Readonly<Record<RelationType, string>> = {
  denies: 'denies',
  disputes: 'disputes',
  corrects: 'offers a correction to',
  retracts: 'takes back',
  'says-misquoted': 'says misquoted',
  qualifies: 'limits',
  contextualises: 'gives context to',
  responds: 'responds to',
  restates: 'says again',
};

/** Who or what says that two statements belong together. */
export const STANDING_LABEL: Readonly<Record<RelationStanding, string>> = {
  stated: 'Stated in the article',
  linked: 'Linked by On Record',
  possible: 'Possible link',
};

/** The same for a link that the reader made. */
export const LINKED_BY_YOU = 'Linked by you';

/** Name of an unknown speaker, in every place. */
export const UNKNOWN_SPEAKER = 'Speaker unknown';

/** One line over a counter-statement, in three pieces so that a name of another script stands isolated between them. */
export interface RelationWords {
  readonly lead: string;
  readonly name: string;
  readonly rest: string;
}

/** "Sergei Lavrov | denies this", or "This denies what | John Kerry | said". */
export function relationInWords(counter: CounterView): RelationWords {
  const { name, together } = counter.statement.speaker;
  const [one, several] = AGAINST[counter.type];
  // The article's own voice is nobody's speech.
  const narrator = counter.statement.kind === 'narrator' && name === undefined;
  return counter.direction === 'against'
    ? {
        lead: '',
        name: name ?? (narrator ? 'The article' : 'A speaker who is not named'),
        rest: ` ${together === undefined ? one : several}`,
      }
    : {
        lead: `${ANSWERS[counter.type]} `,
        name: name ?? (narrator ? 'the article' : 'an unnamed speaker'),
        rest: narrator ? ' says' : ' said',
      };
}

/** Where a denial denies less, or more, than the claim says: how its words stand to the statement on show. */
export function scopeInWords({ scopeShift, direction }: CounterView): string | undefined {
  if (scopeShift === undefined) return undefined;
  const narrower = (scopeShift === 'narrower') === (direction === 'against');
  return `${narrower ? 'Narrower' : 'Wider'} in its wording than the statement above.`;
}

/** Counter-statements sorted into the three parts of the card; the order inside each is kept. */
export interface SortedCounters {
  /** Opposes the statement on show. */
  readonly disputed: readonly CounterView[];
  /** Speaks about it without opposing it, or may belong to it. */
  readonly related: readonly CounterView[];
  /** What the statement on show speaks against. */
  readonly answered: readonly CounterView[];
  /** Speaks against words of the statement that the page leaves out. */
  readonly unprinted: readonly CounterView[];
}

/** Sorts the counter-statements of a match; a merely possible one never stands under "Disputed". */
export function sortCounters(counters: readonly CounterView[]): SortedCounters {
  const answered = counters.filter((counter) => counter.direction === 'answers');
  const unprinted = counters.filter((counter) => counter.aboutUnprinted);
  const against = counters.filter((one) => one.direction === 'against' && !one.aboutUnprinted);
  const related = against.filter((one) => !opposes(one));
  return { disputed: against.filter(opposes), related, answered, unprinted };
}

/** The name a screen reader gives to a card: "John Kerry: shortened; 1 counter-statement". */
export function cardName(match: MatchView, verdict: string): string {
  const { disputed, unprinted } = sortCounters(match.counters);
  const none = `no counter-statement ${unprinted.length === 0 ? '' : 'to the printed words '}in your library`;
  const counters = disputed.length === 0 ? none : count(disputed.length, 'counter-statement');
  return `${match.statement.speaker.name ?? UNKNOWN_SPEAKER}: ${verdict.toLowerCase()}; ${counters}`;
}

function opposes(counter: CounterView): boolean {
  return counter.standing !== 'possible' && OPPOSING_TYPES.has(counter.type);
}
