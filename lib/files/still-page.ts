import { createStillStyles } from './still-style';

/**
 * A saved page as a document that only lies there: no script of it runs, and nothing that it names is loaded (DOMParser). The reader
 * of pages asks a document's window for styles, so it gets one that knows what the markup says; as a property of the document itself,
 * where no element of the page can take its name.
 */
export function parseStillPage(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  Object.defineProperty(page, 'defaultView', { value: { getComputedStyle: createStillStyles() } });
  return page;
}
