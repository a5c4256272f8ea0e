/**
 * Statements reported without marks: "X said (that) …", "…, X said", "According to X, …", "X’s claim that …", "X denied
 * that …". Precision before recall: only clauses that the grammar of the sentence ties to a verb or noun of saying with
 * a source. The verb is the one the cue link of a mention found; from there its clause is read by place: before the
 * verb, after it, around it. Rejected: every clause near a name and a verb, which took a fifth more and was wrong in a
 * third. Cost: each mention looks at its own sentence once, at most 250 words of it, so linear in the text.
 */
import { accordingTo } from './according-to';
import { canFollowClause, type FrontedReport, frontedReports } from './fronted-report';
import { claimBy, ownedClaim } from './named-claims';
import { canSpeak, isHanging, isReport, opensClause } from './report-subject';
import { ReportWords } from './report-words';
import { clauseAfter } from './reported-clause';
import { REPORTING_PARTICIPLES } from './reporting-verbs';
import type { Scene } from './scene';
import type { Range } from './sentence-words';

/** A reported claim in its parts (token ranges, in order, never empty) with its source mention and cue. */
export interface IndirectStatement {
  readonly mention: number;
  readonly cue: number;
  readonly parts: readonly Range[];
  readonly rule: string;
}

/** Shortest claim, in tokens. */
const SHORTEST = 3;
/** Words between a subject's first verb and a further one that reports. */
const FURTHER = 40;
/** Verbs that share a subject with the one before: "came and said". */
const FURTHER_VERBS = /* @__PURE__ */ new Set(
  'said says told tells added adds argued insisted noted warned suggested predicted acknowledged'.split(' '),
);
/** Reports chained by one subject: "said …, added … and warned …". */
const MOST_CHAINED = 4;

/**
 * All reported claims outside quotations, by place; headlines and captions are read too. `isKnown` tells whether a
 * pronoun's meaning is known: a claim of nobody is left out.
 */
export function findIndirectStatements(
  scene: Scene,
  isKnown: (mention: number) => boolean,
): readonly IndirectStatement[] {
  const reader = new IndirectReader(scene, isKnown);
  const found = scene.mentions.flatMap((_, m) => reader.of(m));
  return withoutRepeats(found.filter((statement) => reader.isWhole(statement)));
}

class IndirectReader {
  private readonly scene: Scene;
  private readonly words: ReportWords;
  private readonly isKnown: (mention: number) => boolean;

  constructor(scene: Scene, isKnown: (mention: number) => boolean) {
    this.scene = scene;
    this.words = new ReportWords(scene);
    this.isKnown = isKnown;
  }

  /** Long enough, and without a quotation: a statement with one is a mixed quotation, which has its own record. */
  isWhole({ parts }: IndirectStatement): boolean {
    const { quotationsBefore } = this.scene;
    const length = parts.reduce((sum, { first, end }) => sum + end - first, 0);
    const isMarked = parts.some(
      ({ first, end }) => (quotationsBefore[end] ?? 0) > (quotationsBefore[first] ?? 0),
    );
    // What ends in a bare verb of saying is cut off from what it says.
    const isCutOff = /^(?:said|says|say|that|,)$/u.test(this.words.lower((parts.at(-1)?.end ?? 0) - 1));
    return length >= SHORTEST && !isMarked && !isCutOff;
  }

  /** Claims that a mention is the source of. */
  of(m: number): IndirectStatement[] {
    const mention = this.scene.mentions[m];
    const link = this.scene.links[m];
    if (mention === undefined || link === undefined) return [];
    const { words } = this;
    const sentence = words.sentenceOf(m);
    const named = mention.possessive
      ? ownedClaim(words, mention, sentence)
      : claimBy(words, mention, sentence);
    if (named !== undefined) return [{ mention: m, cue: named.cue, parts: [named], rule: named.rule }];
    if (mention.possessive || link.cue < 0 || !canSpeak(words, mention)) return [];
    if (mention.kind === 'pronoun' && !this.isKnown(m)) return [];
    const from = (reports: readonly FrontedReport[]) =>
      reports.map((report) => ({ mention: m, cue: link.cue, ...report }));
    if (link.kind === 'according-to') return from(accordingTo(words, sentence, link.cue, mention.end));
    if (link.kind === 'inverted') return from(this.inverted(m, link.cue, sentence));
    if (!opensClause(words, mention, sentence) || /^(?:who|that|which)$/u.test(words.lower(mention.end)))
      return [];
    if (link.kind === 'loose-subject') return this.added(m, mention.end, sentence, false);
    if (link.kind !== 'subject' && link.kind !== 'subject-after-aside') return [];
    return this.subject(m, link.cue, sentence);
  }

  /** "Kerry said …": before the verb, or after it with all that the same subject reports in the sentence. */
  private subject(m: number, cue: number, sentence: Range): IndirectStatement[] {
    const { words } = this;
    const mention = this.scene.mentions[m];
    if (mention === undefined || !isReport(words, mention.end, cue)) return [];
    const hanging = isHanging(words, mention, sentence);
    const after = clauseAfter(words, cue, sentence.end, hanging);
    if (canFollowClause(words.lemma(cue))) {
      const attribution = { first: mention.titleFirst, end: cue + 1 };
      const fronted =
        after === undefined ? frontedReports(words, sentence, attribution, words.lemma(cue) === 'tell') : [];
      if (fronted.length > 0) return fronted.map((report) => ({ mention: m, cue, ...report }));
    }
    if (this.isQuotationsVerb(mention.titleFirst, sentence) && after?.rule !== 'that-clause')
      return this.added(m, cue + 1, sentence, hanging);
    const chain: IndirectStatement[] = [];
    if (after !== undefined) {
      const condition = conditionBefore(words, mention.titleFirst, sentence);
      chain.push({ mention: m, cue, parts: condition ? [condition, after] : [after], rule: after.rule });
      chain.push(...this.chained(m, after.end, sentence));
    }
    return chain.length > 1 ? chain : [...chain, ...this.added(m, after?.end ?? cue + 1, sentence, hanging)];
  }

  /** “…,” Kerry said: the verb already has its words. */
  private isQuotationsVerb(at: number, { first }: Range): boolean {
    const { words } = this;
    if (at - 1 < first) return false;
    return (
      words.isQuotation(at - 1) ||
      (at - 2 >= first && words.lower(at - 1) === ',' && words.isQuotation(at - 2))
    );
  }

  /** "…, and told them …": further verbs of the same subject, each where the claim before it ended. */
  private chained(m: number, from: number, sentence: Range): IndirectStatement[] {
    const { words } = this;
    const chain: IndirectStatement[] = [];
    let at = from;
    while (chain.length < MOST_CHAINED) {
      let cue = at;
      while (cue < at + 5 && /^(?:,|and|but|also|later|then|has|had|have)$/u.test(words.lower(cue))) cue++;
      if (cue === at || cue >= sentence.end || (words.token(cue)?.cue ?? 0) < 2) break;
      const next = isReport(words, at, cue) ? clauseAfter(words, cue, sentence.end, false) : undefined;
      if (next === undefined) break;
      chain.push({ mention: m, cue, parts: [next], rule: next.rule });
      at = next.end;
    }
    return chain;
  }

  /** "The talks failed, said Kerry": the verb before its subject, when no other mention is the verb's subject. */
  private inverted(m: number, cue: number, sentence: Range): readonly FrontedReport[] {
    const { words, scene } = this;
    const mention = scene.mentions[m];
    if (mention === undefined || !/^(?:say|add|write|argue|note|explain|warn)$/u.test(words.lemma(cue)))
      return [];
    for (let k = m - 1; k >= 0 && m - k < 12; k--) {
      const other = scene.links[k];
      if (scene.mentions[k]?.sentence !== mention.sentence) break;
      if (other?.cue === cue && (other.kind === 'subject' || other.kind === 'subject-after-aside')) return [];
    }
    const next = words.lower(mention.end);
    const ends =
      mention.end >= sentence.end ||
      /^[,–—(-]$/u.test(next) ||
      /^(?:of|in|at|on|from|for|with|who|during)$/u.test(next);
    return ends ? frontedReports(words, sentence, { first: cue, end: mention.end }, true) : [];
  }

  /** "Kerry defended the visit, saying there were …"; "Kerry met them and said that …". */
  private added(m: number, from: number, sentence: Range, hanging: boolean): IndirectStatement[] {
    const { words } = this;
    const mention = this.scene.mentions[m];
    if (mention === undefined || this.scene.subjects[mention.sentence] !== m) return [];
    const range = { first: from, end: Math.min(sentence.end, from + FURTHER) };
    const cue = words.find(range, (i) => words.isQuotation(i) || isFurtherVerb(words, i));
    if (cue < 0 || words.isQuotation(cue)) return [];
    const clause = clauseAfter(words, cue, sentence.end, hanging);
    if (clause === undefined) return [];
    const rule = words.lower(cue).endsWith('ing') ? 'participle-clause' : 'second-verb';
    return [{ mention: m, cue, parts: [clause], rule }, ...this.chained(m, clause.end, sentence)];
  }
}

/** A verb of saying that shares the subject of the one before it: ", saying", "and said", "but also told". */
function isFurtherVerb(words: ReportWords, i: number): boolean {
  if (!words.isWord(i)) return false;
  const form = words.lower(i);
  if (REPORTING_PARTICIPLES.has(form)) return words.lower(i - 1) === ',';
  if (!FURTHER_VERBS.has(form)) return false;
  const before = /^(?:also|has|had|then|later)$/u.test(words.lower(i - 1)) ? i - 2 : i - 1;
  return /^(?:and|but)$/u.test(words.lower(before));
}

/** "If it rains, Kerry said he would stay": the condition belongs to the claim. */
function conditionBefore(words: ReportWords, at: number, { first }: Range): Range | undefined {
  const conditional = /^(?:if|unless)$/u.test(words.lower(first)) && words.lower(at - 1) === ',';
  return conditional && words.find({ first, end: at }, (i) => words.isQuotation(i)) < 0
    ? { first, end: at - 1 }
    : undefined;
}

/** One statement per cue and place; by place. */
function withoutRepeats(found: readonly IndirectStatement[]): readonly IndirectStatement[] {
  const at = ({ parts }: IndirectStatement): Range => parts[0] ?? { first: 0, end: 0 };
  const sorted = [...found].sort(
    (a, b) => at(a).first - at(b).first || at(b).end - at(a).end || a.mention - b.mention,
  );
  const seen = new Set<string>();
  return sorted.filter((statement) => {
    const key = `${statement.cue}:${at(statement).first}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
