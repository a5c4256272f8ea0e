import { expect, test } from 'vitest';
import { siteOf, whyUnsupported } from '@/lib/messages/sites';

const SITES: readonly (readonly [
  url: string | undefined,
  host: string | undefined,
  origins: readonly string[],
])[] = [
  ['https://news.example/a?b#c', 'news.example', ['https://news.example/*']],
  ['http://127.0.0.1:8080/', '127.0.0.1', ['http://127.0.0.1/*']],
  ['https://user:word@news.example/', 'news.example', ['https://news.example/*']],
  ['file:///home/a.html', undefined, []],
  ['chrome://settings', undefined, []],
  ['not an address', undefined, []],
  [undefined, undefined, []],
];
test.each(SITES)('the site of %j is asked for and nothing else', (url, host, origins) => {
  expect(siteOf(url)?.host).toBe(host);
  expect(siteOf(url)?.origins ?? []).toEqual(origins);
});

const UNSUPPORTED: readonly (readonly [url: string | undefined, why: RegExp | undefined])[] = [
  ['https://news.example/story', undefined],
  ['https://news.example/story.pdf', /PDF/],
  ['https://news.example/STORY.PDF?x=1', /PDF/],
  ['https://news.example/pdf', undefined],
  ['https://chromewebstore.google.com/detail/x', /store/],
  ['https://addons.mozilla.org/en-US/', /store/],
  ['chrome://extensions', /browser itself/],
  ['about:addons', /browser itself/],
  ['moz-extension://abc/library.html', /browser itself/],
  ['file:///home/a.html', /Files on this device/],
  [undefined, undefined],
];
test.each(UNSUPPORTED)('%j', (url, why) => {
  if (why === undefined) expect(whyUnsupported(url)).toBeUndefined();
  else expect(whyUnsupported(url)).toMatch(why);
});
