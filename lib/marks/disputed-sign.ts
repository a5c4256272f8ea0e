const SVG = 'http://www.w3.org/2000/svg';

/** The sign beside a disputed quotation: two opposed arrows on a paper disc, readable on any background. */
export function createDisputedSign(document: Document): HTMLElement {
  const sign = Document.prototype.createElement.call(document, 'div');
  sign.className = 'sign';
  const svg = shape(document, 'svg', { viewBox: '0 0 16 16' });
  svg.append(
    shape(document, 'circle', {
      cx: '8',
      cy: '8',
      r: '7.25',
      fill: '#fffefb',
      stroke: '#1f2126',
      'stroke-width': '1.5',
    }),
    shape(document, 'path', {
      d: 'M4 6h8M9.5 3.5 12 6 9.5 8.5M12 10H4M6.5 7.5 4 10l2.5 2.5',
      fill: 'none',
      stroke: '#1f2126',
      'stroke-width': '1.5',
    }),
  );
  sign.append(svg);
  return sign;
}

function shape(document: Document, name: string, attributes: Readonly<Record<string, string>>): Element {
  const element = Document.prototype.createElementNS.call(document, SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
