import { describe, expect, it } from 'vitest';
import { Stopped } from '@/lib/files/in-turns';
import { readFiles } from '@/lib/files/read-files';
import { given, readGiven } from '@/tests/support/given-files';

const STORY = 'Ferries sail again\n\n“We sail on Sunday,” said harbour master Ada Morrow.\n';
const PAGE = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Ferries | The Harbour Post</title>
<link rel="canonical" href="https://harbour.example/ferries?utm_source=mail#top">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferries sail again",
"author":{"name":"Una Reed"},"publisher":{"name":"The Harbour Post"},"datePublished":"2026-03-04T09:00:00+01:00"}</script>
</head><body><nav><p>Home</p></nav><article><h1>Ferries sail again</h1>
<p>“We sail on Sunday,” said harbour master Ada Morrow, and the crowd on the quay cheered.</p>
<p style="display: none">Hidden one.</p><p hidden>Hidden two.</p><p class="card sr-only">Hidden three.</p>
<div style="VISIBILITY:hidden"><p>Hidden four.</p></div></article><aside><p>Most read today</p></aside></body></html>`;

describe('text files', () => {
  it('have their first line as the headline', async () => {
    const { articles, problems } = await readGiven([given('a/ferries.txt', STORY)]);
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      expect.objectContaining({
        headline: 'Ferries sail again',
        document: expect.objectContaining({ text: STORY }),
        provenance: { origin: 'imported-file', file: 'a/ferries.txt' },
      }),
    ]);
  });

  it('without a headline are an article all the same', async () => {
    const long = `${'The ferry sails on Sunday and on every other day. '.repeat(5)}\nSecond paragraph.`;
    const { articles } = await readGiven([given('long.txt', long), given('one.txt', 'One line, no more')]);
    expect(articles.map(({ headline }) => headline)).toEqual([undefined, undefined]);
  });

  it('are described by a JSON file of their name, which is no file of its own then', async () => {
    const about = {
      headline: 'Boats',
      url: 'https://harbour.example/boats',
      published: { value: '2026-03-04' },
    };
    const files = [given('x/boats.txt', STORY), given('x/boats.json', JSON.stringify(about))];
    const { articles, problems } = await readGiven(files);
    expect(problems).toEqual([]);
    expect(articles).toEqual([expect.objectContaining(about)]);
  });

  it('are refused with a reason that tells what to do', async () => {
    const { articles, problems } = await readGiven([
      given('empty.txt', ' \n'),
      given('long.txt', 'a '.repeat(100_001)),
      given('huge.txt', new Uint8Array(600_001).fill(97)),
      given('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])),
      given('zeros.txt', new Uint8Array(9)),
      given('old.txt', new Uint8Array([0x47, 0x72, 0xfc, 0xdf, 0x65])),
      given('bad.txt', STORY),
      given('bad.json', '{"headline": 3}'),
      given('alone.json', '{}'),
      given('report.pdf', '%PDF'),
    ]);
    expect(articles).toEqual([]);
    expect(problems.map(({ file, reason }) => `${file}: ${reason.slice(0, 40)}`)).toEqual([
      'empty.txt: the file is empty.',
      'long.txt: 200,002 characters are more than the 200',
      'huge.txt: has 1 MB; at most 0.6 are read',
      'picture.txt: cannot be read as UTF-8 text; save it as',
      'zeros.txt: is not text',
      'old.txt: cannot be read as UTF-8 text; save it as',
      'bad.txt: bad.json: headline: is 3, where string i',
      'alone.json: has no text file of its name beside it; ',
      'report.pdf: is of no kind that is read here (text, H',
    ]);
  });

  it('are read by their byte order mark', async () => {
    const little = new Uint8Array([
      0xff,
      0xfe,
      ...[...STORY].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    const big = new Uint8Array([
      0xfe,
      0xff,
      ...[...STORY].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]),
    ]);
    const marked = `\ufeff${STORY}`;
    const { articles } = await readGiven([
      given('l.txt', little),
      given('b.txt', big),
      given('m.txt', marked),
    ]);
    expect(articles.map(({ document }) => document.text)).toEqual([STORY, STORY, STORY]);
  });
});

describe('saved pages', () => {
  it('give their article with what they say of themselves', async () => {
    const { articles, problems } = await readGiven([given('ferries.html', PAGE)]);
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      {
        document: expect.objectContaining({
          language: 'en-GB',
          text: 'Ferries sail again\n“We sail on Sunday,” said harbour master Ada Morrow, and the crowd on the quay cheered.\n',
        }),
        headline: 'Ferries sail again',
        byline: 'Una Reed',
        outlet: 'The Harbour Post',
        published: { value: '2026-03-04T09:00:00+01:00' },
        url: 'https://harbour.example/ferries',
        provenance: { origin: 'imported-file', file: 'ferries.html' },
      },
    ]);
  });

  it.each([
    ['<meta property="og:url" content="https://a.example/1">', 'https://a.example/1'],
    [
      '<script type="application/ld+json">{"@type":"Article","url":"https://a.example/2"}</script>',
      'https://a.example/2',
    ],
    [
      '<script type="application/ld+json">{"@type":"Article","mainEntityOfPage":{"@id":"https://a.example/3"}}</script>',
      'https://a.example/3',
    ],
    ['<!-- saved from url=(0021)https://a.example/b/4 -->', 'https://a.example/b/4'],
    [
      '<!-- saved from url=(0021)https://a.example/b/4 --><link rel="canonical" href="5">',
      'https://a.example/b/5',
    ],
    ['<link rel="canonical" href="javascript:alert(1)">', undefined],
    ['<link rel="canonical" href="/only/a/path">', undefined],
    ['<link rel="canonical" href="file:///home/somebody/page.html">', undefined],
    ['<link rel="canonical" href="https://user:secret@a.example/6">', undefined],
  ])('say their address by %s', async (head, url) => {
    const html = `${head}<body><p>The ferry sails on Sunday.</p></body>`;
    const { articles } = await readGiven([given('page.htm', html)]);
    expect(articles.map((article) => article.url)).toEqual([url]);
  });

  it('run nothing and may try what they like', async () => {
    Object.assign(globalThis, { ran: 0 });
    const hostile = `<form name="defaultView"><input name="style"><input name="parentNode"></form>
      <script>globalThis.ran = 1</script><img src="x" onerror="globalThis.ran = 2"><template><p>not this</p></template>
      <noscript><p>nor this</p></noscript><textarea><p>nor that</p></textarea>${'<div>'.repeat(3000)}<p>“First words,” she said.</p><p>Deep down.</p>`;
    const { articles, problems } = await readGiven([given('hostile.html', hostile)]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(problems).toEqual([]);
    expect(articles[0]?.document.text).toContain('Deep down.');
    expect(articles[0]?.document.text).toContain('“First words,” she said.');
    expect(articles[0]?.document.text).not.toMatch(/not this|nor th/u);
    expect(globalThis).toMatchObject({ ran: 0 });
  });

  it('are read in the encoding that they name', async () => {
    const page = (meta: string) =>
      new Uint8Array(
        [...`${meta}<body><p>Grüße, said the mayor of Überlingen.</p></body>`].map((c) => c.charCodeAt(0)),
      );
    const { articles, problems } = await readGiven([
      given('a.html', page('<meta charset=windows-1252>')),
      given('b.html', page('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">')),
      given('c.html', page('')),
      given('d.html', page('<meta charset="klingon">')),
    ]);
    expect(articles.map(({ document }) => document.text.trim())).toEqual([
      'Grüße, said the mayor of Überlingen.',
      'Grüße, said the mayor of Überlingen.',
    ]);
    expect(problems).toEqual([
      { file: 'c.html', reason: 'cannot be read as UTF-8 text; save it as UTF-8' },
      { file: 'd.html', reason: 'names an encoding that no browser knows (“klingon”)' },
    ]);
  });

  it('are refused without an article, and when there is too much of them', async () => {
    const { problems } = await readGiven([
      given('none.html', '<body><script>1</script></body>'),
      given('long.html', `<p>${'word '.repeat(50_000)}</p>`),
      given('tags.html', '<i>'.repeat(200_001)),
    ]);
    expect(problems.map(({ reason }) => reason.slice(0, 30))).toEqual(
      ['has no text of an article', '250,000 characters are more tha', 'has too many elements for an a'].map(
        (reason) => reason.slice(0, 30),
      ),
    );
  });
});

describe('a folder', () => {
  it('gives what is meant to be read, and counts the rest', async () => {
    const files = [
      given('news/ferries.html', PAGE),
      given('news/ferries_files/frame.html', PAGE),
      given('news/ferries_files/style.css', 'p {}'),
      given('news/logo.png', 'x'),
      given('news/story.txt', STORY),
      given('news/package.json', '{}'),
    ];
    const { articles, problems, passedOver } = await readGiven(files, true);
    expect(articles.map(({ provenance }) => provenance.file)).toEqual([
      'news/ferries.html',
      'news/story.txt',
    ]);
    expect({ problems, passedOver }).toEqual({ problems: [], passedOver: 4 });
  });

  it('is told file by file, and can be stopped', async () => {
    const stop = new AbortController();
    const told: string[] = [];
    const reading = readFiles([given('a.txt', STORY), given('b.txt', STORY), given('c.txt', STORY)], {
      ofFolder: false,
      now: 1_000,
      onRead: (done, total) => {
        told.push(`${done} of ${total}`);
        if (done === 1) stop.abort();
      },
      signal: stop.signal,
    });
    await expect(reading).rejects.toBeInstanceOf(Stopped);
    expect(told).toEqual(['0 of 3', '1 of 3']);
  });
});
