import {
  documentElementOf,
  ELEMENT,
  firstChildOf,
  frameDocumentOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  shadowRootOf,
  TEXT,
} from './dom';

/** What a walk tells as it passes. */
export interface PageVisitor {
  /** Before the contents of an element; false leaves them out, and `leave` is then not called. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
  /** A tree of its own inside the page: a shadow root, or the document of a frame. */
  root?(root: Node): void;
}

/** Nodes passed between two pauses. Small enough that a pause comes every fraction of a millisecond. */
const NODES_PER_STEP = 64;

/**
 * Passes over a page in the order in which it is rendered: an element with a shadow root shows the root, a slot
 * its assigned nodes, a frame of the same origin its document. Pauses (`yield`) every few nodes, so that a
 * scheduler can spread it over idle time. Linear in the nodes; depth is bounded by an own stack, not the
 * engine's. The page may change between two steps: the walk then goes on with what it finds.
 */
export function* walkPage(document: Document, visitor: PageVisitor): Generator<void, void> {
  const root = documentElementOf(document);
  if (root === null) return;
  const stack: Level[] = [{ nodes: oneNode(root), owner: undefined }];
  let passed = 0;
  for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
    const node = level.nodes();
    if (node === null) {
      stack.pop();
      if (level.owner !== undefined) visitor.leave(level.owner);
      continue;
    }
    if (++passed % NODES_PER_STEP === 0) yield;
    const type = nodeTypeOf(node);
    if (type === TEXT) visitor.text(node as Text);
    else if (type === ELEMENT && visitor.enter(node as Element))
      stack.push({ nodes: contentsOf(node as Element, visitor), owner: node as Element });
  }
}

/** One open element: what is still to come in it. */
interface Level {
  readonly nodes: () => Node | null;
  readonly owner: Element | undefined;
}

function contentsOf(element: Element, visitor: PageVisitor): () => Node | null {
  const shadow = shadowRootOf(element);
  if (shadow !== null) {
    visitor.root?.(shadow);
    return siblingsFrom(firstChildOf(shadow));
  }
  const inner = frameDocumentOf(element);
  if (inner !== null) {
    visitor.root?.(inner);
    return oneNode(documentElementOf(inner));
  }
  if (localNameOf(element) === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return each(assigned);
  }
  return siblingsFrom(firstChildOf(element));
}

function siblingsFrom(first: Node | null): () => Node | null {
  let next = first;
  return () => {
    const node = next;
    next = node === null ? null : nextSiblingOf(node);
    return node;
  };
}

function oneNode(only: Node | null): () => Node | null {
  let next = only;
  return () => {
    const node = next;
    next = null;
    return node;
  };
}

function each(nodes: readonly Node[]): () => Node | null {
  let at = 0;
  return () => nodes[at++] ?? null;
}
