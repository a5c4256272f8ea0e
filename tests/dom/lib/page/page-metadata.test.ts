import { describe, expect, it } from 'vitest';
import { type PageMetadata, readPageMetadata } from '@/lib/page/page-metadata';

const CASES: readonly { name: string; head: string; lang?: string; expected: PageMetadata }[] = [
  { name: 'nothing said', head: '', expected: {} },
  {
    name: 'JSON-LD before meta elements',
    head: `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"no"},
      {"@type":["NewsArticle"],"headline":" A  head ","author":[{"name":"Ann Lee"},{"name":"Bo"}],
      "datePublished":"2024-03-01T08:00:00+01:00","publisher":{"name":"The Paper"}}]}</script>
      <meta property="og:title" content="other"><meta property="og:site_name" content="other">`,
    lang: 'en-gb',
    expected: {
      headline: 'A head',
      byline: 'Ann Lee, Bo',
      outlet: 'The Paper',
      published: { value: '2024-03-01T08:00:00+01:00' },
      language: 'en-GB',
    },
  },
  {
    name: 'meta elements when JSON-LD is broken',
    head: `<script type="application/ld+json">{"@type":"NewsArticle",</script>
      <meta property="og:title" content="Head"><meta name="author" content="https://site.example/ann">
      <meta name="Author" content="Ann Lee"><meta property="article:published_time" content="2024-03-01T08:00Z">
      <meta property="og:locale" content="de_DE">`,
    expected: {
      headline: 'Head',
      byline: 'Ann Lee',
      published: { value: '2024-03-01T08:00:00Z' },
      language: 'de-DE',
    },
  },
  {
    name: 'dates that are no dates, and a time without offset',
    head: `<meta name="date" content="10/11/2014"><meta name="pubdate" content="2014-02-30">
      <meta name="dc.date" content="2014-02-03 04:05">`,
    expected: { published: { value: '2014-02-03' } },
  },
  {
    name: 'claims of the wrong type',
    head: `<script type="application/ld+json">{"@type":"Article","headline":7,"author":{"name":{}},"publisher":[[["x"]]],
      "datePublished":{"a":1},"inLanguage":"english language of course and more"}</script>`,
    expected: {},
  },
];

describe('readPageMetadata', () => {
  it.each(CASES)('$name', ({ head, lang, expected }) => {
    document.documentElement.innerHTML = `<head>${head}</head><body></body>`;
    if (lang === undefined) document.documentElement.removeAttribute('lang');
    else document.documentElement.setAttribute('lang', lang);
    expect(readPageMetadata(document)).toEqual(expected);
  });
});
