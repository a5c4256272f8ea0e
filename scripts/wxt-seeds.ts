import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedPublicFile } from 'wxt';

/** One text of `seeds/` as the background finds it in the package. */
export interface SeedEntry {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of text and sidecar, in hex: another digest means taking it in again. */
  readonly digest: string;
  /** True when a sidecar of the same name lies beside it. */
  readonly sidecar: boolean;
}

/** Lists a folder of seeds: each `.txt`, by name. Takes the files as they are; judging them is the reader's work. */
export function listSeeds(folder: string): SeedEntry[] {
  const files = new Set(readdirSync(folder));
  return [...files]
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const sidecar = sidecarOf(file);
      const hash = createHash('sha256').update(readFileSync(join(folder, file)));
      if (files.has(sidecar)) hash.update('\0').update(readFileSync(join(folder, sidecar)));
      return {
        file,
        size: statSync(join(folder, file)).size,
        digest: hash.digest('hex'),
        sidecar: files.has(sidecar),
      };
    });
}

/** For the hook `build:publicAssets`: copies `seeds/` into the package and writes `seeds/index.json`, the listing of its texts. */
export function addSeeds(folder: string, assets: ResolvedPublicFile[]): void {
  const entries = listSeeds(folder);
  for (const { file, sidecar } of entries) {
    const names = sidecar ? [file, sidecarOf(file)] : [file];
    for (const name of names) assets.push({ absoluteSrc: join(folder, name), relativeDest: `seeds/${name}` });
  }
  assets.push({ contents: JSON.stringify(entries), relativeDest: 'seeds/index.json' });
}

function sidecarOf(file: string): string {
  return file.replace(/\.txt$/u, '.json');
}
