import type { TestPage } from './browser-under-test';

/** The part of the extension API used inside a page of the extension. */
declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

/**
 * What the background replies to a page of the extension. A message that meets it while it stops has no receiver: as
 * in the product (`untilReceived`), it is sent again, for at most ten seconds.
 */
export async function askBackground(page: TestPage, call: string, payload: object): Promise<unknown> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const { reply, problem } = await page.evaluate(
      (message) =>
        chrome.runtime.sendMessage(message).then(
          (value) => ({ reply: value, problem: '' }),
          (error) => ({ reply: undefined, problem: String(error) }),
        ),
      { to: 'background', call, payload },
    );
    if (problem === '') return reply;
    if (!problem.includes('Receiving end does not exist') || Date.now() > deadline) throw new Error(problem);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
