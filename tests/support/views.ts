import type { WordDifference } from '@/lib/model/difference';
import type { CounterView, MatchView, SourceView, SpeakerView, StatementView } from '@/lib/model/views';
import { markOf } from '@/lib/view/mark-of';

/** Ready-to-show records for tests and the gallery; each builder takes what a case wants to differ. */

/** The seeded article as a source: no address known, as in the product. */
export function sourceView(changes: Partial<SourceView> = {}): SourceView {
  return {
    headline: 'Russian FM Disputes Kerry’s Claim That Russia Has Agreed to Share ISIS Intelligence',
    byline: 'Patrick Goodenough',
    published: '2014-10-28T04:24:00-04:00',
    origin: 'seed',
    note: 'The text names no address and no publisher.',
    ...changes,
  };
}

const KERRY_WORDS =
  'I suggested to Foreign Minister Lavrov that we intensify intelligence cooperation with respect to ISIL and other counterterrorism challenges of the region, and we agreed to do so.';

/** Kerry's statement of the seeded article. */
export function statementView(changes: Partial<StatementView> = {}): StatementView {
  return {
    id: 'kerry-1',
    kind: 'direct',
    words: KERRY_WORDS,
    speaker: { name: 'John Kerry', role: 'Secretary of State', confidence: 'high' },
    said: { from: '2014-10-14', to: '2014-10-14', venue: 'Paris', addressee: 'reporters' },
    before:
      'The administration’s attempts to build as broad as possible a coalition to confront ISIS featured prominently in their talks when Kerry and Lavrov met in Paris on October 14.',
    after:
      '“We also agreed to explore whether Russia could do more to support Iraqi security forces,” Kerry added.',
    source: sourceView(),
    ...changes,
  };
}

/** Two who spoke as one, with an office each. */
export const JOINT_SPEAKERS: SpeakerView = {
  name: 'Ana Reis and Tom Berg',
  together: [
    { name: 'Ana Reis', role: 'Harbour Minister' },
    { name: 'Tom Berg', role: 'Mayor', affiliation: 'Harbour Council' },
  ],
  confidence: 'high',
};

/** Lavrov's denial of the seeded article. */
export function lavrovView(changes: Partial<StatementView> = {}): StatementView {
  return statementView({
    id: 'lavrov-1',
    words:
      'We did not agree to exchange information within the framework of the U.S.-led coalition against the Islamic State, and neither did we agree that Russia would send its instructors to train the Iraqi army.',
    speaker: { name: 'Sergei Lavrov', role: 'Russian Foreign Minister', confidence: 'high' },
    said: { from: '2014-10-25', to: '2014-10-26', channel: 'Rossiya-1 television' },
    before: 'Not so on both counts, Lavrov told state-owned Rossiya-1 television.',
    after: 'Russia says it is not part of the U.S-led coalition against ISIS.',
    ...changes,
  });
}

/** Lavrov's denial as it stands against Kerry's statement. */
export function counterView(changes: Partial<CounterView> = {}): CounterView {
  return {
    relationId: 'relation-1',
    type: 'denies',
    standing: 'linked',
    scopeShift: 'narrower',
    direction: 'against',
    statement: lavrovView(),
    why: '“Not so on both counts” follows the two statements.',
    evidence: [
      {
        text: 'Not so on both counts',
        sentence: 'Not so on both counts, Lavrov told state-owned Rossiya-1 television.',
      },
    ],
    ...changes,
  };
}

/** The reported half of the denial, which never stands in quotation marks. */
export function reportedCounterView(changes: Partial<CounterView> = {}): CounterView {
  return counterView({
    relationId: 'relation-2',
    standing: 'stated',
    why: 'The article says that Lavrov is disputing these claims.',
    statement: lavrovView({ id: 'lavrov-0', kind: 'indirect', words: 'Not so on both counts' }),
    ...changes,
  });
}

/** A difference without any: the words as they stand. */
export function sameWords(words: string): WordDifference {
  return { parts: [{ op: 'same', recorded: words, printed: words }], flags: [], marked: false };
}

/** Kerry's statement printed word for word, disputed by Lavrov. */
export function matchView(changes: Partial<MatchView> = {}): MatchView {
  const view = {
    statement: statementView(),
    verdict: 'verbatim',
    confidence: 'high',
    difference: sameWords(KERRY_WORDS),
    printed: { words: KERRY_WORDS, speaker: 'John Kerry' },
    speakerDiffers: false,
    disputed: true,
    counters: [reportedCounterView(), counterView()],
    alsoIn: [],
    alsoSaid: [],
    ...changes,
  } as const;
  return { mark: markOf(view), ...view };
}

/** The same statement printed shorter, with the place marked. */
export function shortenedMatch(changes: Partial<MatchView> = {}): MatchView {
  return matchView({
    verdict: 'shortened',
    difference: {
      parts: [
        {
          op: 'same',
          recorded: 'I suggested to Foreign Minister Lavrov that we intensify intelligence cooperation ',
          printed: 'I suggested to Foreign Minister Lavrov that we intensify intelligence cooperation ',
        },
        {
          op: 'missing',
          recorded: 'with respect to ISIL and other counterterrorism challenges of the region, ',
        },
        { op: 'same', recorded: 'and we agreed to do so.', printed: 'and we agreed to do so.' },
      ],
      flags: [],
      marked: true,
    },
    ...changes,
  });
}

/** Lavrov's denial printed without its “not”. */
export function negationLostMatch(changes: Partial<MatchView> = {}): MatchView {
  const rest =
    'agree to exchange information within the framework of the U.S.-led coalition against the Islamic State.';
  return matchView({
    statement: lavrovView(),
    verdict: 'edited',
    difference: {
      parts: [
        { op: 'same', recorded: 'We did ', printed: 'We did ' },
        { op: 'missing', recorded: 'not ' },
        { op: 'same', recorded: rest, printed: rest },
      ],
      flags: [{ what: 'negation', change: 'lost', words: 'not' }],
      marked: false,
    },
    printed: { words: `We did ${rest}`, speaker: 'Sergei Lavrov' },
    disputed: false,
    counters: [counterView({ direction: 'answers', statement: statementView(), relationId: 'relation-1' })],
    ...changes,
  });
}

/** Every kind of change at once, in invented words. */
export function everyChange(): WordDifference {
  return {
    parts: [
      { op: 'moved', recorded: 'On Tuesday ', printed: 'on Tuesday ' },
      { op: 'same', recorded: 'the harbour will ', printed: 'the harbour will ' },
      { op: 'changed', recorded: 'probably ', printed: 'surely ' },
      { op: 'same', recorded: 'open ', printed: 'open ' },
      { op: 'missing', recorded: 'unless the storm returns, ' },
      { op: 'added', printed: 'to all ships, ' },
      { op: 'same', recorded: 'and 40 boats may leave.', printed: 'and 40 boats may leave.' },
    ],
    flags: [
      { what: 'hedge', change: 'changed', words: 'probably' },
      { what: 'condition', change: 'lost', words: 'unless the storm returns' },
    ],
    marked: false,
  };
}
