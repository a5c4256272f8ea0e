import { expect, test } from 'vitest';
import { speakerIdsOf, speakerNameOf } from '@/lib/model/speakers-of';

const NAMES = new Map([
  ['a', 'Ada Morrow'],
  ['b', 'Peter Bell'],
]);

test.each([
  [{}, [], undefined],
  [{ speakerId: 'a' }, ['a'], 'Ada Morrow'],
  [{ speakerId: 'a', jointlyIds: ['b'] }, ['a', 'b'], 'Ada Morrow and Peter Bell'],
  [{ speakerId: 'a', jointlyIds: ['lost'] }, ['a', 'lost'], 'Ada Morrow'],
  [{ speakerId: 'lost' }, ['lost'], undefined],
])('%j', (spoken, ids, name) => {
  expect(speakerIdsOf(spoken)).toEqual(ids);
  expect(speakerNameOf(spoken, (id) => NAMES.get(id))).toBe(name);
});
