// Lets plain Node (≥ 22.18, which strips types by itself) run our TypeScript:
//   node --import ./scripts/typescript-hooks.mjs scripts/predict-seed.ts
// It only resolves names: "@/lib/x" from the project's root, and a missing ".ts" ending.
import { existsSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function fileFor(path) {
  for (const candidate of [path, `${path}.ts`, join(path, 'index.ts')]) {
    if (existsSync(candidate) && statSync(candidate).isFile()) return pathToFileURL(candidate).href;
  }
  return undefined;
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    const path = specifier.startsWith('@/')
      ? join(root, specifier.slice(2))
      : specifier.startsWith('.') && context.parentURL?.startsWith('file:')
        ? join(dirname(fileURLToPath(context.parentURL)), specifier)
        : undefined;
    const url = path === undefined ? undefined : fileFor(path);
    return url === undefined ? nextResolve(specifier, context) : { url, shortCircuit: true };
  },
});
