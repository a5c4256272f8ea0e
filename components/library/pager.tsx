import { addressOf, type Route } from './route';

/** Rows on one page of a list: few enough to draw at once, whatever the library holds. */
export const PAGE_SIZE = 50;

type Paged = Extract<Route, { page: number }>;

/** Where in a long list we are, and the ways back and on; empty when everything is on one page. */
export function Pager(props: { route: Paged; total: number }) {
  const { route, total } = props;
  if (total <= PAGE_SIZE) return null;
  const first = (route.page - 1) * PAGE_SIZE + 1;
  const last = Math.min(total, route.page * PAGE_SIZE);
  const format = new Intl.NumberFormat('en-GB');
  return (
    <nav class="pager" aria-label="Pages">
      {route.page > 1 && <a href={addressOf({ ...route, page: route.page - 1 })}>Back</a>}
      <span>
        {format.format(first)}–{format.format(last)} of {format.format(total)}
      </span>
      {last < total && <a href={addressOf({ ...route, page: route.page + 1 })}>On</a>}
    </nav>
  );
}
