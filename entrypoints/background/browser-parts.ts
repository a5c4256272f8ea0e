import type { browser } from 'wxt/browser';

/** The parts of the browser that the background uses; tests hand in their own. */
export type BrowserParts = typeof browser;

/** Bundles of the content scripts in the package. */
export const BUNDLES = {
  gate: '/content-scripts/gate.js',
  engine: '/content-scripts/engine.js',
  card: '/content-scripts/card.js',
} as const;
