import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportAnnotations } from '@/lib/exchange/export-annotations';
import { parseAnnotations } from '@/lib/exchange/parse-annotations';
import type { AnnotationRecord } from '@/lib/model/records';
import type { SavedPart } from '@/lib/model/saved-part';

/** Any text at all: quotation marks, line breaks, right-to-left, lone surrogates, things that look like JSON. */
const text = fc.string({
  maxLength: 12,
  unit: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud800', '“', '\u202e', '"', '\\', '\n', '…'),
  ),
});
/** Any time before the year 2200, after which a file's clock is not believed. */
const time = fc.integer({ min: -8_640_000_000_000_000, max: Date.UTC(2200, 0) - 1 });

const exact = text.filter((words) => words.trim() !== '');
const position = fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({ start, end: start + length }));
const part: fc.Arbitrary<SavedPart> = fc
  .tuple(fc.record({ exact, prefix: text, suffix: text }), fc.record({ position }, { requiredKeys: [] }))
  .map(([always, sometimes]) => ({ ...always, ...sometimes }) as SavedPart);

/** In one piece or in parts: then its place is that of the parts, and it begins and ends where they do. */
const annotation: fc.Arbitrary<AnnotationRecord> = fc
  .tuple(
    fc.record({
      id: fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
      exact,
      prefix: text,
      suffix: text,
      before: text,
      after: text,
      note: text,
      tags: fc.array(text, { maxLength: 5 }),
      createdAt: time,
      updatedAt: time,
    }),
    fc.record(
      {
        url: text.map((path) => `https://a.example/${path}`),
        headline: text,
        byline: text,
        outlet: text,
        speaker: text,
        published: fc.record({ value: text, timeZone: text }, { requiredKeys: ['value'] }),
        position,
      },
      { requiredKeys: [] },
    ),
    fc.option(fc.array(part, { minLength: 2, maxLength: 4 }), { nil: undefined }),
  )
  .map(([always, { position: place, ...sometimes }, parts]) => {
    const [prefix, suffix] = [parts?.[0]?.prefix ?? always.prefix, parts?.at(-1)?.suffix ?? always.suffix];
    const where = parts !== undefined ? { parts } : place === undefined ? {} : { position: place };
    return { ...always, ...sometimes, prefix, suffix, ...where } as AnnotationRecord;
  });

describe('export and import', () => {
  it('gives back exactly what was exported', () => {
    const lists = fc.uniqueArray(annotation, { selector: (a) => a.id, maxLength: 4 });
    fc.assert(
      fc.property(lists, fc.constantFrom(undefined, 2), (annotations, indent) => {
        const file = JSON.stringify(exportAnnotations(annotations), undefined, indent);
        expect(parseAnnotations(file, 0)).toEqual({ ok: true, value: annotations });
      }),
      { numRuns: 300 },
    );
  });

  it('never throws and never half succeeds on any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (file) => {
        const parsed = parseAnnotations(file, 0);
        expect(parsed.ok ? parsed.value : parsed.problem.message).toBeDefined();
      }),
      { numRuns: 1_000 },
    );
  });
});
