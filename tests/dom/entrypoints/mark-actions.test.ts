import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMarkActions } from '@/entrypoints/engine.content/mark-actions';
import type { PageReading } from '@/entrypoints/engine.content/page-reading';
import { createMarkLayer } from '@/lib/marks/mark-layer';
import { mountOverlayHost } from '@/lib/marks/overlay-host';
import type { MatchView } from '@/lib/model/views';
import { atOnce } from '@/lib/page/in-slices';
import { readPage } from '@/lib/page/read-page';
import { readQuotationsSteps } from '@/lib/page/read-quotations';
import { matchView, statementView } from '../../support/views';

const WORDS = '“The pier stays where it is,” Ann Tolley said.';
let life = new AbortController();
let shown: PageReading | undefined;
/** What the card says; undefined when none is drawn. */
let card: string | undefined;
/** The card's way into the library, and where it led. */
let goToLibrary = () => {};
let asked: string[] = [];

function start() {
  const overlay = mountOverlayHost(document, life.signal, () => {});
  return createMarkActions({
    window,
    registry: {
      life,
      overlay,
      isOrphaned: () => false,
      mountCard: (_, { match, onOpenLibrary }) => {
        card = nameOf(match);
        goToLibrary = () => onOpenLibrary(match.statement.id);
        return {
          update: (next) => {
            card = nameOf(next.match);
          },
          unmount: () => {
            card = undefined;
          },
        };
      },
    },
    layer: createMarkLayer(overlay, life.signal),
    reading: () => shown,
    fetchCard: async () => {},
    save: () => {},
    onOpenLibrary: (id) => void asked.push(id),
    signal: life.signal,
  });
}

function nameOf({ statement }: MatchView): string {
  return statement.speaker.name ?? '';
}

function saidBy(name: string): MatchView {
  return matchView({ statement: statementView({ speaker: { name, confidence: 'high' } }) });
}

function read(matches: readonly (MatchView | null)[]): PageReading {
  const text = readPage(document);
  const quotations = atOnce(readQuotationsSteps(text));
  return { state: '', info: { url: 'https://a.example/', title: '' }, text, quotations, matches };
}

beforeEach(() => {
  HTMLElement.prototype.showPopover = () => {};
  life = new AbortController();
  card = undefined;
  asked = [];
  document.body.innerHTML = `<article><p>${WORDS}</p></article>`;
});
afterEach(() => life.abort());

it('leads from a card to its record in the library', async () => {
  shown = read([saidBy('Ann Tolley')]);
  start().openCard(0);
  await vi.waitFor(() => expect(card).toBe('Ann Tolley'));
  goToLibrary();
  expect(asked).toEqual(['kerry-1']);
});

it('shows in an open card what the library says now', async () => {
  const before = read([saidBy('Ann Tolley')]);
  shown = before;
  const actions = start();
  actions.openCard(0);
  await Promise.resolve();
  expect(card).toBe('Ann Tolley');
  shown = read([saidBy('Bo Larsen')]);
  actions.follow(before, shown);
  expect(card).toBe('Bo Larsen');
});

it('closes a card when the library has nothing to its quotation any more', async () => {
  const before = read([saidBy('Ann Tolley')]);
  shown = before;
  const actions = start();
  actions.openCard(0);
  await Promise.resolve();
  expect(card).toBe('Ann Tolley');
  shown = read([null]);
  actions.follow(before, shown);
  expect(card).toBeUndefined();
});
