/** The field of this name. Throws when there is none. */
export function field(place: ParentNode, name: string): HTMLInputElement | HTMLTextAreaElement {
  const found = place.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`);
  if (found === null) throw new Error(`no field ${name}`);
  return found;
}

/** Sends the form as its button would. */
export function send(place: ParentNode): void {
  place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}
