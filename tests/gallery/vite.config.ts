import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Builds the gallery into `.output/gallery`: `vite build --config tests/gallery/vite.config.ts`. */
export default defineConfig({
  root: here,
  base: './',
  resolve: { alias: { '@': fileURLToPath(new URL('../../', import.meta.url)) } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../../.output/gallery', import.meta.url)),
    emptyOutDir: true,
    cssTarget: ['chrome123', 'firefox140'],
  },
});
