import { describe, expect, it } from 'vitest';
import { ownRecordOf, type PrintedPlace, pageReader } from '@/lib/view/own-record';

const HARBOUR = {
  words: 'Nobody saw the ship leave the harbour before sunrise,',
  before: 'Fog lay over the quay that night.',
  after: 'said harbour master Ada Lind. The talks went on.',
};

/** What is said of a saved quotation on a page that prints `places`, the first of which is asked for. */
function told(record: Partial<PrintedPlace>, ...places: readonly [PrintedPlace, ...PrintedPlace[]]) {
  return ownRecordOf({ words: '', before: '', after: '', ...record }, places[0], pageReader(places));
}

describe('a page’s own record beside what the page prints', () => {
  it('is the whole of it, whatever its marks and capitals', () => {
    expect(told({ ...HARBOUR, words: 'Nobody saw the ship leave the harbour before sunrise' }, HARBOUR)).toBe(
      'whole',
    );
  });

  it('is a part where the reader saved a part', () => {
    const first = {
      words: 'Nobody saw the ship leave the harbour',
      before: `${HARBOUR.before} “`,
      after: 'before sunrise,” said harbour master Ada Lind. The talks went on.',
    };
    const last: PrintedPlace = {
      words: 'the harbour before sunrise',
      before: `${HARBOUR.before} “Nobody saw the ship leave`,
      after: `${HARBOUR.after}`,
    };
    expect([told(first, HARBOUR), told(last, HARBOUR)]).toEqual(['part', 'part']);
  });

  it('is a part where one half of a split quotation was saved', () => {
    const split = { words: 'We waited for hours, and nobody came to us.', before: '', after: 'It rained.' };
    const half = {
      words: 'We waited for hours',
      after: 'she said, after a long silence, “and nobody came to us.” It rained.',
    };
    expect(told(half, split)).toBe('part');
    expect(
      told({ words: 'and nobody came to us', before: '“We waited for hours,” she said, “' }, split),
    ).toBe('part');
  });

  it('has changed where other words have come between the saved ones and their neighbours', () => {
    const was = { words: 'Nobody saw the ship leave', before: HARBOUR.before, after: HARBOUR.after };
    expect(told(was, HARBOUR)).toBe('changed');
    const preceded = { ...HARBOUR, words: 'As far as I know nobody saw the ship' };
    expect(told({ words: 'Nobody saw the ship', before: HARBOUR.before }, preceded)).toBe('changed');
  });

  it('has changed where the same place has other words', () => {
    const was = { ...HARBOUR, words: 'Everybody saw the ship leave the harbour before sunrise,' };
    expect(told(was, HARBOUR)).toBe('changed');
    expect(told({ ...was, after: 'wrote somebody else' }, HARBOUR)).toBe('changed');
  });

  it('has not changed where the saved words stand elsewhere on the page, or the place is not known', () => {
    const was = { ...HARBOUR, words: 'Everybody saw the ship leave the harbour before sunrise,' };
    const headline = { words: 'Everybody saw the ship leave the harbour before sunrise' };
    expect(told(was, HARBOUR, headline)).toBe('elsewhere');
    expect(told({ words: was.words }, HARBOUR)).toBe('elsewhere');
    expect(told({ ...was, before: 'Elsewhere in town.', after: 'the mayor thought.' }, HARBOUR)).toBe(
      'elsewhere',
    );
  });

  it('has not changed where two quotations of the page are one in the record', () => {
    const [one, two] = [
      { words: 'We shall sail on Sunday', before: 'The fog had gone.', after: '' },
      { words: 'whatever the weather does', before: '', after: 'said Ada Lind of the harbour.' },
    ];
    const joined = { ...one, words: `${one.words}, ${two.words}` };
    expect(told(joined, one, two)).toBe('elsewhere');
    expect(told(joined, one)).toBe('changed');
  });
});
