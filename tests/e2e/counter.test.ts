import { beforeAll, describe, expect, test } from 'vitest';
import { askBackground } from '../support/ask-background';
import { browserSuite } from '../support/browser-suite';
import { BROWSERS, type TestPage } from '../support/browser-under-test';
import { pressButton, seeText } from '../support/library-page';
import { dialogOf, linesOf } from '../support/overlay';

const DENIAL = 'We did not agree to exchange information within the framework';
const CLAIM = 'I suggested to Foreign Minister Lavrov';

describe.each(BROWSERS)('counter-statements in $name', ({ open }) => {
  const suite = browserSuite(open);
  let library: TestPage;
  beforeAll(async () => {
    library = await suite.browser.openExtensionPage('library.html');
  });

  /** What the card of the first mark on the page says. */
  async function firstCard(path: string, host: string): Promise<string> {
    const url = suite.site.url(path, host);
    await suite.page.goto(url);
    await suite.page.bringToFront();
    await suite.overlay.until(url, (now) => linesOf(now).length >= 1, 30_000);
    await suite.page.press('Alt+Shift+Q');
    await suite.page.press('Enter');
    const shown = await suite.overlay.until(url, (now) => (dialogOf(now)?.text.length ?? 0) > 40);
    return dialogOf(shown)?.text ?? '';
  }

  const kerrysCard = () => firstCard('morning-ledger.html', 'ledger.example');

  /** Goes to Kerry's statement in the library. */
  async function openKerry(): Promise<void> {
    await library.bringToFront();
    await library.evaluate(() => {
      location.hash = '#/search?q=suggested+intensify';
    }, undefined);
    await seeText(library, CLAIM);
    await library.evaluate(() => document.querySelector<HTMLElement>('main a.row-words')?.click(), undefined);
    await seeText(library, 'Links to review');
  }

  /** Presses a button of the review that holds the denial in its upper place, unless said otherwise. */
  async function decide(button: string, words = DENIAL): Promise<void> {
    const place = await library.evaluate(
      ([label, wanted]) => {
        const review = [...document.querySelectorAll('.review')].find(({ textContent }) =>
          (textContent ?? '').includes(wanted ?? ''),
        );
        const found = [...(review?.querySelectorAll('button') ?? [])].find(
          ({ innerText }) => innerText.trim() === label,
        );
        found?.scrollIntoView({ block: 'center' });
        found?.click();
        return found !== undefined;
      },
      [button, words] as const,
    );
    expect(place).toBe(true);
  }

  /** The words of the counter-statements on the library's page, those that oppose and those it answers. */
  function counters(): Promise<string[]> {
    return library.evaluate(
      () => [...document.querySelectorAll('.counter')].map((one) => (one as HTMLElement).innerText),
      undefined,
    );
  }

  async function untilCounters(wanted: (counters: readonly string[]) => boolean): Promise<void> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const shown = await counters();
      if (wanted(shown)) return;
      if (Date.now() > deadline)
        throw new Error(`the counter-statements never became as wanted:\n${shown.join('\n—\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Deletes the seeded article and all note of it, so that the background takes it in when it next wakes. */
  async function readSeedsAgain(): Promise<void> {
    await openKerry();
    await library.evaluate(
      () => document.querySelector<HTMLElement>('a[href^="#/article/"]')?.click(),
      undefined,
    );
    await seeText(library, 'Delete this article…');
    await pressButton(library, 'Delete this article…');
    await pressButton(library, 'Delete this article');
    await seeText(library, 'No articles yet');
    await library.evaluate(async () => {
      const answered = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await answered(indexedDB.open('on-record'));
      const change = db.transaction(['seeds', 'states'], 'readwrite');
      await Promise.all(['seeds', 'states'].map((name) => answered(change.objectStore(name).clear())));
      db.close();
    }, undefined);
    await suite.browser.stopBackground();
  }

  /** Saves an article as the popup does. */
  async function takeIn(headline: string, paragraph: string, url: string, published: string): Promise<void> {
    const text = `${headline}\n\n${paragraph}`;
    const blocks = [
      { start: 0, end: headline.length, role: 'headline' },
      { start: headline.length + 2, end: text.length, role: 'paragraph' },
    ];
    const reply = await askBackground(library, 'saveArticle', {
      page: { url, title: headline, published },
      text,
      blocks,
    });
    expect(reply).toMatchObject({ ok: true });
  }

  const denied = (shown: readonly string[]) =>
    shown.some((text) => text.includes('denies this') && text.includes(DENIAL));

  test('Kerry’s card shows Lavrov’s denial with the words that show it', async () => {
    const card = await kerrysCard();
    expect(card).toMatch(/Sergei Lavrov denies this/);
    expect(card).toContain(DENIAL);
    expect(card).toContain('Not so on both counts, Lavrov told state-owned Rossiya-1 television.');
    expect(card).toContain('It does not mean that it is false.');
  });

  test('a page with another translation of the denial shows what it denies, and how that was found', async () => {
    const card = await firstCard('other-translation.html', 'strait.example');
    expect(card).toMatch(/This denies what John Kerry said/);
    expect(card).toContain(CLAIM);
    expect(card).toContain('The link was made for another wording of the same statement.');
  });

  test('a rejected link is gone from the card, and stays away after a reload and a stopped background', async () => {
    await openKerry();
    await untilCounters(denied);
    await decide('Reject');
    await seeText(library, 'The link was rejected.');
    await untilCounters((shown) => !denied(shown));
    expect(await kerrysCard()).not.toContain(DENIAL);
    await suite.browser.stopBackground();
    await library.reload();
    await seeText(library, 'Rejected by you');
    expect(denied(await counters())).toBe(false);
    expect(await kerrysCard()).not.toContain(DENIAL);
  });

  test('nor does it come back when the article is deleted and the seeds are read again', async () => {
    await readSeedsAgain();
    expect(await kerrysCard()).not.toContain(DENIAL);
    await openKerry();
    await seeText(library, 'Rejected by you');
    expect(denied(await counters())).toBe(false);
  });

  test('undo and confirm bring it back', async () => {
    await openKerry();
    await decide('Confirm');
    await seeText(library, 'Confirmed by you');
    await untilCounters(denied);
    expect(await kerrysCard()).toContain(DENIAL);
    await library.bringToFront();
    await pressButton(library, 'Undo');
    await untilCounters((shown) => !denied(shown));
    await decide('Confirm');
    await untilCounters(denied);
  });

  test('a swapped link stands the other way round, and swapped again as it was', async () => {
    await openKerry();
    await decide('Swap direction');
    await untilCounters((shown) => !denied(shown) && shown.some((text) => text.includes('This denies what')));
    await decide('Swap direction');
    await untilCounters(denied);
  });

  test('a link of one’s own appears on the card, is undone, made again and removed', async () => {
    const OWN = 'This was a long time ago.';
    const add = async () => {
      await pressButton(library, 'Add a counter-statement…');
      await library.type('dialogue channel');
      await library.press('Enter');
      await seeText(library, 'Which statement?');
      await library.evaluate(() => document.querySelector<HTMLElement>('[name=from]')?.click(), undefined);
      await library.evaluate(() => document.querySelector<HTMLElement>('[name=why]')?.focus(), undefined);
      await library.type(OWN);
      await pressButton(library, 'Save link');
      await seeText(library, 'The link was saved.');
      await untilCounters((shown) => shown.some((text) => text.includes('Linked by you')));
    };
    const gone = () => untilCounters((shown) => !shown.some((text) => text.includes(OWN)));
    await openKerry();
    await add();
    expect(await kerrysCard()).toContain(OWN);
    await library.bringToFront();
    await pressButton(library, 'Undo');
    await gone();
    await add();
    await decide('Remove link', OWN);
    await gone();
    expect(await kerrysCard()).not.toContain(OWN);
  });

  test('another translation on record has the link too, through the statement that is possibly the same', async () => {
    const words =
      'We never agreed to share information in the framework of the coalition led by the United States against the Islamic State, nor to dispatch Russian instructors for training the Iraqi army';
    const paragraph = `“${words},” Russian Foreign Minister Sergei Lavrov said on Sunday.`;
    await takeIn('Moscow tells it another way', paragraph, 'https://strait.example/a', '2014-10-27');
    await library.bringToFront();
    await library.evaluate(() => {
      location.hash = '#/search?q=never+agreed+dispatch';
    }, undefined);
    await seeText(library, 'Moscow tells it another way');
    await library.evaluate(() => document.querySelector<HTMLElement>('main a.row-words')?.click(), undefined);
    await seeText(library, 'Found through a statement that is possibly the same');
    await untilCounters((shown) => shown.some((text) => text.includes(CLAIM) && text.includes(DENIAL)));
  });

  test('a possible contradiction waits in the library, is rejected with one key and does not come back', async () => {
    const headline = 'A hospital for the town';
    for (const [words, speaker, host] of [
      ['The new hospital will be built on the old airfield', 'Maja Lind', 'courier.example'],
      ['The new hospital will not be built on the old airfield', 'Tom Okoro', 'ledger.example'],
    ] as const) {
      await takeIn(
        headline,
        `“${words},” said ${speaker}, the mayor.`,
        `https://${host}/hospital`,
        '2020-02-01',
      );
    }
    await library.bringToFront();
    await library.evaluate(() => {
      location.hash = '#/to-check';
    }, undefined);
    await seeText(library, 'Maja Lind');
    await seeText(library, 'Tom Okoro');
    await library.press('r');
    await seeText(library, 'The pair was rejected.');
    await seeText(library, 'Nothing to check');
    await library.reload();
    await seeText(library, 'Nothing to check');
  });

  test('nothing went wrong on the way', () => {
    expect(library.errors).toEqual([]);
    expect(suite.page.errors).toEqual([]);
    expect(suite.browser.requests).toEqual([]);
  });
});
