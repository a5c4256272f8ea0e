import { createElement } from '@/lib/page/dom';
import type { Box } from './box';
import type { OverlayHost } from './overlay-host';
import { placeCard } from './place-card';

/** The place in which a card is drawn, beside its mark. */
export interface CardFrame {
  readonly element: HTMLElement;
  /** Puts it beside the mark again, after something moved. */
  place(): void;
  close(): void;
}

/**
 * Opens the frame in the browser's top layer (a popover): drawn above whatever the page shows, and out of reach of what
 * the page's root may wear (opacity, filters, transforms), so the card cannot be made invisible and clicked through.
 * Under a modal dialog of the page everything outside the dialog is inert, and so is a card: it can be read, and
 * closed with Esc, but not be clicked. Only here do pointer events reach our host. Keys pressed in the card stay in it.
 */
export function openCardFrame({ host, root }: OverlayHost, linesOf: () => readonly Box[]): CardFrame {
  const { ownerDocument: document } = host;
  const element = createElement(document, 'div');
  element.setAttribute('popover', 'manual');
  element.className = 'card-frame';
  const style = createElement(document, 'style');
  style.textContent = FRAME_STYLE;
  element.append(style);
  root.append(element);
  element.showPopover();
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    element.addEventListener(type, (event) => event.stopPropagation());

  const place = () => {
    const view = document.defaultView;
    if (view === null) return;
    const { width, height } = element.getBoundingClientRect();
    const viewport = { width: document.documentElement.clientWidth, height: view.innerHeight };
    const { left, top } = placeCard(linesOf(), { width, height }, viewport);
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
`;
