import { expect, test } from 'vitest';
import { documentOfPlainText } from '@/lib/text/document-text';
import { textSizeOf } from '@/lib/text/text-size';

test('a text is as large as its blocks, and has the paragraphs that are no headings', () => {
  const document = documentOfPlainText('Ferry is late\n\nThe ferry is late.\n  It will sail.  \n\nWhy');
  expect(textSizeOf(document)).toEqual({ characters: 13 + 18 + 13 + 3, paragraphs: 2 });
});

test('lists and block quotations count as paragraphs, captions and bylines do not', () => {
  const roles = ['list-item', 'blockquote', 'pull-quote', 'caption', 'byline', 'embed', 'other'] as const;
  const blocks = roles.map((role, i) => ({ role, span: { start: i, end: i + 1 } }));
  expect(textSizeOf({ text: 'abcdefg', blocks })).toEqual({ characters: 7, paragraphs: 3 });
});

test('nothing has no size', () => {
  expect(textSizeOf(documentOfPlainText(' \n '))).toEqual({ characters: 0, paragraphs: 0 });
});
