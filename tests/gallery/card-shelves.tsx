import { ContextExcerpt } from '@/components/context-excerpt';
import { CounterSections } from '@/components/counter-sections';
import { CounterStatement } from '@/components/counter-statement';
import { Evidence } from '@/components/evidence';
import { JoinedStatements } from '@/components/joined-statements';
import { LinkReason } from '@/components/link-reason';
import { MatchDetails } from '@/components/match-details';
import { ProvenanceLine } from '@/components/provenance-line';
import { QuotationCard } from '@/components/quotation-card';
import { SafeLink } from '@/components/safe-link';
import { SaidLine } from '@/components/said-line';
import { SpeakerLine } from '@/components/speaker-line';
import { SpeakerOffices } from '@/components/speaker-offices';
import { StatementSources } from '@/components/statement-sources';
import { StatementWords } from '@/components/statement-words';
import { DifferenceLegend, WordDifference } from '@/components/word-difference';
import {
  counterView,
  everyChange,
  JOINT_SPEAKERS,
  lavrovView,
  matchView,
  negationLostMatch,
  reportedCounterView,
  sameWords,
  shortenedMatch,
  sourceView,
  statementView,
} from '@/tests/support/views';
import { copied, nothing, type Shelves } from './state';

const LONG_NAME =
  'Her Excellency Maximiliane-Theodora Freifrau von und zu Hohenschwangau-Oberammergau-Unterpfaffenhofen';
const LONG_WORDS =
  'The harbour stays open, the ferries sail, and nobody who waits will be left behind. '.repeat(30);
const RTL_WORDS = 'الميناء مفتوح منذ الصباح، ولن يبقى أحد على الرصيف.';

const rtlStatement = statementView({
  words: RTL_WORDS,
  speaker: { name: 'ليلى الساحلي', role: 'رئيسة الميناء', confidence: 'medium' },
  said: { from: '2024-03-01', to: '2024-03-31', venue: 'الميناء القديم' },
  before: 'وصلت السفن في الصباح.',
  after: 'وغادرت في المساء.',
  source: sourceView({ headline: 'أخبار الميناء', url: 'https://harbour.example/ar/1' }),
});

const allActions = { onClose: nothing, onSave: nothing, onOpenLibrary: nothing, onCopy: copied };

/** The card and its parts. */
export const CARD_SHELVES: Shelves = {
  'quotation-card': {
    'word for word, disputed': { width: 'auto', node: <QuotationCard match={matchView()} {...allActions} /> },
    'shortened, saved with a note': {
      width: 'auto',
      node: (
        <QuotationCard
          match={shortenedMatch({
            note: { text: 'Compare with the transcript.', tags: ['intelligence', 'Paris talks'] },
          })}
          {...allActions}
        />
      ),
    },
    '“not” missing': { width: 'auto', node: <QuotationCard match={negationLostMatch()} {...allActions} /> },
    'another speaker': {
      width: 'auto',
      node: (
        <QuotationCard
          match={matchView({
            speakerDiffers: true,
            printed: { words: statementView().words, speaker: 'Maria Stone' },
          })}
          {...allActions}
        />
      ),
    },
    'nothing against it, no buttons': {
      width: 'auto',
      node: (
        <QuotationCard
          match={matchView({
            counters: [],
            disputed: false,
            statement: statementView({
              source: sourceView({
                url: 'https://harbour.example/story',
                urlAtWords: 'https://harbour.example/story#:~:text=I%20suggested',
                origin: 'saved-page',
                outlet: 'The Harbour Post',
              }),
            }),
          })}
          onClose={nothing}
        />
      ),
    },
    'long name and words': {
      width: 'auto',
      node: (
        <QuotationCard
          match={matchView({
            statement: statementView({
              words: LONG_WORDS,
              speaker: { name: LONG_NAME, role: LONG_NAME, affiliation: LONG_NAME, confidence: 'low' },
            }),
            difference: sameWords(LONG_WORDS),
            counters: [],
            disputed: false,
          })}
          {...allActions}
        />
      ),
    },
    'right to left': {
      width: 'auto',
      node: (
        <QuotationCard
          match={matchView({
            statement: rtlStatement,
            difference: sameWords(RTL_WORDS),
            counters: [counterView({ statement: rtlStatement, scopeShift: 'wider' })],
          })}
          {...allActions}
        />
      ),
    },
  },
  'match-details': {
    'similar, not the same; unknown speaker': {
      node: (
        <MatchDetails
          match={matchView({
            verdict: 'possible',
            statement: statementView({ speaker: { confidence: 'low' }, said: {} }),
            difference: everyChange(),
            counters: [counterView({ standing: 'possible', evidence: [] })],
            disputed: false,
          })}
        />
      ),
    },
  },
  'speaker-line': {
    'with role': { node: <SpeakerLine speaker={statementView().speaker} /> },
    'several who spoke as one': { node: <SpeakerLine speaker={JOINT_SPEAKERS} /> },
    'not sure': { node: <SpeakerLine speaker={{ name: 'A senior official', confidence: 'low' }} /> },
    unknown: { node: <SpeakerLine speaker={{ confidence: 'low' }} /> },
  },
  'speaker-offices': {
    'of one': { node: <SpeakerOffices speaker={statementView().speaker} /> },
    'of several': { node: <SpeakerOffices speaker={JOINT_SPEAKERS} /> },
  },
  'said-line': {
    'all known': { node: <SaidLine said={{ ...statementView().said, channel: 'radio' }} /> },
    'nothing known': { node: <SaidLine said={{}} /> },
  },
  'word-difference': {
    'every change': {
      node: (
        <>
          <WordDifference difference={everyChange()} />
          <DifferenceLegend difference={everyChange()} />
        </>
      ),
    },
    'the same words': { node: <WordDifference difference={sameWords('The harbour is open.')} /> },
  },
  'context-excerpt': {
    'before and after': { node: <ContextExcerpt statement={statementView()} /> },
    'a reported statement, only after': {
      node: <ContextExcerpt statement={lavrovView({ kind: 'indirect', before: '' })} />,
    },
  },
  'statement-words': {
    quoted: { node: <StatementWords statement={statementView()} /> },
    reported: { node: <StatementWords statement={statementView({ kind: 'indirect' })} /> },
    'the article’s own': { node: <StatementWords statement={statementView({ kind: 'narrator' })} /> },
  },
  'counter-statement': {
    direct: { node: <CounterStatement shown={statementView()} counter={counterView()} onOpen={nothing} /> },
    reported: { node: <CounterStatement shown={statementView()} counter={reportedCounterView()} /> },
    'the article’s own voice, other wording': {
      node: (
        <CounterStatement
          shown={statementView()}
          counter={counterView({
            type: 'contextualises',
            viaOtherWording: true,
            statement: lavrovView({ kind: 'narrator', words: 'The initiative was frozen.' }),
          })}
        />
      ),
    },
    'found through another outlet’s wording': {
      node: (
        <CounterStatement
          shown={statementView()}
          counter={counterView({
            standing: 'possible',
            viaOtherWording: true,
            foundThrough: {
              likeness: 'possibly-same',
              words: 'The ferry will surely sail on Sunday.',
              source: sourceView({ headline: 'Ferries sail again', outlet: 'The Harbour Post' }),
            },
          })}
        />
      ),
    },
    'linked by you': {
      node: <CounterStatement shown={statementView()} counter={counterView({ byReader: true, why: '' })} />,
    },
  },
  'counter-sections': {
    'all three': {
      node: (
        <CounterSections
          shown={statementView()}
          counters={[
            counterView(),
            counterView({ relationId: 'r3', type: 'qualifies', evidence: [] }),
            counterView({ relationId: 'r4', direction: 'answers', statement: statementView() }),
          ]}
        />
      ),
    },
    none: { node: <CounterSections shown={statementView()} counters={[]} /> },
  },
  evidence: {
    'two words of one sentence': {
      node: (
        <Evidence
          evidence={[
            { sentence: 'The harbour master denied that the ferry had sailed.', text: 'denied' },
            { sentence: 'The harbour master denied that the ferry had sailed.', text: 'had sailed' },
          ]}
        />
      ),
    },
  },
  'link-reason': {
    'made by a rule': {
      node: (
        <LinkReason
          link={{ ...counterView(), rule: 'points-back', from: lavrovView(), to: statementView() }}
        />
      ),
    },
    'noted by a person': {
      node: (
        <LinkReason
          link={{ ...counterView(), why: 'He came back to it.', from: lavrovView(), to: statementView() }}
        />
      ),
    },
  },
  'provenance-line': {
    'no address': { node: <ProvenanceLine source={sourceView()} /> },
    'at the words': {
      node: (
        <ProvenanceLine
          source={sourceView({
            origin: 'imported-file',
            url: 'https://harbour.example/a',
            urlAtWords: 'https://harbour.example/a#:~:text=open',
          })}
        />
      ),
    },
    'not a web address': {
      node: <ProvenanceLine source={{ origin: 'saved-page', url: 'javascript:alert(1)' }} />,
    },
  },
  'safe-link': {
    'a web address': { node: <SafeLink to="https://harbour.example/">The Harbour Post</SafeLink> },
    'anything else': { node: <SafeLink to="data:text/html,x">not a link</SafeLink> },
  },
  'joined-statements': {
    two: { node: <JoinedStatements statements={[statementView(), lavrovView()]} /> },
  },
  'statement-sources': {
    'two sources, another day': {
      node: (
        <StatementSources
          alsoIn={[
            sourceView({ url: 'https://harbour.example/b' }),
            sourceView({ headline: 'A second report' }),
          ]}
          alsoSaid={[{ said: { from: '2015-01-02' }, source: sourceView() }]}
        />
      ),
    },
  },
};
