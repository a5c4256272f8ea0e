import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { QuotationForm } from '@/components/forms/quotation-form';
import { parseTags } from '@/components/forms/tags';
import { AnnotationItem } from '@/components/library/annotation-item';
import { AnnotationList } from '@/components/library/annotation-list';
import type { AnnotationRecord } from '@/lib/model/records';
import { field, send } from '@/tests/support/forms';
import { annotationRecord } from '@/tests/support/library-rows';
import { button, draw, settle, textOf } from '@/tests/support/render';

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
  /** One whose *Edit* was pressed. */
  async function beingEdited() {
    const onEdit = vi.fn();
    const place = draw(
      <AnnotationItem annotation={annotationRecord()} onEdit={onEdit} onDelete={() => {}} />,
    );
    button(place, 'Edit').click();
    await settle();
    return { place, onEdit };
  }

  test('is edited in place', async () => {
    const { place, onEdit } = await beingEdited();
    expect(field(place, 'note').value).toBe('Compare with the timetable.\nAsk Ines for the tape.');
    field(place, 'note').value = 'Done.';
    field(place, 'tags').value = 'ferries';
    send(place);
    await settle();
    expect(onEdit).toHaveBeenCalledWith({ note: 'Done.', tags: ['ferries'], speaker: 'Ada Lind' });
    expect(place.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(button(place, 'Edit'));
  });

  test('an edit can be left as it was', async () => {
    const { place, onEdit } = await beingEdited();
    button(place, 'Leave as it was').click();
    await settle();
    expect(onEdit).not.toHaveBeenCalled();
    expect(textOf(place)).toContain('Compare with the timetable.');
    expect(document.activeElement).toBe(button(place, 'Edit'));
  });

  test('when it is deleted the keyboard goes on at the next one, and at the heading of an emptied list', async () => {
    const [first, second, third] = ['one', 'two', 'three'].map((id) => annotationRecord({ id, note: id }));
    if (first === undefined || second === undefined || third === undefined) throw new RangeError('three');
    const show = (annotations: readonly AnnotationRecord[]) => (
      <AnnotationList annotations={annotations} onExport={() => {}} onEdit={() => {}} onDelete={() => {}} />
    );
    const place = draw(show([first, second, third]));
    const remove = async (n: number, left: readonly AnnotationRecord[]) => {
      const pressed = [...place.querySelectorAll<HTMLButtonElement>('.saved')][n];
      const last = pressed === undefined ? undefined : button(pressed, 'Delete');
      last?.focus();
      last?.click();
      render(show(left), place);
      await settle();
      const focused = document.activeElement;
      return [textOf(focused as Element), textOf(focused?.closest('.saved') ?? place)];
    };
    expect(await remove(1, [first, third])).toEqual(['Edit', expect.stringContaining('three')]);
    expect(await remove(1, [first])).toEqual(['Edit', expect.stringContaining('one')]);
    expect((await remove(0, []))[0]).toBe('Saved quotations');
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
    const place = draw(
      <AnnotationList annotations={many} onExport={() => {}} onEdit={() => {}} onDelete={() => {}} />,
    );
    expect(place.querySelectorAll('.saved')).toHaveLength(50);
    button(place, 'Show 50 more of 2950').click();
    await settle();
    expect(place.querySelectorAll('.saved')).toHaveLength(100);
  });
});
