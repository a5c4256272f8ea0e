/**
 * Is a marked stretch speech, or a title, a term, a nickname? What the classifier looks at: the words around and
 * inside the marks, and how well anybody fits as their source.
 */

import type { FoundQuotation } from '@/lib/quotations/find-quotations';
import { signatureBelow } from '@/lib/quotations/signatures';
import { firstCase, isLetterAt } from '@/lib/text/letters';
import { type Span, textOf } from '@/lib/text/span';
import { NO_CANDIDATE } from './candidate-row';
import { LINK_CODES } from './cue-links';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from './lexicon';
import { lookup } from './lookup';
import { countMarkedWords } from './marked-words';
import { isNameInUse } from './name-in-use';
import { NAMING, WORKS } from './naming-words';
import { neighbourOf, SIDES } from './neighbours';
import type { QuotationFacts } from './quotation-facts';
import { mentionsNear, type Scene } from './scene';
import type { SourceCandidate } from './source-candidates';
import type { Token } from './tokens';

/**
 * Names of the features, in order; those of the quotation and of its best candidate follow. For the trainer only, and
 * left out of what runs on pages.
 */
export const SPEECH_FEATURES = /* @__PURE__ */ (
  'neighbour-second-before neighbour-before neighbour-after neighbour-second-after ' +
  'title-case capitals small-words first-person verb-like naming-before work-before determiner-before ' +
  'single repeated sentence-cues strongest-link-before strongest-link-after noun-after said-before element ' +
  'digits hyphenated lower-start owner-before quoted-neighbour ' +
  'cue-before cue-before-distance commas-since-cue that-since-cue cue-after cue-after-distance ' +
  'list-head described-noun fills-block named-head best-probability nobody-probability'
).split(' ');

/**
 * The row of one quotation; its neighbours come first, as places among the strengths (neighbours.ts). `best` is its
 * likeliest source, `odds` the probabilities of it and of nobody.
 */
export function speechRow(
  scene: Scene,
  facts: QuotationFacts,
  best: SourceCandidate | undefined,
  odds: { readonly best: number; readonly nobody: number },
): number[] {
  const { tokens, sentences } = scene.stream;
  const found = scene.quotations[facts.quotation];
  const sentence = sentences[facts.sentence];
  const inner = found === undefined ? '' : textOf(scene.document.text, found.inner);
  const words = countMarkedWords(inner.slice(0, 400));
  const share = (n: number, of: number): number => (of === 0 ? 0 : Math.round((10 * n) / of));
  const before = tokens[facts.token - 1];
  const after = tokens[facts.token + 1];
  const at = (k: number): string => {
    const token = tokens[facts.token + k];
    return token !== undefined && token.sentence === facts.sentence ? token.lower : '';
  };
  const head = headOfList(scene, facts.token);
  const { cues, nouns } = lookup();
  const from = Math.max(sentence?.first ?? 0, facts.token - 60);
  const to = Math.min(sentence?.end ?? 0, facts.token + 60);
  const sentenceCues = (scene.cuesBefore[to] ?? 0) - (scene.cuesBefore[from] ?? 0);
  const cueBefore = cueAround(scene, facts, -1);
  const cueAfter = cueAround(scene, facts, 1);
  const links = strongestLinks(scene, facts);
  return [
    ...SIDES.map((k) => neighbourOf(tokens[facts.token + k], facts.sentence)),
    share(words.capitals, words.long),
    share(words.shouted, words.long),
    share(words.all - words.long, words.all),
    Math.min(5, words.personal),
    Math.min(5, words.verbal),
    NAMING.has(at(-1)) ? 3 : NAMING.has(at(-2)) ? 2 : NAMING.has(at(-3)) ? 1 : 0,
    WORKS.has(at(-1)) ? 3 : WORKS.has(at(-2)) ? 2 : WORKS.has(at(-3)) ? 1 : 0,
    before?.sentence !== facts.sentence
      ? 0
      : before.lower === 'the' || before.lower === 'a' || before.lower === 'an'
        ? 2
        : before.kind === 'possessive' || DETERMINERS.has(before.lower)
          ? 1
          : 0,
    found?.family === 'single' ? 1 : 0,
    found === undefined
      ? 0
      : Math.min(3, Math.max(0, scene.marked.countOf(scene.document.text, found.inner) - 1)),
    Math.min(4, sentenceCues),
    links.before,
    links.after,
    nouns.has(at(1)) ? 1 : 0,
    cues.get(at(-1))?.cls ?? (at(-1) === ',' || at(-1) === ':' ? 4 + (cues.get(at(-2))?.cls ?? 0) : 0),
    found?.family === 'element' || found?.family === 'block' ? 1 : 0,
    /\d/u.test(inner) ? 1 : 0,
    hasHyphenedWord(inner) ? 1 : 0,
    firstCase(inner) === 'small' ? 1 : 0,
    before?.kind === 'possessive' && before.sentence === facts.sentence ? 1 : 0,
    (tokens[facts.token - 2]?.kind === 'quotation' ? 1 : 0) +
      (tokens[facts.token + 2]?.kind === 'quotation' ? 2 : 0),
    cueBefore.strength,
    cueBefore.distance,
    cueBefore.commas,
    cueBefore.that,
    cueAfter.strength,
    cueAfter.distance,
    head < facts.token ? Math.min(3, facts.token - head) : 0,
    isNounAfter(after, facts.sentence)
      ? before?.sentence === facts.sentence && isDeterminer(before)
        ? 2
        : 1
      : 0,
    fillsBlock(scene, found) ? 1 : 0,
    NAMING.has(at(head - facts.token - 1)) ? 2 : NAMING.has(at(head - facts.token - 2)) ? 1 : 0,
    Math.round(20 * odds.best),
    Math.round(20 * odds.nobody),
    ...facts.row,
    ...(best?.row.slice(0, NO_CANDIDATE.length) ?? NO_CANDIDATE),
  ];
}

function hasHyphenedWord(text: string): boolean {
  for (let i = text.indexOf('-'); i >= 0; i = text.indexOf('-', i + 1))
    if (isLetterAt(text, i - 1) && isLetterAt(text, i + 1)) return true;
  return false;
}

/** First of the quotations that stand in a list with this one: “A,” “B” and “C”. Looks back over 12 tokens. */
function headOfList(scene: Scene, token: number): number {
  const { tokens } = scene.stream;
  let head = token;
  for (let i = token - 1; i >= 0 && token - i <= LIST_REACH; i--) {
    const before = tokens[i];
    if (before?.sentence !== tokens[token]?.sentence) break;
    if (before?.kind === 'quotation') head = i;
    else if (before?.lower !== ',' && before?.lower !== 'and' && before?.lower !== 'or') break;
  }
  return head;
}

const LIST_REACH = 12;

/** A word that the marked ones may stand before as its adjective: no verb of saying, nothing that joins clauses. */
function isNounAfter(after: Token | undefined, sentence: number): boolean {
  if (after?.kind !== 'word' || after.sentence !== sentence || after.capital) return false;
  const { lower } = after;
  return !(
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    DETERMINERS.has(lower) ||
    SUBJECT_PRONOUNS.has(lower) ||
    lookup().cues.has(lower)
  );
}

function isDeterminer({ kind, lower }: Token): boolean {
  return kind === 'possessive' || DETERMINERS.has(lower);
}

/** The marked stretch is all of its paragraph, as in subheads and lines taken out of the text. */
function fillsBlock(scene: Scene, found: FoundQuotation | undefined): boolean {
  const block = scene.document.blocks[found?.block ?? -1]?.span;
  return (
    found !== undefined &&
    block !== undefined &&
    found.outer.end - found.outer.start >= block.end - block.start - 1
  );
}

/** What the place of a marked stretch says beyond its sentence; the rule's name is for the trace. */
export interface SpeechCorrection {
  readonly speech: number;
  readonly rule?: 'headline-of-other-text' | 'name-in-use' | 'signed' | 'repeated-term';
}

/**
 * Corrects the probability of speech by what a sentence cannot show and the training texts, which are bare articles,
 * do not have: links and headings of a page, and a term that comes back marked all over it.
 */
export function correctSpeech(scene: Scene, quotation: number, speech: number): SpeechCorrection {
  if (standsInOtherHeadline(scene, quotation))
    return { speech: Math.min(speech, OTHER_HEADLINE), rule: 'headline-of-other-text' };
  if (isNameInUse(scene, quotation)) return { speech: Math.min(speech, NAME_IN_USE), rule: 'name-in-use' };
  const found = scene.quotations[quotation];
  if (found?.family === 'block' && signatureBelow(scene.document, found.block) !== undefined)
    return { speech: Math.max(speech, SIGNED), rule: 'signed' };
  const onPage = scene.document.blocks[found?.block ?? -1]?.inArticle !== undefined;
  const prior = lessLikely(speech, onPage ? PAGE_ODDS : 1);
  if (found === undefined || scene.marked.countOf(scene.document.text, found.inner) < TERM_COUNT)
    return { speech: prior };
  return { speech: lessLikely(prior, TERM_ODDS), rule: 'repeated-term' };
}

/** The probability of speech where the odds of anything else are `odds` times as high. */
function lessLikely(speech: number, odds: number): number {
  return speech / (speech + odds * (1 - speech));
}

/**
 * How much more of what is marked on pages is a title or a term than in the training texts, which are bare articles: 15
 * in a hundred, not 7. A classifier's answer is put right for another share by the ratio of the odds (Saerens,
 * Latinne & Decaestecker 2002), here 2.4; a little more, because what is wrongly claimed on a page is marked on it.
 */
const PAGE_ODDS = 3;
/** Probability of speech given to marks in headlines of other texts. */
const OTHER_HEADLINE = 0.05;
/** And at least to what is set off from the text with a name below it. */
const SIGNED = 0.9;
/** And to names that people use. */
const NAME_IN_USE = 0.3;
/** From so many times on a marked phrase is likely a term: half of them are in the training texts, else one in 14. */
const TERM_COUNT = 3;
const TERM_ODDS = 2;

/**
 * True for marks in a headline of something else: a block that is one link, a heading inside the page, or a short
 * line without a full stop outside the article. Such lines are the outlet's words about another text; nobody speaks
 * in them here.
 */
function standsInOtherHeadline(scene: Scene, quotation: number): boolean {
  const found = scene.quotations[quotation];
  const block = scene.document.blocks[found?.block ?? -1];
  if (found === undefined || block === undefined) return false;
  if (block.linked === true) return true;
  if (block.role === 'heading') return !endsWithStop(textOf(scene.document.text, block.span));
  if (block.inArticle !== false && block.role !== 'list-item') return false;
  if (block.inArticle === true && isGivenToSomebody(scene.document.text, found, block.span)) return false;
  return (
    block.span.end - block.span.start < HEADLINE_LENGTH &&
    !endsWithStop(textOf(scene.document.text, block.span))
  );
}

/** In a list of the article: “Too slow” – Ned Marsh, pilot · Ada Morrow is gone: “I have had enough”. */
function isGivenToSomebody(text: string, { outer }: FoundQuotation, block: Span): boolean {
  if (outer.start === block.start)
    return /^\s*,?\s*[–—―-]+\s*\p{Lu}/u.test(text.slice(outer.end, Math.min(block.end, outer.end + 8)));
  return outer.end === block.end && /[:,]\s*$/u.test(text.slice(outer.start - 3, outer.start));
}

const HEADLINE_LENGTH = 160;
const endsWithStop = (text: string): boolean => /[.!?…。！？]["”’»“']?\s*$/u.test(text.slice(-6));

/** The nearest verb that reports words on one side: its strength, its distance, commas and "that" in between. */
function cueAround(
  scene: Scene,
  facts: QuotationFacts,
  step: -1 | 1,
): { strength: number; distance: number; commas: number; that: number } {
  const { tokens } = scene.stream;
  let commas = 0;
  let that = 0;
  for (let i = facts.token + step; Math.abs(i - facts.token) <= 40; i += step) {
    const token = tokens[i];
    if (token === undefined || token.sentence !== facts.sentence) break;
    if (token.lower === ',') commas++;
    if (token.lower === 'that') that = 1;
    const cue = token.cue > 0 ? lookup().cues.get(token.lower) : undefined;
    if (cue !== undefined)
      return {
        strength: cue.strength,
        distance: Math.abs(i - facts.token),
        commas: Math.min(commas, 4),
        that,
      };
  }
  return { strength: -1, distance: 41, commas: Math.min(commas, 4), that };
}

/** The strongest link of a mention to a cue on either side of the quotation. */
function strongestLinks(scene: Scene, facts: QuotationFacts): { before: number; after: number } {
  const { first, end } = mentionsNear(scene, facts.sentence, facts.token);
  let before = 0;
  let after = 0;
  for (let m = first; m < end; m++) {
    const mention = scene.mentions[m];
    const found = scene.links[m];
    if (mention === undefined || found === undefined) continue;
    const strength = 10 * found.cls + (LINK_CODES.get(found.kind) ?? 0);
    if (mention.first > facts.token) after = Math.max(after, strength);
    else before = Math.max(before, strength);
  }
  return { before, after };
}
