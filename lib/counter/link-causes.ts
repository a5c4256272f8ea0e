/**
 * Another cause or time than the one given: "linked the suspension not to fares but to a cracked hull", where the
 * article itself or somebody in it says that the service was halted amid a quarrel over fares.
 *
 * The rejected cause is named ("not to A but to B"), so no similarity decides: what is contradicted must name an event
 * of the same family, about the same thing, and give A as its cause; or point with "recent events" at an A just named.
 * The speaker's next statement on that event, if it says "long before …", takes over the targets.
 * Cost: one pattern a statement; only at a hit the sentences of the article once. Rejected: "but" and "while" alone
 * (none right of 17).
 */
import type { RelationEnd } from '@/lib/model/relation';
import { overlaps, type Span, textOf } from '@/lib/text/span';
import type { ArticleIndex, Statement } from './article-index';
import { CAUSE, CAUSING, EVENT_FAMILIES, NOT_BUT, OTHER_TIME, POINTING_CAUSE } from './event-families';
import { foldSameLength } from './find-denials';
import { endOfStatement, type Link } from './link';
import type { Sentence } from './read-words';
import { areKin, contentStems, countShared, stemOf } from './stems';

interface Contrast {
  readonly statement: Statement;
  readonly event: ReadonlySet<string>;
  readonly topic: readonly string[];
  readonly rejected: readonly string[];
  readonly evidence: Span;
}

/** How many words may stand between a word for a cause and what it names. */
const CAUSE_REACH = 90;

/** Links by a rejected cause; empty in nearly every article. */
export function linkCauses(index: ArticleIndex): Link[] {
  return index.statements.flatMap((statement) => {
    const contrast = readContrast(index, statement);
    if (contrast === undefined) return [];
    const links = targetsOf(index, contrast);
    return [...links, ...continued(index, contrast, links)];
  });
}

function readContrast(index: ArticleIndex, statement: Statement): Contrast | undefined {
  if (statement.quotation.speaker === undefined) return undefined;
  const sentence = index.sentences[statement.sentence];
  if (sentence === undefined) return undefined;
  const folded = foldSameLength(textOf(index.document.text, sentence));
  const found = NOT_BUT.exec(folded);
  if (found === null) return undefined;
  const at = sentence.start + found.index;
  if (at < statement.span.start - 60 || at > statement.span.end) return undefined;
  const before = folded.slice(0, found.index);
  if (!CAUSING.test(before)) return undefined;
  const event = eventOf(before);
  const rejected = contentStems(found[2] ?? '');
  if (event === undefined || rejected.length === 0) return undefined;
  const topic = contentStems(
    textOf(index.document.text, { start: Math.max(sentence.start, statement.span.start - 1), end: at }),
  ).filter((stem) => stem.length > 3);
  return { statement, event, topic, rejected, evidence: { start: at, end: at + found[0].length } };
}

function targetsOf(index: ArticleIndex, contrast: Contrast): Link[] {
  const { statement } = contrast;
  const links: Link[] = [];
  index.sentences.forEach((sentence, at) => {
    if (at === statement.sentence) return;
    const cause = causeIn(index, sentence, at, contrast);
    if (cause === undefined) return;
    const said = index.statements.find(
      (other) => other.sentence === at && overlaps(other.span, cause) && other.quotation.within === undefined,
    );
    if (said && (said.quotation.speaker ?? statement.quotation.speaker) === statement.quotation.speaker)
      return;
    const to: RelationEnd = said ? endOfStatement(said) : { narrator: trimmed(index, sentence) };
    links.push({
      from: endOfStatement(statement),
      to,
      type: 'disputes',
      evidence: [contrast.evidence, cause],
      rule: 'other-cause',
      why: `“${textOf(index.document.text, contrast.evidence)}” rejects the cause given here.`,
    });
  });
  return links;
}

/** Where a sentence gives the rejected cause for the same event; undefined when it does not. */
function causeIn(index: ArticleIndex, sentence: Sentence, at: number, contrast: Contrast): Span | undefined {
  const { text } = index.document;
  const own = textOf(text, sentence);
  const folded = foldSameLength(own);
  if (![...stemsIn(folded)].some((word) => contrast.event.has(word))) return undefined;
  const around = [at - 2, at - 1, at].map((i) => index.sentences[i]).filter((one) => one !== undefined);
  const topic = contentStems(around.map((one) => textOf(text, one)).join(' '));
  if (countShared(contrast.topic, topic) === 0) return undefined;
  for (const marker of folded.matchAll(CAUSE)) {
    const from = marker.index;
    const reach = folded.slice(from, from + CAUSE_REACH).split(/[.;]/u)[0] ?? '';
    const named = [...reach.matchAll(/[\p{L}\p{N}'-]+/gu)].find((word) =>
      contentStems(word[0]).some((stem) => contrast.rejected.some((other) => areKin(stem, other))),
    );
    if (named)
      return { start: sentence.start + from, end: sentence.start + from + named.index + named[0].length };
  }
  const pointing = POINTING_CAUSE.exec(folded);
  const lead = index.sentences[at - 1];
  if (pointing === null || lead === undefined) return undefined;
  if (countShared(contrast.rejected, contentStems(textOf(text, lead))) === 0) return undefined;
  return {
    start: sentence.start + pointing.index,
    end: sentence.start + pointing.index + pointing[0].length,
  };
}

/** The same speaker's next statement, when it puts the event at another time. */
function continued(index: ArticleIndex, contrast: Contrast, links: readonly Link[]): Link[] {
  const { statement } = contrast;
  const next = index.statements.find(
    (other) => other.span.start >= statement.span.end && other.quotation.within === undefined,
  );
  if (
    next === undefined ||
    next.quotation.speaker !== statement.quotation.speaker ||
    next.block > statement.block + 1
  )
    return [];
  const sentence = index.sentences[next.sentence];
  if (sentence === undefined) return [];
  const folded = foldSameLength(textOf(index.document.text, sentence));
  const time = OTHER_TIME.exec(folded);
  if (time === null || ![...stemsIn(folded)].some((word) => contrast.event.has(word))) return [];
  const start = sentence.start + time.index;
  const rest = folded.slice(time.index).search(/[,.;[(]/u);
  const evidence = { start, end: rest > 0 ? start + rest : start + time[0].length };
  return links.map((link) => ({
    ...link,
    from: endOfStatement(next),
    evidence: [evidence, ...link.evidence.slice(1)],
    rule: 'other-time',
    why: `“${textOf(index.document.text, evidence)}” puts it at another time than given here.`,
  }));
}

function eventOf(text: string): ReadonlySet<string> | undefined {
  const words = [...stemsIn(text)];
  return EVENT_FAMILIES.find((family) => words.some((word) => family.has(word)));
}

function stemsIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\p{L}+/gu)].map((found) => stemOf(found[0])));
}

function trimmed(index: ArticleIndex, sentence: Sentence): Span {
  const { text } = index.document;
  let { start, end } = sentence;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
