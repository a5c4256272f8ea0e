import { describe, expect, it } from 'vitest';
import { countInWords } from '@/components/report/count-matches';
import { counterView, matchView } from '../../support/views';

const elsewhere = matchView({ disputed: false, counters: [] });
const own = matchView({ disputed: false, counters: [], fromThisPage: 'whole' });

describe('countInWords', () => {
  it('counts what the library has', () => {
    expect(countInWords([elsewhere, matchView()], 6)).toEqual([
      '2 of 6 quotations on record',
      '1 of them disputed by someone.',
    ]);
  });
  it('counts the record of the page itself apart, so that saving it adds nothing', () => {
    expect(countInWords([elsewhere, elsewhere, own], 6)).toEqual([
      '2 of 6 quotations on record elsewhere',
      '1 more recorded only from this page itself. No counter-statement to these in your library.',
    ]);
    expect(countInWords([own], 6)[0]).toBe('Nothing here is on record elsewhere.');
    expect(countInWords([own], 6)[1]).toMatch(/^1 of 6 quotations recorded from this page itself\./u);
  });
  it('does not deny a counter-statement to words that are left out', () => {
    const cut = matchView({ disputed: false, counters: [counterView({ aboutUnprinted: true })] });
    expect(countInWords([cut], 1)[1]).toBe('No counter-statement to the printed words in your library.');
  });
});
