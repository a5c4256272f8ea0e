// Budgets of what the browser loads, gzip, checked on the built package (npm run build first).
import { readFileSync } from 'node:fs';

const built = '.output/chrome-mv3';

/** The scripts and styles that an extension page names, its preloaded modules among them. */
function loadedBy(page) {
  const html = readFileSync(`${built}/${page}`, 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => `${built}/${match[1]}`);
}

export default [
  { name: 'gate: every page', path: `${built}/content-scripts/gate.js`, limit: '20 kB', gzip: true },
  {
    name: 'engine: pages with quotations',
    path: `${built}/content-scripts/engine.js`,
    limit: '80 kB',
    gzip: true,
  },
  { name: 'card: on demand', path: `${built}/content-scripts/card.js`, limit: '25 kB', gzip: true },
  { name: 'background', path: `${built}/background.js`, limit: '120 kB', gzip: true },
  { name: 'popup', path: loadedBy('popup.html'), limit: '60 kB', gzip: true },
];
