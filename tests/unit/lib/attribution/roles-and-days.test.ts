import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

describe('a day or a place in front of a title', () => {
  test.each([
    ['On Wednesday Mayor Ada Morrow said the gate was “locked at nine”.', 'Mayor', '2026-11-18'],
    [
      'On Friday former harbour commissioner Ada Morrow said: “We open.”',
      'former harbour commissioner',
      '2026-11-20',
    ],
    ['In March Governor Ada Morrow said: “We open.”', 'Governor', undefined],
    ['In Lindhaven Judge Ada Morrow said: “We open.”', 'Judge', undefined],
    ['In Port Lindhaven Mayor Ada Morrow said: “We open.”', 'Mayor', undefined],
    ['A friend of Lindhaven Mayor Ada Morrow came. “We open,” Morrow said.', 'Lindhaven Mayor', undefined],
  ])('%s', (text, role, date) => {
    const { quotations, speakers } = readArticle(
      documentOfPlainText(`News from the harbour\n\n${text}`, 'en'),
      {
        published: { value: '2026-11-21' },
      },
    );
    const said = quotations.find(({ kind }) => kind !== 'indirect');
    expect(speakers[said?.speaker ?? -1]).toMatchObject({ name: 'Ada Morrow', role });
    if (date !== undefined) expect(said?.circumstances?.date?.value).toMatchObject({ from: date });
  });
});
