import { type ComponentChild, options, render } from 'preact';
import { afterEach } from 'vitest';

// Effects run in the next turn instead of after the next frame, whose time a busy machine puts off.
options.requestAnimationFrame = (effects) => void setTimeout(effects);

const places: HTMLElement[] = [];

afterEach(() => {
  for (const place of places.splice(0)) {
    render(null, place);
    place.remove();
  }
});

/** Draws a component into a fresh element of the document and clears it after the test. */
export function draw(node: ComponentChild): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  places.push(place);
  render(node, place);
  return place;
}

/**
 * Lets effects and renders that are waiting run, and those that wait for them. In turns and not in one long wait: on a
 * busy machine the turn of an effect that another one called for would come after the end of that.
 */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await new Promise((done) => setTimeout(done, 5));
}

/** The text as a reader of the screen gets it, blanks joined. */
export function textOf(place: Element): string {
  return (place.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** The button with this text or label. Throws with what there is when it is missing. */
export function button(place: ParentNode, name: string): HTMLButtonElement {
  const all = [...place.querySelectorAll('button')];
  const found = all.find((one) => textOf(one) === name || one.getAttribute('aria-label') === name);
  if (found === undefined) throw new Error(`no button “${name}” among: ${all.map(textOf).join(' | ')}`);
  return found;
}
