/**
 * The verb of saying that belongs to a mention: "Kerry, who left early, also said", "said Kerry", "according to
 * Kerry", "Kerry:", "— Kerry". Looks at most 40 tokens ahead inside the sentence, so the whole is linear.
 */
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from './lexicon';
import { type CueClass, lookup } from './lookup';
import type { Mention } from './mention';
import type { Token, TokenStream } from './tokens';

/** How a mention and its cue stand. The order is that of the feature; do not reorder without training again. */
const LINKS = [
  'none',
  'loose-subject',
  'subject-after-aside',
  'subject',
  'inverted',
  'according-to',
  'colon',
  'dash',
  'noun-cue',
  'by-agent',
] as const;

/** Place of each kind in `LINKS`. */
export const LINK_CODES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  LINKS.map((kind, i) => [kind, i]),
);

export interface CueLink {
  readonly kind: (typeof LINKS)[number];
  /** Token of the cue; -1 for none. */
  readonly cue: number;
  readonly cls: CueClass;
}

const NONE: CueLink = { kind: 'none', cue: -1, cls: 0 };
const REACH = 40;
const OPEN_ASIDE = 16;
const CUE_NOUNS = /* @__PURE__ */ new Set(
  (
    'statement word words claim remark remarks comment comments message tweet post letter email response reply answer ' +
    'quote view question advice explanation conclusion slogan pitch argument'
  ).split(' '),
);

/** Words between a passive verb and its "by". */
const PASSIVE_REACH = 14;
const BE_FORMS = /* @__PURE__ */ new Set("is are was were be been being it's he's she's".split(' '));
/** Verbs that begin a clause of their own when they follow the words after "said". */
const FINITE = /* @__PURE__ */ new Set(
  'is are was were has had have would will could can may might should does did'.split(' '),
);

const ASIDE_STARTERS = /* @__PURE__ */ new Set('of from in at for who on with'.split(' '));
/** Words before a mention that make it the subject of a clause of its own. */
const CLAUSE_STARTERS = /* @__PURE__ */ new Set('and but , that as while when if because which'.split(' '));
/** Words that may stand between the edge of a clause and an inverted cue. */
const CLAUSE_OPENERS = /* @__PURE__ */ new Set('as then so also'.split(' '));

/** The cue of each mention, in the order of `mentions`. */
export function findCueLinks(mentions: readonly Mention[], stream: TokenStream): readonly CueLink[] {
  const starts = new Uint8Array(stream.tokens.length + 1);
  for (const mention of mentions) if (!mention.possessive) starts[mention.titleFirst] = 1;
  return mentions.map((mention, m) => {
    const link = linkOf(mention, stream, starts);
    return link.kind === 'subject' && endsGovernedList(mentions, m, stream.tokens) ? NONE : link;
  });
}

/** "a spokesman for Morrow and Bell said": the last of a list that a preposition governs says nothing. */
function endsGovernedList(mentions: readonly Mention[], m: number, tokens: readonly Token[]): boolean {
  const last = mentions[m];
  const first = mentions[m - 1];
  if (last === undefined || first === undefined || first.end !== last.titleFirst - 1) return false;
  if (tokens[first.end]?.lower !== 'and' || first.sentence !== last.sentence) return false;
  return GOVERNORS.has(tokens[first.titleFirst - 1]?.lower ?? '');
}

const GOVERNORS = /* @__PURE__ */ new Set('for of between with from to against by'.split(' '));

function linkOf(mention: Mention, stream: TokenStream, starts: Uint8Array): CueLink {
  const { tokens } = stream;
  const sentence = stream.sentences[mention.sentence];
  if (sentence === undefined) return NONE;
  const cls = (i: number): CueClass => tokens[i]?.cue ?? 0;
  if (mention.possessive) return possessiveCue(mention, tokens, sentence.end);
  const before = mention.titleFirst - 1;
  if (tokens[before]?.lower === 'to' && tokens[before - 1]?.lower === 'according')
    return { kind: 'according-to', cue: before - 1, cls: 3 };
  const passive = tokens[before]?.lower === 'by' ? passiveCue(before, sentence.first, tokens) : -1;
  if (passive >= 0) return { kind: 'by-agent', cue: passive, cls: 2 };
  const direct = verbAfter(mention.end, sentence.end, tokens, cls, 6);
  // "put up her picture writing that …": a thing writes nothing.
  const isThing = mention.kind === 'nominal' && mention.shape === 'unknown';
  if (direct >= 0 && !(isThing && tokens[direct]?.lower.endsWith('ing')))
    return { kind: 'subject', cue: direct, cls: cls(direct) };
  if (mention.words[0] === 'who') return looseCue(mention, sentence.end, tokens, cls, starts);
  const inverted = invertedCue(mention, sentence.first, tokens, cls);
  if (inverted >= 0) return { kind: 'inverted', cue: inverted, cls: cls(inverted) };
  const next = tokens[mention.end];
  if (next?.lower === ':' && mention.end < sentence.end) return { kind: 'colon', cue: mention.end, cls: 2 };
  const afterAside = endOfAside(mention.end, sentence.end, tokens);
  if (afterAside > mention.end) {
    const cue = verbAfter(afterAside, sentence.end, tokens, cls, 6);
    if (cue >= 0 && !(isParticiple(cue, tokens) && !opensClause(mention, sentence.first, tokens)))
      return { kind: 'subject-after-aside', cue, cls: cls(cue) };
    if (tokens[afterAside]?.lower === ':') return { kind: 'colon', cue: afterAside, cls: 2 };
  }
  if (tokens[before - 1]?.kind === 'quotation' && /^[–—―-]$/u.test(tokens[before]?.text ?? ''))
    return { kind: 'dash', cue: before, cls: 2 };
  // "It was the pilot who told us", "it is unclear who said": "it" says nothing.
  if (mention.words[0] === 'it' && BE_FORMS.has(tokens[mention.end]?.lower ?? '')) return NONE;
  const loose = looseCue(mention, sentence.end, tokens, cls, starts);
  return isParticiple(loose.cue, tokens) && !opensClause(mention, sentence.first, tokens) ? NONE : loose;
}

/** ", saying", "while chanting": what the subject of the whole clause does. */
function isParticiple(cue: number, tokens: readonly Token[]): boolean {
  return (
    cue > 0 &&
    tokens[cue]?.lower.endsWith('ing') === true &&
    /^(?:,|while)$/u.test(tokens[cue - 1]?.lower ?? '')
  );
}

/** At the start of the sentence or of a clause: likely its subject. */
function opensClause(mention: Mention, first: number, tokens: readonly Token[]): boolean {
  const before = tokens[mention.titleFirst - 1];
  return (
    mention.titleFirst <= first || before?.kind === 'quotation' || CLAUSE_STARTERS.has(before?.lower ?? '')
  );
}

/** "was called “weak” by Kerry", "a deal described by Kerry as “weak”": the passive verb before "by"; -1 for none. */
function passiveCue(by: number, first: number, tokens: readonly Token[]): number {
  for (let i = by - 1; i >= first && by - i <= PASSIVE_REACH; i--) {
    const token = tokens[i];
    if (token === undefined || (token.cue === 0 && token.kind === 'word' && CONJUNCTIONS.has(token.lower)))
      break;
    if (token.cue === 0 || token.lower.endsWith('ing')) continue;
    const auxiliary = tokens[i - 1]?.lower.endsWith('ly') ? tokens[i - 2] : tokens[i - 1];
    if (BE_FORMS.has(auxiliary?.lower ?? '')) return i;
    return i === by - 1 && token.lower.endsWith('ed') ? i : -1;
  }
  return -1;
}

/** The first cue after adverbs and auxiliaries; -1 when another word comes first. */
function verbAfter(
  from: number,
  end: number,
  tokens: readonly Token[],
  cls: (i: number) => CueClass,
  most: number,
): number {
  for (let i = from; i < end && i < from + most; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') return -1;
    if (cls(i) > 0) return i;
    if (!AUXILIARIES.has(token.lower) && !token.lower.endsWith('ly')) return -1;
  }
  return -1;
}

/** “…,” said Kerry; “…,” said the former senator: the cue right before the mention, at the edge of a clause. */
function invertedCue(
  mention: Mention,
  first: number,
  tokens: readonly Token[],
  cls: (i: number) => CueClass,
): number {
  let i = mention.titleFirst - 1;
  // "said Oversight ranking member Cummings": nothing but the words of one phrase in between.
  for (let k = 0; k < 7 && i > first && cls(i) < 2 && isPhraseWord(tokens[i]); k++) i--;
  if (i < first || cls(i) < 2) return -1;
  // ", told a voter": whoever follows is told. ", said it was": the mention begins what is reported.
  if (/^t(?:ell|old)/u.test(tokens[i]?.lower ?? '')) return -1;
  if (FINITE.has(tokens[mention.end]?.lower ?? '')) return -1;
  const before = tokens[i - 1];
  if (i === first || before === undefined) return i;
  if (before.kind === 'quotation' || before.kind === 'punctuation') return i;
  return CLAUSE_OPENERS.has(before.lower) ? i : -1;
}

function isPhraseWord(token: Token | undefined): boolean {
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'number'))
    return token?.kind === 'possessive';
  return (
    !PREPOSITIONS.has(token.lower) &&
    !CONJUNCTIONS.has(token.lower) &&
    !AUXILIARIES.has(token.lower) &&
    !SUBJECT_PRONOUNS.has(token.lower)
  );
}

/** Token after ", an aide to Bush," or "(R-Ohio)" or "of Ohio"; `from` itself when there is no aside. */
function endOfAside(from: number, end: number, tokens: readonly Token[]): number {
  const token = tokens[from];
  if (token === undefined || from >= end) return from;
  if (token.lower === '(') {
    for (let i = from + 1; i < end && i < from + 12; i++)
      if (tokens[i]?.lower === ')') return endOfAside(i + 1, end, tokens);
    return from;
  }
  const opener = token.lower;
  if (opener === ',' || opener === '–' || opener === '—') {
    let reached = from;
    for (let i = from + 1; i < end && i < from + REACH; i++) {
      const kind = tokens[i]?.kind;
      if (kind === 'quotation') {
        // ", a clerk who feared “the worst,” said": the comma stands inside the marks.
        const describes = DETERMINERS.has(tokens[from + 1]?.lower ?? '') || tokens[from + 1]?.lower === 'who';
        if (describes && (tokens[i + 1]?.cue ?? 0) >= 2) return i + 1;
        break;
      }
      if (kind !== 'punctuation' || tokens[i]?.lower !== opener) continue;
      reached = i + 1;
      const next = tokens[i + 1];
      if (next?.kind === 'word' && (next.cue > 0 || AUXILIARIES.has(next.lower))) break;
    }
    return reached > from || opener !== ',' ? reached : endOfOpenAside(from, end, tokens);
  }
  if (token.kind === 'word' && ASIDE_STARTERS.has(token.lower)) {
    for (let i = from + 1; i < end && i < from + 14; i++) {
      const next = tokens[i];
      if (next === undefined || next.kind === 'quotation') return from;
      if (next.kind === 'punctuation') return next.lower === ',' ? endOfAside(i, end, tokens) : i;
      if (next.cue >= 2) return i;
    }
  }
  return from;
}

/** Token of the verb after ", head of the Harbour Office" when no comma closes it; `from` itself for none. */
function endOfOpenAside(from: number, end: number, tokens: readonly Token[]): number {
  const { nouns } = lookup();
  let isRole = false;
  for (let i = from + 1; i < end && i < from + OPEN_ASIDE; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'quotation' || token.kind === 'punctuation') return from;
    if (isRole && token.cue >= 2) return i;
    if (nouns.get(token.lower) === 'person') isRole = true;
  }
  return from;
}

/** "Kerry smiled and said": the next cue of the sentence, with no other possible subject before it. */
function looseCue(
  mention: Mention,
  end: number,
  tokens: readonly Token[],
  cls: (i: number) => CueClass,
  starts: Uint8Array,
): CueLink {
  for (let i = mention.end; i < end && i < mention.end + REACH; i++) {
    if (tokens[i]?.kind === 'quotation') break;
    if (cls(i) > 0) return { kind: 'loose-subject', cue: i, cls: cls(i) };
    if (starts[i] && i > mention.end) {
      if (CLAUSE_STARTERS.has(tokens[i - 1]?.lower ?? '')) break;
    }
  }
  return NONE;
}

/** "Trump’s response:", "in Trump’s words,". */
function possessiveCue(mention: Mention, tokens: readonly Token[], end: number): CueLink {
  for (let i = mention.end; i < end && i < mention.end + 5; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && CUE_NOUNS.has(token.lower)) return { kind: 'noun-cue', cue: i, cls: 2 };
    if (token?.kind === 'punctuation' || token?.kind === 'quotation') break;
  }
  return NONE;
}
