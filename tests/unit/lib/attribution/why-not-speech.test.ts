import { expect, test } from 'vitest';
import { sceneOf } from '@/lib/attribution/scene';
import { whyNotSpeech } from '@/lib/attribution/why-not-speech';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { documentOfPlainText } from '@/lib/text/document-text';

const REASONS: readonly (readonly [string, string])[] = [
  ['The old quay, known as “the ropewalk,” was sold last year to a firm from the capital.', 'named-as-such'],
  ['He played the doctor in the film “The Harbour at Night” and its sequel twenty years ago.', 'title'],
  [
    'The town has a “slow tide” model on show in the museum, and it is open on most days.',
    'term-before-noun',
  ],
  ['Boats were told to keep “well away” from it until the next morning, and most of them did.', 'not-speech'],
];

test.each(REASONS)('a stretch that is no speech says why: %s', (text, rule) => {
  const document = documentOfPlainText(`The pier opened on Monday.\n\n${text}`, 'en');
  expect(whyNotSpeech(sceneOf(document, findQuotations(document)), 0)).toBe(rule);
});
