import { expect, test, vi } from 'vitest';
import { WelcomeSheet } from '@/components/welcome-sheet';
import { button, draw, textOf } from '@/tests/support/render';
import { counterView, statementView } from '@/tests/support/views';

function sheet(changes: Partial<Parameters<typeof WelcomeSheet>[0]> = {}): HTMLElement {
  return draw(
    <WelcomeSheet
      counts={undefined}
      everywhere={false}
      browser="chromium"
      shortcuts={[]}
      onEverywhere={() => {}}
      onOnlyOnClick={() => {}}
      onOpenLibrary={() => {}}
      onOpenExample={() => {}}
      {...changes}
    />,
  );
}

test('the shapes of the marks are shown and named', () => {
  const legend = sheet().querySelector('.mark-legend');
  if (legend === null) throw new Error('no legend');
  expect([...legend.querySelectorAll('dt')].map(textOf)).toEqual([
    'solid line',
    'dashed line',
    'double line',
    'small sign',
  ]);
  expect([...legend.querySelectorAll('.marked')].map((one) => one.className)).toEqual([
    'marked verbatim',
    'marked changed',
    'marked other-speaker',
  ]);
});

test('the example is one of the library, and leads to it', () => {
  const onOpenExample = vi.fn();
  const statement = statementView({
    id: 'k7',
    words: 'The ferry sails.',
    speaker: { name: 'Ada Lind', confidence: 'high' },
  });
  const place = sheet({ example: { statement, counter: counterView() }, onOpenExample });
  expect(textOf(place.querySelector('figure') as Element)).toContain('Ada Lind: “The ferry sails.”');
  expect(textOf(place.querySelector('figure') as Element)).toContain('Sergei Lavrov denies this');
  button(place, 'Show it in the library').click();
  expect(onOpenExample).toHaveBeenCalledWith('k7');
  expect(sheet().querySelector('figure')).toBeNull();
});

test('the keys are those that the browser has', () => {
  const place = sheet({
    shortcuts: [
      { what: 'Go to the next one', keys: 'Alt+Shift+K' },
      { what: 'Save it', keys: '' },
    ],
  });
  expect([...place.querySelectorAll('.shortcuts li')].map(textOf)).toEqual([
    'Alt+Shift+K Go to the next one',
    'no keys set Save it',
  ]);
  expect(sheet().querySelector('.shortcuts')).toBeNull();
});

test.each([
  ['firefox', 'Pin to Toolbar'],
  ['chromium', 'then the pin beside On Record'],
] as const)('how to pin the button in %s', (browser, said) =>
  expect(textOf(sheet({ browser }))).toContain(said),
);
