import { afterEach, describe, expect, test, vi } from 'vitest';
import { CopyButton } from '@/components/copy-button';
import { copyToClipboard } from '@/components/copy-to-clipboard';
import { type Citation, citationOfSaved, citationOfStatement } from '@/components/wording/citation';
import { SAVED } from '@/tests/fixtures/saved-annotation';
import { INJECTIONS } from '@/tests/support/cited';
import { button, draw, settle, textOf } from '@/tests/support/render';
import { JOINT_SPEAKERS, lavrovView, sourceView, statementView } from '@/tests/support/views';

function parsed({ html }: Citation): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

describe('a citation', () => {
  test('has words, speaker, day, source and link', () => {
    const source = sourceView({
      outlet: 'CNS News',
      url: 'https://a.example/x',
      urlAtWords: 'https://a.example/x#:~:text=we,so',
    });
    const citation = citationOfStatement(statementView({ words: 'We agreed to do so.', source }));
    expect(citation.text).toBe(
      '“We agreed to do so.”\n— John Kerry, Secretary of State, said 14 October 2014. Patrick Goodenough, Russian FM Disputes Kerry’s Claim That Russia Has Agreed to Share ISIS Intelligence, CNS News, 28 October 2014. https://a.example/x',
    );
    const page = parsed(citation);
    expect(textOf(page.body)).toBe(citation.text.replace('\n', ''));
    expect(page.querySelector('a')?.getAttribute('href')).toBe('https://a.example/x#:~:text=we,so');
  });

  test('of a saved quotation leads to its words', () => {
    const citation = citationOfSaved({ ...SAVED, outlet: 'The Harbour Post' });
    expect(citation.text).toBe(
      '“The ferry will sail on Sunday.”\n— Ilse Brandt. Ferry to sail, The Harbour Post, 4 May 2025. https://harbour.example/ferry',
    );
    expect(parsed(citation).querySelector('a')?.href).toContain('#:~:text=The%20ferry');
  });

  test('leaves out what is not known, and says when nobody is named or nothing quoted', () => {
    const bare = { ...SAVED, url: 'javascript:alert(1)' };
    const { headline: _h, published: _p, speaker: _s, ...nameless } = bare;
    expect(citationOfSaved(nameless).text).toBe('“The ferry will sail on Sunday.”\n— Speaker unknown.');
    expect(parsed(citationOfSaved(nameless)).querySelector('a')).toBeNull();
    const reported = lavrovView({ kind: 'indirect', words: 'Not so', source: { origin: 'seed' } });
    expect(citationOfStatement(reported).text).toBe(
      'Not so\n— Sergei Lavrov, Russian Foreign Minister, reported, not quoted, said 25–26 October 2014.',
    );
    const several = statementView({
      words: 'Yes, we do.',
      speaker: JOINT_SPEAKERS,
      said: {},
      source: { origin: 'seed' },
    });
    expect(citationOfStatement(several).text).toBe('“Yes, we do.”\n— Ana Reis and Tom Berg.');
  });

  test.each(INJECTIONS)('shows %j as text', (text) => {
    const citation = citationOfSaved({
      ...SAVED,
      exact: `x${text}`,
      speaker: text,
      headline: text,
      url: text,
    });
    const page = parsed(citation);
    const kinds = new Set([...page.body.querySelectorAll('*')].map(({ localName }) => localName));
    expect([...kinds].filter((name) => !['blockquote', 'p', 'bdi'].includes(name))).toEqual([]);
    const [, ...rest] = citation.text.split('\n— ');
    expect(rest.join('')).not.toMatch(/[\r\n]/u);
  });
});

describe('copying', () => {
  afterEach(() => vi.unstubAllGlobals());
  const citation = citationOfSaved(SAVED);
  /** What the browser's clipboard got; the clipboard is not ours. */
  function clipboard(can: { readonly write?: boolean; readonly writeText?: boolean }) {
    const got: unknown[] = [];
    const take = async (allowed: boolean | undefined, what: unknown) => {
      if (allowed !== true) throw new Error('Document is not focused.');
      got.push(what);
    };
    vi.stubGlobal('navigator', {
      clipboard: {
        write: ([item]: readonly { items: unknown }[]) => take(can.write, item?.items),
        writeText: (text: string) => take(can.writeText, text),
      },
    });
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly items: Readonly<Record<string, Blob>>;
        constructor(items: Readonly<Record<string, Blob>>) {
          this.items = items;
        }
      },
    );
    return got;
  }

  test('gives a text, and HTML to programs that take it', async () => {
    const got = clipboard({ write: true });
    expect((await copyToClipboard(citation)).ok).toBe(true);
    const items = got[0] as Readonly<Record<string, Blob>>;
    expect(await items['text/plain']?.text()).toBe(citation.text);
    expect(await items['text/html']?.text()).toBe(citation.html);
  });

  test('gives the text alone where the browser takes no more', async () => {
    const got = clipboard({ writeText: true });
    expect((await copyToClipboard(citation)).ok).toBe(true);
    expect(got).toEqual([citation.text]);
    vi.stubGlobal('ClipboardItem', undefined);
    expect((await copyToClipboard(citation)).ok).toBe(true);
  });

  test('says that it was copied, or why not', async () => {
    const place = draw(<CopyButton onCopy={() => copyToClipboard(citation)} />);
    const told = async () => {
      button(place, 'Copy with citation').click();
      await settle();
      return textOf(place.querySelector('[role=status]') ?? place);
    };
    clipboard({ write: true });
    expect(await told()).toBe('Copied with its source.');
    clipboard({});
    expect(await told()).toBe('Not copied: the browser did not allow it (Document is not focused.).');
    vi.stubGlobal('navigator', {});
    expect(await told()).toBe(
      'Not copied: the browser copies nothing from a page without encryption (https).',
    );
  });
});
