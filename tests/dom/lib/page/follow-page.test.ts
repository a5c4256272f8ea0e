import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPage } from '@/lib/page/follow-page';

let life = new AbortController();
beforeEach(() => {
  document.body.innerHTML = '<main></main>';
});
afterEach(() => {
  life.abort();
  life = new AbortController();
});

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** Follows the page and counts. */
function follow(read: () => Promise<boolean> = async () => true) {
  const counted = vi.fn(read);
  const changed = vi.fn();
  const follower = followPage({ window, signal: life.signal, read: counted, changed });
  return { read: counted, changed, follower };
}

describe('followPage', () => {
  it('reads at once, and not again while nothing changes', async () => {
    const { read, changed } = follow();
    await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
    expect(changed).not.toHaveBeenCalled();
  });

  it('reads again when words with quotation marks come, in the page and in a root of its own', async () => {
    const { read, follower } = follow();
    await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
    document.querySelector('main')?.append(paragraph('“Late,” she said.'));
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    const host = document.createElement('x-story');
    const root = host.attachShadow({ mode: 'open' });
    follower.watch(root);
    root.append(paragraph('“Later,” she said.'));
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(3));
  });

  it('reads one at a time, and once more for what changed meanwhile', async () => {
    let running = 0;
    let most = 0;
    let finish = () => {};
    const { read } = follow(async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      running--;
      return true;
    });
    await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
    document.querySelector('main')?.append(paragraph('“One”'));
    document.querySelector('main')?.append(paragraph('“Two”'));
    finish();
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    finish();
    expect(most).toBe(1);
  });

  it('goes on after a reading that failed, with what changed meanwhile', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const bug = new Error('a bug of ours');
    let fail = () => {};
    const { read } = follow(
      () =>
        new Promise((_, reject) => {
          fail = () => reject(bug);
        }),
    );
    await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
    document.querySelector('main')?.append(paragraph('“Late,” she said.'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    fail();
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    expect(said).toHaveBeenCalledWith('On Record', bug);
    said.mockRestore();
  });

  it('is told of a bounded number of changes, however many there are', async () => {
    const { changed } = follow(async () => false);
    const main = document.querySelector('main');
    const start = performance.now();
    for (let i = 0; i < 300; i++) {
      main?.replaceChildren(paragraph(`tick ${i}`));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const seconds = (performance.now() - start) / 1_000;
    expect(changed.mock.calls.length).toBeGreaterThan(0);
    expect(changed.mock.calls.length).toBeLessThanOrEqual(10 * seconds + 1);
  });

  it('hears nothing after its end', async () => {
    const { read, changed } = follow();
    await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
    life.abort();
    document.querySelector('main')?.append(paragraph('“Late”'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(changed).not.toHaveBeenCalled();
    expect(read).toHaveBeenCalledOnce();
  });
});
