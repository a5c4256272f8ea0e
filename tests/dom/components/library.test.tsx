import { describe, expect, test, vi } from 'vitest';
import { ArticlePage } from '@/components/library/article-page';
import { ConfirmButton } from '@/components/library/confirm-button';
import type { HiddenLinkRow } from '@/components/library/hidden-links';
import { RelationList } from '@/components/library/relation-list';
import { SearchBox } from '@/components/library/search-box';
import { StatementList } from '@/components/library/statement-list';
import { TraceList } from '@/components/library/trace-list';
import { WordingList } from '@/components/library/wording-list';
import type { WordingView } from '@/lib/model/views';
import { field, send } from '@/tests/support/forms';
import { articleView, hiddenLinkRow, wording } from '@/tests/support/library-rows';
import { button, draw, settle, textOf } from '@/tests/support/render';
import { sourceView, statementView } from '@/tests/support/views';

test('what cannot be undone is asked for twice', async () => {
  const onConfirm = vi.fn();
  const place = draw(<ConfirmButton label="Delete" warning="It goes for good." onConfirm={onConfirm} />);
  button(place, 'Delete…').click();
  await settle();
  expect(textOf(place)).toContain('It goes for good.');
  expect(document.activeElement).toBe(button(place, 'Keep it'));
  button(place, 'Keep it').click();
  await settle();
  expect(document.activeElement).toBe(button(place, 'Delete…'));
  button(place, 'Delete…').click();
  await settle();
  expect(onConfirm).not.toHaveBeenCalled();
  button(place, 'Delete').click();
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('an article shows its statements, its disputes and, unfolded, its text', async () => {
  const place = draw(<ArticlePage article={articleView()} onExport={() => {}} onDelete={() => {}} />);
  const text = textOf(place);
  for (const part of [
    ': 5,230 characters in 18 paragraphs.',
    '3 statements',
    'Reported, not quoted',
    'In marks, not speech',
    'Where the article speaks of a dispute',
  ])
    expect(text).toContain(part);
  expect(text.split('Russian FM Disputes')).toHaveLength(2);
  expect(place.querySelector('.article-text')).toBeNull();
});

test.each([
  [0, /go with it, and the links that On Record found in it\. Your own notes and decisions stay\./u],
  [
    1,
    /1 link that you made is hidden with it, until the same article is saved again; the words of both statements stay with it, under Disputes\./u,
  ],
  [2, /2 links that you made are hidden with it/u],
])('deleting an article says what becomes of %i links of one’s own', async (ownLinks, said) => {
  const place = draw(
    <ArticlePage article={articleView({ ownLinks })} onExport={() => {}} onDelete={() => {}} />,
  );
  button(place, 'Delete this article…').click();
  await settle();
  expect(textOf(place)).toMatch(said);
});

test('links whose source was removed stand below the others, with what they were about', () => {
  const onRemove = vi.fn();
  const list = (hidden: readonly HiddenLinkRow[]) =>
    draw(
      <RelationList rows={[]} total={0} page={1} hidden={hidden} onDecide={() => {}} onRemove={onRemove} />,
    );
  const place = list([hiddenLinkRow()]);
  for (const said of [
    '1 link that you made is hidden: the article at one end was removed',
    'Ada Lind',
    '“The ferry will sail on Sunday.”',
    'Ferries sail again, The Harbour Post, 4 March 2026',
    'denies',
    'The words of this statement were not kept.',
    'She told me so.',
  ])
    expect(textOf(place)).toContain(said);
  expect(place.querySelectorAll('a')).toHaveLength(0);
  button(place, 'Remove link').click();
  expect(onRemove.mock.calls).toEqual([['person:hidden']]);
  expect(textOf(list([]))).not.toContain('hidden');
});

test('a list of statements grows on request', async () => {
  const rows = Array.from({ length: 120 }, (_, n) => ({
    ...statementView({ id: `s${n}` }),
    disputed: false,
  }));
  const place = draw(<StatementList rows={rows} />);
  expect(place.querySelectorAll('li')).toHaveLength(50);
  button(place, 'Show 50 more of 70').click();
  await settle();
  button(place, 'Show 20 more of 20').click();
  await settle();
  expect(place.querySelectorAll('li')).toHaveLength(120);
});

test('a list over several articles names the article of each statement', () => {
  const { headline: _, ...source } = sourceView();
  const rows = ['one.txt', 'two.txt'].map((file) => ({
    ...statementView({ id: file, source: { ...source, file } }),
    disputed: false,
  }));
  const named = draw(<StatementList rows={rows} withSource />);
  expect(textOf(named)).toContain('Without a headline (one.txt)');
  expect(textOf(named)).toContain('Without a headline (two.txt)');
  expect(textOf(draw(<StatementList rows={rows} />))).not.toContain('one.txt');
});

test('the reading of a statement is told in words, and as noted on demand', () => {
  const place = draw(
    <TraceList
      rows={[
        { step: 'marks', rule: 'double-marks', words: '“We sail,”' },
        { step: 'cue', rule: 'inverted', words: 'said' },
        { step: 'kind', rule: 'a-rule-of-tomorrow', note: 'speech 0.98' },
      ]}
    />,
  );
  const [marks, cue, kind] = place.querySelectorAll('.trace > li');
  expect(marks?.querySelector('q')?.textContent).toBe('We sail,');
  expect(cue?.textContent).toBe('Word of saying: the word of saying, then the speaker, said');
  expect(kind?.textContent).toBe('Kind of statement');
  expect(place.querySelector('details details pre')?.textContent).toBe(
    'marks double-marks\ncue inverted\nkind a-rule-of-tomorrow speech 0.98',
  );
});

test('the search box asks for trimmed words', () => {
  const onSearch = vi.fn();
  const place = draw(<SearchBox query="" onSearch={onSearch} />);
  field(place, 'q').value = '  ferry  ';
  send(place);
  expect(onSearch).toHaveBeenCalledWith('ferry');
});

describe('where else words are printed', () => {
  test('says how each stands to the statement, with what differs, and asks for the opposite', () => {
    const decide = vi.fn();
    const cut = wording('same', 'The ferry will sail on Sunday.');
    const place = draw(
      <WordingList statement={statementView()} wordings={[cut, wording('another-day')]} onDecide={decide} />,
    );
    expect(textOf(place)).toContain('[missing: not]');
    button(place, 'Not the same statement').click();
    button(place, 'The same statement').click();
    expect(decide.mock.calls).toEqual([
      ['wording same', 'different'],
      ['wording another-day', 'same'],
    ]);
  });

  test('names an article once, however often it prints them', () => {
    const decide = vi.fn();
    const inOne = (id: string, words?: string) => wording('same', words, { id, articleId: 'one' });
    const wordings = [
      inOne('headline', 'The ferry will sail on Sunday.'),
      wording('same', undefined, { id: 'elsewhere', articleId: 'two' }),
      inOne('text'),
      inOne('caption'),
      wording('apart', undefined, { id: 'parted', articleId: 'one' }),
      wording('same', undefined, { id: 'saved' }),
      wording('same', undefined, { id: 'saved too' }),
    ];
    const place = draw(<WordingList statement={statementView()} wordings={wordings} onDecide={decide} />);
    const articles = [...place.querySelectorAll('article')];
    expect(articles.map((one) => one.querySelectorAll('a').length)).toEqual([3, 1, 1, 1, 1]);
    expect(articles.map((one) => one.querySelectorAll('cite').length)).toEqual([1, 1, 1, 1, 1]);
    const [first] = articles;
    expect(first && textOf(first)).toContain('3 times');
    expect(first?.querySelector('summary')?.textContent).toBe('2 more times in this article');
    for (const one of first?.querySelectorAll('button') ?? []) one.click();
    expect(decide.mock.calls.map(([id]) => id)).toEqual(['headline', 'text', 'caption']);
  });

  test('says so when the article on show has them again', () => {
    const again = wording('same', undefined, { articleId: 'one', inSameArticle: true });
    const text = textOf(
      draw(<WordingList statement={statementView()} wordings={[again]} onDecide={() => {}} />),
    );
    expect(text).toContain('In the same article');
    expect(text).not.toContain('time');
  });

  test('is absent when there is nothing', () => {
    expect(
      draw(<WordingList statement={statementView()} wordings={[]} onDecide={() => {}} />).textContent,
    ).toBe('');
  });

  /** A printing in an article of its own, on a day or none. */
  const printed = (id: string, published?: string, words?: string, as: WordingView['as'] = 'same') => {
    const { published: _, ...source } = sourceView({ headline: `Story ${id}`, outlet: `The ${id} Post` });
    const { statement, ...rest } = wording(as, words, { id, articleId: `article ${id}` });
    const from = published === undefined ? source : { ...source, published };
    return { ...rest, statement: { ...statement, source: from } };
  };
  const shown = (wordings: readonly WordingView[], published = '2014-10-28') => {
    const own = statementView({ source: sourceView({ published }) });
    return draw(<WordingList statement={own} wordings={wordings} onDecide={() => {}} />);
  };

  test('folds articles that print the very same words, each with its source and its decision', () => {
    const decide = vi.fn();
    const wordings = [
      printed('b', '2014-10-29'),
      printed('c', '2014-10-30', 'the ferry will NOT sail on Sunday; whatever the weather does'),
      printed('d', '2014-10-31', 'The ferry will sail on Sunday.'),
      printed('e', '2014-11-01'),
      printed('f', '2014-11-01', undefined, 'apart'),
    ];
    const place = draw(<WordingList statement={statementView()} wordings={wordings} onDecide={decide} />);
    const articles = [...place.querySelectorAll('article')];
    expect(articles.map((one) => [...one.querySelectorAll('cite')].map(textOf))).toEqual([
      ['Story b', 'Story c', 'Story e'],
      ['Story d'],
      ['Story f'],
    ]);
    expect(articles[0]?.querySelector('summary')?.textContent).toBe('+2 articles with the same words');
    for (const one of articles[0]?.querySelectorAll('button') ?? []) one.click();
    expect(decide.mock.calls.map(([id]) => id)).toEqual(['b', 'c', 'e']);
    const links = [...(articles[0]?.querySelectorAll('a') ?? [])].map((one) => one.getAttribute('href'));
    expect(links).toEqual(['#/quotation/b', '#/quotation/c', '#/quotation/e']);
  });

  test('does not fold what another says, or what is said of another day', () => {
    const other = printed('c', '2014-10-30');
    const falk = { name: 'Jon Falk', confidence: 'high' as const };
    const early = { from: '2014-10-01', to: '2014-10-01' };
    for (const change of [{ speaker: falk }, { said: early }, { kind: 'indirect' as const }]) {
      const changed = { ...other, statement: { ...other.statement, ...change } };
      expect(shown([printed('b', '2014-10-29'), changed]).querySelectorAll('article')).toHaveLength(2);
    }
  });

  const firsts: readonly (readonly [what: string, wordings: readonly WordingView[], said: RegExp | null])[] =
    [
      ['this one', [printed('b', '2014-10-29')], /library: this one, 28 October 2014\./u],
      ['another', [printed('b', '2014-10-27')], /library: Story b, The b Post, 27 October 2014\./u],
      [
        'one day',
        [printed('b', '2014-10-28T09:00:00Z')],
        /28 October 2014, in 2 articles of that day, this one/u,
      ],
      ['no day', [printed('b')], /this one, 28 October 2014\. 1 printing has no day, and may be earlier\./u],
      ['another day’s words', [printed('b', '2013-01-01', undefined, 'another-day')], null],
      ['the same article', [{ ...printed('b', '2013-01-01'), inSameArticle: true }], null],
    ];
  test.each(firsts)('says what came first: %s', (_what, wordings, said) => {
    const text = textOf(shown(wordings));
    if (said === null) expect(text).not.toContain('First in your library');
    else expect(text).toMatch(said);
  });

  test('of two instants of a day the earlier came first, whatever their time zones', () => {
    const later = printed('b', '2014-10-28T08:00:00Z');
    expect(textOf(shown([later], '2014-10-28T09:00:00+02:00'))).toContain('library: this one,');
    expect(textOf(shown([later], '2014-10-28T07:00:00-04:00'))).toContain('library: Story b');
  });
});
