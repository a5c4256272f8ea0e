import { describe, expect, it } from 'vitest';
import type { AnnotationRecord, QuotationRecord } from '@/lib/model/records';
import type { ViewRecords } from '@/lib/view/view-records';
import { wordingViews } from '@/lib/view/wording-views';

const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

function quotation(id: string, articleId: string, words: string, day?: string): QuotationRecord {
  const span = { start: 0, end: 1 };
  return {
    id,
    articleId,
    words,
    order: 0,
    kind: 'direct',
    parts: [{ outer: span, inner: span }],
    speakerId: id === 'other mouth' ? 'beck' : 'holm',
    confidence: 'high',
    circumstances: day === undefined ? {} : { date: { value: { from: day, to: day }, evidence: span } },
    before: '',
    after: '',
    trace: [],
  };
}

const SAVED: AnnotationRecord = {
  id: 'saved',
  exact: 'the dam will be mended',
  prefix: '',
  suffix: '',
  before: '',
  after: '',
  note: '',
  tags: [],
  createdAt: 0,
  updatedAt: 0,
};

const speaker = (id: string, name: string) =>
  ({ id, articleId: 'a', name, key: name.toLowerCase(), kind: 'person', mentions: [] }) as const;
const article = (id: string, published: string) =>
  ({
    id,
    addedAt: 0,
    engineVersion: 1,
    provenance: { origin: 'saved-page' },
    published: { value: published },
  }) as const;

const records: ViewRecords = {
  articles: byId([article('a', '2025-03-01'), article('b', '2025-03-02'), article('c', '2025-02-28')]),
  speakers: byId([speaker('holm', 'Ida Holm'), speaker('beck', 'Jon Beck')]),
  quotations: byId([
    quotation('own', 'a', 'We will mend the dam.', '2025-03-01'),
    quotation('cut', 'b', 'mend the dam'),
    quotation('early', 'c', 'We will mend the dam'),
    quotation('other day', 'b', 'We will mend the dam.', '2025-03-20'),
    quotation('other mouth', 'b', 'We will mend the dam.'),
    quotation('parted', 'b', 'We will mend the dam.'),
    quotation('alike', 'b', 'The dam is to be repaired.'),
    quotation('unrelated', 'b', 'No.'),
  ]),
  relations: [],
  annotations: [SAVED],
  utterances: new Map([
    ...['own', 'cut', 'early', 'saved'].map((id) => [id, { utteranceId: 'cut', lineId: 'cut' }] as const),
    ...['other day', 'other mouth', 'parted'].map((id) => [id, { utteranceId: id, lineId: 'cut' }] as const),
  ]),
  versions: new Map([['own', [{ id: 'alike', likeness: 'possibly-same' }]]]),
};

describe('wordingViews', () => {
  it('lists the printings of the utterance by day, then its words elsewhere, then other wordings', () => {
    expect(wordingViews('own', records).map(({ as, statement }) => [as, statement.id])).toEqual([
      ['same', 'early'],
      ['same', 'cut'],
      ['same', 'saved'],
      ['another-day', 'other day'],
      ['another-speaker', 'other mouth'],
      ['apart', 'parted'],
      ['alike', 'alike'],
    ]);
  });

  it('says what differs from the words on show', () => {
    const cut = wordingViews('own', records).find(({ statement }) => statement.id === 'cut');
    expect(cut?.difference.parts.map(({ op }) => op)).toEqual(['missing', 'same']);
  });

  it('says which article has each, and which is the one on show', () => {
    const quotations = new Map([...records.quotations, ['again', quotation('again', 'a', 'mend the dam')]]);
    const utterances = new Map([
      ...records.utterances,
      ['again', { utteranceId: 'cut', lineId: 'cut' }] as const,
    ]);
    const found = wordingViews('own', { ...records, quotations, utterances });
    expect(
      found
        .slice(0, 4)
        .map(({ statement, articleId, inSameArticle }) => [statement.id, articleId, inSameArticle]),
    ).toEqual([
      ['early', 'c', undefined],
      ['again', 'a', true],
      ['cut', 'b', undefined],
      ['saved', undefined, undefined],
    ]);
  });

  it('serves a saved quotation too, and is empty for what is not there', () => {
    expect(wordingViews('saved', records).filter(({ as }) => as === 'same')).toHaveLength(3);
    expect(wordingViews('gone', records)).toEqual([]);
  });
});
