const SVG = 'http://www.w3.org/2000/svg';

/** The sign beside a disputed quotation: two opposed arrows on a paper disc, readable on any background. */
export function createDisputedSign(document: Document): HTMLElement {
  const sign = Document.prototype.createElement.call(document, 'div');
  sign.className = 'sign';
  const svg = shape(document, 'svg', { viewBox: '0 0 14 14' });
  svg.append(
    shape(document, 'circle', { cx: '7', cy: '7', r: '6.25', fill: '#fffefb', stroke: 'currentColor' }),
    shape(document, 'path', {
      d: 'M6 4.6H3.2M4.5 3.2 3.1 4.6 4.5 6M10.9 4.6H8.4M8 9.4h2.8M9.5 8l1.4 1.4-1.4 1.4M3.1 9.4h2.5M7 3v8',
      fill: 'none',
      stroke: '#1f2126',
      'stroke-width': '1.1',
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
