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
import { DISPUTE_VERBS, type DisputeVerb, HOLDER_NOUNS, type ObjectDemand } from './dispute-cues';
import { evidenceBefore } from './evidence-holder';
import { findHolder, type Holder } from './find-holder';
import { readHanging, readPassive } from './hanging-disputes';
import { clauseEnd, FINITE, isBoundary } from './phrases';
import type { DisputedObject } from './read-claim-phrase';
import { readObject } from './read-object';
import type { Sentence, Word } from './read-words';
import { readVerbFrame } from './verb-frame';

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
  /** Waved off: it answers only a claim whose words or author are named; `motive`: "as a ploy", which answers nothing. */
  readonly soft?: 'named' | 'motive';
  /** Index of the statement that is itself the denial ("That is not true"). */
  readonly statement?: number;
}

type Form = 'base' | 'third' | 'past' | 'gerund' | 'participle';

const FORMS: ReadonlyMap<string, readonly { readonly verb: DisputeVerb; readonly forms: readonly Form[] }[]> =
  tableOfForms();
const DECIDERS = new Set(
  'court judge justice jury committee senate house congress parliament commission voters electorate board regulator regulators tribunal lawmakers legislature panel magistrate justices electors council'.split(
    ' ',
  ),
);
const PAPERWORK = new Set(
  'charge charges complaint complaints claim claims statement report reports account version talk'.split(' '),
);
/** Before a gerund: it is a reason, or was not done ("rather than denying"). */
const UNDONE = /^(?:for|than|of|without|from|against|to)$/u;
/** "…, a charge the bank dismissed" says too little. */
const NEEDS_OBJECT: ReadonlySet<ObjectDemand> = new Set(['strict', 'soft', 'own', 'judged']);
/** A court that denies or disputes something takes part in the quarrel; one that rejects or calls decides it. */
const DECIDED: ReadonlySet<ObjectDemand> = new Set(['strict', 'soft', 'own', 'judged']);
const ATTRIBUTIVE = new Set(
  'the a an this that these those his her its their our my your of in over for with no any'.split(' '),
);

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
  const after = afterParticles(words, i, verb.particles ?? []);
  if (after === undefined) return undefined;
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
  const isSoft = verb.demand === 'soft';
  const participle = forms.includes('past') && frame.before === i - 1 && words[after]?.lower === 'by';
  const hanging =
    passive || participle
      ? readPassive(index, sentence, frame.before, after)
      : !NEEDS_OBJECT.has(verb.demand) && !gerund && isBoundary(words[after])
        ? readHanging(index, sentence, i)
        : undefined;
  if (hanging)
    return {
      ...shared,
      ...ofHolder(hanging.holder),
      clause: hanging.clause,
      rule: `${participle ? 'participle' : passive ? 'passive' : 'hanging'}:${verb.base}`,
      object: hanging.object,
      ...(isSoft && { soft: 'named' }),
    };
  if (passive || participle) return undefined;
  if (!frame.infinitive && !isVerbHere(words, i, frame.before, forms)) return undefined;
  const isShared = gerund && !frame.progressive;
  if (isShared && UNDONE.test(words[frame.before]?.lower ?? '')) return undefined;
  const holder =
    (verb.byEvidence && evidenceBefore(index, sentence, frame.before, isShared)) ||
    findHolder(index, sentence, frame.before, isShared);
  if (holder === undefined || isSupposed(words, holder.source.start)) return undefined;
  const object = readObject(index, sentence, after, verb.demand);
  if (object === undefined) return undefined;
  if (DECIDED.has(verb.demand) && isDecision(sentence, holder, object, verb.demand)) return undefined;
  const clause = clauseOf(sentence, holder.source, object.span.end);
  return {
    ...shared,
    ...ofHolder(holder),
    clause,
    rule: `verb:${verb.base}`,
    object,
    ...(isSoft && !object.judged && { soft: givesMotive(words, object.span.start, clause.end) }),
  };
}

const WHEN_OR_HOW =
  /^(?:on|late|early|again|hard|\p{L}{2,}ly|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|night|evening|afternoon)$/u;
/** "pushed back on Sunday night against": how many words may stand before the last particle. */
const INSERTED = 4;

/** The word after a verb with its particles, "pushed back on" or "pushed back sharply on Monday against"; undefined without them. */
function afterParticles(
  words: readonly Word[],
  verb: number,
  particles: readonly string[],
): number | undefined {
  let next = verb + 1;
  for (const [n, particle] of particles.entries()) {
    const limit = n === 0 || n < particles.length - 1 ? next : next + INSERTED;
    while (next < limit && words[next]?.lower !== particle && WHEN_OR_HOW.test(words[next]?.lower ?? ''))
      next++;
    // "pushed back on Monday": the "on" of a day is none of the verb's.
    if (words[next]?.lower === 'on' && /day$/u.test(words[next + 1]?.lower ?? '')) {
      const later = words.slice(next + 2, next + INSERTED).findIndex(({ lower }) => lower === particle);
      if (later < 0) return undefined;
      next += 2 + later;
    }
    if (words[next]?.lower !== particle) return undefined;
    next++;
  }
  return next;
}

/** "Dismissed the claims as a tale for the campaign": why they are made, not whether they are so. */
function givesMotive(words: readonly Word[], start: number, end: number): 'named' | 'motive' {
  const at = words.findIndex((word) => word.lower === 'as' && word.start > start && word.end < end);
  return at > 0 && /^(?:a|an|the|part|mere|just|simply|merely|political)$/u.test(words[at + 1]?.lower ?? '')
    ? 'motive'
    : 'named';
}

/** "If Brandt denies …", "whether she disputes …": nobody has done it. The opener may have been taken into the name. */
function isSupposed(words: readonly Word[], subject: number): boolean {
  const before = words.filter((word) => word.start <= subject).slice(-5);
  const last = before.findLastIndex((word) => !word.isWord && word.lower !== '.');
  return before.slice(last + 1).some((word) => /^(?:if|unless|whether|should|until)$/u.test(word.lower));
}

/** Nouns and adjectives of the same form ("the disputed isle", "zoning disputes", "any such dispute"). */
function isVerbHere(words: readonly Word[], i: number, before: number, forms: readonly Form[]): boolean {
  const previous = words[before];
  if (previous === undefined) return false;
  const direct = before === i - 1;
  const byDoing = forms.includes('gerund') && previous.lower === 'in';
  if (direct && ATTRIBUTIVE.has(previous.lower) && !byDoing) return false;
  if (direct && previous.lower === "'s") return false;
  if (forms.includes('gerund') || forms.includes('past')) return true;
  const helped = words.slice(before + 1, i).some((word) => /^(?:did|does|do)$/u.test(word.lower));
  const plural =
    /^(?:i|we|they|you|who)$/u.test(previous.lower) ||
    (previous.lower.endsWith('s') && HOLDER_NOUNS.has(previous.lower)) ||
    /^(?:officials|people|men|women|democrats|republicans)$/u.test(previous.lower);
  if (forms.includes('base')) return helped || plural;
  return previous.isWord ? !plural || previous.lower === 'who' : true;
}

/** A court rejects a complaint by deciding, not by disputing. */
function isDecision(
  sentence: Sentence,
  holder: Holder,
  object: DisputedObject,
  demand: DisputeVerb['demand'],
): boolean {
  const { words } = sentence;
  const last = words.findLast((word) => word.end <= holder.source.end);
  const title = words.findLast((word) => word.end <= holder.source.start);
  if (DECIDERS.has(last?.lower ?? '') || DECIDERS.has(title?.lower ?? '')) return true;
  const noun = object.noun ?? '';
  const isAnyones =
    object.points || object.content || object.claimant || object.definite || object.claimantPronoun;
  return (
    (demand === 'strict' || demand === 'soft') && PAPERWORK.has(noun) && !isAnyones && !noun.endsWith('s')
  );
}

/** "Brandt, who has called it a hoax, will speak": where the main clause goes on; the sentence's end when it does not. */
function relativeEnd({ words }: Sentence, from: number): number {
  const comma = words.findIndex(
    ({ lower }, i) => i >= from && lower === ',' && FINITE.has(words[i + 1]?.lower ?? ''),
  );
  return comma < 0 ? words.length : comma;
}

function clauseOf(sentence: Sentence, source: Span, end: number): Span {
  const from = sentence.words.findIndex((word) => word.start >= end);
  const stop =
    from < 0 ? sentence.words.length : Math.min(clauseEnd(sentence, from), relativeEnd(sentence, from));
  const last = sentence.words[stop - 1]?.end ?? end;
  return { start: Math.min(source.start, end), end: Math.max(end, from < 0 ? sentence.end : last) };
}

function ofHolder(holder: Holder): { holder?: number; source: Span } {
  return holder.speaker === undefined
    ? { source: holder.source }
    : { holder: holder.speaker, source: holder.source };
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
