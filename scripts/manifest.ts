import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The add-on id in a built Firefox package. Throws when the manifest has none. */
export function readManifestId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${extension}/manifest.json has no gecko id`);
  return id;
}
