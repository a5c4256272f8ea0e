import { type CardFrame, openCardFrame } from './card-frame';
import type { CardContents, ContentRegistry } from './content-registry';
import { rememberFocus } from './focus';
import type { MarkLayer } from './mark-layer';

/** Opens cards, one at a time. */
export interface CardOpener {
  /** Opens the card of a mark; what was open closes. Resolves to false when the card cannot be had. */
  open(index: number, contents: CardContents): Promise<boolean>;
  /** Closes the card and gives the focus back; nothing happens when none is open. */
  close(): void;
  isOpen(): boolean;
  /** Puts the card beside its mark again. */
  moved(): void;
}

/** `fetchCard` brings the card's bundle into the page when it is not there yet. */
export function createCardOpener(
  registry: ContentRegistry,
  layer: MarkLayer,
  fetchCard: () => Promise<unknown>,
): CardOpener {
  const { host } = registry.overlay;
  let open: { readonly frame: CardFrame; readonly close: () => void } | undefined;
  let wanted = 0;
  const close = () => {
    wanted++;
    open?.close();
  };
  return {
    async open(index, contents) {
      close();
      const own = wanted;
      if (registry.mountCard === undefined) await fetchCard();
      const { mountCard } = registry;
      // While the bundle was on its way somebody may have pressed Esc, or opened another mark.
      if (mountCard === undefined || own !== wanted) return false;
      const restoreFocus = rememberFocus(host.ownerDocument, host);
      const frame = openCardFrame(registry.overlay, () => layer.boxesOf(index));
      const unmount = mountCard(frame.element, contents);
      layer.emphasise(index, 'current');
      open = {
        frame,
        close() {
          open = undefined;
          unmount();
          frame.close();
          layer.emphasise(undefined, 'current');
          restoreFocus();
        },
      };
      frame.place();
      return true;
    },
    close,
    isOpen: () => open !== undefined,
    moved: () => open?.frame.place(),
  };
}
