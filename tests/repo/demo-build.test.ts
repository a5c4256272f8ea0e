import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BuildTarget, outputFolder } from '@/scripts/build';

/** Path and content hash of every file of a build but the manifest. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const relative = (file: string) => file.slice(folder.length + 1);
  return Object.fromEntries(
    files
      .filter((file) => relative(file) !== 'manifest.json')
      .map((file) => [relative(file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

function manifestOf(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

const TARGETS: readonly BuildTarget[] = ['chrome', 'firefox'];

test.each(TARGETS)('the demo build for %s differs by its host permissions alone', (target) => {
  const real = outputFolder(target);
  const demo = outputFolder(target, 'demo');
  expect(filesOf(demo)).toEqual(filesOf(real));
  const { host_permissions: hosts, ...manifest } = manifestOf(demo);
  expect(hosts).toBeDefined();
  expect(manifest).toEqual(manifestOf(real));
});

test.each(TARGETS)('the package for %s asks for little', (target) => {
  const manifest = manifestOf(outputFolder(target));
  expect(manifest).not.toHaveProperty('host_permissions');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('externally_connectable');
  const allowed = ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'sidePanel'];
  expect((manifest.permissions as string[]).filter((permission) => !allowed.includes(permission))).toEqual(
    [],
  );
});
