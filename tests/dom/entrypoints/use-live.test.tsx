import 'fake-indexeddb/auto';
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Shown } from '@/entrypoints/library/shown';
import { useLive } from '@/entrypoints/library/use-live';
import { draw, settle, textOf } from '@/tests/support/render';

/** Answers of a library that takes its time. */
function slowLibrary() {
  const waiting: (() => void)[] = [];
  return {
    ask: (words: string) => new Promise<string>((answer) => waiting.push(() => answer(words))),
    answer: () => {
      for (const one of waiting.splice(0)) one();
      return settle();
    },
  };
}

interface Props {
  readonly ask: (words: string) => Promise<string>;
  readonly subject: string;
  readonly detail: string;
}

function Page({ ask, subject, detail }: Props) {
  const live = useLive(() => ask(`${subject} ${detail}`), [subject], [detail]);
  return (
    <Shown live={live}>
      {(value) => (
        <>
          <p>{value}</p>
          <input />
        </>
      )}
    </Shown>
  );
}

test('while a better answer is awaited the former one stays, with what a person is writing in it', async () => {
  const { ask, answer } = slowLibrary();
  const place = draw(<Page ask={ask} subject="ferry" detail="plain" />);
  await settle();
  await answer();
  const input = place.querySelector('input');
  if (input === null) throw new Error('nothing to write in');
  input.value = 'half a sen';

  render(<Page ask={ask} subject="ferry" detail="with other wordings" />, place);
  await settle();
  expect(textOf(place)).toBe('ferry plain');
  await answer();
  expect(textOf(place)).toBe('ferry with other wordings');
  expect(place.querySelector('input')).toBe(input);
  expect(input.value).toBe('half a sen');
});

test('the answer of something else is taken away at once', async () => {
  const { ask, answer } = slowLibrary();
  const place = draw(<Page ask={ask} subject="ferry" detail="plain" />);
  await settle();
  await answer();

  render(<Page ask={ask} subject="tram" detail="plain" />, place);
  await settle();
  expect(textOf(place)).toBe('');
  await answer();
  expect(textOf(place)).toBe('tram plain');
});

test('a library that takes long is said to be read, and then shown', async () => {
  const { ask, answer } = slowLibrary();
  const place = draw(<Page ask={ask} subject="ferry" detail="plain" />);
  await vi.waitFor(() => expect(textOf(place)).toBe('Reading your library…'));
  await answer();
  expect(textOf(place)).toBe('ferry plain');
});
