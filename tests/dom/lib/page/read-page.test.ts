import { beforeEach, describe, expect, it } from 'vitest';
import { piecesOf } from '@/lib/page/page-text';
import { readPage } from '@/lib/page/read-page';

/** Sets the page from markup of the test. */
function show(markup: string): void {
  document.documentElement.innerHTML = `<head><title>t</title></head><body>${markup}</body>`;
}

/** The blocks as "role: text". */
function blocks(): readonly string[] {
  const { document: page } = readPage(document);
  return page.blocks.map(({ role, span }) => `${role}: ${page.text.slice(span.start, span.end)}`);
}

beforeEach(() => show(''));

const READING: readonly { name: string; markup: string; blocks: readonly string[] }[] = [
  { name: 'an empty page', markup: '', blocks: [] },
  { name: 'paragraphs', markup: '<p>One.</p><p>Two.</p>', blocks: ['paragraph: One.', 'paragraph: Two.'] },
  {
    name: 'white space as on the screen',
    markup: '<p>\n   One\n\t two   <b> three</b> </p>  <p>\u00a0</p>',
    blocks: ['paragraph: One two three'],
  },
  {
    name: 'inline elements in the line, without spaces of their own',
    markup: '<p>“We <em>can</em>not<a href="/x">,</a>” <span>she</span> said.</p>',
    blocks: ['paragraph: “We cannot,” she said.'],
  },
  {
    name: 'bare text beside blocks',
    markup: 'Before <p>inside</p> after',
    blocks: ['paragraph: Before', 'paragraph: inside', 'paragraph: after'],
  },
  { name: 'one line break', markup: '<p>One<br>two</p>', blocks: ['paragraph: One two'] },
  {
    name: 'two line breaks make a paragraph',
    markup: '<div>One.<br> <br/>Two.<hr>Three.</div>',
    blocks: ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.'],
  },
  {
    name: 'text nodes of single characters, empty nodes and comments',
    markup: '<p><span>“</span><!-- x --><span>Y</span><span></span>e<i>s</i><!----><span>”</span></p>',
    blocks: ['paragraph: “Yes”'],
  },
  {
    name: 'soft hyphens and zero-width spaces left out',
    markup: '<p>“co\u00adope\u200bration”</p>',
    blocks: ['paragraph: “cooperation”'],
  },
  {
    name: 'what is not shown',
    markup: `<p>Seen<span style="display:none">hidden</span>.</p><div hidden style="display:none"><p>no</p></div>
      <p style="visibility:hidden">no <b style="visibility:visible">yes</b></p>
      <script>"no"</script><style>p::before{content:"no"}</style><template><p>no</p></template>
      <textarea>no</textarea><svg><text>no</text></svg>`,
    blocks: ['paragraph: Seen.', 'paragraph: yes'],
  },
  {
    name: 'what stands behind a curtain over the whole page',
    markup: '<style>body { visibility: hidden }</style><p>Soon to be seen.</p>',
    blocks: ['paragraph: Soon to be seen.'],
  },
  {
    name: 'text for screen readers only',
    markup: '<p>A<span style="position:absolute;clip:rect(0px, 0px, 0px, 0px)"> not</span> b</p>',
    blocks: ['paragraph: A b'],
  },
  {
    name: 'closed details show their summary only',
    markup:
      '<details><summary>More</summary><p>inside</p></details><details open><summary>S</summary><p>open</p></details>',
    blocks: ['paragraph: More', 'paragraph: S', 'paragraph: open'],
  },
  {
    name: 'what somebody types is not read',
    markup: '<div contenteditable="true"><p>“draft”</p></div><div role="textbox">“draft”</div><p>read</p>',
    blocks: ['paragraph: read'],
  },
  {
    name: 'roles',
    markup: `<nav><ul><li>Menu</li></ul></nav><h1>Head</h1><p class="by-line">By A</p><h2>Sub</h2>
      <blockquote><p>Words</p><footer>Name</footer></blockquote>
      <aside class="pull-quote"><p>Pulled</p></aside><figure><figcaption>Photo</figcaption></figure>
      <ul><li><p>Item</p></li></ul><blockquote class="twitter-tweet"><p>Post</p></blockquote>`,
    blocks: [
      'other: Menu',
      'headline: Head',
      'byline: By A',
      'heading: Sub',
      'blockquote: Words',
      'caption: Name',
      'pull-quote: Pulled',
      'caption: Photo',
      'list-item: Item',
      'embed: Post',
    ],
  },
  {
    name: 'one headline only',
    markup:
      '<h1>Site</h1><article><h1>Story</h1><p>x</p></article><meta property="og:title" content="Story">',
    blocks: ['heading: Site', 'headline: Story', 'paragraph: x'],
  },
  {
    name: 'a drop cap belongs to its word',
    markup: '<p><span style="float:left;display:block">T</span>he start</p>',
    blocks: ['paragraph: The start'],
  },
  {
    name: 'typed line ends where white space is kept',
    markup: '<div style="white-space:pre-line">One\nstill one\n\nTwo</div>',
    blocks: ['paragraph: One still one', 'paragraph: Two'],
  },
  {
    name: 'fields of a form that stand in for its properties',
    markup:
      '<form><input name="firstChild"><input name="nextSibling"><input name="nodeType"><p>“read”</p></form>',
    blocks: ['other: “read”'],
  },
];

describe('readPage', () => {
  it.each(READING)('reads $name', ({ markup, blocks: expected }) => {
    show(markup);
    expect(blocks()).toEqual(expected);
  });

  it('reads shadow roots and slots in rendered order, and not what is left out of them', () => {
    show('<x-card><b slot="name">Ann</b><i>unslotted</i></x-card>');
    const host = document.querySelector('x-card');
    const root = host?.attachShadow({ mode: 'open' });
    if (root !== undefined) root.innerHTML = '<p>“Shadow,” said <slot name="name">nobody</slot>.</p>';
    expect(blocks()).toEqual(['paragraph: “Shadow,” said Ann.']);
  });

  it('leads every character back to its node', () => {
    show('<p>  “We\n  <b>did</b>  <!-- c -->not\u00ad agree,”<br><br>he <span></span>said.</p><p>End</p>');
    const { document: page, runs } = readPage(document);
    for (const { span } of page.blocks) {
      const words = piecesOf(runs, span)
        .map(({ node, start, end }) => node.data.slice(start, end))
        .join('');
      const collapsed = words.replace(/\u00ad/g, '').replace(/\s+/g, ' ');
      expect(collapsed).toBe(page.text.slice(span.start, span.end));
    }
    for (let i = 0; i < page.text.length; i++) {
      for (const piece of piecesOf(runs, { start: i, end: i + 1 })) {
        const sign = piece.node.data.slice(piece.start, piece.end);
        expect(/\s/.test(sign) ? ' ' : sign).toBe(page.text[i]);
      }
    }
  });

  it('tells the stretches that the page marks as quoted', () => {
    show('<p>She said <q>never <b>again</b></q> twice.</p>');
    const { document: page } = readPage(document);
    const quoted = page.blocks[0]?.quoted?.map(({ start, end }) => page.text.slice(start, end));
    expect(quoted).toEqual(['never again']);
  });

  it('tells the blocks that are one link', () => {
    show('<p><a href="/1">Mayor calls pier “rotten”</a></p><p>See <a href="/2">the report</a> on it.</p>');
    expect(readPage(document).document.blocks.map(({ linked }) => linked)).toEqual([true, undefined]);
  });

  const STORY = 'The pier was closed on Monday after loose bolts were found.';
  const REGIONS: readonly { name: string; markup: string; inside: readonly (boolean | undefined)[] }[] = [
    { name: 'no region: cannot tell', markup: '<p>One</p>', inside: [undefined] },
    {
      name: 'an article beside a teaser',
      markup: '<article><p>A long story it is.</p></article><article><p>Teaser</p></article>',
      inside: [true, false],
    },
    {
      name: 'asides in the article are not the article',
      markup: '<main><p>A long story it is.</p><aside><p>Also read</p></aside></main>',
      inside: [true, false],
    },
    {
      name: 'main around a list of equal articles',
      markup: '<main><article><p>The first one.</p></article><article><p>The other one.</p></article></main>',
      inside: [true, true],
    },
    {
      name: 'main around one article and little else',
      markup: '<main><article><p>The whole of the story stands here.</p></article><p>More</p></main>',
      inside: [true, false],
    },
    {
      name: 'an article in plain boxes, beside a list of what else is read',
      markup: `<div><div><p>${STORY}</p><p>${STORY}</p></div><div><p>Most read today</p></div></div>`,
      inside: [true, true, false],
    },
    {
      name: 'comments under the text, told by their name',
      markup: `<main><p>${STORY}</p><p>${STORY}</p><div class="reader-comments"><p>Well said.</p></div></main>`,
      inside: [true, true, false],
    },
    {
      name: 'a name that covers the whole page says nothing',
      markup: `<main class="with sidebar"><div class="sidebar"><p>${STORY}</p></div><p>${STORY}</p></main>`,
      inside: [true, true],
    },
    {
      name: 'items that lead to other texts, and a list of the article itself',
      markup: `<main><p>${STORY}</p><ul><li>A point of ours.</li>
        <li><h3><a href="/other">Boats return</a></h3><p>They said so.</p></li></ul></main>`,
      inside: [true, true, false, false],
    },
  ];
  it.each(REGIONS)('finds the main region: $name', ({ markup, inside }) => {
    show(markup);
    expect(readPage(document).document.blocks.map(({ inArticle }) => inArticle)).toEqual(inside);
  });
});
