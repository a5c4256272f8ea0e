import { describe, expect, it } from 'vitest';
import { compareWords } from '@/lib/match/word-difference';

type Case = readonly [recorded: string, printed: string, ...flags: readonly string[]];

/** What may change the meaning, in the order of the words; nothing after the two texts means no flag. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  'a negation': [
    ['We did not agree to it.', 'We did agree to it.', 'negation lost not'],
    ['We agree to it.', 'We never agree to it.', 'negation added never'],
    ['We cannot stay.', 'We can stay.', 'negation lost cannot'],
    ['We can’t stay.', 'We can stay.', 'negation lost can’t'],
    ['I won’t sign.', 'I will sign.', 'negation lost won’t'],
    ['Nobody was told.', 'Everybody was told.', 'negation lost Nobody'],
    ['We go without them.', 'We go with them.', 'negation lost without'],
    ['There is no plan for the bridge.', 'There is a plan for the bridge.', 'negation lost no'],
    ['None of the boats came back.', 'Two of the boats came back.', 'negation lost None', 'number added Two'],
    ['We will sign it.', 'We will [not] sign it.', 'negation added not'],
    ['The law is legal here.', 'The law is illegal here.', 'negation added illegal'],
    ['It was an unlikely story.', 'It was a likely story.', 'negation lost unlikely'],
    ['We disagree with the mayor.', 'We agree with the mayor.', 'negation lost disagree'],
    ['We hardly knew them.', 'We knew them.', 'negation lost hardly'],
    [
      'I don’t think that the ferry will sail.',
      'the ferry will sail',
      'negation lost don’t',
      'hedge lost think',
    ],
    ['We will sign, but not today.', 'We will sign', 'negation lost not'],
    ['The bridge will not hold and the road is open.', 'The bridge … is open.', 'negation lost not'],
    ['No ship came in, no boat left.', 'no boat left', 'negation lost No'],
    ['Neither did we agree to this.', 'We did agree to this.', 'negation lost Neither'],
    ['We came. They did not stay. We left.', 'We came. We left.', 'negation lost not'],
    ['We will sign. Not today. We promise.', 'We will sign … We promise.', 'negation lost Not'],
    ['They won. We know that is not so. We left.', 'They won. … We left.', 'negation lost not'],
    ['They won. It is not true. We left.', 'They won. … We left.', 'negation lost not'],
    ['We came. They did not stay, said Mr. Falk.', 'We came. … Falk.', 'negation lost not'],
    ['The U.S. did not join. The U.K. did.', 'The U.S. … The U.K. did.', 'negation lost not'],
    ['We came. They will not stay. No one left.', 'We came. … one left.', 'negation lost not No'],
    ['We hope. They do not trust Mr. Falk. We do.', 'We hope. … Falk. We do.', 'negation lost not'],
  ],
  'no negation': [
    ['We did not agree to it.', 'We didn’t agree to it.'],
    ['We can not stay.', 'We cannot stay.'],
    ['Not only the road is closed, the bridge is.', 'The road is closed, the bridge is.'],
    ['They went home. They did not stay.', 'They went home.'],
    ['They did not stay. They went home.', 'They went home.'],
    ['We came. They did not stay. We left.', 'We came. … We left.'],
    ['We came. They did not stay. They will not pay. We left.', 'We came … We left.'],
    ['It came to the port.', 'It came into the port.'],
    ['We went inside.', 'We went to the side.'],
  ],
  'a hedge': [
    ['It may work well.', 'It will work well.', 'hedge lost may'],
    ['It works well.', 'It probably works well.', 'hedge added probably'],
    ['I think we win.', 'we win', 'hedge lost think'],
    ['They allegedly sold the boats.', 'They sold the boats.', 'hedge lost allegedly'],
    ['We never sail on Sundays.', 'We hardly ever sail on Sundays.', 'hedge added hardly'],
    ['We barely knew them.', 'We never knew them.', 'hedge lost barely'],
    ['They may close the school, and sell the land.', 'sell the land', 'hedge lost may'],
    ['They may close the school and the library of it.', 'the library of it', 'hedge lost may'],
    ['We asked whether they sold the boats.', 'they sold the boats', 'condition lost whether'],
    ['They will sell the boats, I think.', 'They will sell the boats', 'hedge lost think'],
    ['Nearly all of the boats sank.', 'All of the boats sank.', 'hedge lost Nearly'],
  ],
  'no hedge': [
    ['They may close the school, and the land is sold already.', 'the land is sold already'],
    ['We asked whether it helps, and the boats were sold.', 'the boats were sold'],
    ['They sold the boats, and possibly the nets.', 'They sold the boats'],
    ['It may work well.', 'It might work well.'],
    ['We meet in May on the quay.', 'We meet on the quay.', 'name lost May'],
    ['The bridge may hold and the road is open.', 'The bridge … is open.'],
    ['It works well, I think.', 'It works well …'],
  ],
  'a condition': [
    ['We go if they pay.', 'We go.', 'condition lost if'],
    ['We go provided that they pay.', 'We go.', 'condition lost provided'],
    ['We will stay.', 'We will stay unless it rains.', 'condition added unless'],
    ['Should they fail, we will pay.', 'we will pay', 'condition lost Should'],
    ['We leave when they pay.', 'We leave.', 'condition lost when'],
    ['We pay only after the harvest.', 'We pay after the harvest.', 'condition lost only'],
  ],
  'no condition': [
    ['We came. They leave if we pay. We stayed.', 'We came. … We stayed.'],
    ['They have already provided some of it.', 'They have it.'],
    ['We should go home now.', 'We go home now.'],
    ['We met once in the harbour.', 'We met in the harbour.'],
  ],
  'a number': [
    ['It cost 40 dollars then.', 'It cost 14 dollars then.', 'number changed 40 → 14'],
    ['It cost three million then.', 'It cost three billion then.', 'number changed million → billion'],
    ['We lost two boats there.', 'We lost three boats there.', 'number changed two → three'],
    ['Half of the town came.', 'All of the town came.', 'number lost Half'],
    ['It grew by 2.5 percent.', 'It grew by 25 percent.', 'number changed 2.5 → 25'],
    ['It was in 1914 that they came.', 'It was in 1915 that they came.', 'number changed 1914 → 1915'],
  ],
  'the same number': [
    ['We lost two boats there.', 'We lost 2 boats there.'],
    ['We have twenty-five boats.', 'We have 25 boats.'],
    ['It cost 3 million then.', 'It cost 3,000,000 then.'],
    ['It cost 1,000 crowns.', 'It cost 1000 crowns.'],
    ['It cost two hundred and more.', 'It cost 200 and more.'],
    ['It grew by 40 percent.', 'It grew by 40%.'],
    ['This is the one that we want.', 'This is what we want.'],
  ],
  'a name': [
    ['We met Julia there.', 'We met Julian there.', 'name changed Julia → Julian'],
    ['We met William there.', 'We met Williams there.', 'name changed William → Williams'],
    ['We met Anna today.', 'We met Olga today.', 'name changed Anna → Olga'],
    [
      'We saw Anna and then Olga.',
      'We saw Olga and then Anna.',
      'name changed Anna → Olga',
      'name changed Olga → Anna',
    ],
    ['We talked with Russia and China there.', 'We talked with Russia there.', 'name lost China'],
    ['They met there today.', 'They met Falk there today.', 'name added Falk'],
  ],
  'the same name': [
    ['We never sail on a Sunday.', 'We never sail on Sundays.'],
    ['The Iraq forces came.', 'The Iraqi forces came.'],
    ['It is Anna’s boat.', 'It is the boat of Anna.'],
    ['We met President Falk.', 'We met Falk.'],
    ['We know that I am late.', 'We know that am late.'],
  ],
};

describe('flags of a difference', () => {
  describe.each(Object.entries(cases))('%s', (_, table) => {
    it.each(table)('%j printed as %j', (recorded, printed, ...expected) => {
      const found = compareWords(recorded, printed).flags.map(
        ({ what, change, words }) => `${what} ${change} ${words}`,
      );
      expect(found).toEqual(expected);
    });
  });
});
