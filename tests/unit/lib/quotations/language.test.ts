import { expect, test } from 'vitest';
import { languageOf } from '@/lib/quotations/language';
import { documentOfPlainText } from '@/lib/text/document-text';

test.each([
  ['', 'en'],
  ['Ada Morrow', 'en'],
  ['The pier was closed for the winter, and it has not opened.', 'en'],
  ['Der Hafen ist geschlossen, und die Fähre fährt nicht mit den Leuten.', 'de'],
  ['Le port est fermé, et les gens sont dans une file pour la journée avec des sacs.', 'fr'],
  ['Molo jest zamknięte, a prom nie płynie, bo na morzu się burzy i jak to w zimie.', 'pl'],
  ['Гавань закрыта до весны.', 'ru'],
  ['港は冬のあいだ閉まる。', 'ja'],
  ['港口冬天关闭。', 'zh'],
])('%j is %s', (text, language) => {
  expect(languageOf(documentOfPlainText(text))).toBe(language);
});

test('believes the document, where its language has a way of setting marks', () => {
  expect(languageOf(documentOfPlainText('The pier was closed.', 'de-AT'))).toBe('de');
  expect(languageOf(documentOfPlainText('The pier was closed for the winter.', 'xx'))).toBe('en');
});

test('looks at the beginning only', () => {
  const text = `${'The pier was closed. '.repeat(200)}Гавань`;
  expect(languageOf(documentOfPlainText(text))).toBe('en');
});
