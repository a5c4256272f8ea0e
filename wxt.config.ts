import { defineConfig } from 'wxt';

// One code base, MV3 for both browsers. What each permission is for stands in ARCHITECTURE.md, "Permissions".
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } }),
});
