import { expect, test } from 'vitest';
import type { PageQuotation } from '@/lib/page/read-quotations';
import { withSpeakersOfRepeats } from '@/lib/page/repeated-quotations';
import { documentOfPlainText } from '@/lib/text/document-text';

const SAYING = 'The tide takes what it likes and gives it back late.';
const document = documentOfPlainText(
  `Harbour news\n\n“The mast broke,” Peter Bell said.\n\n“${SAYING}”\n\n“${SAYING}” Ada Morrow said on the quay.`,
  'en',
);

function quotation(words: string, from: number, speaker?: string): PageQuotation {
  const start = document.text.indexOf(`“${words}`, from);
  const span = { start, end: start + words.length + 2 };
  return {
    kind: 'direct',
    words,
    ...(speaker === undefined ? {} : { speaker }),
    confidence: speaker === undefined ? 'low' : 'high',
    before: '',
    after: '',
    spans: [span],
    inner: [{ start: span.start + 1, end: span.end - 1 }],
    inArticle: true,
  };
}

const lifted = document.text.indexOf(SAYING) - 1;
const mast = quotation('The mast broke,', 0, 'Peter Bell');
const said = quotation(SAYING, lifted + 1, 'Ada Morrow');

test.each([
  ['nobody', undefined],
  ['the speaker before it', 'Peter Bell'],
])('a sentence lifted out of the text is its speaker’s, not %s’s', (_, speaker) => {
  const all = withSpeakersOfRepeats(document, [mast, quotation(SAYING, lifted, speaker), said]);
  expect(all.map((one) => [one.speaker, one.confidence])).toEqual([
    ['Peter Bell', 'high'],
    ['Ada Morrow', 'high'],
    ['Ada Morrow', 'high'],
  ]);
});

test('what is said nowhere else stays as it was read', () => {
  const all = [mast, quotation(SAYING, lifted, 'Peter Bell')];
  expect(withSpeakersOfRepeats(document, all)).toEqual(all);
});
