import type { ComponentChildren } from 'preact';
import { count } from '../wording/count';
import { addressOf, type SearchRoute } from './route';
import { partsOf, type RoutePart } from './search-parts';

/** Why one part of a search finds nothing with the others. */
export interface PartOfNothing {
  readonly part: RoutePart['part'];
  /** Whether it finds anything by itself. */
  readonly alone: boolean;
  /** How much the others find without it: at least so much where there is `more`. */
  readonly without: { readonly found: number; readonly more: boolean };
}

/**
 * A search that found nothing: what of it is nowhere in the library, and what the search finds without it. `names` are
 * those that begin as the speaker or the outlet was typed.
 */
export function NothingFound(props: {
  route: SearchRoute;
  /** There are articles that were not looked at yet. */
  more: boolean;
  why: readonly PartOfNothing[];
  names: Readonly<Record<'speaker' | 'outlet', readonly string[]>>;
}) {
  const { route, more, why, names } = props;
  const parts = partsOf(route);
  const facts = new Map(why.map((fact) => [fact.part, fact]));
  // One part alone is nowhere; of words alone the title says so.
  const nowhere = parts.filter(({ part }) =>
    parts.length === 1 ? part !== 'words' : facts.get(part)?.alone === false,
  );
  const helping = parts.filter(({ part }) => (facts.get(part)?.without.found ?? 0) > 0);
  return (
    <div class="empty">
      <p class="empty-title">
        {more
          ? `Nothing in the articles looked at so far ${fitting(parts)}`
          : `Nothing in your library ${fitting(parts)}`}
      </p>
      {!more && nowhere.map((part) => <Nowhere key={part.part} part={part} route={route} names={names} />)}
      {helping.length > 0 && (
        <ul class="quiet">
          {helping.map(({ part, inSentence, value, without }) => (
            <li key={part}>
              <a href={addressOf(without)}>
                Without {inSentence} <bdi>“{value}”</bdi>
              </a>
              {`: ${inWords(facts.get(part)?.without)}`}
            </li>
          ))}
        </ul>
      )}
      {!more && why.length > 0 && nowhere.length === 0 && helping.length === 0 && (
        <p class="quiet">
          Each of these finds something by itself; together they find nothing, whichever one is left out.
        </p>
      )}
    </div>
  );
}

/** A part that nothing in the library fits, and the names that were perhaps meant. */
function Nowhere(props: {
  part: RoutePart;
  route: SearchRoute;
  names: Readonly<Record<'speaker' | 'outlet', readonly string[]>>;
}) {
  const { part, value } = props.part;
  const meant = part === 'speaker' || part === 'outlet' ? props.names[part] : [];
  return (
    <p class="quiet">
      {SENTENCE[part](<bdi>“{value}”</bdi>)}
      {meant.length > 0 && (
        <>
          {' Perhaps '}
          {meant.slice(0, 5).map((name, i) => (
            <>
              {i > 0 && ', '}
              <a key={name} dir="auto" href={addressOf({ ...props.route, [part]: name })}>
                {name}
              </a>
            </>
          ))}
          ?
        </>
      )}
    </p>
  );
}

const SENTENCE: Readonly<Record<RoutePart['part'], (value: ComponentChildren) => ComponentChildren>> = {
  words: (value) => <>Nothing in your library holds the words {value}.</>,
  speaker: (value) => <>No speaker in your library is called {value}.</>,
  outlet: (value) => <>No outlet in your library is called {value}.</>,
  days: (value) => <>Nothing in your library was said or printed in these days: {value}.</>,
};

function fitting(parts: readonly RoutePart[]): string {
  if (parts.every(({ part }) => part === 'words')) return 'holds these words';
  return parts.some(({ part }) => part === 'words')
    ? 'holds these words and fits the filters'
    : parts.length === 1
      ? 'fits this filter'
      : 'fits these filters';
}

function inWords(without: PartOfNothing['without'] | undefined): string {
  const found = count(without?.found ?? 0, 'result');
  return without?.more === true ? `${found} or more` : found;
}
