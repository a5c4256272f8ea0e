import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const shared = {
  resolve: { alias: { '@': root } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

/** Far above what any case takes: a busy machine must not fail one. */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: { ...PATIENCE, name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' },
      },
      {
        ...shared,
        test: {
          ...PATIENCE,
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
      {
        ...shared,
        test: {
          ...PATIENCE,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        ...shared,
        test: { ...PATIENCE, name: 'repo', include: ['tests/repo/**/*.test.ts'], environment: 'node' },
      },
      {
        ...shared,
        test: {
          ...PATIENCE,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // One browser at a time: two cores, and focus belongs to one window.
          fileParallelism: false,
        },
      },
    ],
  },
});
