import { describe, expect, it } from 'vitest';
import { parseSeed } from '@/lib/ingest/parse-seed';
import { ARTICLE_LIMIT } from '@/lib/model/article-limit';

const TEXT = 'Ferry is late\n\n“We are late,” said Ilse Brandt, the mayor.';

describe('parseSeed', () => {
  it('takes the text as it is and only what the sidecar knows', () => {
    const sidecar = {
      byline: 'Jon Falk',
      published: { value: '2025-05-04', timeZone: 'CEST' },
      language: 'en',
      note: 'Invented.',
    };
    expect(parseSeed('ferry.txt', TEXT, JSON.stringify(sidecar))).toEqual({
      ok: true,
      value: {
        document: expect.objectContaining({ text: TEXT, language: 'en' }),
        byline: 'Jon Falk',
        published: { value: '2025-05-04', timeZone: 'CEST' },
        provenance: { origin: 'seed', file: 'ferry.txt', note: 'Invented.' },
      },
    });
  });

  it('needs no sidecar', () => {
    const seed = parseSeed('ferry.txt', TEXT, undefined);
    expect(seed.ok && Object.keys(seed.value).sort()).toEqual(['document', 'provenance']);
  });

  it.each([
    ['an empty text', '', undefined, 'ferry.txt', 'invalid'],
    ['a blank text', ' \r\n\t\u00a0', undefined, 'ferry.txt', 'invalid'],
    ['only marks', '“”‘’"'.repeat(30_000), undefined, 'ferry.txt', 'invalid'],
    ['too long a text', 'a'.repeat(ARTICLE_LIMIT + 1), undefined, 'ferry.txt', 'too-large'],
    ['a sidecar that is no JSON', TEXT, '{', 'ferry.json', 'invalid'],
    ['a sidecar that is a list', TEXT, '[]', 'ferry.json', 'invalid'],
    ['a field nobody knows', TEXT, '{"author":"x"}', 'author', 'invalid'],
    ['a byline that is a number', TEXT, '{"byline":5}', 'byline', 'invalid'],
    ['a script for an address', TEXT, '{"url":"javascript:alert(1)"}', 'url', 'invalid'],
    [
      'an instant without its offset',
      TEXT,
      '{"published":{"value":"2025-05-04T10:00"}}',
      'published.value',
      'invalid',
    ],
  ])('refuses %s and names it', (_, text, sidecar, named, code) => {
    const seed = parseSeed('ferry.txt', text, sidecar);
    expect(seed).toMatchObject({ ok: false, problem: { code, message: expect.stringContaining(named) } });
    expect(seed.ok ? '' : seed.problem.message).toContain('ferry.');
  });
});
