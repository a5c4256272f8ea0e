import { afterEach, describe, expect, it, vi } from 'vitest';
import { mountOverlayHost } from '@/lib/marks/overlay-host';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
});

function mount(onGone = () => {}) {
  return mountOverlayHost(document, life.signal, onGone);
}

describe('mountOverlayHost', () => {
  it('adds one bare element at the end of the root, and takes it away at the end', () => {
    const before = document.documentElement.outerHTML;
    const { host } = mount();
    expect(document.documentElement.lastElementChild).toBe(host);
    expect(host.outerHTML).toBe('<div></div>');
    expect(host.shadowRoot).toBeNull();
    life.abort();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('looks the same from outside whatever is drawn inside', () => {
    const { host, root } = mount();
    const empty = host.outerHTML;
    for (let i = 0; i < 100; i++) root.append(document.createElement('div'));
    expect(host.outerHTML).toBe(empty);
    expect(host.childNodes.length).toBe(0);
  });

  it('comes back three times, then gives up and says so', async () => {
    const onGone = vi.fn();
    const { host } = mount(onGone);
    for (let i = 0; i < 3; i++) {
      host.remove();
      await vi.waitFor(() => expect(host.isConnected).toBe(true));
    }
    expect(onGone).not.toHaveBeenCalled();
    host.remove();
    await vi.waitFor(() => expect(onGone).toHaveBeenCalledOnce());
    expect(host.isConnected).toBe(false);
  });
});
