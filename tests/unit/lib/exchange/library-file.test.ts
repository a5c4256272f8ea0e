import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LibraryFileWriter, type LibraryRecord } from '@/lib/exchange/library-file';
import { linesOf } from '@/lib/exchange/lines';
import { checkLibraryFile, isLibraryFile, recordsOf } from '@/lib/exchange/parse-library-file';
import { documentOfPlainText } from '@/lib/text/document-text';
import { runs } from '@/tests/support/runs';

const DIGEST = '0123456789abcdef0123456789abcdef';
const OTHER_DIGEST = 'fedcba9876543210fedcba9876543210';
const ARTICLE = {
  document: documentOfPlainText('Ferry to sail\n\n“We will sail on Sunday,” Ida Holm said.', 'en'),
  url: 'https://harbour.example/ferry',
  published: { value: '2025-03-01T10:00:00+01:00', timeZone: 'CET' },
  provenance: { origin: 'saved-page' },
  addedAt: 1_000,
} as const;
const ANNOTATION = {
  id: 'urn:uuid:1',
  exact: '“We will sail”',
  prefix: '',
  suffix: ' on Sunday',
  position: { start: 15, end: 29 },
  before: '',
  after: '',
  note: 'Compare\nwith May. \u2028 \ud800',
  tags: ['ferry'],
  createdAt: 1,
  updatedAt: 2,
};
const RECORDS: readonly LibraryRecord[] = [
  { article: ARTICLE },
  { annotation: ANNOTATION },
  {
    annotation: {
      ...ANNOTATION,
      id: 'urn:uuid:2',
      parts: [
        { exact: 'We will', prefix: '', suffix: '', position: { start: 1, end: 8 } },
        { exact: 'sail', prefix: 'a', suffix: 'b' },
      ],
    },
  },
  { decision: { key: DIGEST, state: 'rejected', rule: 'that-denial', at: 3 } },
  {
    link: {
      id: `person:${DIGEST}`,
      fromId: DIGEST,
      toId: OTHER_DIGEST,
      type: 'denies',
      standing: 'linked',
      evidence: [],
      rule: 'person',
      why: 'I was there.',
      origin: 'person',
      state: 'confirmed',
      at: 4,
      ends: {
        from: { kind: 'direct', words: 'The dam holds.', speaker: 'Ida Holm', published: '2025-03-01' },
        to: { kind: 'narrator', words: 'The dam leaks.', url: 'https://harbour.example/dam' },
      },
    },
  },
  { sameness: { a: DIGEST, b: OTHER_DIGEST, state: 'different', at: 5 } },
];

function fileOf(records: readonly LibraryRecord[]): string {
  const writer = new LibraryFileWriter();
  return [
    writer.first('2026-01-01T00:00:00Z'),
    ...records.map((record) => writer.record(record)),
    writer.last(),
  ].join('');
}

async function* piecesOf(...pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

const linesIn = (text: string) => linesOf(piecesOf(text));

async function allOf<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

describe('a library file', () => {
  it('gives back every record as it was', async () => {
    const text = fileOf(RECORDS);
    expect(await checkLibraryFile(linesIn(text))).toEqual({
      ok: true,
      value: { article: 1, annotation: 2, decision: 1, link: 1, sameness: 1 },
    });
    expect(await allOf(recordsOf(linesIn(text)))).toEqual(RECORDS);
  });

  it('of the version before is read, its links without their statements', async () => {
    const older = RECORDS.map((record): LibraryRecord => {
      if (!('link' in record)) return record;
      const { ends: _, ...link } = record.link;
      return { link };
    });
    const text = fileOf(older).replace('"version":2', '"version":1');
    expect(await allOf(recordsOf(linesIn(text)))).toEqual(older);
  });

  it('may be of an empty library', async () => {
    expect(await allOf(recordsOf(linesIn(fileOf([]))))).toEqual([]);
  });

  it('is told from other files by its first line', () => {
    expect(isLibraryFile(fileOf([]).split('\n')[0] ?? '')).toBe(true);
    for (const other of ['', '{', '{"@context":"http://www.w3.org/ns/anno.jsonld"}', '[]', 'null'])
      expect(isLibraryFile(other)).toBe(false);
  });

  const broken: readonly (readonly [what: string, text: string, says: RegExp])[] = [
    ['cut off', fileOf(RECORDS).split('\n').slice(0, 4).join('\n'), /line 4: .* cut off/u],
    [
      'a line too few',
      fileOf(RECORDS)
        .split('\n')
        .filter((_, i) => i !== 2)
        .join('\n'),
      /has 2 of “annotation”, but 1/u,
    ],
    ['cut inside a line', fileOf(RECORDS).slice(0, 200), /line 2: The file is not readable as JSON/u],
    ['of a newer On Record', fileOf([]).replace('"version":2', '"version":3'), /version: .*newer/u],
    ['another file', '{"type":"AnnotationPage"}\n', /line 1: onRecord: is missing/u],
    ['an unknown record', fileOf([]).replace('\n', '\n{"film":{}}\n'), /line 2: is no record/u],
    [
      'two records in a line',
      fileOf([]).replace('\n', '\n{"sameness":{},"link":{}}\n'),
      /line 2: is no record/u,
    ],
    [
      'a field of another kind',
      fileOf(RECORDS).replace('"addedAt":1000', '"addedAt":"yesterday"'),
      /line 2, article: addedAt: is "yesterday"/u,
    ],
    ['an unknown field', fileOf(RECORDS).replace('"addedAt"', '"x":1,"addedAt"'), /line 2, article: x: /u],
    [
      'a block out of place',
      fileOf([
        {
          article: {
            ...ARTICLE,
            document: { text: 'Short.', blocks: [{ span: { start: 0, end: 9 }, role: 'paragraph' }] },
          },
        },
      ]),
      /line 2, article: document: has a block out of place/u,
    ],
    [
      'an article that is too long',
      fileOf([{ article: { ...ARTICLE, document: { text: 'a'.repeat(200_001), blocks: [] } } }]),
      /line 2, article: 200,001 characters/u,
    ],
    [
      'a link of a program',
      fileOf(RECORDS).replace('"origin":"person"', '"origin":"program"'),
      /line 6, link: origin/u,
    ],
    [
      'a script for the address of an article',
      fileOf([{ article: { ...ARTICLE, url: 'javascript:alert(1)' } }]),
      /line 2, article: url: is a script or a document, not an address/u,
    ],
    [
      'a script for the address of a link’s statement',
      fileOf(RECORDS).replace('"url":"https://harbour.example/dam"', '"url":"vbscript:x"'),
      /line 6, link: ends\.to\.url: is a script/u,
    ],
    ['keys of prototypes', fileOf([]).replace('\n', '\n{"__proto__":{}}\n'), /line 2: .*“__proto__”/u],
    [
      'something behind the end',
      `${fileOf([])}{"sameness":${JSON.stringify({ a: DIGEST, b: OTHER_DIGEST, state: 'same', at: 1 })}}`,
      /line 3: stands behind the end/u,
    ],
    ['nothing at all', '', /cut off/u],
  ];
  it.each(broken)('is refused: %s', async (_what, text, says) => {
    const checked = await checkLibraryFile(linesIn(text));
    expect(checked).toMatchObject({ ok: false });
    if (!checked.ok) expect(checked.problem.message).toMatch(says);
  });
});

describe('linesOf', () => {
  it('gives the same lines however the text is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', '\n', '“', ' ') }), { maxLength: 12 }),
        async (pieces) => {
          const whole = pieces.join('').split('\n');
          if (whole.at(-1) === '') whole.pop();
          expect(await allOf(linesOf(piecesOf(...pieces)))).toEqual(whole);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('refuses a line without an end', async () => {
    const endless = Array.from({ length: 21 }, () => 'x'.repeat(1_000_000));
    await expect(allOf(linesOf(piecesOf(...endless)))).rejects.toThrow(RangeError);
  });
});
