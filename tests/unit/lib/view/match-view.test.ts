import { describe, expect, it } from 'vitest';
import type { Match } from '@/lib/match/contract';
import type {
  AnnotationRecord,
  ArticleRecord,
  QuotationRecord,
  RelationRecord,
  SpeakerRecord,
} from '@/lib/model/records';
import { matchView } from '@/lib/view/match-view';
import type { ViewRecords } from '@/lib/view/view-records';

type Changes<T> = Partial<T> & { readonly id: string };

const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((r) => [r.id, r]));

function article(changes: Changes<ArticleRecord>): Omit<ArticleRecord, 'document'> {
  return { provenance: { origin: 'saved-page' }, addedAt: 0, engineVersion: 1, ...changes };
}

function speaker(id: string, name: string): SpeakerRecord {
  return { id, name, articleId: 'a', key: name.toLowerCase(), kind: 'person', mentions: [] };
}

function quotation(changes: Changes<QuotationRecord>): QuotationRecord {
  const span = { start: 0, end: 5 };
  return {
    articleId: 'a',
    order: 0,
    kind: 'direct',
    parts: [{ outer: span, inner: span }],
    words: `words of ${changes.id}`,
    confidence: 'high',
    circumstances: {},
    before: '',
    after: '',
    trace: [],
    ...changes,
  };
}

function relation(fromId: string, toId: string, changes: Partial<RelationRecord> = {}): RelationRecord {
  return {
    id: `${fromId} → ${toId}`,
    fromId,
    toId,
    type: 'denies',
    standing: 'stated',
    evidence: [{ articleId: 'a', span: { start: 0, end: 6 }, text: 'denied', sentence: 'She denied it.' }],
    rule: 'verb',
    why: '“Denied” is said of it.',
    origin: 'program',
    state: 'suggested',
    at: 0,
    ...changes,
  };
}

function annotation(changes: Changes<AnnotationRecord>): AnnotationRecord {
  return {
    exact: 'words of claim',
    prefix: '',
    suffix: '',
    before: '',
    after: '',
    note: '',
    tags: [],
    createdAt: 0,
    updatedAt: 0,
    ...changes,
  };
}

const said = (day: string) => ({ date: { value: { from: day, to: day }, evidence: { start: 0, end: 1 } } });

/** A claim, its denial and a reply to that, in one article; the claim's wording in two others. */
function library(changes: Partial<ViewRecords> = {}): ViewRecords {
  return {
    articles: byId([
      article({ id: 'a', headline: 'Ferry is late', url: 'https://a.example/ferry' }),
      article({ id: 'b', outlet: 'The Ledger' }),
      article({ id: 'c', outlet: 'The Courier' }),
    ]),
    speakers: byId([speaker('falk', 'Jon Falk'), speaker('brandt', 'Ilse Brandt')]),
    quotations: byId([
      quotation({ id: 'claim', speakerId: 'falk', circumstances: said('2025-05-04') }),
      quotation({ id: 'denial', speakerId: 'brandt', kind: 'indirect' }),
      quotation({ id: 'reply', speakerId: 'falk' }),
      quotation({ id: 'same day', articleId: 'b', circumstances: said('2025-05-04') }),
      quotation({ id: 'other day', articleId: 'c', circumstances: said('2025-06-01') }),
    ]),
    relations: [
      relation('denial', 'claim'),
      relation('reply', 'denial', { type: 'responds', standing: 'linked' }),
    ],
    annotations: [],
    utterances: new Map([
      ['claim', { utteranceId: 'u', lineId: 'line' }],
      ['same day', { utteranceId: 'u', lineId: 'line' }],
      ['other day', { utteranceId: 'other day', lineId: 'line' }],
    ]),
    ...changes,
  };
}

function match(id: string, changes: Partial<Match> = {}): Match {
  return {
    statement: { id, words: '', before: '', after: '' },
    verdict: 'verbatim',
    confidence: 'high',
    score: 1,
    difference: { parts: [], flags: [], marked: false },
    speakerDiffers: false,
    ...changes,
  };
}

const PRINTED = { words: 'Words of claim', speaker: 'Falk' };
const view = (id: string, records = library(), printed: { words: string; speaker?: string } = PRINTED) =>
  matchView(match(id), printed, records);

describe('a view of a match', () => {
  it('shows who said it, when, and what stands against it with its evidence', () => {
    expect(view('claim')).toMatchObject({
      statement: { speaker: { name: 'Jon Falk' }, said: { from: '2025-05-04', to: '2025-05-04' } },
      printed: PRINTED,
      disputed: true,
      counters: [
        {
          direction: 'against',
          type: 'denies',
          statement: { id: 'denial', kind: 'indirect', speaker: { name: 'Ilse Brandt' } },
          evidence: [{ text: 'denied', sentence: 'She denied it.' }],
        },
      ],
    });
  });

  it('is symmetric: the denial shows what it denies, and the reply to it, and is not itself disputed', () => {
    const denial = view('denial');
    expect(denial?.counters.map((c) => [c.direction, c.type, c.statement.id])).toEqual([
      ['against', 'responds', 'reply'],
      ['answers', 'denies', 'claim'],
    ]);
    expect(denial?.disputed).toBe(false);
  });

  it('carries a link to the other wordings of the utterance and says so', () => {
    expect(view('same day')?.counters).toMatchObject([
      { statement: { id: 'denial' }, viaOtherWording: true },
    ]);
    expect(view('claim')?.counters[0]).not.toHaveProperty('viaOtherWording');
  });

  it('shows a counter-statement once, by the link of this very wording where there is one', () => {
    const records = library({ relations: [relation('denial', 'claim'), relation('denial', 'same day')] });
    for (const id of ['claim', 'same day']) {
      const counters = view(id, records)?.counters;
      expect(counters?.map((c) => [c.relationId, c.viaOtherWording])).toEqual([
        [`denial → ${id}`, undefined],
      ]);
    }
  });

  it.each([
    ['is merely possible', relation('denial', 'claim', { standing: 'possible' }), 0],
    [
      'was possible and is confirmed',
      relation('denial', 'claim', { standing: 'possible', state: 'confirmed' }),
      1,
    ],
    ['says the same again', relation('denial', 'claim', { type: 'restates' }), 0],
    ['comes from the same utterance', relation('same day', 'claim'), 0],
    ['lost its other end', relation('gone', 'claim'), 0],
  ])('of a link that %s', (_, link, shown) => {
    expect(view('claim', library({ relations: [link] }))?.counters).toHaveLength(shown);
  });

  it('lists the other articles of the occasion, and other days by themselves', () => {
    const { alsoIn, alsoSaid } = view('claim') ?? {};
    expect(alsoIn).toMatchObject([{ outlet: 'The Ledger' }]);
    expect(alsoSaid).toMatchObject([{ said: { from: '2025-06-01' }, source: { outlet: 'The Courier' } }]);
  });

  it('points at the words where the address is known, and else says nothing of one', () => {
    expect(view('claim')?.statement.source.urlAtWords).toBe(
      'https://a.example/ferry#:~:text=words%20of%20claim',
    );
    expect(view('same day')?.statement.source).not.toHaveProperty('url');
  });

  it('brings the reader’s last note on these words', () => {
    const annotations = [
      annotation({ id: '1', note: 'older', updatedAt: 1 }),
      annotation({ id: '2', note: 'newer', tags: ['ferry'], updatedAt: 2, exact: '“Words of claim.”' }),
      annotation({ id: '3', note: 'on other words', updatedAt: 3, exact: 'other words' }),
    ];
    expect(view('claim', library({ annotations }))?.note).toEqual({ text: 'newer', tags: ['ferry'] });
    expect(view('claim')).not.toHaveProperty('note');
    const saidNothing = [annotation({ id: '4', note: '' })];
    expect(view('claim', library({ annotations: saidNothing }))).not.toHaveProperty('note');
  });

  it('of a saved quotation has its words, speaker and note, and nothing it does not know', () => {
    const annotations = [
      annotation({ id: 'urn:uuid:1', exact: ' “We won.” ', speaker: 'Ilse Brandt', note: 'n' }),
    ];
    expect(view('urn:uuid:1', library({ annotations }))).toMatchObject({
      statement: { kind: 'direct', words: 'We won.', speaker: { name: 'Ilse Brandt' }, said: {} },
      counters: [],
      note: { text: 'n' },
    });
  });

  it('shows the statements that the page joined, saved ones too, without those deleted meanwhile', () => {
    const statements = ['claim', 'gone', 'urn:uuid:1'].map((id) => match(id).statement);
    const records = library({ annotations: [annotation({ id: 'urn:uuid:1' })] });
    const joined = matchView(match('claim', { joinedFrom: statements }), PRINTED, records);
    expect(joined?.joinedFrom?.map(({ id }) => id)).toEqual(['claim', 'urn:uuid:1']);
    expect(view('claim')).not.toHaveProperty('joinedFrom');
  });

  it('is absent when the statement was deleted meanwhile', () => {
    expect(view('gone')).toBeUndefined();
  });

  it('leaves out a speaker that the page does not name', () => {
    expect(view('claim', library(), { words: 'x' })?.printed).toEqual({ words: 'x' });
  });

  it('says a phrase once that the text gives for several circumstances', () => {
    const at = (value: string) => ({ value, evidence: { start: 0, end: 1 } });
    const circumstances = {
      venue: at('State Television'),
      addressee: at('state television'),
      channel: at('state television'),
    };
    const records = library({ quotations: byId([quotation({ id: 'claim', circumstances })]) });
    expect(view('claim', records)?.statement.said).toEqual({ channel: 'state television' });
  });
});
