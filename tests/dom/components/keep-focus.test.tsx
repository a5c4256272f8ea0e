import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from '@/components/keep-focus';
import { settle } from '@/tests/support/render';

let stop: AbortController;
let content: HTMLElement;
let list: HTMLElement;
beforeEach(() => {
  stop = new AbortController();
  content = document.createElement('main');
  content.tabIndex = -1;
  list = document.createElement('div');
  content.append(list);
  document.body.append(content);
  for (const id of ['one', 'two']) {
    const row = document.createElement('button');
    row.id = id;
    list.append(row);
  }
  keepFocus(content, stop.signal);
});
afterEach(() => {
  stop.abort();
  content.remove();
});

const row = (id: string) => list.querySelector<HTMLElement>(`#${id}`) as HTMLElement;

test('when what has it leaves the page it goes to the content', async () => {
  row('two').focus();
  row('two').remove();
  await settle();
  expect(document.activeElement).toBe(content);
});

test('what is moved keeps it', async () => {
  row('two').focus();
  list.prepend(row('two'));
  await settle();
  expect(document.activeElement).toBe(row('two'));
});

test('where it was left on purpose, nothing takes it', async () => {
  row('two').focus();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  row('two').blur();
  row('one').remove();
  await settle();
  expect(document.activeElement).toBe(document.body);
});

test('and not when the page is done', async () => {
  row('two').focus();
  stop.abort();
  row('two').remove();
  await settle();
  expect(document.activeElement).toBe(document.body);
});
