import { expect, test } from 'vitest';
import { sceneOf } from '@/lib/attribution/scene';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { documentOfPlainText } from '@/lib/text/document-text';

/** A text, words in it, and how their mention is linked to a verb of saying. */
const CASES: readonly (readonly [string, string, string])[] = [
  ['The plan was described as “hasty” by the council on Monday.', 'council', 'by-agent'],
  ['It was a plan described by Ada Morrow as “hasty” and late.', 'Morrow', 'by-agent'],
  ['The boat was built by Ada Morrow, “the best of us”.', 'Morrow', 'none'],
  ['Ada Morrow, a clerk who feared “the worst,” said it was late.', 'Morrow', 'subject-after-aside'],
  ['Ada Morrow, a clerk who feared “the worst,” said it was late.', 'it', 'none'],
  ['Peter Bell met her in Harrow, saying: “We open at nine.”', 'Harrow', 'none'],
  ['“We open,” Peter Bell told Ada Morrow after lunch.', 'Morrow', 'none'],
  ['A spokesman for Ada Morrow and Peter Bell said: “We open.”', 'Bell', 'none'],
  ['It was the pilot who told us: “Come home.”', 'It', 'none'],
];

test.each(CASES)('%s: %s', (text, words, kind) => {
  const document = documentOfPlainText(`Harbour news\n\n${text}`, 'en');
  const scene = sceneOf(document, findQuotations(document));
  const { tokens } = scene.stream;
  const m = scene.mentions.findIndex(({ end }) => tokens[end - 1]?.text === words);
  expect(scene.links[m]?.kind).toBe(kind);
});
