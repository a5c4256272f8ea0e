import { mayHoldQuotation } from './quotation-marks';

/**
 * Reads a page again when it changes. Problem: articles arrive late and are replaced in place (client-side
 * navigation, "read more", endless scrolling), while other pages change a thousand times a second for nothing.
 * Way: after each callback the observers rest, so there are at most seven callbacks a second whatever the page
 * does; a reading waits until the page is quiet for a moment; a change that brings quotation marks, or another
 * address, is read soon; any other change waits longer each time a reading found nothing new, and never costs more
 * than a twentieth of the time. Where nothing changes, nothing runs.
 * Rejected: polling; an observer that reads on every callback (stops typing in editors).
 */
export interface FollowOptions {
  readonly window: Window;
  readonly signal: AbortSignal;
  /** Reads the page; resolves to true when it found something new, and may reject: that is written down. One at a time. */
  read(): Promise<boolean>;
  /** Called with each change at once, before any reading: what is drawn may be out of date. */
  changed?(): void;
}

export interface PageFollower {
  /** Watches one more root: a shadow root or the document of a frame. Twice is once. */
  watch(root: Node): void;
  /** Reads as soon as the running reading is done. */
  readSoon(): void;
}

/** Milliseconds between a callback and the next time the observers listen. */
const REST = 140;
/** Quiet time before a reading. */
const SETTLE = 160;
/** A page that is never quiet is read at the latest after this, when a change is worth it. */
const LATEST = 600;
/** Shortest and longest wait after a reading that found nothing new. */
const FIRST_WAIT = 400;
const LONGEST_WAIT = 4_000;
/** A reading that took long is repeated less often. */
const COST_SHARE = 20;
/** Records of one callback that are looked at. */
const RECORDS = 60;

export function followPage({ window, signal, read, changed }: FollowOptions): PageFollower {
  const { document } = window;
  const roots = new Set<Node>([document]);
  const now = () => window.performance.now();
  let address = addressOf(window);
  let reading = false;
  let due: number | undefined;
  let latest = Number.POSITIVE_INFINITY;
  let timer: number | undefined;
  let wait = FIRST_WAIT;
  let quietUntil = 0;

  const observer = new MutationObserver((records) => {
    observer.disconnect();
    window.setTimeout(listen, REST);
    // While the observers rest anything may come, so a change that brings text is looked for once more.
    notice(isWorthReading(records));
  });
  const listen = () => {
    if (signal.aborted) return;
    for (const root of roots) observer.observe(root, WATCHED);
  };
  const notice = (worth: boolean) => {
    if (signal.aborted) return;
    const moved = addressOf(window) !== address;
    address = addressOf(window);
    changed?.();
    const soon = worth || moved;
    if (soon) wait = FIRST_WAIT;
    const at = now() + SETTLE;
    if (soon) latest = Math.min(latest, now() + LATEST);
    schedule(Math.max(quietUntil, Math.min(soon ? at : Math.max(at, quietUntil + wait), latest)));
  };
  const schedule = (at: number) => {
    due = at;
    if (reading) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(run, Math.max(0, at - now()));
  };
  const run = async () => {
    if (signal.aborted) return;
    reading = true;
    due = undefined;
    latest = Number.POSITIVE_INFINITY;
    const start = now();
    let news = false;
    try {
      news = await read();
    } catch (error) {
      // A reading that failed must not be the last one, nor may what changed meanwhile be forgotten.
      console.error('On Record', error);
    }
    reading = false;
    const cost = now() - start;
    wait = news ? FIRST_WAIT : Math.min(LONGEST_WAIT, wait * 2);
    quietUntil = now() + Math.min(LONGEST_WAIT, cost);
    wait = Math.max(wait, Math.min(LONGEST_WAIT, cost * COST_SHARE));
    if (due !== undefined && !signal.aborted) schedule(Math.max(due, quietUntil));
  };

  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  const navigated = () => notice(true);
  for (const type of ['popstate', 'hashchange', 'pageshow'] as const)
    window.addEventListener(type, navigated, { signal });
  // Frames that come late, and images that unfold: the capture phase sees them all.
  window.addEventListener('load', () => notice(false), { capture: true, signal });
  navigationOf(window)?.addEventListener('currententrychange', navigated, { signal });
  listen();
  schedule(now());

  return {
    watch(root) {
      if (roots.has(root)) return;
      roots.add(root);
      observer.observe(root, WATCHED);
    },
    readSoon() {
      wait = FIRST_WAIT;
      schedule(now());
    },
  };
}

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};

/** True when quotation marks came or words went; looks at a bounded number of records. */
function isWorthReading(records: readonly MutationRecord[]): boolean {
  if (records.length > RECORDS) return true;
  return records.some(({ type, target, addedNodes }) => {
    if (type === 'characterData') return mayHoldQuotation((target as Text).data);
    return Array.from(addedNodes)
      .slice(0, RECORDS)
      .some((node) => mayHoldQuotation(node.textContent ?? ''));
  });
}

/** The address without its fragment: a jump inside the page is no navigation. */
function addressOf(window: Window): string {
  return window.location.href.replace(/#.*$/s, '');
}

/** The Navigation API, where the browser has it: it tells of `history.pushState`, which content scripts cannot hear. */
function navigationOf(window: Window): EventTarget | undefined {
  return (window as { navigation?: EventTarget }).navigation;
}
