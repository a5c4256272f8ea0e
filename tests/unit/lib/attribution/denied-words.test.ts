import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { findCounterStatements } from '@/lib/counter/find-counter-statements';
import { documentOfPlainText } from '@/lib/text/document-text';

const read = (text: string) => {
  const document = documentOfPlainText(`News from the harbour\n\n${text}`, 'en');
  const reading = readArticle(document);
  const marked = reading.quotations.filter(({ kind }) => kind !== 'indirect');
  return { document, reading, speaker: reading.speakers[marked.at(-1)?.speaker ?? -1]?.name };
};

describe('words that are denied to have been said', () => {
  test.each([
    'Ada Morrow denied saying that “the ferry crews are lazy”.',
    'Ada Morrow denied having told the board that the ferries were “a floating disgrace”.',
    'Ada Morrow denied that she had called him “a liar and a cheat”.',
    'Ada Morrow denied she had ever called Peter Bell “a liar and a cheat”.',
    'Ada Morrow denied, in a letter on Friday, calling them “a bunch of goats”.',
    'Ada Morrow denied shouting at the crews or calling them “a bunch of goats”.',
    'Ada Morrow never said “we will sell the ferries to the highest bidder”.',
    'Ada Morrow didn’t say that the ferries were “rotten to the core”.',
    'Ada Morrow refused to say that the deal was “a good one for the town”.',
    'Ada Morrow stopped short of calling the deal “an act of piracy”.',
    'The minister denied claims that he had described pilots as “a bunch of cowboys”.',
    'It is not true that Ada Morrow said “the crews can go to hell”.',
    'No one told Ada Morrow that “the last boat had gone”.',
    '“We will burn the ferries” is a sentence that Ada Morrow never said.',
    '“I never said ‘close the harbour for good’,” said Ada Morrow.',
  ])('are nobody’s: %s', (text) => {
    expect(read(text).speaker).toBeUndefined();
  });

  test.each([
    '“I never said that,” Ada Morrow said.',
    '“I never said the harbour would close,” Ada Morrow said.',
    '“We will burn the ferries,” Ada Morrow said, denying that she had threatened anyone.',
    'Ada Morrow denied the charge, saying it was “a pack of lies”.',
    'Ada Morrow denied the charge and said it was “a pack of lies”.',
    'Ada Morrow denied the report in a statement calling it “a pack of lies”.',
    'Ada Morrow denied wrongdoing and told the board she was “proud of every day of it”.',
    'Ada Morrow, who denied the charge, described it as “a fairy tale from start to finish”.',
    'Ada Morrow denied that she was “a friend of the owners”.',
    'Ada Morrow did not deny calling the crews “lazy and rude”.',
    'Ada Morrow admitted that she should not have called the crews “lazy and rude”.',
    'Ada Morrow did not only say that the deal was “a disgrace to the town”, she voted against it.',
    'Ada Morrow did not attend but said it was “a fine day for the town”.',
    'Ada Morrow would not say she was “sorry for the crews” until Friday.',
  ])('are told from words that were said: %s', (text) => {
    expect(read(text).speaker).toBe('Ada Morrow');
  });

  test('are what their denial is linked to, with the one who denies them as its holder', () => {
    const { document, reading } = read('Ada Morrow denied calling the crews “lazy and rude”.');
    const { disputes, relations } = findCounterStatements(document, reading);
    expect(disputes.map(({ holder }) => reading.speakers[holder ?? -1]?.name)).toEqual(['Ada Morrow']);
    expect(relations.map(({ rule, standing, to }) => [rule, standing, to])).toEqual([
      ['disowns-the-words', 'stated', { quotation: 0 }],
    ]);
  });
});
