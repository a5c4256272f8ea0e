/**
 * Reading the DOM where the page may have shadowed it. A form lets its fields stand in for its own properties
 * (`<form><input name="firstChild">`) and a document its named elements (`<img name="body">`), in every world.
 * So properties are read through the getters of the prototypes, which a page cannot reach from its own world.
 */
function getter<Owner, Value>(prototype: object, name: string): (owner: Owner) => Value {
  let owner: object | null = prototype;
  while (owner !== null && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
  const get = owner === null ? undefined : Object.getOwnPropertyDescriptor(owner, name)?.get;
  if (get === undefined) throw new TypeError(`no getter "${name}"`);
  return (node) => Reflect.apply(get, node, []) as Value;
}

export const firstChildOf: (node: Node) => ChildNode | null = getter(Node.prototype, 'firstChild');
export const nextSiblingOf: (node: Node) => ChildNode | null = getter(Node.prototype, 'nextSibling');
export const parentNodeOf: (node: Node) => ParentNode | null = getter(Node.prototype, 'parentNode');
export const nodeTypeOf: (node: Node) => number = getter(Node.prototype, 'nodeType');
export const isConnectedOf: (node: Node) => boolean = getter(Node.prototype, 'isConnected');
export const localNameOf: (element: Element) => string = getter(Element.prototype, 'localName');
export const documentElementOf: (document: Document) => HTMLElement | null = getter(
  Document.prototype,
  'documentElement',
);
const openShadowRootOf: (element: Element) => ShadowRoot | null = getter(Element.prototype, 'shadowRoot');

export const ELEMENT = 1;
export const TEXT = 3;
const DOCUMENT = 9;
const FRAGMENT = 11;

/** An attribute's value; null when it is absent. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** All elements of a document for a selector of ours. */
export function allOf(document: Document, selector: string): readonly Element[] {
  return Array.from(Document.prototype.querySelectorAll.call(document, selector));
}

/** A new element that is not in the page yet. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
): HTMLElementTagNameMap[Name] {
  return Document.prototype.createElement.call(document, name) as HTMLElementTagNameMap[Name];
}

interface ExtensionElement {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
interface ExtensionDom {
  chrome?: { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** The shadow root of an element, closed ones too where the browser lets an extension see them; null without one. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = openShadowRootOf(element);
  if (open !== null || !localNameOf(element).includes('-')) return open;
  const ofFirefox = (element as ExtensionElement).openOrClosedShadowRoot;
  if (ofFirefox !== undefined) return ofFirefox;
  const { chrome } = globalThis as ExtensionDom;
  return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}

/** The document inside a frame of the same origin; null for another origin, or before it is there. */
export function frameDocumentOf(element: Element): Document | null {
  const name = localNameOf(element);
  if (name !== 'iframe' && name !== 'frame') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    // Another origin: its text is not ours to read.
    return null;
  }
}

/**
 * The element around a node as it is rendered: through slots and shadow roots, and from a frame's document to
 * the frame's element. Null above the outermost document, and for what is not connected.
 */
export function renderedParentOf(node: Node): Element | null {
  if (nodeTypeOf(node) === ELEMENT) {
    const slot: Element | null | undefined = (node as Element).assignedSlot;
    if (slot != null && localNameOf(slot) === 'slot') return slot;
  }
  const parent = parentNodeOf(node);
  if (parent === null) return null;
  const type = nodeTypeOf(parent);
  if (type === ELEMENT) return parent as Element;
  if (type === FRAGMENT) return (parent as unknown as Partial<ShadowRoot>).host ?? null;
  if (type === DOCUMENT) return (parent as Document).defaultView?.frameElement ?? null;
  return null;
}
