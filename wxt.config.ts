import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { addSeeds } from './scripts/wxt-seeds';

/** Hosts of the demo site and of the end-to-end tests: the only difference of the `demo` build to the real one. */
const DEMO_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*', 'http://*.example/*'];

/** Set by scripts/build.ts. Not a mode of the bundler: a mode would end up in the code. */
const demo = process.env.ON_RECORD_BUILD === 'demo';

/**
 * Scripts of pages that send and store, and do not listen: there both browsers' own functions give promises, and
 * webextension-polyfill would be 3 kB that does nothing.
 */
const SENDERS_ONLY: ReadonlySet<string> = new Set(['engine', 'card']);

// One code base, MV3 for both browsers. What each permission is for stands in ARCHITECTURE.md, "Permissions".
export default defineConfig({
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${demo ? '-demo' : ''}`,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'build:publicAssets': (wxt, assets) => addSeeds(join(wxt.config.root, 'seeds'), assets),
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ name }) => SENDERS_ONLY.has(name))) return;
      const alias = {
        ...(config.resolve?.alias as Record<string, string>),
        'wxt/browser': '@wxt-dev/browser',
      };
      config.resolve = { ...config.resolve, alias };
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Newer style syntax (light-dark()) stays as written.
    // The bundles of pages have a budget (.size-limit.mjs); terser makes them 3 % smaller than the bundler's own way.
    build: {
      cssTarget: ['chrome123', 'firefox140'],
      minify: 'terser' as const,
      terserOptions: { ecma: 2020, compress: { passes: 4, pure_getters: true, unsafe_arrows: true } },
    },
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } },
  }),
  manifest: ({ browser }) => ({
    name: 'On Record',
    description:
      'Shows who said a quotation, where, in what words, and who disputes it, from your own library.',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(demo ? { host_permissions: DEMO_HOSTS } : {}),
    // One background for both kinds of window: it reads for a private one and refuses every write from it.
    incognito: 'spanning',
    // Nothing is loaded from, or sent to, anywhere but the package itself.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      'next-quotation': {
        suggested_key: { default: 'Alt+Shift+Q' },
        description: 'Go to the next marked quotation on the page',
      },
      'save-selection': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: 'Save the selected quotation with a note',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{6f2a7f0e-3c51-4f0b-9a54-6d1c2e8b7a90}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  zip: {
    excludeSources: ['tests/**', 'bench/**', '.ci/**', 'coverage/**', 'tmp/**', '**/*.png.tmp', '**/*.log'],
  },
});
