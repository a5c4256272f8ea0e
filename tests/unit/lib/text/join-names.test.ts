import { expect, test } from 'vitest';
import { joinNames } from '@/lib/text/join-names';

test.each([
  [[], ''],
  [['Morrow'], 'Morrow'],
  [['Morrow', 'Bell'], 'Morrow and Bell'],
  [['Morrow', 'Bell', 'Ames'], 'Morrow, Bell and Ames'],
])('%j', (names, expected) => expect(joinNames(names)).toBe(expected));
