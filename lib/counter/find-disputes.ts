/**
 * Reported disputes: "Reis denied the claim that …", "a charge that the bank disputes", "the reports were denied by".
 *
 * For each verb of the table: its form, what stands before it (somebody, and no word that says it did not happen)
 * and what stands after it (a claim, see read-object.ts). All three must hold. Words inside the marks of a direct or
 * mixed quotation are left to find-denials.ts, which knows whose they are.
 * Cost: one look-up a word; the rest only at verbs found. Rejected: looking for the verbs alone, right in 54 of 100.
 */
import type { RelationType } from '@/lib/model/relation';
import type { Span } from '@/lib/text/span';
import { type ArticleIndex, isQuoted } from './article-index';
import { CLAIM_NOUNS, DISPUTE_VERBS, type DisputeVerb, HOLDER_NOUNS, THOUGHT_NOUNS } from './dispute-cues';
import { findHolder, type Holder, readVerbFrame } from './find-holder';
import { clauseEnd, type DisputedObject, isBoundary, readObject } from './read-object';
import type { Sentence, Word } from './read-words';

/** One dispute with what the linking rules need. */
export interface Dispute {
  readonly holder?: number;
  readonly source?: Span;
  readonly cue: Span;
  /** The words that report it: its clause, or the denial itself. */
  readonly clause: Span;
  /** Index into the index's sentences. */
  readonly sentence: number;
  readonly type: RelationType;
  readonly rule: string;
  readonly object?: DisputedObject;
  /** Index of the statement that is itself the denial ("That is not true"). */
  readonly statement?: number;
}

type Form = 'base' | 'third' | 'past' | 'gerund' | 'participle';

const FORMS: ReadonlyMap<string, readonly { readonly verb: DisputeVerb; readonly forms: readonly Form[] }[]> =
  tableOfForms();
const DECIDERS = new Set(
  'court judge jury senate house congress parliament commission voters electorate board regulator regulators tribunal lawmakers legislature panel magistrate justices electors council'.split(
    ' ',
  ),
);
const PAPERWORK = new Set(
  'charge charges complaint complaints claim claims statement report reports account version talk'.split(' '),
);
const ATTRIBUTIVE = new Set(
  'the a an this that these those his her its their our my your of in over for with no any'.split(' '),
);
const ALLEGING = /^(?:alleg|claim|accus|assert|contend|charg|suggest|insinuat|report)/u;

/** Every reported dispute of an article, in reading order. */
export function findDisputes(index: ArticleIndex): Dispute[] {
  const found: Dispute[] = [];
  index.sentences.forEach((sentence, at) => {
    if (sentence.words.at(-1)?.lower === '?') return;
    sentence.words.forEach((word, i) => {
      for (const entry of FORMS.get(word.lower) ?? []) {
        const dispute = readDispute(index, sentence, at, i, entry.verb, entry.forms);
        if (dispute === undefined) continue;
        found.push(dispute);
        break;
      }
    });
  });
  return found;
}

function readDispute(
  index: ArticleIndex,
  sentence: Sentence,
  at: number,
  i: number,
  verb: DisputeVerb,
  forms: readonly Form[],
): Dispute | undefined {
  const { words } = sentence;
  const cue = words[i];
  if (cue === undefined || isQuoted(index, cue.start)) return undefined;
  const particles = verb.particles ?? [];
  if (!particles.every((particle, n) => words[i + 1 + n]?.lower === particle)) return undefined;
  const after = i + 1 + particles.length;
  const frame = readVerbFrame(words, i);
  if (frame === undefined) return undefined;
  const gerund = forms.includes('gerund');
  const passive = frame.passive && !gerund;
  const span = { start: words[frame.before + 1]?.start ?? cue.start, end: words[after - 1]?.end ?? cue.end };
  const shared = {
    cue: gerund && !frame.progressive ? { start: cue.start, end: span.end } : span,
    sentence: at,
    type: verb.type,
  };
  if (passive) return readPassive(index, sentence, frame.before, after, shared);
  if (!isVerbHere(words, i, frame.before, forms)) return undefined;
  const isShared = gerund && !frame.progressive;
  const holder = findHolder(index, sentence, frame.before, isShared);
  if (holder === undefined) return undefined;
  const object = readObject(index, sentence, after, verb.demand);
  if (object) {
    if (verb.demand === 'strict' && isDecision(sentence, holder, object)) return undefined;
    return {
      ...shared,
      ...ofHolder(holder),
      clause: clauseOf(sentence, holder.source, object.span.end),
      rule: `verb:${verb.base}`,
      object,
    };
  }
  return verb.particles || !isBoundary(words[after])
    ? undefined
    : readGap(index, sentence, i, holder, shared, verb);
}

interface SharedParts {
  readonly cue: Span;
  readonly sentence: number;
  readonly type: RelationType;
}

/** "a charge the bank denies", "allegations of fraud, which he disputed". */
function readGap(
  index: ArticleIndex,
  sentence: Sentence,
  i: number,
  holder: Holder,
  shared: SharedParts,
  verb: DisputeVerb,
): Dispute | undefined {
  if (verb.demand === 'strict') return undefined;
  const { words } = sentence;
  const subject = words.findIndex((word) => word.end > holder.source.start);
  let before = subject - 1;
  while (before >= 0 && /^(?:the|a|an|that|which|\p{Lu}.*)$/u.test(words[before]?.lower ?? '')) before--;
  if (words[before]?.lower === ',' && words.slice(before + 1, subject).some((word) => word.lower === 'which'))
    before--;
  const noun =
    lastClaimNoun(words, before, 2) ??
    (hasWhich(words, before + 1, subject) ? lastClaimNoun(words, before, 14) : undefined);
  const alleged = noun === undefined && words.slice(0, subject).some((word) => ALLEGING.test(word.lower));
  if (noun === undefined && !(alleged && hasWhich(words, before + 1, subject))) return undefined;
  const span =
    noun === undefined
      ? { start: sentence.start, end: holder.source.start }
      : { start: phraseStartOf(words, noun), end: words[noun]?.end ?? 0 };
  if (noun !== undefined && isQuoted(index, span.start)) return undefined;
  return {
    ...shared,
    ...ofHolder(holder),
    clause: { start: span.start, end: words[i]?.end ?? span.end },
    rule: `gap:${verb.base}`,
    object: {
      kind: 'anaphor',
      span: { start: span.start, end: Math.min(span.end, holder.source.start) },
      points: true,
      ...(noun !== undefined && { noun: words[noun]?.lower ?? '' }),
    },
  };
}

/** "The claim was denied by the bank". */
function readPassive(
  index: ArticleIndex,
  sentence: Sentence,
  before: number,
  after: number,
  shared: SharedParts,
): Dispute | undefined {
  const { words } = sentence;
  const noun = words[before];
  if (noun === undefined || words[after]?.lower !== 'by') return undefined;
  if (!CLAIM_NOUNS.has(noun.lower) && !THOUGHT_NOUNS.has(noun.lower)) return undefined;
  let end = after + 1;
  while (
    end < words.length &&
    words[end]?.isWord &&
    !/^(?:as|and|who|on|in|after|during|at|when)$/u.test(words[end]?.lower ?? '')
  )
    end++;
  const holder = findHolder(index, sentence, end - 1, false);
  if (holder === undefined) return undefined;
  const start = phraseStartOf(words, before);
  const object: DisputedObject = {
    kind: 'claim',
    span: { start, end: noun.end },
    noun: noun.lower,
    definite: true,
  };
  return {
    ...shared,
    ...ofHolder(holder),
    clause: { start, end: words[end - 1]?.end ?? noun.end },
    rule: 'passive',
    object,
  };
}

/** Nouns and adjectives of the same form ("the disputed isle", "zoning disputes", "any such dispute"). */
function isVerbHere(words: readonly Word[], i: number, before: number, forms: readonly Form[]): boolean {
  const previous = words[before];
  if (previous === undefined) return false;
  const direct = before === i - 1;
  if (direct && ATTRIBUTIVE.has(previous.lower)) return false;
  if (direct && previous.lower === "'s") return false;
  if (forms.includes('gerund') || forms.includes('past')) return true;
  const helped = words.slice(before + 1, i).some((word) => /^(?:did|does|do)$/u.test(word.lower));
  const plural =
    /^(?:i|we|they|you|who|and)$/u.test(previous.lower) ||
    (previous.lower.endsWith('s') && HOLDER_NOUNS.has(previous.lower)) ||
    /^(?:officials|people|men|women|democrats|republicans)$/u.test(previous.lower);
  if (forms.includes('base')) return helped || plural;
  return previous.isWord ? !plural || previous.lower === 'who' : true;
}

/** A court rejects a complaint by deciding, not by disputing. */
function isDecision(sentence: Sentence, holder: Holder, object: DisputedObject): boolean {
  const head = sentence.words.filter(
    (word) => word.start >= holder.source.start && word.end <= holder.source.end,
  );
  if (head.some((word) => DECIDERS.has(word.lower))) return true;
  return (
    PAPERWORK.has(object.noun ?? '') &&
    !object.points &&
    !object.content &&
    !object.claimant &&
    !object.definite &&
    !(object.noun ?? '').endsWith('s')
  );
}

function clauseOf(sentence: Sentence, source: Span, end: number): Span {
  const from = sentence.words.findIndex((word) => word.start >= end);
  const stop = from < 0 ? sentence.words.length : clauseEnd(sentence, from);
  const last = sentence.words[stop - 1]?.end ?? end;
  return { start: Math.min(source.start, end), end: Math.max(end, from < 0 ? sentence.end : last) };
}

function ofHolder(holder: Holder): { holder?: number; source: Span } {
  return holder.speaker === undefined
    ? { source: holder.source }
    : { holder: holder.speaker, source: holder.source };
}

function lastClaimNoun(words: readonly Word[], from: number, reach: number): number | undefined {
  for (let i = from; i >= 0 && from - i < reach; i--) {
    const lower = words[i]?.lower ?? '';
    if (CLAIM_NOUNS.has(lower) || THOUGHT_NOUNS.has(lower) || lower === 'point') return i;
  }
  return undefined;
}

function hasWhich(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(Math.max(0, from), to).some((word) => word.lower === 'which');
}

function phraseStartOf(words: readonly Word[], at: number): number {
  let first = at;
  while (
    first > 0 &&
    at - first < 6 &&
    words[first - 1]?.isWord &&
    !/^(?:of|in|on|by|that|and|with|to)$/u.test(words[first - 1]?.lower ?? '')
  )
    first--;
  return words[first]?.start ?? 0;
}

function tableOfForms(): Map<string, { verb: DisputeVerb; forms: Form[] }[]> {
  const table = new Map<string, { verb: DisputeVerb; forms: Form[] }[]>();
  for (const verb of DISPUTE_VERBS) {
    const spelled: [Form, string][] = [
      ['base', verb.base],
      ['third', verb.third],
      ['past', verb.past],
      ['gerund', verb.gerund],
      ['participle', verb.participle ?? verb.past],
    ];
    for (const [form, word] of spelled) {
      const entries = table.get(word) ?? [];
      const known = entries.find((entry) => entry.verb === verb);
      if (known) known.forms.push(form);
      else entries.push({ verb, forms: [form] });
      table.set(word, entries);
    }
  }
  return table;
}
