import { expect, test } from 'vitest';
import { Cast } from '@/lib/attribution/cast';
import { readMarked } from '@/lib/attribution/read-marked';
import { documentOfPlainText } from '@/lib/text/document-text';

/** Reads sections one after the other; the speakers of the last one. */
function speakersOfLast(sections: readonly string[]): readonly (string | undefined)[] {
  const cast = new Cast();
  let names: readonly (string | undefined)[] = [];
  for (const text of sections) {
    const { scene, calledSo, drafts, speakers } = readMarked(documentOfPlainText(text, 'en'), { cast });
    names = drafts.map(({ reading }) => speakers.all()[reading.speaker ?? -1]?.name);
    cast.learn(scene.entities.entities, calledSo);
  }
  return names;
}

const INTRODUCTION =
  'The quay was opened by the harbour pilot, Ada Morrow, who smiled, and Morrow Inc. paid for it.';

test.each([
  ['a last name is the full name told sections back', '“We open at nine,” Morrow said.', 'Ada Morrow'],
  ['a title finds its holder', '“We open at nine,” the pilot said.', 'Ada Morrow'],
  ['a company stays one', '“We open at nine,” the company said.', 'Morrow Inc.'],
])('%s', (_, text, name) => {
  expect(speakersOfLast([INTRODUCTION, 'The weather was fine.', text])).toEqual([name]);
});

test('nobody is known before the first section', () => {
  expect(new Cast().all()).toEqual([]);
  expect(speakersOfLast(['“We open at nine,” Morrow said.'])).toEqual(['Morrow']);
});
