import { describe, expect, it } from 'vitest';
import { exportAnnotations } from '@/lib/exchange/export-annotations';
import { parseAnnotations } from '@/lib/exchange/parse-annotations';
import { parseSameness } from '@/lib/exchange/parse-sameness';
import { samenessKeyOf } from '@/lib/model/ids';
import type { SamenessRecord } from '@/lib/model/records';

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)];
const PARTED: SamenessRecord = { key: samenessKeyOf(A, B), a: A, b: B, state: 'different', at: 7 };

describe('merges and splits in a file', () => {
  it('come back as they were, beside the annotations', () => {
    const file = JSON.stringify(exportAnnotations([], [PARTED]));
    expect(parseSameness(file)).toEqual({ ok: true, value: [PARTED] });
    expect(parseAnnotations(file, 0)).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['no such list', '{"type":"Annotation"}'],
    ['a list of annotations', '[]'],
    ['a text', '"x"'],
    ['nothing', 'null'],
  ])('are none in %s', (_, file) => {
    expect(parseSameness(file)).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['no list', { 'onrecord:sameness': 1 }],
    ['a place that is none', { 'onrecord:sameness': [{ ...PARTED, a: 'x' }] }],
    ['one place twice', { 'onrecord:sameness': [{ ...PARTED, b: A }] }],
    ['a state that is none', { 'onrecord:sameness': [{ ...PARTED, state: 'perhaps' }] }],
    ['a time far ahead', { 'onrecord:sameness': [{ ...PARTED, at: 1e15 }] }],
  ])('are refused with %s', (_, file) => {
    expect(parseSameness(JSON.stringify(file))).toMatchObject({ ok: false, problem: { code: 'invalid' } });
  });
});
