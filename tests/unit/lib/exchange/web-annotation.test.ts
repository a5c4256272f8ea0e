import { describe, expect, it } from 'vitest';
import { exportAnnotations } from '@/lib/exchange/export-annotations';
import { parseAnnotations } from '@/lib/exchange/parse-annotations';
import { FILE_LIMIT } from '@/lib/exchange/parse-json';
import type { AnnotationRecord } from '@/lib/model/records';
import { PART_LIMIT } from '@/lib/model/saved-part';
import { SAVED, SAVED_IN_PARTS } from '@/tests/fixtures/saved-annotation';

const FOREIGN = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/1',
  type: 'Annotation',
  body: [
    { type: 'TextualBody', value: 'Interesting.' },
    'Second thought.',
    { value: 'bridge', purpose: 'tagging' },
  ],
  target: {
    source: { id: 'https://harbour.example/bridge', type: 'Text' },
    selector: [
      { type: 'XPathSelector', value: '/html/body/p[2]' },
      { type: 'TextQuoteSelector', exact: 'The bridge is closed.' },
    ],
  },
};

describe('the exported file', () => {
  it('is a W3C collection that other programs can read', () => {
    expect(JSON.parse(JSON.stringify(exportAnnotations([SAVED])))).toEqual({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { onrecord: 'urn:on-record:terms:' }],
      id: expect.stringMatching(/^urn:uuid:/u),
      type: 'AnnotationCollection',
      label: 'Quotations saved with On Record',
      total: 1,
      first: {
        id: expect.stringMatching(/^urn:uuid:/u),
        type: 'AnnotationPage',
        partOf: expect.stringMatching(/^urn:uuid:/u),
        startIndex: 0,
        items: [
          {
            id: SAVED.id,
            type: 'Annotation',
            motivation: ['commenting', 'tagging'],
            created: '2025-05-05T08:30:00.000Z',
            modified: '2025-05-06T00:00:00.000Z',
            generator: { type: 'Software', name: 'On Record' },
            body: [
              {
                type: 'TextualBody',
                format: 'text/plain',
                purpose: 'commenting',
                value: 'Compare with May.',
              },
              { type: 'TextualBody', format: 'text/plain', purpose: 'tagging', value: 'ferry' },
              { type: 'TextualBody', format: 'text/plain', purpose: 'tagging', value: 'promise' },
              {
                type: 'TextualBody',
                format: 'text/plain',
                purpose: 'describing',
                value: 'Brandt said: Ilse Brandt: “The ferry will sail on Sunday.” Nobody cheered.',
                'onrecord:derived': true,
              },
            ],
            target: {
              type: 'SpecificResource',
              source: 'https://harbour.example/ferry',
              selector: [
                {
                  type: 'TextQuoteSelector',
                  exact: 'The ferry will sail on Sunday.',
                  prefix: 'Brandt said: “',
                  suffix: '” Nobody cheered.',
                },
                { type: 'TextPositionSelector', start: 40, end: 70 },
              ],
            },
            'onrecord:quotation': {
              'onrecord:speaker': 'Ilse Brandt',
              'onrecord:headline': 'Ferry to sail',
              'onrecord:before': 'Brandt said:',
              'onrecord:after': 'Nobody cheered.',
              'onrecord:published': '2025-05-04T10:00:00+02:00',
              'onrecord:timeZone': 'Europe/Oslo',
            },
          },
        ],
      },
    });
  });
});

/** The one annotation of a file with this one, as another program reads it. */
function exportedItem(annotation: AnnotationRecord) {
  return JSON.parse(JSON.stringify(exportAnnotations([annotation]))).first.items[0];
}

describe('a quotation in parts', () => {
  const target = (selector: object) => ({
    type: 'SpecificResource',
    source: 'https://harbour.example/ferry',
    selector,
  });
  const [first, second] = SAVED_IN_PARTS.parts ?? [];

  it('is exported with a target for each, whose words stand so on the page', () => {
    const { target: targets, ...item } = exportedItem(SAVED_IN_PARTS);
    expect(targets).toEqual([
      target([
        { type: 'TextQuoteSelector', exact: first?.exact, prefix: first?.prefix, suffix: first?.suffix },
        { type: 'TextPositionSelector', start: 40, end: 59 },
      ]),
      target([{ type: 'TextQuoteSelector', ...second }]),
    ]);
    expect(item['onrecord:quotation']).toMatchObject({ 'onrecord:words': SAVED_IN_PARTS.exact });
    expect(exportedItem(SAVED)['onrecord:quotation']).not.toHaveProperty('onrecord:words');
  });

  const read = (change: (item: ReturnType<typeof exportedItem>) => object) => {
    const item = exportedItem(SAVED_IN_PARTS);
    return parseAnnotations(JSON.stringify({ ...item, ...change(item) }), 0);
  };

  it('comes back as it was', () => expect(read(() => ({}))).toEqual({ ok: true, value: [SAVED_IN_PARTS] }));

  it.each<[string, Parameters<typeof read>[0]]>([
    ['what they read like together is not said', () => ({ 'onrecord:quotation': {} })],
    ['it is blank', () => ({ 'onrecord:quotation': { 'onrecord:words': ' ' } })],
    ['only one is left', ({ target: [one] }) => ({ target: one })],
    [
      'they are of two pages',
      ({ target: [one, two] }) => ({ target: [one, { ...two, source: 'https://other.example/' }] }),
    ],
  ])('is the first of them when %s', (_, change) => {
    const parsed = read(change);
    expect(parsed).toMatchObject({ ok: true, value: [{ ...first, url: SAVED.url }] });
    expect(parsed.ok && parsed.value[0]).not.toHaveProperty('parts');
  });

  it('is refused with more of them than are kept', () => {
    const parsed = read(({ target: [one] }) => ({
      target: Array.from({ length: PART_LIMIT + 1 }, () => one),
    }));
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    expect(parsed.ok ? 'read' : parsed.problem.message).toContain(`more than ${PART_LIMIT} parts`);
  });
});

describe('a file of another program', () => {
  const page = { type: 'AnnotationPage', items: [FOREIGN] };
  it.each([
    ['one annotation', FOREIGN],
    ['a list', [FOREIGN]],
    ['a page', page],
    ['a collection', { type: ['AnnotationCollection'], first: page }],
    ['a collection of two pages', { type: 'AnnotationCollection', first: { items: [], next: page } }],
  ])('is read as %s', (_, data) => {
    expect(parseAnnotations(JSON.stringify(data), 1_000)).toEqual({
      ok: true,
      value: [
        {
          id: expect.stringMatching(/^urn:uuid:/u),
          exact: 'The bridge is closed.',
          prefix: '',
          suffix: '',
          url: 'https://harbour.example/bridge',
          before: '',
          after: '',
          note: 'Interesting.\n\nSecond thought.',
          tags: ['bridge'],
          createdAt: 1_000,
          updatedAt: 1_000,
        },
      ],
    });
  });

  it('is read by its first quoted words, with the position given beside them', () => {
    const selectors = [
      { type: 'TextQuoteSelector', exact: 'The bridge' },
      { type: 'TextPositionSelector', start: 1, end: 11 },
    ];
    const target = [
      { source: 'urn:x', selector: { type: 'TextPositionSelector', start: 90, end: 99 } },
      { source: 'urn:x', selector: selectors },
      { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 'is closed.' } },
    ];
    const parsed = parseAnnotations(JSON.stringify({ ...FOREIGN, target }), 0);
    expect(parsed).toMatchObject({
      ok: true,
      value: [{ exact: 'The bridge', position: { start: 1, end: 11 }, url: 'urn:x' }],
    });
    expect(parsed.ok && parsed.value[0]).not.toHaveProperty('parts');
  });

  it('gives the same ids each time, so that reading it twice adds nothing', () => {
    const file = JSON.stringify([FOREIGN]);
    expect(parseAnnotations(file, 1_000)).toEqual(parseAnnotations(file, 1_000));
  });
});

/** Each is one good annotation changed in one way, in second place after a good one. */
const WRONG: readonly (readonly [string, object, string])[] = [
  ['no id', { id: undefined }, 'id'],
  ['an empty id', { id: '' }, 'id'],
  ['another type', { type: 'Note' }, 'type'],
  ['a target that is a bare address', { target: 'https://harbour.example/' }, 'target'],
  [
    'no quoted words',
    { target: { source: 'urn:x', selector: { type: 'XPathSelector', value: '/p' } } },
    'target.selector',
  ],
  [
    'empty quoted words',
    { target: { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: '' } } },
    'exact',
  ],
  [
    'quoted words that are a number',
    { target: { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 7 } } },
    'exact',
  ],
  [
    'a negative position',
    {
      target: {
        source: 'urn:x',
        selector: [
          { type: 'TextQuoteSelector', exact: 'a' },
          { type: 'TextPositionSelector', start: -1, end: 2 },
        ],
      },
    },
    'start',
  ],
  ['a date that is none', { created: '2025-13-45T99:00:00Z' }, 'created'],
  ['a date without a zone', { modified: '2025-05-05T10:00:00' }, 'modified'],
  ['a date in the year 9999', { created: '9999-12-31T00:00:00Z' }, 'created'],
  ['a change in the year 9999', { modified: '9999-12-31T00:00:00Z' }, 'modified'],
  [
    'words that are only space',
    { target: { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: ' \n\u00a0' } } },
    'exact',
  ],
  ['a date that is a number', { created: 5 }, 'created'],
  ['a note that is an object', { body: { type: 'TextualBody', value: {} } }, 'value'],
  [
    'a script for an address',
    { target: { source: 'javascript:alert(1)', selector: { type: 'TextQuoteSelector', exact: 'a' } } },
    'source: is a script or a document, not an address',
  ],
  [
    'a document for an address',
    {
      target: {
        source: { id: 'Data:text/html,<script>' },
        selector: { type: 'TextQuoteSelector', exact: 'a' },
      },
    },
    'source.id: is a script or a document, not an address',
  ],
  [
    'a script beside the address',
    { 'onrecord:quotation': { 'onrecord:address': ' java\nscript:alert(1)' } },
    'onrecord:address: is a script or a document, not an address',
  ],
  ['a speaker that is a list', { 'onrecord:quotation': { 'onrecord:speaker': ['x'] } }, 'onrecord:speaker'],
];

describe('a file that cannot be read whole is refused whole', () => {
  it.each([
    ['a table', 'speaker,words\nAda Lind,"The ferry sails."\n'],
    ['a letter', 'The ferry sails at nine.'],
    ['a picture', '\ufffdPNG\r\n\u001a\n\0\0\0\rIHDR'],
    ['nothing', ''],
  ])('saying which files are read, for %s', (_, text) => {
    const parsed = parseAnnotations(text, 0);
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    const said = JSON.stringify(parsed);
    expect(said).toContain('.jsonl');
    expect(said).not.toContain('JSON.parse');
  });

  it('naming the place for one that is nearly right', () => {
    const parsed = parseAnnotations(' {"type": "Annotation",', 0);
    expect(JSON.stringify(parsed)).toMatch(/not readable as JSON: ./u);
  });

  it.each(WRONG)('naming the record and the field: %s', (_, change, field) => {
    const file = JSON.stringify([FOREIGN, { ...FOREIGN, id: 'urn:second', ...change }]);
    const parsed = parseAnnotations(file, 0);
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    if (parsed.ok) return;
    expect(parsed.problem.message).toContain('Annotation 2: ');
    expect(parsed.problem.message).toContain(field);
  });

  it.each([
    ['not JSON', '{"id": ', 'JSON'],
    ['UTF-16 read as text', 'ÿþ{\u0000', 'kind of file'],
    ['null', 'null', 'no annotation'],
    ['a number', '5', 'no annotation'],
    ['items that are no list', '{"type":"AnnotationPage","items":{}}', 'no annotation'],
    [
      'a page elsewhere',
      '{"type":"AnnotationCollection","first":"https://x.example/1"}',
      'https://x.example/1',
    ],
    ['a record that is no object', '[[]]', 'Annotation 1'],
    ['100,000 levels of lists', '['.repeat(100_000) + ']'.repeat(100_000), 'levels deep'],
    ['100,000 levels of objects', '{"a":'.repeat(100_000), 'levels deep'],
    ['the key __proto__', '[{"__proto__":{"ok":true}}]', '__proto__'],
    ['the key constructor', '{"constructor":{"prototype":{"x":1}}}', 'constructor'],
    ['an escaped __proto__', '[{"\\u005f_proto__":1}]', '__proto__'],
    ['the same id twice', JSON.stringify([FOREIGN, FOREIGN]), 'same id as annotation 1'],
    ['too much', ' '.repeat(FILE_LIMIT + 1), 'longer than'],
    ['too many', `[${'{},'.repeat(100_000)}{}]`, '100001'],
  ])('with the reason: %s', (_, file, reason) => {
    const parsed = parseAnnotations(file, 0);
    expect(parsed.ok ? 'read' : parsed.problem.message).toContain(reason);
    expect(Object.prototype).not.toHaveProperty('ok');
    expect(Object.prototype).not.toHaveProperty('x');
  });
});
