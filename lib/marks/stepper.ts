import { createElement } from '@/lib/page/dom';
import { focusedElement } from './focus';
import type { OverlayHost } from './overlay-host';

/** The keyboard's way through the marks: one button of ours that stands for the current mark. */
export interface Stepper {
  /** Puts the focus on it and has the label read out. */
  focus(label: string): void;
  hasFocus(): boolean;
  hide(): void;
}

/**
 * A button in the overlay, in no tab order and without a size, so it is in nobody's way until the shortcut brings
 * the focus to it. A real button, because Enter, screen readers and focus then work as everywhere.
 */
export function createStepper(
  { host, root }: OverlayHost,
  signal: AbortSignal,
  on: { open(): void; leave(): void },
): Stepper {
  const button = createElement(host.ownerDocument, 'button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = 'stepper';
  button.hidden = true;
  root.append(button);
  button.addEventListener('click', (event) => {
    if (event.isTrusted) on.open();
  });
  button.addEventListener('keydown', (event) => {
    // What is typed here is for us, not for the page's own shortcuts.
    if (event.key === 'Enter' || event.key === ' ' || event.key === 'Escape') event.stopPropagation();
    if (event.key === 'Escape' && event.isTrusted) on.leave();
  });
  signal.addEventListener('abort', () => button.remove());
  return {
    focus(label) {
      button.hidden = false;
      button.setAttribute('aria-label', label);
      button.focus({ preventScroll: true });
    },
    hasFocus: () => focusedElement(host.ownerDocument) === host && root.activeElement === button,
    hide() {
      button.hidden = true;
    },
  };
}
