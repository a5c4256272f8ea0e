declare const chrome: {
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
};

/** Waits, in a context of the extension, until its background has registered the content scripts; false after `tries`. */
export async function waitForContentScripts(
  run: (script: () => Promise<boolean>) => Promise<boolean>,
  tries = 100,
): Promise<boolean> {
  for (let i = 0; i < tries; i++) {
    if (await run(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
