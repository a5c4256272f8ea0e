import { describe, expect, it } from 'vitest';
import type { MatchView } from '@/lib/model/views';
import { markOf } from '@/lib/view/mark-of';
import { matchView } from '../../../support/views';

describe('markOf', () => {
  it('tells words, speaker, how they stand, and whether somebody contradicts', () => {
    const { style, label } = markOf(matchView({ disputed: true, printed: { words: 'We agreed.' } }));
    expect(style).toBe('verbatim');
    expect(label).toBe(
      '“We agreed.” John Kerry, on record word for word. Disputed. Press Enter for the record.',
    );
  });
  it('gives each standing a shape and words, another speaker before changed words', () => {
    const of = (changes: Partial<MatchView>) => markOf(matchView({ disputed: false, ...changes })).style;
    expect(of({ verdict: 'typography' })).toBe('verbatim');
    expect(of({ verdict: 'shortened' })).toBe('changed');
    expect(of({ verdict: 'edited', speakerDiffers: true })).toBe('other-speaker');
    expect(of({ verdict: 'edited', fromThisPage: 'changed' })).toBe('changed');
  });
  it('does not call words the same that were not compared', () => {
    const { style, label } = markOf(matchView({ verdict: 'typography', beginningOnly: true }));
    expect(style).toBe('changed');
    expect(label).toContain('only its beginning was compared');
  });
  it('does not call words changed that their page prints as they were saved from it', () => {
    const { style, label } = markOf(matchView({ verdict: 'edited', fromThisPage: 'part' }));
    expect(style).toBe('verbatim');
    expect(label).toContain('a part of it was saved from this page');
    expect(label).not.toContain('word for word');
  });
  it('cuts long words between words', () => {
    const match = matchView({ printed: { words: 'one two three '.repeat(40) } });
    expect(markOf(match).label).toMatch(/(one|two|three)…”/);
  });
  it('never gives a verdict', () => {
    expect(markOf(matchView({ disputed: true })).label).not.toMatch(/\b(true|false|fake)\b/i);
  });
});
