import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

/** A module of this repository and all that it imports, as one script that a page can run. `entry`: path from the root. */
export async function bundleForPage(entry: string): Promise<string> {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'onRecordBundle' },
    },
  });
  const [first] = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  const chunk = first?.output.find((part) => part.type === 'chunk');
  if (chunk === undefined) throw new Error(`${entry} was not bundled`);
  return chunk.code;
}
