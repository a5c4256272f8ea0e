import { beforeAll, describe, expect, test } from 'vitest';
import { browserSuite } from '../support/browser-suite';
import { BROWSERS, type TestPage } from '../support/browser-under-test';
import { seeText } from '../support/library-page';

describe.each(BROWSERS)('finding in $name', ({ open }) => {
  const suite = browserSuite(open);
  let library: TestPage;
  beforeAll(async () => {
    library = await suite.browser.openExtensionPage('library.html');
    await library.bringToFront();
    await seeText(library, 'Russian FM Disputes');
  });

  /** Presses Tab until the field or link of this name has the focus, as somebody without a pointer does. */
  async function tabTo(label: string): Promise<void> {
    for (let presses = 0; presses < 40; presses++) {
      await library.press('Tab');
      const at = await library.evaluate(() => {
        const focused = document.activeElement;
        return focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : focused?.textContent;
      }, undefined);
      if (at?.trim() === label) return;
    }
    throw new Error(`Tab never came to “${label}”`);
  }

  const hash = () => library.evaluate(() => location.hash, undefined);
  const speakersShown = () =>
    library.evaluate(
      () => [...document.querySelectorAll('.row > .quiet > bdi:first-child')].map((one) => one.textContent),
      undefined,
    );

  test('words, speaker and year by the keyboard alone', async () => {
    await tabTo('Search words, speakers, headlines and notes');
    await library.type('intelligence');
    await library.press('Enter');
    await seeText(library, 'Search: intelligence');
    await seeText(library, 'Export these');
    expect(new Set(await speakersShown()).size).toBeGreaterThan(1);
    await tabTo('Speaker');
    await library.type('Kerry');
    await tabTo('From');
    await library.type('2014');
    await library.press('Enter');
    await seeText(library, 'Speaker: Kerry');
    await seeText(library, 'Export these');
    expect(new Set(await speakersShown())).toEqual(new Set(['John Kerry']));
    expect(await hash()).toBe('#/search?q=intelligence&speaker=Kerry&from=2014');
  });

  test('a reload keeps the filters, Back takes them away, and a year without anything says so', async () => {
    await library.reload();
    await seeText(library, 'Speaker: Kerry');
    await library.evaluate(() => history.back(), undefined);
    await expect.poll(hash).toBe('#/search?q=intelligence');
    await expect.poll(async () => new Set(await speakersShown()).size).toBeGreaterThan(1);
    await library.evaluate(() => {
      location.hash = '#/search?q=intelligence&speaker=Kerry&from=1999&to=1999';
    }, undefined);
    await seeText(library, 'was said or printed in these days: “1999”.');
    await tabTo('Without the days “1999”');
    await library.press('Enter');
    await seeText(library, 'Export these');
    expect(await hash()).toBe('#/search?q=intelligence&speaker=Kerry');
    expect(library.errors).toEqual([]);
  });
});
