import { browser } from 'wxt/browser';
import { failure, type Result, success } from '@/lib/model/result';

/** The two patterns that stand for every web page; the manifest names them as optional. */
const EVERYWHERE = { origins: ['https://*/*', 'http://*/*'] };

/** Whether On Record may run on every page. */
export function mayRunEverywhere(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Asks for every page. Must be called in the click itself. Value: whether the reader agreed. */
export function askForEverywhere(): Promise<Result<boolean>> {
  return answered(browser.permissions.request(EVERYWHERE));
}

/** Gives the leave for every page back; sites that were allowed one by one stay. */
export function giveBackEverywhere(): Promise<Result<boolean>> {
  return answered(browser.permissions.remove(EVERYWHERE));
}

/** Calls when grants change, here or in the browser's own settings, until the signal ends. */
export function watchGrants(changed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  });
}

async function answered(answer: Promise<boolean>): Promise<Result<boolean>> {
  try {
    return success(await answer);
  } catch (error) {
    return failure('failed', error instanceof Error ? error.message : String(error));
  }
}
