import { describe, expect, test, vi } from 'vitest';
import { QuotationForm } from '@/components/forms/quotation-form';
import { parseTags } from '@/components/forms/tags';
import { AnnotationItem } from '@/components/library/annotation-item';
import { AnnotationList } from '@/components/library/annotation-list';
import { ArticlePage } from '@/components/library/article-page';
import { CheckList } from '@/components/library/check-list';
import { ConfirmButton } from '@/components/library/confirm-button';
import { type LinkCandidate, LinkForm } from '@/components/library/link-form';
import { RelationReview } from '@/components/library/relation-review';
import { SearchBox } from '@/components/library/search-box';
import { StatementList } from '@/components/library/statement-list';
import { TraceList } from '@/components/library/trace-list';
import { WordingList } from '@/components/library/wording-list';
import type { PossiblePair } from '@/lib/model/views';
import {
  annotationRecord,
  articleView,
  possiblePair,
  relationRow,
  wording,
} from '@/tests/support/library-rows';
import { button, draw, settle, textOf } from '@/tests/support/render';
import { sourceView, statementView } from '@/tests/support/views';

function field(place: ParentNode, name: string): HTMLInputElement | HTMLTextAreaElement {
  const found = place.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`);
  if (found === null) throw new Error(`no field ${name}`);
  return found;
}

function send(place: ParentNode): void {
  place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

describe('the save form', () => {
  const draft = { ...annotationRecord(), published: '2026-03-04', speakerConfidence: 'medium' as const };

  test('opens filled in, with the words as they are and the focus in the note', async () => {
    const place = draw(<QuotationForm draft={draft} onSave={() => {}} onCancel={() => {}} />);
    await settle();
    expect(place.querySelector('blockquote')?.textContent).toBe(`“${draft.exact}”`);
    expect(field(place, 'speaker').value).toBe('Ada Lind');
    expect(field(place, 'headline').value).toBe('Ferries sail again');
    expect(textOf(place)).toContain('probably right, please check');
    expect(document.activeElement).toBe(field(place, 'note'));
  });

  test('gives back what was filled in; an emptied field is absent', () => {
    const onSave = vi.fn();
    const place = draw(<QuotationForm draft={draft} onSave={onSave} onCancel={() => {}} />);
    field(place, 'speaker').value = '  ';
    field(place, 'note').value = ' Ask again. ';
    field(place, 'tags').value = 'ferries, , weather; ferries';
    send(place);
    expect(onSave.mock.calls).toEqual([
      [
        {
          note: 'Ask again.',
          tags: ['ferries', 'weather'],
          headline: 'Ferries sail again',
          byline: 'Ines Palm',
          outlet: 'The Harbour Post',
        },
      ],
    ]);
  });

  test('says why it could not be saved, and can be given up', () => {
    const onCancel = vi.fn();
    const place = draw(
      <QuotationForm draft={draft} problem="There is no room left." onSave={() => {}} onCancel={onCancel} />,
    );
    expect(place.querySelector('[role=alert]')?.textContent).toBe('There is no room left.');
    button(place, 'Do not save').click();
    expect(onCancel).toHaveBeenCalledOnce();
  });

  const tags: readonly (readonly [text: string, tags: readonly string[]])[] = [
    ['', []],
    [' , ;\n', []],
    ['a,b;c\nd', ['a', 'b', 'c', 'd']],
    ['a, a ,A', ['a', 'A']],
    ['x'.repeat(300), ['x'.repeat(100)]],
  ];
  test.each(tags)('tags %j', (text, expected) => expect(parseTags(text)).toEqual(expected));
});

describe('a saved quotation', () => {
  test('is edited in place', async () => {
    const onEdit = vi.fn();
    const place = draw(
      <AnnotationItem annotation={annotationRecord()} onEdit={onEdit} onDelete={() => {}} />,
    );
    button(place, 'Edit').click();
    await settle();
    expect(field(place, 'note').value).toBe('Compare with the timetable.\nAsk Ines for the tape.');
    field(place, 'note').value = 'Done.';
    field(place, 'tags').value = 'ferries';
    send(place);
    await settle();
    expect(onEdit).toHaveBeenCalledWith({ note: 'Done.', tags: ['ferries'], speaker: 'Ada Lind' });
    expect(place.querySelector('form')).toBeNull();
  });

  test('an edit can be left as it was', async () => {
    const onEdit = vi.fn();
    const place = draw(
      <AnnotationItem annotation={annotationRecord()} onEdit={onEdit} onDelete={() => {}} />,
    );
    button(place, 'Edit').click();
    await settle();
    button(place, 'Leave as it was').click();
    await settle();
    expect(onEdit).not.toHaveBeenCalled();
    expect(textOf(place)).toContain('Compare with the timetable.');
  });

  test('links only where its address is a web address', () => {
    const link = (url: string) =>
      draw(
        <AnnotationItem
          annotation={annotationRecord({ url, tags: [] })}
          onEdit={() => {}}
          onDelete={() => {}}
        />,
      )
        .querySelector('a')
        ?.getAttribute('href');
    expect([link('https://harbour.example/x'), link('javascript:alert(1)')]).toEqual([
      'https://harbour.example/x',
      undefined,
    ]);
  });

  test('thousands are drawn by the page', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => annotationRecord({ id: `id-${n}` }));
    const place = draw(<AnnotationList annotations={many} onEdit={() => {}} onDelete={() => {}} />);
    expect(place.querySelectorAll('.saved')).toHaveLength(50);
    button(place, 'Show 50 more of 2950').click();
    await settle();
    expect(place.querySelectorAll('.saved')).toHaveLength(100);
  });
});

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

test('what cannot be undone is asked for twice', async () => {
  const onConfirm = vi.fn();
  const place = draw(<ConfirmButton label="Delete" warning="It goes for good." onConfirm={onConfirm} />);
  button(place, 'Delete…').click();
  await settle();
  expect(textOf(place)).toContain('It goes for good.');
  button(place, 'Keep it').click();
  await settle();
  button(place, 'Delete…').click();
  await settle();
  expect(onConfirm).not.toHaveBeenCalled();
  button(place, 'Delete').click();
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('an article shows its statements, its disputes and, unfolded, its text', async () => {
  const place = draw(<ArticlePage article={articleView()} onDelete={() => {}} />);
  const text = textOf(place);
  for (const part of [
    '3 statements',
    'Reported, not quoted',
    'In marks, not speech',
    'Where the article speaks of a dispute',
  ])
    expect(text).toContain(part);
  expect(text.split('Russian FM Disputes')).toHaveLength(2);
  expect(place.querySelector('.article-text')).toBeNull();
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

test('reported words to check stand without quotation marks', () => {
  const pair = possiblePair({ from: statementView({ id: 'f', kind: 'indirect', words: 'It was late.' }) });
  const place = draw(<CheckList pairs={[pair]} onDecide={() => {}} />);
  const [from, to] = [...place.querySelectorAll('.row-words')].map((link) => link.textContent);
  expect(from).toBe('It was late.');
  expect(to).toBe(`“${pair.to.words}”`);
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
    const place = draw(<WordingList wordings={[cut, wording('another-day')]} onDecide={decide} />);
    expect(textOf(place)).toContain('[missing: not]');
    button(place, 'Not the same statement').click();
    button(place, 'The same statement').click();
    expect(decide.mock.calls).toEqual([
      ['wording same', 'different'],
      ['wording another-day', 'same'],
    ]);
  });

  test('is absent when there is nothing', () => {
    expect(draw(<WordingList wordings={[]} onDecide={() => {}} />).textContent).toBe('');
  });
});
