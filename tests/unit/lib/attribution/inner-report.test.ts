import { expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

/** Speaker of the last quotation, and by whose account. */
function speakerOf(text: string): (string | undefined)[] {
  const { quotations, speakers } = readArticle(documentOfPlainText(`Ferry trial opens\n\n${text}`, 'en'));
  const last = quotations.filter(({ kind }) => kind !== 'indirect').at(-1);
  return [last?.speaker, last?.accordingTo].map((index) => speakers[index ?? -1]?.name);
}

test.each([
  ['Captain Ada Morrow said Peter Bell had screamed “Cut the ropes”.', 'Peter Bell', 'Ada Morrow'],
  ['Mr Bell claimed that Ms Morrow had called him “a coward” on deck.', 'Morrow', 'Bell'],
  ['Officers said the passenger shouted “Nobody leaves this boat”.', 'the passenger', 'Officers'],
  ['Prosecutors said Peter Bell, 40, texted a friend: “I sank it.”', 'Peter Bell', 'Prosecutors'],
])('whoever speaks inside a report: %s', (text, name, by) => {
  expect(speakerOf(text)).toEqual([name, by]);
});

test('whoever wrote the message that is read out', () => {
  const text =
    'Counsel Ada Morrow opened the case. She read out a message Peter Bell sent to his wife: “Sell the boat.”';
  expect(speakerOf(text)[0]).toBe('Peter Bell');
});

test.each([
  ['Ada Morrow said the ferry was “a floating wreck” on Monday.', 'Ada Morrow'],
  ['Ada Morrow said that Peter Bell would be “a fine captain” one day.', 'Ada Morrow'],
  ['Ada Morrow told the captain, Peter Bell, that it was “a floating wreck”.', 'Ada Morrow'],
])('the words stay those of the source: %s', (text, name) => {
  expect(speakerOf(text)).toEqual([name, undefined]);
});
