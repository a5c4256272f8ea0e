import { createElement } from '@/lib/page/dom';
import type { Box } from './box';
import type { OverlayHost } from './overlay-host';
import { heightBeside, placeCard } from './place-card';
import { modalsOf } from './under-modal';

/** How high a card may get where there is room, in CSS pixels. */
const CARD_HEIGHT = 640;

/** The place in which a card is drawn, beside its mark. */
export interface CardFrame {
  readonly element: HTMLElement;
  /** Puts it beside the mark again, after something moved. */
  place(): void;
  close(): void;
}

/**
 * Opens the frame in the browser's top layer: drawn above whatever the page shows, and out of reach of what the page's
 * root may wear (opacity, filters, transforms), so the card cannot be made invisible and clicked through. It is a
 * popover; but while the page shows a modal dialog everything outside that is inert, a popover too, and so the frame is
 * then a modal dialog itself, on top of the page's, which can be used again when the card is closed. `onLeft`: the
 * reader left such a frame by a way of the browser's own (a click beside it, the back gesture).
 * Only here do pointer events reach our host. Keys pressed in the card stay in it.
 */
export function openCardFrame(
  { host, root }: OverlayHost,
  linesOf: () => readonly Box[],
  onLeft: () => void,
): CardFrame {
  const { ownerDocument: document } = host;
  const isModal = modalsOf(document).length > 0;
  const element = isModal ? createElement(document, 'dialog') : createElement(document, 'div');
  element.className = 'card-frame';
  const style = createElement(document, 'style');
  style.textContent = FRAME_STYLE;
  element.append(style);
  root.append(element);
  if (element instanceof HTMLDialogElement) {
    element.showModal();
    element.addEventListener('close', onLeft);
    // What is not the card's is the backdrop.
    element.addEventListener('click', (event) => {
      if (event.isTrusted && event.target === element) onLeft();
    });
  } else {
    element.setAttribute('popover', 'manual');
    element.showPopover();
  }
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    element.addEventListener(type, (event) => event.stopPropagation());

  const place = () => {
    const view = document.defaultView;
    if (view === null) return;
    const lines = linesOf();
    const viewport = { width: document.documentElement.clientWidth, height: view.innerHeight };
    const wanted = { width: element.getBoundingClientRect().width, tallest: CARD_HEIGHT };
    const room = heightBeside(lines, wanted, viewport) ?? CARD_HEIGHT;
    element.style.setProperty('--card-room', `${Math.floor(room)}px`);
    const { width, height } = element.getBoundingClientRect();
    const { left, top } = placeCard(lines, { width, height }, viewport);
    element.style.setProperty('left', `${Math.round(left)}px`);
    element.style.setProperty('top', `${Math.round(top)}px`);
  };
  const sizes = new ResizeObserver(place);
  sizes.observe(element);
  return {
    element,
    place,
    close() {
      sizes.disconnect();
      element.remove();
    },
  };
}

const FRAME_STYLE = `
.card-frame {
  position: fixed;
  inset: auto;
  margin: 0;
  padding: 0;
  border: 0;
  overflow: visible;
  background: none;
  pointer-events: auto;
}
dialog.card-frame {
  max-width: none;
  max-height: none;
}
.card-frame::backdrop {
  background: none;
}
`;
