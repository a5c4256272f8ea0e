import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

export interface SiteServer {
  readonly port: number;
  /** Address of a page of the site; `host` is any name that the browser resolves to loopback. */
  url(path: string, host?: string): string;
  close(): Promise<void>;
}

/** Folder of the demo site. */
export const DEMO_SITE = fileURLToPath(new URL('../tests/pages/', import.meta.url));

/** Serves a folder of static files on loopback, at a free port. Extra pages are given by path and win over files. */
export async function serveSite(
  folder: string = DEMO_SITE,
  extra: ReadonlyMap<string, string> = new Map(),
): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const made = extra.get(path);
    if (made !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(made);
      return;
    }
    const file = fileOf(folder, path);
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path, host = '127.0.0.1') => `http://${host}:${port}/${path.replace(/^\//, '')}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The file a path names inside the folder; undefined outside of it or when there is none. */
function fileOf(folder: string, path: string): string | undefined {
  const base = normalize(folder.endsWith(sep) ? folder : folder + sep);
  const target = normalize(join(base, path));
  if (!target.startsWith(base)) return undefined;
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat?.isFile()) return target;
  return stat?.isDirectory() ? fileOf(folder, join(path, 'index.html')) : undefined;
}
