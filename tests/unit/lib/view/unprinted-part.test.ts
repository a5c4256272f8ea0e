import { describe, expect, it } from 'vitest';
import type { QuotationRecord, RelationRecord } from '@/lib/model/records';
import { isAboutUnprinted } from '@/lib/view/unprinted-part';

const TEXT = 'We agreed to send arms at once and also potentially to help with the training.';
const STATEMENT: QuotationRecord = {
  id: 'claim',
  articleId: 'a',
  order: 0,
  kind: 'direct',
  parts: [{ outer: { start: 0, end: TEXT.length }, inner: { start: 0, end: TEXT.length } }],
  words: TEXT,
  confidence: 'high',
  circumstances: {},
  before: '',
  after: '',
  trace: [],
};

/** A link that is shown by words in this article, each with its place. */
function linkBy(...evidence: readonly (readonly [text: string, start: number])[]): RelationRecord {
  return {
    id: 'r',
    fromId: 'denial',
    toId: 'claim',
    type: 'denies',
    standing: 'linked',
    evidence: evidence.map(([text, start]) => ({
      articleId: 'a',
      span: { start, end: start + text.length },
      text,
      sentence: text,
    })),
    rule: 'goes-on-denying',
    why: '',
    origin: 'program',
    state: 'suggested',
    at: 0,
  };
}

const DENIAL = ['nor did we agree to train the army', 500] as const;
const AGREED = ['agreed', TEXT.indexOf('agreed')] as const;

describe('isAboutUnprinted', () => {
  it('is so where none of the words that show the link is printed', () => {
    expect(isAboutUnprinted(linkBy(DENIAL, AGREED), STATEMENT, 'to send arms at once')).toBe(true);
  });
  it('is not so where a word that the denial takes up is printed, in any form of it', () => {
    expect(isAboutUnprinted(linkBy(DENIAL, AGREED), STATEMENT, 'potentially to help with the training')).toBe(
      false,
    );
    expect(isAboutUnprinted(linkBy(DENIAL, AGREED), STATEMENT, 'We agreed to send arms')).toBe(false);
  });
  it('is not known where the evidence says nothing of the statement’s words', () => {
    expect(isAboutUnprinted(linkBy(['Not so on both counts', 600]), STATEMENT, 'to send arms')).toBe(false);
    expect(isAboutUnprinted(linkBy(), STATEMENT, 'to send arms')).toBe(false);
  });
  it('does not take another article’s places for its own', () => {
    expect(isAboutUnprinted(linkBy(DENIAL, AGREED), { ...STATEMENT, articleId: 'b' }, 'to send arms')).toBe(
      false,
    );
  });
});
