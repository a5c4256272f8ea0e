const FOCUSABLE = 'a[href], button:not([disabled]), summary, input, textarea, select, [tabindex="0"]';

/** On Tab at either end of `box`, moves the focus to its other end. Other keys and places are left alone. */
export function focusInside(box: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const stops = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(reachable);
  const first = stops[0];
  const last = stops[stops.length - 1];
  if (first === undefined || last === undefined) return;
  const root = box.getRootNode();
  const active = 'activeElement' in root ? root.activeElement : null;
  const leaving = event.shiftKey ? active === first || active === box : active === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

/** What lies in a closed `details` cannot take the focus; its summary can. */
function reachable(element: HTMLElement): boolean {
  return element.tagName === 'SUMMARY' || element.closest('details:not([open])') === null;
}
