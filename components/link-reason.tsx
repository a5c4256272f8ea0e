import type { RelationType } from '@/lib/model/relation';
import type { StatementView } from '@/lib/model/views';
import type { EvidenceView } from './evidence';

/** A link with its two statements: `from` stands against, or beside, `to`. */
export interface ReasonedLink {
  readonly type: RelationType;
  /** The rule that made it, by its stable name; absent where only its sentence is known. */
  readonly rule?: string;
  /** What the rule noted, or what a person wrote. */
  readonly why: string;
  readonly evidence: readonly EvidenceView[];
  readonly from: Pick<StatementView, 'kind' | 'speaker'>;
  readonly to: Pick<StatementView, 'kind' | 'speaker'>;
}

/**
 * Why two statements are linked, in a sentence that names who speaks. Made from the rule when it is shown, so that it is
 * right for links stored long ago too; what a person wrote, and a rule without words here, is shown as it was noted.
 */
export function LinkReason({ link }: { link: ReasonedLink }) {
  const who = <Who statement={link.from} />;
  const whom = <Who statement={link.to} />;
  const did = PAST[link.type];
  const cue = <Cue link={link} />;
  switch (link.rule) {
    case 'names-the-claim':
      return (
        <>
          One sentence of the article gives this claim and says that {who} {did} it.
        </>
      );
    case 'claim-before-it':
      return (
        <>
          Right behind this claim, in the same sentence, the article says that {who} {did} it.
        </>
      );
    case 'said-just-before':
      return (
        <>
          One sentence of the article reports this, and the next says that {who} {did} it.
        </>
      );
    case 'disowns-the-words':
      return <>The article says that {who} denied having said these words.</>;
    case 'points-back':
      return link.type === 'says-misquoted' ? (
        <>
          Right after these words the article has {who} say that they are misquoted{cue}.
        </>
      ) : (
        <>
          Right after the words of {whom} the article says that {who} {did} them{cue}.
        </>
      );
    case 'names-the-speaker':
      return (
        <>
          Right after the words of {whom} the article says that {who} {did} them.
        </>
      );
    case 'goes-on-denying':
      return (
        <>
          {who} had just disputed this, and goes on{cue}.
        </>
      );
    case 'other-cause':
      return (
        <>
          {who} names another cause than {whom}
          {cue}.
        </>
      );
    case 'other-time':
      return (
        <>
          {who} puts it at another time than {whom}
          {cue}.
        </>
      );
    default:
      return <>{link.why}</>;
  }
}

/** What somebody did to a statement, told of in an article. Words that take no side. */
const PAST: Readonly<Record<RelationType, string>> = {
  denies: 'denied',
  disputes: 'disputed',
  corrects: 'offered a correction to',
  retracts: 'took back',
  'says-misquoted': 'called misquoted',
  qualifies: 'limited',
  contextualises: 'gave context to',
  responds: 'responded to',
  restates: 'said again',
};

function Who({ statement: { kind, speaker } }: { statement: ReasonedLink['from'] }) {
  if (speaker.name !== undefined) return <bdi>{speaker.name}</bdi>;
  return <>{kind === 'narrator' ? 'the article' : 'somebody who is not named'}</>;
}

/** Longest piece of the article in a reason; the sentences stand under it. */
const CUE_LIMIT = 80;

/** The words that made the rule speak, after a colon. */
function Cue({ link }: { link: ReasonedLink }) {
  const words = link.evidence[0]?.text.trim() ?? '';
  if (words === '') return null;
  return (
    <>
      : <q dir="auto">{words.length > CUE_LIMIT ? `${words.slice(0, CUE_LIMIT - 1)}…` : words}</q>
    </>
  );
}
