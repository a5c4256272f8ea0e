import { describe, expect, it } from 'vitest';
import type { SamenessRecord } from '@/lib/model/records';
import { clusterUtterances } from '@/lib/utterances/cluster-utterances';
import type { Statement } from '@/lib/utterances/statement';

const DAM = 'The old dam above Torrel will be repaired before the winter storms reach the valley';
const DAM_LONGER = `${DAM}, and every farmer downstream will get a letter with the plan`;
const OTHER = 'Nobody on this council has ever seen the contract that the harbour company signed';

function statement(id: string, words: string, changes: Partial<Statement> = {}): Statement {
  return { id, words, quoted: true, place: `place of ${id}`, ...changes };
}

function on(day: string) {
  return { said: { from: day, to: day } };
}

function decided(a: string, b: string, state: SamenessRecord['state'], at = 1): SamenessRecord {
  return { key: `${a} ${b}`, a: `place of ${a}`, b: `place of ${b}`, state, at };
}

interface Case {
  readonly name: string;
  readonly statements: readonly Statement[];
  readonly decisions?: readonly SamenessRecord[];
  /** Groups of ids, each an utterance or line, in order. */
  readonly utterances: readonly string[];
  readonly lines?: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'word for word, cut and edited are one',
    statements: [
      statement('a', DAM_LONGER, { speaker: 'Ida Holm' }),
      statement('b', DAM, { speaker: 'Holm' }),
      statement('c', 'repaired before the winter storms reach the valley'),
      statement('d', DAM.replace('repaired', '[mended]'), { speaker: 'Mayor Ida Holm' }),
      statement('e', OTHER, { speaker: 'Ida Holm' }),
    ],
    utterances: ['abcd', 'e'],
  },
  {
    name: 'the same line on another stated day is another utterance',
    statements: [statement('a', DAM, on('2025-03-01')), statement('b', DAM, on('2025-03-09'))],
    utterances: ['a', 'b'],
    lines: ['ab'],
  },
  {
    name: 'one evening in two time zones is one day',
    statements: [statement('a', DAM, on('2025-03-01')), statement('b', DAM, on('2025-03-02'))],
    utterances: ['ab'],
  },
  {
    name: 'a fragment without a day does not draw two days together',
    statements: [
      statement('a', DAM, on('2025-03-01')),
      statement('b', DAM_LONGER, on('2025-03-09')),
      statement('c', DAM),
    ],
    utterances: ['ac', 'b'],
    lines: ['abc'],
  },
  {
    name: 'two named speakers are two utterances of one line',
    statements: [
      statement('a', DAM, { speaker: 'Ida Holm' }),
      statement('b', DAM, { speaker: 'Jon Beck' }),
      statement('c', DAM, { speaker: 'I. Holm' }),
    ],
    utterances: ['ac', 'b'],
    lines: ['abc'],
  },
  {
    name: 'what was said after the printing is not what was printed',
    statements: [statement('a', DAM, { printed: '2025-03-01' }), statement('b', DAM, on('2025-03-20'))],
    utterances: ['a', 'b'],
    lines: ['ab'],
  },
  {
    name: 'printed long after it was said, nearly all of it: one',
    statements: [statement('a', DAM, { printed: '2025-09-01' }), statement('b', DAM, on('2025-03-20'))],
    utterances: ['ab'],
  },
  {
    name: 'a lost negation keeps two apart, and what stands between them',
    statements: [
      statement('a', `${DAM_LONGER}, but we will not pay for it`),
      statement('b', `${DAM_LONGER}, but we will pay for it`),
      statement('c', DAM),
    ],
    utterances: ['ac', 'b'],
    lines: ['abc'],
  },
  {
    name: 'another number keeps two apart',
    statements: [
      statement('a', `${DAM} for 40 million crowns`),
      statement('b', `${DAM} for 14 million crowns`),
    ],
    utterances: ['a', 'b'],
    lines: ['a', 'b'],
  },
  {
    name: 'one word, one speaker, about one day',
    statements: [
      statement('a', 'Shameful', { speaker: 'Ida Holm', printed: '2025-03-01' }),
      statement('b', 'shameful', { speaker: 'Holm', printed: '2025-03-03' }),
      statement('c', 'shameful', { speaker: 'Ida Holm', printed: '2025-08-03' }),
      statement('d', 'shameful', { printed: '2025-03-01' }),
      statement('e', 'Shameful.', { speaker: 'Jon Beck', printed: '2025-03-01' }),
    ],
    utterances: ['ab', 'c', 'd', 'e'],
  },
  {
    name: 'reported words are not the quoted ones',
    statements: [statement('a', DAM), statement('b', DAM, { quoted: false })],
    utterances: ['a', 'b'],
  },
  {
    name: 'words inside another’s words are not the other’s',
    statements: [statement('a', `He told us: ${DAM}`), statement('b', DAM, { within: 'a' })],
    utterances: ['a', 'b'],
  },
  {
    name: 'a person merges what nothing else would, and copies follow',
    statements: [
      statement('a', DAM),
      statement('b', DAM_LONGER),
      statement('c', OTHER),
      statement('d', OTHER),
    ],
    decisions: [decided('a', 'c', 'same')],
    utterances: ['abcd'],
  },
  {
    name: 'a person parts two copies, and a third goes with the nearer',
    statements: [statement('a', DAM), statement('b', DAM_LONGER), statement('c', DAM_LONGER)],
    decisions: [decided('a', 'b', 'different')],
    utterances: ['a', 'bc'],
    lines: ['abc'],
  },
  {
    name: 'an older merge yields to a later split',
    statements: [statement('a', DAM), statement('b', DAM_LONGER), statement('c', OTHER)],
    decisions: [
      decided('a', 'c', 'same', 1),
      decided('c', 'b', 'different', 2),
      decided('a', 'b', 'same', 0),
    ],
    utterances: ['ab', 'c'],
    lines: ['abc'],
  },
  {
    name: 'a later merge overrules an older split',
    statements: [statement('a', DAM), statement('b', DAM_LONGER), statement('c', OTHER)],
    decisions: [decided('a', 'c', 'same', 2), decided('c', 'b', 'different', 1)],
    utterances: ['abc'],
  },
  { name: 'no word at all', statements: [statement('a', '…'), statement('b', '…')], utterances: ['a', 'b'] },
];

describe('clusterUtterances', () => {
  it.each(cases)('$name', ({ statements, decisions = [], utterances, lines }) => {
    const found = clusterUtterances(statements, decisions);
    const groups = (by: 'utteranceId' | 'lineId') => {
      const members = new Map<string, string>();
      for (const [id, membership] of found)
        members.set(membership[by], `${members.get(membership[by]) ?? ''}${id}`);
      return [...members.values()].sort();
    };
    expect(groups('utteranceId')).toEqual(utterances);
    if (lines !== undefined) expect(groups('lineId')).toEqual(lines);
  });

  it('names an utterance after its least statement', () => {
    const found = clusterUtterances([statement('b', DAM), statement('a', DAM)], []);
    expect(found.get('b')).toEqual({ utteranceId: 'a', lineId: 'a' });
  });
});
