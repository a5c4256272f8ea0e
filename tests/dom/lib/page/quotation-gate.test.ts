import { describe, expect, it } from 'vitest';
import { hasQuotationMarks } from '@/lib/page/quotation-gate';

const CASES: readonly { markup: string; expected: boolean }[] = [
  { markup: '<p>No marks; don’t worry, it’s fine.</p>', expected: false },
  { markup: '<p>A 5" disc</p>', expected: false },
  { markup: '<p>“Yes,” he said.</p>', expected: true },
  { markup: '<p>„Ja“</p>', expected: true },
  { markup: '<p>«</p><p>»</p>', expected: true },
  { markup: '<p>She said <q>yes</q>.</p>', expected: true },
  { markup: '<script>"a" + "b"</script><style>a{content:"“”"}</style><p>none</p>', expected: false },
];

describe('hasQuotationMarks', () => {
  it.each(CASES)('$markup → $expected', ({ markup, expected }) => {
    document.body.innerHTML = markup;
    expect(hasQuotationMarks(document)).toBe(expected);
  });

  it('looks into shadow roots', () => {
    document.body.innerHTML = '<x-story></x-story>';
    const root = document.querySelector('x-story')?.attachShadow({ mode: 'open' });
    if (root !== undefined) root.innerHTML = '<p>“Yes”</p>';
    expect(hasQuotationMarks(document)).toBe(true);
  });
});
