import type { MatchView } from '@/lib/model/views';
import type { Box } from './box';
import { openCardFrame } from './card-frame';
import type { CardContents, ContentRegistry } from './content-registry';
import { rememberFocus } from './focus';

/** Opens cards, one at a time. */
export interface CardOpener {
  /** Opens a card; what was open closes. Resolves to false when it cannot be had, or is no longer wanted. */
  open(contents: CardContents): Promise<boolean>;
  /** What the card that is open, or on its way, shows from now on; nothing happens when there is none. */
  show(match: MatchView): void;
  /** Closes the card and gives the focus back; nothing happens when none is open. */
  close(): void;
  isOpen(): boolean;
  /** Puts the card beside its mark again. */
  moved(): void;
}

/** `lines` are those of the mark it belongs to; `fetchCard` brings the card's bundle into the page. */
export function createCardOpener(
  registry: ContentRegistry,
  lines: () => readonly Box[],
  fetchCard: () => Promise<unknown>,
): CardOpener {
  const { host } = registry.overlay;
  let open: { readonly place: () => void; readonly draw: () => void; readonly close: () => void } | undefined;
  let shown: CardContents | undefined;
  let wanted = 0;
  const close = () => {
    wanted++;
    open?.close();
    open = undefined;
    shown = undefined;
  };
  return {
    async open(contents) {
      close();
      const own = wanted;
      shown = contents;
      if (registry.mountCard === undefined) await fetchCard();
      const { mountCard } = registry;
      // While the bundle was on its way somebody may have pressed Esc, or opened another mark.
      if (mountCard === undefined || own !== wanted || shown === undefined) return false;
      const restoreFocus = rememberFocus(host.ownerDocument, host);
      const frame = openCardFrame(registry.overlay, lines, contents.onClose);
      const card = mountCard(frame.element, shown);
      open = {
        place: frame.place,
        draw() {
          if (shown !== undefined) card.update(shown);
        },
        close() {
          card.unmount();
          frame.close();
          restoreFocus();
        },
      };
      frame.place();
      return true;
    },
    show(match) {
      if (shown === undefined) return;
      shown = { ...shown, match };
      open?.draw();
    },
    close,
    isOpen: () => open !== undefined,
    moved: () => open?.place(),
  };
}
