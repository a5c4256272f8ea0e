import { describe, expect, it } from 'vitest';
import { markLabel } from '@/lib/marks/mark-label';
import { matchView } from '../../../support/views';

describe('markLabel', () => {
  it('tells place, words, speaker, how they stand, and whether somebody contradicts', () => {
    const match = matchView({ disputed: true });
    const label = markLabel(match, 2, 5);
    expect(label).toContain('Quotation 2 of 5');
    expect(label).toContain('Disputed.');
    expect(label).toContain('Press Enter');
  });
  it('cuts long words between words', () => {
    const match = matchView({ printed: { words: 'one two three '.repeat(40) } });
    expect(markLabel(match, 1, 1)).toMatch(/(one|two|three)…”/);
  });
  it('never gives a verdict', () => {
    expect(markLabel(matchView({ disputed: true }), 1, 1)).not.toMatch(/\b(true|false|fake)\b/i);
  });
});
