import { describe, expect, test } from 'vitest';
import { ContextExcerpt } from '@/components/context-excerpt';
import { CounterSections } from '@/components/counter-sections';
import { LinkReason } from '@/components/link-reason';
import { MatchDetails } from '@/components/match-details';
import { EntryList } from '@/components/report/entry-list';
import { findCounterStatements } from '@/lib/counter/find-counter-statements';
import type { CounterView } from '@/lib/model/views';
import { counterArticles } from '@/tests/fixtures/counter/articles';
import { furtherArticles } from '@/tests/fixtures/counter/further-articles';
import { draw, textOf } from '@/tests/support/render';
import { pageEntries } from '@/tests/support/report';
import { counterView, lavrovView, matchView, sourceView, statementView } from '@/tests/support/views';
import { readMarkedArticle } from '@/tests/unit/lib/counter/marked-article';

function sections(...counters: CounterView[]): HTMLElement {
  return draw(<CounterSections shown={statementView()} counters={counters} />);
}

describe('a counter-statement repeats nothing that stands above', () => {
  const { words } = lavrovView();
  const shown = statementView().words;

  test.each([
    ['its own words', [{ text: 'We did not agree', sentence: `“${words}”` }]],
    ['its own words with little beside them', [{ text: 'not agree', sentence: `“${words},” he said.` }]],
    ['a sentence of its own words', [{ text: 'We did not agree', sentence: words.slice(0, 120) }]],
    ['the words on show', [{ text: 'agreed', sentence: `Afterwards, Kerry told reporters, “${shown}”` }]],
  ])('%s', (_, evidence) => {
    const place = sections(counterView({ evidence }));
    expect(place.querySelector('.evidence')).toBeNull();
    expect(textOf(place).split(words.slice(0, 60))).toHaveLength(2);
  });

  test('and keeps a sentence that tells more', () => {
    const sentence = 'We did not agree, he told state-owned television at the end of a long week in Moscow.';
    const place = sections(counterView({ evidence: [{ text: 'not agree', sentence }] }));
    expect(textOf(place.querySelector('.evidence') as Element)).toBe(sentence);
  });

  const other = sourceView({ headline: 'Talks go on', url: 'https://harbour.example/talks' });
  test('the article is named once: that of the statement on show, and that of the one before', () => {
    const place = sections(
      counterView(),
      counterView({ relationId: 'r2', statement: lavrovView({ source: other }) }),
      counterView({
        relationId: 'r3',
        statement: lavrovView({
          source: { ...other, urlAtWords: 'https://harbour.example/talks#:~:text=a' },
        }),
      }),
    );
    expect([...place.querySelectorAll('.counter-source')].map(textOf)).toEqual([
      'In the same article.',
      'Talks go on, Patrick Goodenough, 28 October 2014Open the source',
      'In the same article as the one before.Open the source at these words',
    ]);
  });

  test('articles of which nothing is known are not called the same', () => {
    const unknown = { origin: 'imported-file' } as const;
    const place = draw(
      <CounterSections
        shown={statementView({ source: unknown })}
        counters={[counterView({ statement: lavrovView({ source: unknown }) })]}
      />,
    );
    expect(textOf(place)).not.toContain('same article');
  });
});

describe('the reason of a link', () => {
  const [from, to] = [lavrovView(), statementView()];
  const reason = (changes: Partial<CounterView>, ends: object = {}) =>
    textOf(draw(<LinkReason link={{ ...counterView(changes), from, to, ...ends }} />));

  test.each([
    ['points-back', 'Right after the words of John Kerry the article says that Sergei Lavrov denied them'],
    [
      'names-the-speaker',
      'Right after the words of John Kerry the article says that Sergei Lavrov denied them',
    ],
    ['names-the-claim', 'One sentence of the article gives this claim and says that Sergei Lavrov denied it'],
    ['claim-before-it', 'in the same sentence, the article says that Sergei Lavrov denied it'],
    ['said-just-before', 'and the next says that Sergei Lavrov denied it'],
    ['disowns-the-words', 'Sergei Lavrov denied having said these words'],
    ['goes-on-denying', 'Sergei Lavrov had just disputed this, and goes on: Not so on both counts'],
    ['other-cause', 'Sergei Lavrov names another cause than John Kerry: Not so on both counts'],
    ['other-time', 'Sergei Lavrov puts it at another time than John Kerry: Not so on both counts'],
  ])('%s names who speaks', (rule, said) => expect(reason({ rule })).toContain(said));

  test('names nobody whom the article does not name', () => {
    const unnamed = statementView({ speaker: { confidence: 'low' } });
    const narrator = statementView({ kind: 'narrator', speaker: { confidence: 'low' } });
    expect(reason({ rule: 'points-back' }, { from: unnamed })).toContain(
      'somebody who is not named denied them',
    );
    expect(reason({ rule: 'other-cause' }, { to: narrator })).toContain('than the article: ');
  });

  test('of an unknown rule, or of a person, is shown as it was noted', () => {
    expect(reason({ why: 'He came back to it.' })).toBe('He came back to it.');
    expect(reason({ rule: 'of-another-year', why: 'Similar words.' })).toBe('Similar words.');
  });

  test('has words for every rule by which the engine links', () => {
    const links = [...counterArticles, ...furtherArticles].flatMap(({ text, people, aliases }) => {
      const { document: read, reading } = readMarkedArticle(text, people, aliases);
      return findCounterStatements(read, reading).relations;
    });
    const rules = new Map(links.map(({ rule, type, why }) => [rule, { rule, type, why }]));
    expect(rules.size).toBeGreaterThan(6);
    for (const link of rules.values()) {
      const said = reason(link);
      expect(said, link.rule).toContain('Sergei Lavrov');
      expect(said, link.rule).not.toContain(link.why);
    }
  });
});

describe('what was saved and says nothing', () => {
  test.each([
    ['“', ''],
    ['', '”'],
    [' – ', '…'],
  ])('a lone mark is no context: %j and %j', (before, after) =>
    expect(textOf(draw(<ContextExcerpt statement={statementView({ before, after })} />))).toBe(''),
  );

  test('a lone mark beside real context is left out', () => {
    const place = draw(<ContextExcerpt statement={statementView({ before: '“', after: 'Then he left.' })} />);
    expect([...place.querySelectorAll('p')].map(textOf)).toHaveLength(2);
    expect(textOf(place)).toContain('Then he left.');
  });

  test.each([
    ['', [], false],
    ['  ', [], false],
    ['Compare.', [], true],
    ['', ['ferries'], true],
  ])('a note %j with the tags %j', (text, tags, isNote) => {
    const match = matchView({ note: { text, tags } });
    const card = textOf(draw(<MatchDetails match={match} />));
    expect(card.includes('Your note')).toBe(isNote);
    expect(card.includes('You saved this quotation, without a note.')).toBe(!isNote);
    const [entry] = pageEntries();
    if (entry === undefined) throw new Error('no entry');
    const list = draw(<EntryList entries={[{ ...entry, match }]} onOpen={() => {}} />);
    expect([...list.querySelectorAll('.badge')].map(textOf)).toContain(isNote ? 'Your note' : 'Saved');
  });
});
