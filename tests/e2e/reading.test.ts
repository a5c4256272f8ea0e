import { describe, expect, test } from 'vitest';
import { browserSuite } from '../support/browser-suite';
import { BROWSERS } from '../support/browser-under-test';
import { dialogOf, linesOf } from '../support/overlay';

/** What a card's first badge may say. */
const VERDICTS = ['Word for word', 'Excerpt', 'Shortened', 'Words differ'];

describe.each(BROWSERS)('reading in $name', ({ open }) => {
  const suite = browserSuite(open);

  /** Steps to the next mark, opens its card, and returns what the card says. The card stays open. */
  async function openNextCard(url: string): Promise<string> {
    await suite.page.press('Alt+Shift+Q');
    await suite.page.press('Enter');
    const shown = await suite.overlay.until(url, (now) => (dialogOf(now)?.text.length ?? 0) > 40);
    return dialogOf(shown)?.text ?? '';
  }

  async function closeCard(url: string): Promise<void> {
    await suite.page.press('Escape');
    await suite.overlay.until(url, (now) => dialogOf(now) === undefined);
  }

  test('each quotation on the invented outlet’s page gets its own verdict, the others none', async () => {
    const url = suite.site.url('morning-ledger.html', 'ledger.example');
    await suite.page.goto(url);
    await suite.page.bringToFront();
    const shown = await suite.overlay.until(url, (now) => linesOf(now).length >= 4);
    expect(shown.hosts).toBe(1);
    const cards: string[] = [];
    for (let i = 0; i < 4; i++) {
      cards.push(await openNextCard(url));
      await closeCard(url);
    }
    expect(cards[0]).toMatch(/Kerry[\s\S]*Lavrov[\s\S]*Not so on both counts/);
    expect(cards[0]).toContain('We did not agree to exchange information within the framework');
    // The evidence names the article's words; as a statement of Lavrov's they stand without quotation marks.
    expect(cards[0]).toMatch(/Reported, not quoted:? ?Not so on both counts/);
    // In the order of the page: verbatim, shortened, its "not" missing, a part in another mouth.
    expect(cards.map((card) => VERDICTS.find((verdict) => card.startsWith(verdict)))).toEqual([
      'Word for word',
      'Shortened',
      'Words differ',
      'Excerpt',
    ]);
    expect(cards[1]).toMatch(/left out/i);
    expect(cards[2]).toMatch(/“not”/);
    expect(cards[3]).toContain('Another name');
    expect(cards[3]).toMatch(/Veselov[\s\S]*John Kerry|John Kerry[\s\S]*Veselov/);
    const disclaimer = 'It does not mean that it is false.';
    for (const card of cards) {
      expect(card.replaceAll(disclaimer, '')).not.toMatch(/\b(fake|untrue|false|true|lie|lied)\b/i);
    }
    expect(suite.page.errors).toEqual([]);
  });

  test('a card opens on a click and Esc closes it', async () => {
    const url = suite.site.url('morning-ledger.html', 'ledger.example');
    await suite.page.goto(url);
    await suite.page.bringToFront();
    const shown = await suite.overlay.until(url, (now) => linesOf(now).length >= 4);
    const line = linesOf(shown).find(({ rect }) => rect.width > 60 && rect.y > 0 && rect.y < 800);
    if (line === undefined) throw new Error('no mark on the screen');
    await suite.page.click(line.rect.x + line.rect.width / 2, line.rect.y + line.rect.height / 2);
    const open = await suite.overlay.until(url, (now) => (dialogOf(now)?.text.length ?? 0) > 40);
    expect(dialogOf(open)?.text).toContain('Kerry');
    await closeCard(url);
  });

  test('a card opened by keyboard gives the focus back', async () => {
    const url = suite.site.url('morning-ledger.html', 'ledger.example');
    await suite.page.goto(url);
    await suite.page.bringToFront();
    await suite.overlay.until(url, (now) => linesOf(now).length >= 4);
    const focused = () => suite.page.evaluate(() => document.activeElement?.outerHTML ?? '', undefined);
    await suite.page.evaluate(() => document.querySelector('a')?.focus(), undefined);
    const before = await focused();
    await openNextCard(url);
    expect(await focused()).not.toBe(before);
    // From the card back to its mark, and from the mark back into the page.
    await closeCard(url);
    expect(await focused()).not.toBe(before);
    await suite.page.press('Escape');
    expect(await focused()).toBe(before);
  });

  test('the page stays as it was but for one host', async () => {
    const url = suite.site.url('morning-ledger.html', 'ledger.example');
    await suite.page.goto(url);
    await suite.overlay.until(url, (now) => linesOf(now).length >= 4);
    const [before, after] = await suite.page.evaluate(async () => {
      const response = await fetch(location.href);
      const original = new DOMParser().parseFromString(await response.text(), 'text/html');
      const now = document.documentElement.cloneNode(true) as HTMLElement;
      now.lastElementChild?.remove();
      return [original.documentElement.outerHTML, now.outerHTML];
    }, undefined);
    expect(after).toBe(before);
  });

  test('a page’s own script finds nothing about matches', async () => {
    const spy = () => {
      const host = document.documentElement.lastElementChild;
      const seen = new Set<Element | null>();
      for (let y = 0; y < innerHeight; y += 5) {
        for (let x = 0; x < innerWidth; x += 5) seen.add(document.elementFromPoint(x, y));
      }
      return {
        highlights: CSS.highlights.size,
        hostFound: seen.has(host),
        host: host?.outerHTML,
        style: host === null ? '' : JSON.stringify(getComputedStyle(host).getPropertyValue('display')),
        inBody: document.body.contains(host),
      };
    };
    const withMatches = suite.site.url('morning-ledger.html', 'ledger.example');
    await suite.page.goto(withMatches);
    await suite.overlay.until(withMatches, (now) => linesOf(now).length >= 4);
    const seenWithMatches = await suite.page.evaluate(spy, undefined);
    const without = suite.site.url('none.html', 'ledger.example');
    await suite.page.goto(without);
    await suite.overlay.until(without, (now) => now.hosts === 1);
    const seenWithout = await suite.page.evaluate(spy, undefined);
    expect(seenWithMatches).toMatchObject({ highlights: 0, hostFound: false, inBody: false });
    expect(seenWithout).toEqual(seenWithMatches);
  });

  test('every mark lets the pointer through', async () => {
    const url = suite.site.url('morning-ledger.html', 'ledger.example');
    await suite.page.goto(url);
    const shown = await suite.overlay.until(url, (now) => linesOf(now).length >= 4);
    expect(shown.elements.filter(({ pointerEvents }) => pointerEvents !== 'none')).toEqual([]);
  });

  test('late and replaced content is marked when it has arrived, and nothing stale remains', async () => {
    const url = suite.site.url('late.html', 'ledger.example');
    await suite.page.goto(url);
    await suite.page.bringToFront();
    expect(linesOf(await suite.overlay.read(url))).toEqual([]);
    await suite.overlay.until(url, (now) => linesOf(now).length > 0);
    const address = await suite.page.evaluate(() => {
      document.querySelector<HTMLElement>('#to-third')?.click();
      return location.href;
    }, undefined);
    expect(address).not.toBe(url);
    await suite.overlay.until(address, (now) => linesOf(now).length === 0);
  });

  test('the extension asks nobody but itself', () => {
    expect(suite.browser.requests).toEqual([]);
  });
});
