import { attributeOf, localNameOf, parentNodeOf } from '@/lib/page/dom';

/**
 * How an element of a saved page would be laid out, as far as its own markup says: a parsed document is never laid out, and its style
 * sheets are not loaded. What only a style sheet hides is therefore read, except under the class names that are used for nothing but
 * text for screen readers. Style attributes are read here and not by the browser, which asks the extension's own security policy first.
 */
type StillStyle = Pick<
  CSSStyleDeclaration,
  'display' | 'contentVisibility' | 'visibility' | 'whiteSpace' | 'position' | 'clip' | 'clipPath' | 'float'
>;

/** Declarations of one style attribute that are looked at. */
const STYLE_LIMIT = 4000;

const UNSEEN_BY_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|visuallyhidden|screen-reader-text|u-hidden-visually|element-invisible)(?:\s|$)/iu;

/** A function that tells styles; it must be asked for an element before it is asked for those inside, as a walk does. */
export function createStillStyles(): (element: Element) => StillStyle {
  const known = new WeakMap<Node, StillStyle>();
  return (element) => {
    const parent = parentNodeOf(element);
    const outer = parent === null ? undefined : known.get(parent);
    const own = declarationsOf(attributeOf(element, 'style') ?? '');
    const style: StillStyle = {
      display: isHidden(element) ? 'none' : (own.get('display') ?? ''),
      contentVisibility: own.get('content-visibility') ?? '',
      visibility: own.get('visibility') ?? outer?.visibility ?? '',
      whiteSpace:
        own.get('white-space') ?? (localNameOf(element) === 'pre' ? 'pre' : (outer?.whiteSpace ?? '')),
      position: own.get('position') ?? '',
      clip: own.get('clip') ?? '',
      clipPath: own.get('clip-path') ?? '',
      float: own.get('float') ?? '',
    };
    known.set(element, style);
    return style;
  };
}

function isHidden(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  if (localNameOf(element) === 'dialog' && attributeOf(element, 'open') === null) return true;
  return UNSEEN_BY_CLASS.test(attributeOf(element, 'class') ?? '');
}

function declarationsOf(style: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (style === '') return found;
  for (const declaration of style.slice(0, STYLE_LIMIT).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace('!important', '');
    found.set(declaration.slice(0, colon).trim(), value.trim());
  }
  return found;
}
