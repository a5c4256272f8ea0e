import { describe, expect, test, vi } from 'vitest';
import { browserSuite } from '../support/browser-suite';
import { BROWSERS } from '../support/browser-under-test';
import { dialogOf, linesOf, type ShadowElement } from '../support/overlay';

type Rect = ShadowElement['rect'];

/** Pixels that a mark may stand off its words: it is drawn a little below them. */
const SLACK = 4;

function isInside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.width <= outer.x + outer.width + SLACK &&
    inner.y + inner.height <= outer.y + outer.height + SLACK
  );
}

describe.each(BROWSERS)('positions of marks in $name', ({ open }) => {
  const suite = browserSuite(open);

  const rectOf = (selector: string): Promise<Rect> =>
    suite.page.evaluate((wanted) => {
      const { x, y, width, height } =
        document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    }, selector);

  async function show(path: string, lines: number): Promise<string> {
    const url = suite.site.url(path, 'positions.example');
    await suite.page.goto(url);
    await suite.page.bringToFront();
    await suite.overlay.until(url, (now) => linesOf(now).length >= lines);
    return url;
  }

  test('marks are cut off where their scroller cuts off the words', async () => {
    const url = await show('scrollers.html', 3);
    const box = await rectOf('#box');
    const inBox = (lines: readonly ShadowElement[]) => lines.filter(({ rect }) => isInside(rect, box));
    expect(inBox(linesOf(await suite.overlay.read(url)))).toEqual([]);
    await suite.page.evaluate(() => {
      const scroller = document.querySelector('#box');
      if (scroller !== null) scroller.scrollTop = 640;
    }, undefined);
    const words = await rectOf('#inbox');
    const shown = await suite.overlay.until(url, (now) => inBox(linesOf(now)).length >= 2);
    for (const { rect } of inBox(linesOf(shown))) expect(isInside(rect, words)).toBe(true);
    const side = await rectOf('#side');
    const sideways = linesOf(shown).filter(({ rect }) => rect.y > side.y && rect.y < side.y + side.height);
    expect(sideways.length).toBe(1);
    for (const { rect } of sideways) expect(isInside(rect, side)).toBe(true);
  });

  test('marks go with what scrolls, stay with what stays, and hide under a bar', async () => {
    const url = await show('scrollers.html', 3);
    const fixed = await rectOf('#fixed');
    const under = await rectOf('#under');
    // The words' first line comes to stand in the middle of the bar.
    await suite.page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), under.y - 12);
    const shown = await suite.overlay.until(url, (now) =>
      linesOf(now).every(({ rect }) => rect.y < -20 || rect.y > 40),
    );
    expect(await rectOf('#fixed')).toEqual(fixed);
    expect(linesOf(shown).filter(({ rect }) => isInside(rect, fixed)).length).toBeGreaterThanOrEqual(4);
    await suite.page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), under.y - 300);
    const words = await rectOf('#under');
    await suite.overlay.until(url, (now) => linesOf(now).some(({ rect }) => isInside(rect, words)));
  });

  test('a step brings words out from under a bar, into the upper half', async () => {
    await show('scrollers.html', 3);
    // As high a bar as leaves the upper quarter no room.
    await suite.page.evaluate(() => {
      const bar = document.querySelector<HTMLElement>('.bar');
      if (bar !== null) bar.style.height = '26vh';
    }, undefined);
    await suite.page.press('Alt+Shift+Q');
    await suite.page.press('Alt+Shift+Q');
    const before = await rectOf('#under');
    await suite.page.evaluate((y) => window.scrollBy({ top: y - 20, behavior: 'instant' }), before.y);
    await suite.page.press('Alt+Shift+Q');
    const height = await suite.page.evaluate(() => window.innerHeight, undefined);
    await vi.waitFor(
      async () => {
        const [bar, words] = [await rectOf('.bar'), await rectOf('#under')];
        expect(words.y).toBeGreaterThan(bar.y + bar.height - SLACK);
        expect(words.y).toBeLessThan(height / 2 + SLACK);
      },
      { timeout: 5_000 },
    );
  });

  test('words in a shadow root and in a frame are marked, and a click in the frame opens the card', async () => {
    const url = await show('trees.html', 4);
    const frame = await rectOf('#frame');
    const shown = await suite.overlay.read(url);
    const inFrame = linesOf(shown).filter(({ rect }) => isInside(rect, frame));
    expect(inFrame.length).toBeGreaterThanOrEqual(1);
    expect(linesOf(shown).length).toBeGreaterThan(inFrame.length);
    const [first] = inFrame;
    if (first === undefined) throw new Error('no mark in the frame');
    await suite.page.click(first.rect.x + first.rect.width / 2, first.rect.y + first.rect.height / 2);
    const open = await suite.overlay.until(url, (now) => dialogOf(now) !== undefined);
    expect(dialogOf(open)?.text).toContain('Lavrov');
  });

  test('a page with overridden prototypes, clobbered names and styles against us is marked all the same', async () => {
    const url = await show('hostile/', 2);
    const words = await rectOfWords();
    for (const { rect } of linesOf(await suite.overlay.read(url))) expect(isInside(rect, words)).toBe(true);
    expect(suite.page.errors).toEqual([]);
  });

  /** The page has spoilt getBoundingClientRect for itself; offsets still tell. */
  const rectOfWords = (): Promise<Rect> =>
    suite.page.evaluate(() => {
      const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = document.querySelector(
        '#words',
      ) as HTMLElement;
      return { x: offsetLeft, y: offsetTop, width: offsetWidth, height: offsetHeight };
    }, undefined);

  test('a page that removes our host gets it back three times and then has its way', async () => {
    const url = suite.site.url('hostile/?remove', 'positions.example');
    await suite.page.goto(url);
    const removed = () =>
      suite.page.evaluate(
        () => (window as unknown as { report: { removed: number } }).report.removed,
        undefined,
      );
    await suite.overlay.until(url, (now) => now.hosts === 0);
    await expect.poll(removed, { timeout: 10_000 }).toBe(4);
    expect((await suite.overlay.read(url)).hosts).toBe(0);
  });

  test('fifty thousand unpaired marks do not keep the known words from being marked', async () => {
    const url = suite.site.url('huge.html?marks', 'positions.example');
    await suite.page.goto(url);
    const known = await suite.overlay.until(url, (now) => linesOf(now).length > 0, 60_000);
    expect(linesOf(known).length).toBeGreaterThan(0);
  });
});
