import { describe, expect, it } from 'vitest';
import { recordsOfReading } from '@/lib/ingest/records-of-reading';
import type { ArticleSource } from '@/lib/model/article';
import type { ArticleReading, QuotationReading } from '@/lib/model/quotation';
import type { CounterReading } from '@/lib/model/relation';
import { documentOfPlainText } from '@/lib/text/document-text';
import type { Span } from '@/lib/text/span';

const TEXT = [
  'Harbour ferry is late',
  'Mr. Falk arrived in the U.S. on Monday. “The ferry was never late,” he told reporters. Nobody cheered.',
  'The harbour office rejected that account, and Ms. Brandt said it was “simply wrong.” She left.',
].join('\n\n');

const SOURCE: ArticleSource = {
  document: documentOfPlainText(TEXT),
  provenance: { origin: 'seed', file: 'ferry.txt' },
};

function at(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

function quoted(words: string, speaker?: number): QuotationReading {
  const inner = at(words);
  return {
    kind: 'direct',
    parts: [{ inner, outer: { start: inner.start - 1, end: inner.end + 1 } }],
    words,
    confidence: 'high',
    circumstances: {},
    trace: [],
    ...(speaker === undefined ? {} : { speaker }),
  };
}

const READING: ArticleReading = {
  quotations: [quoted('The ferry was never late,', 0), quoted('simply wrong.', 1)],
  speakers: [
    { name: 'Jon Falk', kind: 'person', mentions: [at('Mr. Falk')] },
    { name: 'Ilse Brandt', kind: 'person', mentions: [at('Ms. Brandt')] },
  ],
};

const OFFICE = at('The harbour office');
const SENTENCE = at('The harbour office rejected that account');
const COUNTER: CounterReading = {
  relations: [
    {
      from: { quotation: 1 },
      to: { quotation: 0 },
      type: 'disputes',
      standing: 'stated',
      evidence: [at('simply wrong')],
      rule: 'evaluation',
      why: '“Simply wrong” is said of it.',
    },
    {
      from: { narrator: SENTENCE, source: OFFICE },
      to: { quotation: 0 },
      type: 'denies',
      standing: 'stated',
      evidence: [at('rejected that account')],
      rule: 'anaphor',
      why: '“That account” is the statement before.',
    },
    {
      from: { narrator: SENTENCE, source: OFFICE },
      to: { quotation: 1 },
      type: 'responds',
      standing: 'possible',
      evidence: [at('rejected')],
      rule: 'again',
      why: 'The same place once more.',
    },
  ],
  disputes: [{ cue: at('rejected'), source: OFFICE, claimant: 0, rule: 'verb' }],
};

const RECORDS = recordsOfReading(SOURCE, READING, COUNTER, 1_000);

describe('records of a reading', () => {
  it('are the same each time, but for the time', () => {
    expect(recordsOfReading(SOURCE, READING, COUNTER, 1_000)).toEqual(RECORDS);
    const later = recordsOfReading(SOURCE, READING, COUNTER, 2_000);
    expect(later.quotations).toEqual(RECORDS.quotations);
    expect(later.relations.map((r) => r.id)).toEqual(RECORDS.relations.map((r) => r.id));
  });

  it('have other ids for another text or another address', () => {
    const moved = recordsOfReading({ ...SOURCE, url: 'https://a.example/' }, READING, COUNTER, 1_000);
    const ids = (records: typeof RECORDS) =>
      [records.article, ...records.quotations, ...records.speakers, ...records.relations].map((r) => r.id);
    expect(new Set([...ids(RECORDS), ...ids(moved)]).size).toBe(ids(RECORDS).length * 2);
  });

  it('give a reader the sentences around, abbreviations not taken for ends', () => {
    const [first, second] = RECORDS.quotations;
    expect(first).toMatchObject({
      before: 'Mr. Falk arrived in the U.S. on Monday.',
      after: 'he told reporters. Nobody cheered.',
    });
    expect(second).toMatchObject({
      before: 'Nobody cheered. The harbour office rejected that account, and Ms. Brandt said it was',
      after: 'She left.',
    });
  });

  it('make one statement of words in the article’s own voice, however often they are pointed at', () => {
    const narrators = RECORDS.quotations.filter((q) => q.kind === 'narrator');
    expect(narrators).toMatchObject([{ words: 'The harbour office rejected that account', order: 2 }]);
    const position = RECORDS.speakers.find((s) => s.id === narrators[0]?.speakerId);
    expect(position).toMatchObject({ name: 'The harbour office', kind: 'unnamed' });
    expect(RECORDS.relations.filter((r) => r.fromId === narrators[0]?.id)).toHaveLength(2);
  });

  it('keep evidence with the sentence that it stands in', () => {
    const sentence = 'The harbour office rejected that account, and Ms. Brandt said it was “simply wrong.”';
    expect(RECORDS.relations[0]?.evidence).toEqual([
      { articleId: RECORDS.article.id, span: at('simply wrong'), text: 'simply wrong', sentence },
    ]);
    expect(RECORDS.disputes).toMatchObject([{ sentence, rule: 'verb' }]);
    expect(RECORDS.speakers.find((s) => s.id === RECORDS.disputes[0]?.claimantId)?.name).toBe('Jon Falk');
  });

  it('tell two statements at the same place apart', () => {
    const twice = { ...READING, quotations: [...READING.quotations, quoted('simply wrong.', 0)] };
    const { quotations } = recordsOfReading(SOURCE, twice, { relations: [], disputes: [] }, 0);
    expect(new Set(quotations.map((q) => q.id)).size).toBe(3);
    expect(quotations.slice(0, 2).map((q) => q.id)).toEqual(RECORDS.quotations.slice(0, 2).map((q) => q.id));
  });

  it('make one speaker of two readings of one name', () => {
    const named = { name: 'ILSE BRANDT', kind: 'person', role: 'mayor', mentions: [at('She')] } as const;
    const { speakers } = recordsOfReading(
      SOURCE,
      { ...READING, speakers: [...READING.speakers, named] },
      { relations: [], disputes: [] },
      0,
    );
    expect(speakers).toMatchObject([{ name: 'Jon Falk' }, { name: 'Ilse Brandt', role: 'mayor' }]);
    expect(speakers[1]?.mentions).toHaveLength(2);
  });

  it('do not hide a bug of the engines', () => {
    const wrong = { relations: [{ ...COUNTER.relations[0], to: { quotation: 9 } }], disputes: [] };
    expect(() => recordsOfReading(SOURCE, READING, wrong as CounterReading, 0)).toThrow('quotation 9');
  });
});
