import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

/** A paragraph and the speaker of its last quotation; undefined for nobody. */
const CASES: readonly (readonly [string, string | undefined])[] = [
  ['“We open at nine,” said harbour commissioner Ada Morrow.', 'Ada Morrow'],
  ['“We open at nine,” Ada Morrow, a retired pilot, told the council.', 'Ada Morrow'],
  ['“We open at nine,” according to Ada Morrow.', 'Ada Morrow'],
  ['Ada Morrow: “We open at nine.”', 'Ada Morrow'],
  ['Ada Morrow closed the gate. “We open at nine,” Morrow said.', 'Ada Morrow'],
  ['Ada Morrow closed the gate. “We open at nine,” Mrs. Morrow said.', 'Ada Morrow'],
  ['Ada Morrow closed the gate. “We open at nine,” she said.', 'Ada Morrow'],
  ['Ada Morrow met Piet Hansen. “We open at nine,” he said.', 'Piet Hansen'],
  ['Ada Morrow met Piet Hansen. “We open at nine,” she said.', 'Ada Morrow'],
  ['“We open at nine,” a spokesman for Ada Morrow said.', 'a spokesman'],
  ['“We open at nine,” said a senior port official.', 'a senior port official'],
  ['“We open at nine,” Ada Morrow’s lawyer said.', 'Ada Morrow’s lawyer'],
  ['“We open at nine,” the Lindhaven Port Authority said in a statement.', 'Lindhaven Port Authority'],
  ['Residents chanted: “Open the gate!”', 'Residents'],
  ['“We open at nine,” Dr. Rosa Quint-Vale said.', 'Rosa Quint-Vale'],
  ['“We open at nine,” said Juan de la Cruz.', 'Juan de la Cruz'],
  ['“We open at nine,” said Charlie King, a retired pilot.', 'Charlie King'],
  ['Howard Dean closed the gate. “We open at nine,” Dean said.', 'Howard Dean'],
  ['Ada Morrow closed the gate. “We open at nine,” Mr. King said.', 'King'],
  ['Tomas Brenneke closed the gate. “We open at nine,” Breneke said.', 'Tomas Brenneke'],
  ['“We open at nine,” said the Committee on Ports and Harbours.', 'Committee on Ports and Harbours'],
  ['“We open at nine,” said harbour pilot Ada Morrow, head of the Lindhaven Port Office.', 'Ada Morrow'],
];

describe('who said it', () => {
  test.each(CASES)('%s', (text, speaker) => {
    const reading = readArticle(documentOfPlainText(`News from the harbour\n\n${text}`, 'en'));
    const last = reading.quotations.filter((q) => q.kind !== 'indirect').at(-1);
    expect(last?.speaker === undefined ? undefined : reading.speakers[last.speaker]?.name).toBe(speaker);
  });

  test('somebody quoting somebody else: both are recorded', () => {
    const text =
      'News\n\nAda Morrow and Piet Hansen spoke.\n\n“Piet Hansen told me, ‘Go home,’ and I went,” Ada Morrow said.';
    const { quotations, speakers } = readArticle(documentOfPlainText(text, 'en'));
    const inner = quotations.find((q) => q.within !== undefined);
    expect(inner?.words).toBe('Go home');
    expect(speakers[inner?.speaker ?? -1]?.name).toBe('Piet Hansen');
    expect(speakers[inner?.accordingTo ?? -1]?.name).toBe('Ada Morrow');
  });

  test('role and mentions come with the name', () => {
    const text = 'News\n\nHarbour Minister Ada Morrow spoke. “Yes, we open,” Morrow said. She left.';
    const speaker = readArticle(documentOfPlainText(text, 'en')).speakers[0];
    expect(speaker).toMatchObject({ name: 'Ada Morrow', kind: 'person', role: 'Harbour Minister' });
    expect(speaker?.mentions.map((m) => text.slice(m.start, m.end))).toEqual(['Ada Morrow', 'Morrow', 'She']);
  });

  test.each([
    ['Ada Morrow met Mayor Tom Berg.', 'Mayor'],
    [
      'Ada Morrow spoke to former Deputy Secretary of the Interior Tom Berg.',
      'former Deputy Secretary of the Interior',
    ],
    ['She called campaign manager Tom Berg.', 'campaign manager'],
    ['A visit by Norwegian Foreign Minister Tom Berg.', 'Norwegian Foreign Minister'],
  ])('the role before a name is no more than the title: %s', (sentence, role) => {
    const text = `News\n\n${sentence} “Yes, we open,” Berg said.`;
    const { speakers } = readArticle(documentOfPlainText(text, 'en'));
    expect(speakers.find(({ name }) => name === 'Tom Berg')?.role).toBe(role);
  });
});
