import { strFromU8, unzipSync } from 'fflate';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type CitedQuotation, citedStatement } from '@/lib/exchange/cited-quotation';
import { markdownNote } from '@/lib/exchange/markdown-note';
import { markdownText } from '@/lib/exchange/markdown-text';
import { notesAsZip } from '@/lib/exchange/note-files';
import { cited, INJECTIONS } from '@/tests/support/cited';
import { lavrovView, statementView } from '@/tests/support/views';

/** The properties as a YAML reader has them, and the Markdown below. */
function read(note: string): { readonly properties: Record<string, unknown>; readonly body: string } {
  const found = /^---\n(.*?)^---\n(.*)$/msu.exec(note);
  if (found === null) throw new Error(note);
  return { properties: parse(found[1] ?? ''), body: found[2] ?? '' };
}

/** What a Markdown reader finds in a text: the kinds of things, and the text that it shows. */
function kindsIn(markdown: string): { readonly kinds: ReadonlySet<string>; readonly text: string } {
  const kinds = new Set<string>();
  const texts: string[] = [];
  const visit = (token: Token) => {
    kinds.add(token.type);
    const below = (token as Tokens.Generic).tokens;
    if (below !== undefined) below.forEach(visit);
    else if (token.type === 'text' || token.type === 'escape') texts.push(token.text);
    for (const item of (token as Tokens.List).items ?? []) visit(item);
  };
  marked.lexer(markdown).forEach(visit);
  return { kinds, text: texts.join('').replace(/\s+/gu, '') };
}

const PLAIN = new Set(['paragraph', 'text', 'escape', 'space']);

describe('a note', () => {
  test('opens with its properties and shows words, context, note and source', () => {
    const { properties, body } = read(markdownNote(cited({ tags: ['ferry', 'chemical weapons', '#x!'] })));
    expect(properties).toEqual({
      title: 'Ferry to sail',
      speaker: 'Ilse Brandt',
      source: 'The Harbour Post',
      author: 'Ines Palm',
      published: '2025-05-04',
      tags: ['ferry', 'chemical-weapons', 'x'],
      url: 'https://harbour.example/ferry',
      created: '2025-05-05',
      'quotation-id': 'urn:uuid:0b0c4b46-6f29-8d0e-9c7e-2d3a4b5c6d7e',
    });
    expect(body).toBe(`
> “The ferry will sail on Sunday.”

— Ilse Brandt

## Context

Brandt said: \\[…\\] Nobody cheered.

## Note

Compare with May.

[Source](<https://harbour.example/ferry>)
`);
  });

  test('says on which days the words were said, and puts marks around somebody’s own only', () => {
    const range = read(markdownNote(citedStatement({ view: lavrovView(), disputed: false })));
    expect(range.properties).toMatchObject({
      said: '2014-10-25/2014-10-26',
      published: '2014-10-28',
      role: 'Russian Foreign Minister',
    });
    const view = statementView({ kind: 'indirect', words: 'The talks went well', said: {} });
    const reported = read(markdownNote(citedStatement({ view, disputed: false })));
    expect(reported.properties).not.toHaveProperty('said');
    expect(reported.body).toContain('\n> Reported: The talks went well\n');
  });

  test('without anything but words has neither empty properties nor empty parts', () => {
    const bare: CitedQuotation = { id: 'x', words: 'We sail.', voice: 'quoted', tags: [] };
    expect(markdownNote(bare)).toBe('---\nquotation-id: "x"\n---\n\n> “We sail.”\n');
  });

  test.each(INJECTIONS)('keeps %j a value, whatever field it stands in', (text) => {
    const note = markdownNote(
      cited({
        headline: text,
        speaker: text,
        outlet: text,
        byline: text,
        note: text,
        exact: text,
        before: text,
        url: text,
      }),
    );
    const { properties, body } = read(note);
    const kept = cited({ headline: text }).headline;
    for (const name of ['title', 'speaker', 'source', 'author', 'url']) expect(properties[name]).toBe(kept);
    expect(properties.tags).toEqual(['ferry', 'promise']);
    const { kinds } = kindsIn(body);
    expect(
      [...kinds].filter((kind) => !PLAIN.has(kind) && kind !== 'blockquote' && kind !== 'heading'),
    ).toEqual([]);
  });

  test.each(INJECTIONS)('shows %j as it is, as text', (text) => {
    const { kinds, text: shown } = kindsIn(markdownText(text).join('\n\n'));
    expect([...kinds].filter((kind) => !PLAIN.has(kind))).toEqual([]);
    expect(shown).toBe(text.replace(/\s+/gu, ''));
  });

  test('links to web addresses only', () => {
    expect(markdownNote(cited({ url: 'https://a.example/x y>(z)' }))).toContain(
      '[Source](<https://a.example/x%20y%3E(z)>)',
    );
    expect(markdownNote(cited({ url: 'javascript:alert(1)' }))).not.toContain('alert');
    expect(markdownNote(cited({ url: 'urn:isbn:1' }))).not.toContain('[Source]');
  });
});

describe('several notes', () => {
  const NOW = new Date(2026, 10, 23, 12);
  const namesOf = (quotations: readonly CitedQuotation[]) =>
    Object.keys(unzipSync(notesAsZip(quotations, NOW)));

  test('are files of an archive, each as it is by itself', () => {
    const two = [cited(), cited({ exact: 'שלום “now”' })];
    const files = unzipSync(notesAsZip(two, NOW));
    expect(Object.keys(files)).toEqual([
      'Ilse Brandt – The ferry will sail on Sunday.md',
      'Ilse Brandt – שלום “now”.md',
    ]);
    expect(Object.values(files).map((file) => strFromU8(file))).toEqual(two.map(markdownNote));
  });

  test('have a name each, though systems take capitals for the same', () => {
    const names = namesOf([cited(), cited({ exact: 'THE FERRY WILL SAIL ON SUNDAY.' }), cited()]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
  });

  test.each(INJECTIONS)('have a name that any system takes: %j', (text) => {
    for (const name of namesOf([cited({ exact: text, speaker: text }), cited({ exact: text })])) {
      expect(name).toMatch(/^[^\\/:*?"<>|#^[\]\p{Cc}.][^\\/:*?"<>|#^[\]\p{Cc}]*\.md$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    }
  });
});
