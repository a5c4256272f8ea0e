import { expect, test } from 'vitest';
import { speakersOf } from '@/tests/support/speakers-of';

test('nobody is named for what either of two may have said', () => {
  const names = speakersOf(
    'Two bakers share an oven',
    '“You used all the flour again,” says Ada Morrow.',
    '“I used what was left of it,” says Peter Bell.',
    '“There was a whole sack left in there.”',
    '“There was a handful, and it was damp.”',
  );
  expect(names).toEqual(['Ada Morrow', 'Peter Bell', undefined, undefined]);
});

test('one who speaks twice goes on', () => {
  const names = speakersOf(
    'Two bakers share an oven',
    '“You used all the flour again,” says Ada Morrow.',
    '“I had to send for more,” Morrow says.',
    '“There was a whole sack left in there.”',
  );
  expect(names).toEqual(['Ada Morrow', 'Ada Morrow']);
});

test('a paragraph between two people parts them', () => {
  const names = speakersOf(
    'Two bakers share an oven',
    '“You used all the flour again,” says Ada Morrow.',
    'The oven stands in a yard behind the church.',
    '“I used what was left of it,” says Peter Bell.',
    '“There was a handful, and it was damp.”',
  );
  expect(names).toEqual(['Ada Morrow', 'Peter Bell']);
});
