import { expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

/** A text and the speaker of its last quotation. */
const CASES: readonly (readonly [string, string, string])[] = [
  [
    'whoever was introduced without a name goes on speaking',
    'Ada Morrow opened the harbour. A fisherman said that it came too late. “We sold the boats,” he said.',
    'A fisherman',
  ],
  [
    'a name that does not agree changes nothing',
    'A fisherman told the paper that it came too late. Ada Morrow opened the harbour. “We sold the boats,” he said.',
    'A fisherman',
  ],
  [
    'a name that agrees and acts takes over',
    'A fisherman said that it came too late. Peter Bell said the boats were his. “We sold the boats,” he said.',
    'Peter Bell',
  ],
  [
    'whoever asks is answered by another',
    'Peter Bell opened the harbour. A visitor asked whether it was safe. “We tested it twice,” he said.',
    'Peter Bell',
  ],
  [
    'whoever the sentence before is about speaks',
    'Harbour master Peter Bell apologised. “We were late,” Bell said. One farmer was unmoved. “Too late for me,” he said.',
    'One farmer',
  ],
  [
    'so does somebody told by what they own or are of',
    'Ada Morrow set the rent. “It is fair,” Morrow said. The owner of the old kiosk shook her head. “I am closing,” she said.',
    'The owner',
  ],
  [
    'and somebody’s relative',
    'Peter Bell drew the plans. “They were sound,” Bell said. The pilot’s father sat at the back. “He trusted them,” he said.',
    'The pilot’s father',
  ],
  [
    'a plain “the senator” may be somebody with a name',
    'Peter Bell drew the plans. The chairman smiled. “They were sound,” he said.',
    'Peter Bell',
  ],
  [
    'a name beside the phrase is theirs',
    'Peter Bell drew the plans. A woman named Ada Morrow was not pleased. “They were late,” she said.',
    'Ada Morrow',
  ],
  [
    'family of the author needs no introduction',
    'My mother kept the books. Every evening she told us, “Count it twice.”',
    'My mother',
  ],
  [
    '“who” goes back to the person of a phrase, not to the place in it',
    'One baker in Lanternholm, who asked not to be named, said: “The ovens have been cold since noon.”',
    'One baker',
  ],
  [
    'however long the phrase',
    'The owner of a kiosk in Lanternholm, who asked for time, said: “The ovens have been cold since noon.”',
    'The owner',
  ],
  ['“who” goes back to a phrase as well', 'It was a fisherman who said, “We sold the boats.”', 'a fisherman'],
];

test.each(CASES)('%s', (_, text, name) => {
  const reading = readArticle(documentOfPlainText(`News from the harbour\n\n${text}`, 'en'));
  const last = reading.quotations.filter(({ kind }) => kind !== 'indirect').at(-1);
  expect(reading.speakers[last?.speaker ?? -1]?.name).toBe(name);
});

test('pronouns count among the mentions of somebody without a name', () => {
  const text = 'A fisherman said that it came too late. “We sold the boats,” he said.';
  const { speakers } = readArticle(documentOfPlainText(text, 'en'));
  const mentions = speakers.find(({ name }) => name === 'A fisherman')?.mentions ?? [];
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['A fisherman', 'he']);
});
