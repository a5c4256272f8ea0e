import { describe, expect, it } from 'vitest';
import type { LibraryStatement, MatchQuery } from '@/lib/match/contract';
import { matchQuotations } from '@/lib/match/match-quotations';
import { memoryLibrary } from '@/lib/match/memory-library';

const KERRY =
  'I suggested to Foreign Minister Lavrov that we intensify intelligence cooperation with respect to ISIL and other counterterrorism challenges of the region, and we agreed to do so.';
const LAVROV =
  'We did not agree to exchange information within the framework of the U.S.-led coalition against the Islamic State, and neither did we agree that Russia would send its instructors to train the Iraqi army.';
const HELP =
  'Russia is always ready for cooperation against terrorism. It is actively helping the countries of the region. It strengthens their combat ability so that they can repel extremists.';

function stored(id: string, words: string, speaker: string): LibraryStatement {
  return {
    id,
    words,
    speaker,
    said: { from: '2014-10-14', to: '2014-10-14' },
    before: 'The ministers met in Paris to discuss the coalition.',
    after: 'The talks were followed by a press conference in Paris.',
  };
}

const library = memoryLibrary([
  stored('kerry', KERRY, 'John Kerry'),
  stored('lavrov', LAVROV, 'Sergei Lavrov'),
  stored('help', HELP, 'Sergei Lavrov'),
  stored('talks', 'constructive', 'John Kerry'),
  stored('thanks', 'Thank you very much.', 'John Kerry'),
]);

interface Case {
  readonly name: string;
  readonly query: MatchQuery;
  readonly verdict: string;
  readonly from?: string;
  readonly flags?: readonly string[];
  readonly speakerDiffers?: boolean;
  readonly joined?: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'word for word', query: { words: KERRY, speaker: 'Kerry' }, verdict: 'verbatim', from: 'kerry' },
  {
    name: 'the closing stop became a comma',
    query: { words: KERRY.replace(/\.$/u, ','), speaker: 'Secretary of State John Kerry' },
    verdict: 'verbatim',
    from: 'kerry',
  },
  {
    name: 'typography',
    query: { words: LAVROV.replace('U.S.-led', 'US\u2011led').replaceAll(' the ', '\u00a0the ') },
    verdict: 'typography',
    from: 'lavrov',
  },
  {
    name: 'shortened at an ellipsis',
    query: {
      words:
        'I suggested to Foreign Minister Lavrov that we intensify intelligence cooperation … and we agreed to do so',
    },
    verdict: 'shortened',
    from: 'kerry',
  },
  {
    name: 'a fragment',
    query: { words: 'send its instructors to train the Iraqi army' },
    verdict: 'shortened',
    from: 'lavrov',
  },
  {
    name: 'the negation dropped',
    query: { words: LAVROV.replace('did not agree', 'did agree'), speaker: 'Sergei Lavrov' },
    verdict: 'edited',
    from: 'lavrov',
    flags: ['negation lost'],
  },
  {
    name: 'a negation put in',
    query: { words: KERRY.replace('we agreed', 'we never agreed') },
    verdict: 'edited',
    from: 'kerry',
    flags: ['negation added'],
  },
  {
    name: 'editor’s brackets inside a word',
    query: {
      words: `[I]ntensify intelligence cooperation with respect to ISIL and other counterterrorism challenges`,
    },
    verdict: 'shortened',
    from: 'kerry',
  },
  {
    name: 'a word replaced in brackets',
    query: { words: LAVROV.replace('its instructors', '[Russian] instructors') },
    verdict: 'edited',
    from: 'lavrov',
    flags: ['name added'],
  },
  {
    name: 'a whole sentence left out without a mark',
    query: { words: HELP.replace('It is actively helping the countries of the region. ', '') },
    verdict: 'merged',
    from: 'help',
  },
  {
    name: 'the page prints more than the library holds',
    query: { words: `${KERRY} It was a long meeting and nobody wanted to leave early.` },
    verdict: 'overlap',
    from: 'kerry',
  },
  {
    name: 'joined from two statements at an ellipsis',
    query: {
      words:
        'we intensify intelligence cooperation with respect to ISIL … It is actively helping the countries of the region',
    },
    verdict: 'merged',
    from: 'kerry',
    joined: ['kerry', 'help'],
  },
  {
    name: 'joined from three without a mark, the last first',
    query: {
      words: `${HELP} ${KERRY.replace('challenges of the region', 'problems')} We did not agree to exchange information within the framework of the U.S.-led coalition.`,
      speaker: 'Sergei Lavrov',
    },
    verdict: 'merged',
    joined: ['help', 'kerry', 'lavrov'],
    speakerDiffers: true,
  },
  {
    name: 'two pieces of one statement, the other way round',
    query: {
      words:
        'we agreed to do so … I suggested to Foreign Minister Lavrov that we intensify intelligence cooperation with respect to ISIL',
    },
    verdict: 'edited',
    from: 'kerry',
  },
  {
    name: 'another speaker',
    query: { words: KERRY, speaker: 'Barack Obama' },
    verdict: 'verbatim',
    from: 'kerry',
    speakerDiffers: true,
  },
  {
    name: 'one word, same speaker, day and surroundings',
    query: {
      words: 'constructive',
      speaker: 'John Kerry',
      said: { from: '2014-10-15', to: '2014-10-15' },
      before: 'After the ministers met in Paris there was a press conference about the coalition talks.',
    },
    verdict: 'possible',
    from: 'talks',
  },
  {
    name: 'one word in the same surroundings, printed long after',
    query: {
      words: 'constructive',
      speaker: 'John Kerry',
      printed: '2016-03-01',
      before: 'The ministers met in Paris to discuss the coalition.',
      after: 'The talks were followed by a press conference in Paris.',
    },
    verdict: 'possible',
    from: 'talks',
  },
  {
    name: 'one word in the same surroundings, by somebody else',
    query: {
      words: 'constructive',
      speaker: 'Ann Lee',
      before: 'The ministers met in Paris to discuss the coalition.',
      after: 'The talks were followed by a press conference in Paris.',
    },
    verdict: 'none',
  },
  {
    name: 'one word in like surroundings, printed before it was said',
    query: {
      words: 'constructive',
      speaker: 'John Kerry',
      printed: '2014-09-01',
      before: 'After the ministers met in Paris there was a press conference about the coalition talks.',
    },
    verdict: 'none',
  },
  { name: 'one word alone', query: { words: 'constructive', speaker: 'John Kerry' }, verdict: 'none' },
  {
    name: 'a stock phrase by somebody else',
    query: { words: 'Thank you very much', speaker: 'Ann Lee' },
    verdict: 'none',
  },
  {
    name: 'not in the library',
    query: {
      words: 'The harvest was the best that our valley has seen in forty years.',
      speaker: 'John Kerry',
    },
    verdict: 'none',
  },
  {
    name: 'same subject, other words',
    query: { words: 'Intelligence cooperation in the region has to be agreed with our partners first.' },
    verdict: 'none',
  },
  { name: 'no word at all', query: { words: ' “…” ' }, verdict: 'none' },
];

describe('matchQuotations', () => {
  it.each(cases)('$name', async ({ query, verdict, from, flags, speakerDiffers, joined }) => {
    const [matches] = await matchQuotations([query], library);
    const best = matches?.[0];
    expect(best?.verdict ?? 'none').toBe(verdict);
    if (joined === undefined || from !== undefined) expect(best?.statement.id).toBe(from);
    expect(best?.joinedFrom?.map(({ id }) => id)).toEqual(joined);
    if (flags) expect(best?.difference.flags.map(({ what, change }) => `${what} ${change}`)).toEqual(flags);
    expect(best?.speakerDiffers ?? false).toBe(speakerDiffers ?? false);
  });

  it('answers a page in the order asked', async () => {
    const found = await matchQuotations(
      [{ words: LAVROV }, { words: 'nothing of the sort' }, { words: KERRY }],
      library,
    );
    expect(found.map((matches) => matches[0]?.statement.id)).toEqual(['lavrov', undefined, 'kerry']);
  });

  it('asks nothing of an empty library', async () => {
    expect(await matchQuotations([{ words: KERRY }], memoryLibrary([]))).toEqual([[]]);
  });
});

describe('several records of a quotation', () => {
  const part = 'we intensify intelligence cooperation with respect to ISIL and other challenges';
  const whole = (id: string) =>
    stored(id, `If Moscow will not say so I must: ${part}, and not one of them will wait.`, 'John Kerry');
  const bestOf = async (words: string, ...statements: LibraryStatement[]) =>
    (await matchQuotations([{ words, speaker: 'John Kerry' }], memoryLibrary(statements)))[0]?.map(
      ({ statement, verdict }) => [statement.id, verdict],
    );

  it('show the one with the very words before a longer one that holds them, whatever their ids', async () => {
    for (const [longer, same] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const)
      expect(await bestOf(part, whole(longer), stored(same, part, 'John Kerry'))).toEqual([
        [same, 'verbatim'],
        [longer, 'shortened'],
      ]);
  });

  it('show the one of the earlier day first where both have the same words', async () => {
    const late = { ...stored('a', part, 'John Kerry'), said: { from: '2014-10-16', to: '2014-10-16' } };
    const early = stored('b', part, 'John Kerry');
    expect((await bestOf(part, late, early))?.map(([id]) => id)).toEqual(['b', 'a']);
    expect((await bestOf(part, early, late))?.map(([id]) => id)).toEqual(['b', 'a']);
  });

  describe('of which one has the words of another speaker as they are printed', () => {
    const printed = 'The harbour will be sold before the winter';
    const own = stored(
      'own',
      'We must not, in any case, allow the harbour to be sold before the winter to a company that nobody knows.',
      'John Kerry',
    );
    const copy = stored('copy', `${printed}.`, 'Olga Strand');

    it('show it before the speaker’s own, which has them changed', async () => {
      expect(await bestOf(printed, own, copy)).toEqual([
        ['copy', 'verbatim'],
        ['own', 'edited'],
      ]);
      const [[best] = []] = await matchQuotations(
        [{ words: printed, speaker: 'John Kerry' }],
        memoryLibrary([own, copy]),
      );
      expect(best?.speakerDiffers).toBe(true);
    });

    it('show nobody’s where the words alone prove nothing', async () => {
      expect(await bestOf(printed, copy)).toEqual([]);
    });

    it('show the speaker’s own first where it has the words too', async () => {
      const excerpt = stored('excerpt', `As I said before: ${printed}, and that is that.`, 'John Kerry');
      expect((await bestOf(printed, excerpt, copy))?.[0]).toEqual(['excerpt', 'shortened']);
    });
  });
});
