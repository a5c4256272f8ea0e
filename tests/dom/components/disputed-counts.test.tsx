import { expect, test } from 'vitest';
import { ArticleList } from '@/components/library/article-list';
import { RelationList } from '@/components/library/relation-list';
import { WelcomeSheet } from '@/components/welcome-sheet';
import { articleRow, relationRow } from '@/tests/support/library-rows';
import { draw, textOf } from '@/tests/support/render';

const nothing = () => {};

test.each([
  [0, 'It holds 26 quoted or reported statements from 1 article. It grows'],
  [7, 'It holds 26 quoted or reported statements from 1 article, 7 of them disputed by someone. It grows'],
])('the welcome page counts disputed statements (%i)', (disputed, said) => {
  const counts = { articles: 1, quotations: 26, disputed };
  const place = draw(
    <WelcomeSheet
      counts={counts}
      everywhere={false}
      onEverywhere={nothing}
      onOnlyOnClick={nothing}
      onOpenLibrary={nothing}
      onOpenExample={nothing}
      browser="chromium"
      shortcuts={[]}
    />,
  );
  expect(textOf(place)).toContain(said);
});

test.each([
  [0, '1,204 statements'],
  [7, '1,204 statements, 7 of them disputed'],
])('so does the list of articles (%i)', (disputed, said) => {
  const rows = [articleRow({ quotations: 1204, disputed })];
  const place = draw(<ArticleList rows={rows} total={1} page={1} />);
  expect([...place.querySelectorAll('.row .quiet')].map(textOf)).toContain(said);
});

test('the list of links says how many statements they lead to', () => {
  const list = (disputed?: number) =>
    textOf(
      draw(
        <RelationList
          rows={[relationRow()]}
          total={13}
          page={1}
          onDecide={nothing}
          onRemove={nothing}
          {...(disputed === undefined ? {} : { disputed })}
        />,
      ),
    );
  expect(list(7)).toContain('7 statements are disputed, by 13 links to others');
  expect(list(1)).toContain('1 statement is disputed, by 13 links to others');
  expect(list()).not.toContain('13 links');
});
