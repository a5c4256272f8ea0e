import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { addSeeds } from './scripts/wxt-seeds';

/** Hosts of the demo site and of the end-to-end tests: the only difference of the `demo` build to the real one. */
const DEMO_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*', 'http://*.example/*'];

/** Set by scripts/build.ts. Not a mode of the bundler: a mode would end up in the code. */
const demo = process.env.ON_RECORD_BUILD === 'demo';

// One code base, MV3 for both browsers. What each permission is for stands in ARCHITECTURE.md, "Permissions".
export default defineConfig({
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${demo ? '-demo' : ''}`,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: { 'build:publicAssets': (wxt, assets) => addSeeds(join(wxt.config.root, 'seeds'), assets) },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Newer style syntax (light-dark()) stays as written.
    build: { cssTarget: ['chrome123', 'firefox140'] },
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
