import { describe, expect, test, vi } from 'vitest';
import { CheckList } from '@/components/library/check-list';
import { type LinkCandidate, LinkForm } from '@/components/library/link-form';
import { RelationReview } from '@/components/library/relation-review';
import type { PossiblePair } from '@/lib/model/views';
import { field, send } from '@/tests/support/forms';
import { possiblePair, relationRow } from '@/tests/support/library-rows';
import { button, draw, settle, textOf } from '@/tests/support/render';
import { statementView } from '@/tests/support/views';

describe('reviewing a link', () => {
  function review(changes: Parameters<typeof relationRow>[0] = {}) {
    const onDecide = vi.fn();
    const onRemove = vi.fn();
    return {
      onDecide,
      onRemove,
      place: draw(<RelationReview relation={relationRow(changes)} onDecide={onDecide} onRemove={onRemove} />),
    };
  }

  test('confirm, reject and swap', () => {
    const { place, onDecide } = review();
    button(place, 'Confirm').click();
    button(place, 'Reject').click();
    button(place, 'Swap direction').click();
    expect(onDecide.mock.calls.map(([decision]) => decision)).toEqual([
      { state: 'confirmed', type: 'denies' },
      { state: 'rejected' },
      { state: 'confirmed', type: 'denies', swapped: true },
    ]);
  });

  test('a swapped link is swapped back', () => {
    const { place, onDecide } = review({ swapped: true, state: 'confirmed' });
    button(place, 'Swap direction').click();
    expect(onDecide).toHaveBeenCalledWith({ state: 'confirmed', type: 'denies', swapped: false });
  });

  test('choosing a kind confirms it with that kind', () => {
    const { place, onDecide } = review();
    const select = place.querySelector('select');
    if (select === null) throw new Error('no select');
    select.value = 'qualifies';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onDecide).toHaveBeenCalledWith({ state: 'confirmed', type: 'qualifies' });
  });

  test('a link of one’s own is removed, not decided on', () => {
    const { place, onRemove } = review({ origin: 'person', rule: 'person', why: 'He came back to it.' });
    expect(textOf(place)).toContain('Linked by you');
    expect(textOf(place)).not.toMatch(/Linked by On Record|Confirm|\(person\)/u);
    button(place, 'Remove link').click();
    expect(onRemove).toHaveBeenCalledOnce();
  });

  test('shows both sides, the evidence and who suggested it', () => {
    const text = textOf(review().place);
    for (const part of ['Sergei Lavrov', 'John Kerry', 'Not so on both counts', 'Suggested by the program'])
      expect(text).toContain(part);
    expect(text).not.toContain('anaphor-count');
  });
});

describe('the researcher’s queue', () => {
  const pairs = [possiblePair({ key: 'first' }), possiblePair({ key: 'second', demoted: true })];

  async function list(shown: readonly PossiblePair[]) {
    const onDecide = vi.fn();
    const place = draw(<CheckList pairs={shown} onDecide={onDecide} />);
    await settle();
    const press = (key: string, options: KeyboardEventInit = {}, on: EventTarget = place) =>
      on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...options }));
    return { place, onDecide, press };
  }

  test('answers the pair on show with one key each, and with buttons', async () => {
    const { place, onDecide, press } = await list(pairs);
    press('c');
    press('R');
    button(place, 'Confirm (C)').click();
    button(place, 'Reject (R)').click();
    expect(onDecide.mock.calls.map(([pair, state]) => `${pair.key} ${state}`)).toEqual([
      'first confirmed',
      'first rejected',
      'first confirmed',
      'first rejected',
    ]);
    expect(textOf(place)).toContain('1 more pair after this one.');
  });

  test('leaves chords, held keys and what is typed into a field alone', async () => {
    const { place, onDecide, press } = await list(pairs);
    const input = document.createElement('input');
    place.append(input);
    press('c', { ctrlKey: true });
    press('r', { metaKey: true });
    press('c', { repeat: true });
    press('r', {}, input);
    press('x');
    expect(onDecide).not.toHaveBeenCalled();
  });

  test('says that a rule demoted itself, and when there is nothing', async () => {
    expect(textOf((await list(pairs.slice(1))).place)).toContain('You rejected most pairs');
    const { place, onDecide, press } = await list([]);
    press('c');
    expect(textOf(place)).toContain('Nothing to check');
    expect(onDecide).not.toHaveBeenCalled();
  });
});

describe('adding a counter-statement', () => {
  const found = [statementView({ id: 'a' }), statementView({ id: 'b', words: 'The ferry stays.' })];

  async function form(candidates: readonly LinkCandidate[] | undefined) {
    const [onSearch, onSave] = [vi.fn(), vi.fn()];
    const place = draw(<LinkForm candidates={candidates} onSearch={onSearch} onSave={onSave} />);
    button(place, 'Add a counter-statement…').click();
    await settle();
    return { place, onSearch, onSave };
  }

  test('asks for words, and for no search without any', async () => {
    const { place, onSearch } = await form(undefined);
    expect(document.activeElement).toBe(field(place, 'words'));
    send(place);
    field(place, 'words').value = ' ferry ';
    send(place);
    expect(onSearch.mock.calls).toEqual([['ferry']]);
  });

  test('saves the chosen statement with its kind and the reason, and folds again', async () => {
    const { place, onSave } = await form(found);
    expect(button(place, 'Save link').disabled).toBe(true);
    place.querySelectorAll<HTMLInputElement>('[name=from]')[1]?.click();
    await settle();
    const kind = place.querySelector<HTMLSelectElement>('[name=type]');
    if (kind === null) throw new Error('no kind');
    kind.value = 'corrects';
    field(place, 'why').value = ' He came back to it. ';
    button(place, 'Save link').click();
    await settle();
    expect(onSave.mock.calls).toEqual([[{ fromId: 'b', type: 'corrects', why: 'He came back to it.' }]]);
    expect(place.querySelector('form')).toBeNull();
  });

  test('says when nothing was found, and can be given up', async () => {
    const { place, onSave } = await form([]);
    expect(textOf(place)).toContain('No other statement holds these words');
    button(place, 'Do not link').click();
    await settle();
    expect(place.querySelector('form')).toBeNull();
    expect(onSave).not.toHaveBeenCalled();
  });
});

test('reported words to check stand without quotation marks', () => {
  const pair = possiblePair({ from: statementView({ id: 'f', kind: 'indirect', words: 'It was late.' }) });
  const place = draw(<CheckList pairs={[pair]} onDecide={() => {}} />);
  const [from, to] = [...place.querySelectorAll('.row-words')].map((link) => link.textContent);
  expect(from).toBe('It was late.');
  expect(to).toBe(`“${pair.to.words}”`);
});
