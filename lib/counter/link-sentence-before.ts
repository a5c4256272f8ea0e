/**
 * `said-just-before`: "he denied the charges", where the sentence just before reports them. It must hold a word of saying
 * or accusing that fits the noun, nothing by the holder, and something that shows that it is meant: "those charges", an
 * accusation, "his account", or the holder's name. "Both critiques" takes the two sentences before, each by that measure.
 * Cost: the sentences counted, once.
 */
import { overlaps, type Span, textOf } from '@/lib/text/span';
import type { ArticleIndex } from './article-index';
import type { Dispute } from './find-disputes';
import { endOfDispute, endOfStatement, type Link } from './link';
import { isWhole, quoted } from './link-pointing';
import type { Sentence } from './read-words';

/** What the sentence before must hold for a noun to point at it. */
const REPORTING: readonly { readonly nouns: RegExp; readonly words: RegExp }[] = [
  {
    nouns: /^(?:charge|accusation|allegation|claim|assertion|insinuation|account)s?$/u,
    words:
      /^(?:accus\w+|alleged|alleges|alleging|allegedly|claimed|claims|claiming|charged|charging|reported|reporting|said|says|told|asserted|suggested|complained|argued|wrote|allegation|accusation)$/u,
  },
  {
    nouns: /^(?:rumou?r|report|story|stories|speculation)s?$/u,
    words: /^(?:report(?:s|ed|ing)?|rumou?r(?:s|ed)?|speculat\w+|story|article|published|wrote)$/u,
  },
  {
    nouns: /^(?:criticism|critique|complaint)s?$/u,
    words:
      /^(?:critic\w+|attack(?:s|ed|ing)?|portray(?:s|ed|ing)?|describ(?:es|ed|ing)|called|blam(?:e|ed|es|ing)|liken(?:ed|s|ing)|complain\w*|faulted|accus\w+|assailed|chided|mocked)$/u,
  },
];

const ACCUSING_CUE = /\b(?:accus|alleg|charg|claim)/iu;

/** The links to the sentences just before; empty unless as many as are counted report what the noun calls. */
export function linkSentenceBefore(index: ArticleIndex, dispute: Dispute, noun: string): Link[] {
  const reporting = REPORTING.find(({ nouns }) => nouns.test(noun))?.words;
  const count = dispute.object?.count ?? 1;
  if (reporting === undefined) return [];
  const links = Array.from({ length: count }, (_, back) =>
    linkSentence(index, dispute, noun, reporting, index.sentences[dispute.sentence - count + back]),
  );
  const found = links.filter((link) => link !== undefined);
  return found.length === count ? found : [];
}

function linkSentence(
  index: ArticleIndex,
  dispute: Dispute,
  noun: string,
  reporting: RegExp,
  before: Sentence | undefined,
): Link | undefined {
  const here = index.sentences[dispute.sentence];
  if (here === undefined || before === undefined) return undefined;
  if (before.block < here.block - 1 || !before.words.some((word) => reporting.test(word.lower)))
    return undefined;
  const inside = index.statements.filter((statement) => overlaps(statement.span, before));
  const own = dispute.type === 'retracts';
  const { holder, object } = dispute;
  if (!own && holder !== undefined && inside.some(({ quotation }) => quotation.speaker === holder))
    return undefined;
  const last = own
    ? undefined
    : inside.findLast(
        ({ quotation, span }) =>
          quotation.speaker !== undefined && quotation.within === undefined && span.end <= here.start,
      );
  const cue = last?.quotation.cue;
  const isMeant =
    own ||
    (cue !== undefined && ACCUSING_CUE.test(textOf(index.document.text, cue))) ||
    object?.points === true ||
    object?.claimantPronoun === true ||
    /^critic/u.test(noun) ||
    isNamedIn(index, dispute, before);
  if (!isMeant || (last === undefined && isSecondClause(before, reporting))) return undefined;
  const pointer = object?.span ?? dispute.cue;
  return {
    from: endOfDispute(dispute),
    to:
      last && isWhole(index, last) && !isCutShort(index, last.span, before)
        ? endOfStatement(last)
        : {
            narrator: { start: before.start, end: before.end },
            ...(last?.quotation.speaker !== undefined && { speaker: last.quotation.speaker }),
          },
    type: dispute.type,
    evidence: [dispute.cue, pointer],
    rule: 'said-just-before',
    why: `${quoted(index, pointer)}: the sentence just before says what.`,
    dispute,
  };
}

/** "reported that the yard -- known for its cranes | -- was closing": a dash opens in what the engine took and closes after it. */
function isCutShort(index: ArticleIndex, said: Span, sentence: Span): boolean {
  const dashes = (span: Span): number => [...textOf(index.document.text, span).matchAll(/--|[—–]/gu)].length;
  return dashes(said) % 2 === 1 && dashes({ start: said.end, end: sentence.end }) > 0;
}

/** "It is cheap, and rumours say that …": the sentence first says something else. */
function isSecondClause({ words }: Sentence, reporting: RegExp): boolean {
  const first = words.findIndex((word) => reporting.test(word.lower));
  return words
    .slice(0, first)
    .some((word, i) => word.lower === ',' && /^(?:and|but)$/u.test(words[i + 1]?.lower ?? ''));
}

/** True when the sentence names the holder: an accusation that somebody denies is about that one. Unknown holders pass. */
function isNamedIn(index: ArticleIndex, { holder }: Dispute, sentence: Span): boolean {
  return (
    holder === undefined ||
    index.mentions.some((mention) => mention.speaker === holder && overlaps(mention, sentence))
  );
}
