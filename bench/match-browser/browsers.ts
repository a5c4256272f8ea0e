import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession } from 'playwright-core';
import { build } from 'vite';
import { openChromium } from '@/scripts/open-chromium';
import { openFirefox } from '@/scripts/open-firefox';
import type { BenchPage } from './page';

const root = fileURLToPath(new URL('../..', import.meta.url));
const EXTENSION_ID = 'bench@on-record.example';

/** A page of the benchmark's extension in one browser, and what can be done to its background there. */
export interface Bench {
  run<A extends readonly unknown[], R>(
    work: (page: BenchPage, ...values: A) => Promise<R>,
    ...values: A
  ): Promise<R>;
  /** Ends the background; the next message starts it. */
  stop(): Promise<void>;
  /** A new page instead of the one that is there, with nothing in its memory. */
  renew(): Promise<void>;
  /** Makes the browser give back what nobody holds any more, as far as it can be told to. */
  collect(): Promise<void>;
  /** Bytes that the background's scripts hold, buffers included; undefined where the browser does not tell. */
  heap(): Promise<number | undefined>;
  close(): Promise<void>;
}

/** How each browser is opened with an extension. */
export const BROWSERS = { chromium: inChromium, firefox: inFirefox } as const;
export type BrowserName = keyof typeof BROWSERS;

/** Writes the extension with one of the two backgrounds, and gives its folder. */
export async function buildExtension(
  browser: BrowserName,
  background: 'worker' | 'peer-worker',
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
  for (const name of [background, 'page']) {
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      resolve: { alias: { '@': root } },
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: {
          entry: join(root, `bench/match-browser/${name}.ts`),
          formats: ['iife'],
          name: 'bench',
          fileName: () => `${name}.js`,
        },
      },
    });
  }
  // The name that the tests' way of opening Firefox waits for.
  writeFileSync(
    join(folder, 'welcome.html'),
    '<!doctype html><meta charset="utf-8"><body><script src="page.js"></script>',
  );
  const script = `${background}.js`;
  const manifest = {
    manifest_version: 3,
    name: 'bench',
    version: '1',
    background: browser === 'firefox' ? { scripts: [script] } : { service_worker: script },
    permissions: ['scripting', 'unlimitedStorage'],
    browser_specific_settings: { gecko: { id: EXTENSION_ID } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function inChromium(extension: string): Promise<Bench> {
  const open = await openChromium({ extension, headless: true });
  const page = await open.context.newPage();
  const renew = async (): Promise<void> => {
    await page.goto(`chrome-extension://${open.extensionId}/welcome.html`);
    await page.waitForFunction(() => 'bench' in globalThis);
  };
  await renew();
  const session = await open.context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('Chromium has no session for its targets');
  const targetsOf = async (...types: readonly string[]): Promise<string[]> => {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    return targetInfos
      .filter(({ type, url }) => types.includes(type) && url.includes(open.extensionId))
      .map(({ targetId }) => targetId);
  };
  return {
    run: (work, ...values) => page.evaluate(callOf(work.toString(), values)) as never,
    stop: async () => {
      for (const targetId of await targetsOf('service_worker'))
        await session.send('Target.closeTarget', { targetId });
    },
    renew,
    collect: async () => {
      for (const target of await targetsOf('service_worker', 'page'))
        await askTarget(session, target, 'HeapProfiler.collectGarbage');
    },
    heap: async () => {
      const [worker] = await targetsOf('service_worker');
      if (worker === undefined) return undefined;
      const { usedSize, backingStorageSize } = (await askTarget(session, worker, 'Runtime.getHeapUsage')) as {
        readonly usedSize: number;
        readonly backingStorageSize: number;
      };
      return usedSize + backingStorageSize;
    },
    close: open.close,
  };
}

/** One command to a target to which the driver has no session, a worker: its result. */
async function askTarget(session: CDPSession, targetId: string, method: string): Promise<unknown> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answered = new Promise<unknown>((resolve, reject) => {
    const listen = (event: { readonly sessionId: string; readonly message: string }): void => {
      const { id, result, error } = JSON.parse(event.message);
      if (event.sessionId !== sessionId || id !== 1) return;
      session.off('Target.receivedMessageFromTarget', listen);
      if (error === undefined) resolve(result);
      else reject(new Error(`${method}: ${error.message}`));
    };
    session.on('Target.receivedMessageFromTarget', listen);
  });
  await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: 1, method }) });
  const result = await answered;
  await session.send('Target.detachFromTarget', { sessionId });
  return result;
}

/** How long Firefox, which takes no order to collect, is left alone instead. */
const REST_MS = 20_000;

async function inFirefox(extension: string): Promise<Bench> {
  const open = await openFirefox({
    extension,
    extensionId: EXTENSION_ID,
    headless: true,
    // Filling takes minutes, and only `stop` is to end the background.
    preferences: { 'extensions.background.idle.timeout': 600_000 },
  });
  const page = await open.browser.newPage();
  const renew = async (): Promise<void> => {
    // The browser says nothing of the new page; the old one must not be taken for it.
    await page.evaluate('delete globalThis.bench');
    await page.goto(open.extensionUrl('welcome.html'), { waitUntil: [] });
    await page.waitForFunction(() => 'bench' in globalThis);
  };
  await renew();
  return {
    run: (work, ...values) => page.evaluate(callOf(work.toString(), values)) as never,
    stop: open.stopBackground,
    renew,
    collect: () => new Promise((resolve) => setTimeout(resolve, REST_MS)),
    heap: async () => undefined,
    close: open.close,
  };
}

/** Both drivers take source text alike; the work is an arrow function that needs nothing around it and the values are plain data. */
function callOf(work: string, values: readonly unknown[]): string {
  return `(${work})(globalThis, ...${JSON.stringify(values)})`;
}
