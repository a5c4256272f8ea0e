import type { ToPage } from '@/lib/messages/protocol';
import type { MatchView } from '@/lib/model/views';
import type { OverlayHost } from './overlay-host';

/**
 * What the three content bundles of one page share: the gate is there first, the engine comes where there is
 * something to look up, the card when somebody opens it. They meet in the isolated world's global object, under a
 * symbol, which the page cannot see.
 */
export interface ContentRegistry {
  /** Ends everything of ours on this page. */
  readonly life: AbortController;
  readonly overlay: OverlayHost;
  /** True when the extension was updated or removed under the page: whatever is asked, nobody answers. */
  readonly isOrphaned: () => boolean;
  /** The engine's answers to calls; absent until it is there. */
  page?: PageAnswers;
  /** Draws a card; absent until the card's bundle is there. */
  mountCard?: MountCard;
}

/** The calls of an extension page, as the engine answers them; undefined where there is no such thing on the page. */
export type PageAnswers = {
  readonly [Name in keyof ToPage]: (
    ...args: Parameters<ToPage[Name]>
  ) => ReturnType<ToPage[Name]> | undefined | Promise<ReturnType<ToPage[Name]> | undefined>;
};

/** What a card shows and does. */
export interface CardContents {
  readonly match: MatchView;
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly onOpenLibrary: (statementId: string) => void;
}

/** Draws a card into an element of the overlay. */
export type MountCard = (into: HTMLElement, contents: CardContents) => MountedCard;

/** A card that is drawn. */
export interface MountedCard {
  /** Shows something else in its place; the focus stays where it is. */
  update(contents: CardContents): void;
  unmount(): void;
}

const KEY = Symbol.for('on-record');

interface RegistryHolder {
  [KEY]?: ContentRegistry;
}

/** The registry of this page; undefined before the gate has run, and after our life on the page has ended. */
export function contentRegistry(): ContentRegistry | undefined {
  const registry = (globalThis as RegistryHolder)[KEY];
  return registry === undefined || registry.life.signal.aborted || registry.isOrphaned()
    ? undefined
    : registry;
}

/** Sets up the registry; what was there before is ended. */
export function openContentRegistry(registry: ContentRegistry): void {
  (globalThis as RegistryHolder)[KEY]?.life.abort();
  (globalThis as RegistryHolder)[KEY] = registry;
}
