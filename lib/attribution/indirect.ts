/**
 * Statements reported without marks. Precision before recall: only clauses that the grammar of the sentence ties to a
 * verb or noun of saying with a source: "X said (that) …", "…, X said", "According to X, …", "X’s claim that …",
 * "claims by X that …", "X denied …", "X defended …, saying …". Linear; one look at each mention's cue.
 */
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from './lexicon';
import { lookup } from './lookup';
import { mentionsNear, type Scene } from './scene';

/** A reported clause: token range, half open, with its source mention and cue. */
export interface IndirectStatement {
  readonly mention: number;
  readonly cue: number;
  readonly first: number;
  readonly end: number;
  readonly rule: string;
}

/** Verbs that report a clause with or without "that". */
const CLAUSE_VERBS =
  /^(?:say|tell|add|claim|argue|insist|note|explain|suggest|warn|acknowledge|admit|concede|announce|state|declare|contend|assert|maintain|recall|report|predict|confirm|reply|respond|complain|allege|stress|reiterate|testify|write|tweet|boast|vow|promise|pledge|deny|agree|observe|caution|remark|assure|inform|remind|swear|estimate|propose)$/u;
/** Verbs whose object is itself a report: "denied the allegation", "announced a freeze". */
const OBJECT_VERBS = /^(?:deny|dispute|announce|rebut|link|confirm|acknowledge|reject|reiterate)$/u;
/** Verbs that need "that" (or an object and "that") to be a report and not an act. */
const NEEDS_THAT =
  /^(?:report|recall|observe|confirm|agree|stress|remind|inform|assure|swear|complain|reply|respond|propose|remark|reiterate|boast)$/u;
const CLAIM_NOUNS =
  /^(?:claims?|assertions?|allegations?|statements?|suggestions?|contention|accusations?|insistence|argument|announcement|assurances?|warnings?|promise|pledge|remarks?|view|belief)$/u;
const TIME_WORDS =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|later|earlier|recently|on|in|at|this|last|week|month|year|morning|afternoon|evening|night|the|weekend|again)$/u;

/** All reported clauses outside quotations, by place. Headlines and captions are read too. */
export function findIndirectStatements(scene: Scene): readonly IndirectStatement[] {
  const reader = new IndirectReader(scene);
  const found: IndirectStatement[] = [];
  scene.mentions.forEach((mention, m) => {
    for (const statement of mention.possessive ? reader.owned(m) : reader.of(m)) {
      const words = statement.end - statement.first;
      if (words >= 3 && !reader.isMarked(statement)) found.push(statement);
    }
  });
  return withoutRepeats(found);
}

class IndirectReader {
  private readonly scene: Scene;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  private lower(i: number): string {
    return this.scene.stream.tokens[i]?.lower ?? '';
  }

  private lemma(i: number): string {
    const token = this.scene.stream.tokens[i];
    return token?.kind === 'word' ? (lookup().cues.get(token.lower)?.lemma ?? '') : '';
  }

  private sentenceOf(m: number): { first: number; end: number } {
    const sentence = this.scene.stream.sentences[this.scene.mentions[m]?.sentence ?? -1] ?? {
      first: 0,
      end: 0,
    };
    let { end } = sentence;
    while (end > sentence.first && /^[.!?;…]$/u.test(this.lower(end - 1))) end--;
    return { first: sentence.first, end: Math.min(end, sentence.first + 250) };
  }

  /** A statement with a quotation in it is a mixed quotation, which has its own record. */
  isMarked(statement: IndirectStatement): boolean {
    const { quotationsBefore } = this.scene;
    return (quotationsBefore[statement.end] ?? 0) > (quotationsBefore[statement.first] ?? 0);
  }

  /** Reports that a mention is the subject of. */
  of(m: number): IndirectStatement[] {
    const mention = this.scene.mentions[m];
    const link = this.scene.links[m];
    if (mention === undefined) return [];
    const sentence = this.sentenceOf(m);
    const byNoun = this.nounBefore(m, sentence);
    if (byNoun !== undefined) return [byNoun];
    if (link === undefined || link.cue < 0) return [];
    if (link.kind === 'according-to') return this.accordingTo(m, link.cue, sentence);
    if (link.kind === 'loose-subject') return this.participle(m, link.cue, sentence);
    if (!/^(?:subject|subject-after-aside|inverted)$/u.test(link.kind)) return [];
    if (mention.kind === 'pronoun' && /^(?:who|you|we)$/u.test(mention.words[0] ?? '')) return [];
    if (this.isHedged(mention.end, link.cue)) return [];
    const lemma = this.lemma(link.cue);
    const fronted = this.fronted(m, link.cue, sentence);
    if (fronted.length > 0) return fronted;
    if (link.kind === 'inverted') return [];
    const statements = this.clauseAfter(m, link.cue, lemma, sentence);
    return [...statements, ...this.participle(m, link.cue + 1, sentence)];
  }

  /** "would say", "did not say", "refused to say", "to say": no report. */
  private isHedged(from: number, cue: number): boolean {
    for (let i = from; i < cue; i++)
      if (
        /^(?:would|could|can|may|might|must|should|will|not|never|to|did|does|do|be|being)$/u.test(
          this.lower(i),
        )
      )
        return true;
    return (
      /^(?:not|n't)$/u.test(this.lower(cue + 1)) ||
      (/ing$/u.test(this.lower(cue)) && !/^(?:is|are|was|were|been)$/u.test(this.lower(cue - 1)))
    );
  }

  private clauseAfter(
    m: number,
    cue: number,
    lemma: string,
    sentence: { first: number; end: number },
  ): IndirectStatement[] {
    if (OBJECT_VERBS.test(lemma) && this.lower(cue + 1) !== 'that') {
      const next = this.scene.stream.tokens[cue + 1];
      if (next === undefined || next.kind !== 'word' || PREPOSITIONS.has(next.lower)) return [];
      if (lemma === 'link' && !this.hasWord('to', cue + 1, sentence.end)) return [];
      return [{ mention: m, cue, first: cue + 1, end: sentence.end, rule: 'reporting-verb-with-object' }];
    }
    if (!CLAUSE_VERBS.test(lemma)) return [];
    let at = cue + 1;
    let that = -1;
    for (let i = at; i < sentence.end && i < at + 14; i++) {
      if (this.lower(i) === 'that' && this.scene.stream.tokens[i]?.kind === 'word') {
        that = i;
        break;
      }
      if (/^[,:;]$/u.test(this.lower(i)) || this.scene.stream.tokens[i]?.kind === 'quotation') break;
    }
    if (that >= 0) return [{ mention: m, cue, first: that, end: sentence.end, rule: 'that-clause' }];
    if (NEEDS_THAT.test(lemma)) return [];
    if (lemma === 'tell') at = this.afterObject(at, sentence.end);
    while (
      at < sentence.end &&
      TIME_WORDS.test(this.lower(at)) &&
      !(this.lower(at) === 'the' && !TIME_WORDS.test(this.lower(at + 1))) &&
      at < cue + 8
    ) {
      if (
        /^(?:this|last|in|on|at)$/u.test(this.lower(at)) &&
        !TIME_WORDS.test(this.lower(at + 1)) &&
        this.scene.stream.tokens[at + 1]?.kind !== 'number'
      )
        break;
      at++;
    }
    if (!this.startsClause(at, sentence.end, lemma)) return [];
    return [{ mention: m, cue, first: at, end: sentence.end, rule: 'bare-clause' }];
  }

  private hasWord(word: string, from: number, end: number): boolean {
    for (let i = from; i < end; i++) if (this.lower(i) === word) return true;
    return false;
  }

  private afterObject(at: number, end: number): number {
    const { mentions } = this.scene;
    const sentence = this.scene.stream.tokens[at]?.sentence ?? -1;
    const near = mentionsNear(this.scene, sentence, at);
    for (let m = near.first; m < near.end; m++) {
      const mention = mentions[m];
      if (mention !== undefined && mention.titleFirst <= at + 1 && mention.end > at && mention.end < end)
        return mention.end;
    }
    return /^(?:him|her|them|us|me|reporters)$/u.test(this.lower(at)) ? at + 1 : at;
  }

  /** A clause has a subject first and a verb soon: "he had …", "the talks were …", "it was". */
  private startsClause(at: number, end: number, lemma: string): boolean {
    const token = this.scene.stream.tokens[at];
    if (token === undefined || at >= end || token.kind === 'punctuation' || token.kind === 'quotation')
      return false;
    if (
      PREPOSITIONS.has(token.lower) &&
      !/^(?:if|under|after|before|despite|in|since|during)$/u.test(token.lower)
    )
      return false;
    if (/^(?:vow|promise|pledge)$/u.test(lemma) && token.lower === 'to') return true;
    if (
      /^(?:to|so|and|or|but|as|how|why|what|when|where|nothing|something|much|more|yes|no|which|who|whether)$/u.test(
        token.lower,
      )
    )
      return false;
    const limit = Math.min(end, at + 25);
    for (let i = at + 1; i < limit; i++) {
      const word = this.scene.stream.tokens[i];
      if (word?.kind !== 'word') continue;
      if (
        /^(?:is|are|was|were|has|have|had|will|would|could|can|should|must|may|might|did|does|do)$/u.test(
          word.lower,
        )
      )
        return true;
      if (/n['’]t$/u.test(word.lower)) return true;
      if (/[a-z]ed$/u.test(word.lower) && !AUXILIARIES.has(word.lower)) return true;
      if (
        /^(?:he|she|they|it|we|i)$/u.test(this.lower(i - 1)) ||
        /^(?:it['’]s|that['’]s|he['’]s|she['’]s|they['’]re)$/u.test(this.lower(i - 1))
      )
        return true;
    }
    return false;
  }

  /** "…, Lavrov told a station, but …": the clause stands before its attribution, and may go on after it. */
  private fronted(m: number, cue: number, sentence: { first: number; end: number }): IndirectStatement[] {
    const mention = this.scene.mentions[m];
    if (mention === undefined) return [];
    const start = Math.min(mention.titleFirst, cue);
    let comma = start - 1;
    while (comma > sentence.first && this.lower(comma) !== ',' && start - comma < 4) comma--;
    if (this.lower(comma) !== ',' || comma - sentence.first < 4 || comma !== start - 1) return [];
    const lemma = this.lemma(cue);
    if (
      !/^(?:say|tell|add|note|argue|explain|claim|warn|write|report|acknowledge|insist|suggest|predict|contend|concede|complain)$/u.test(
        lemma,
      )
    )
      return [];
    if (PREPOSITIONS.has(this.lower(sentence.first)) && !this.hasVerb(sentence.first, comma, true)) return [];
    if (!this.hasVerb(sentence.first, comma, false) && this.lower(sentence.first) !== 'not') return [];
    const end = Math.max(cue + 1, mention.end);
    let resume = -1;
    let tail = sentence.end;
    for (let i = end; i < sentence.end && i < end + 16; i++) {
      if (this.lower(i) !== ',' && this.scene.stream.tokens[i]?.kind !== 'quotation') continue;
      if (this.lower(i) === ',' && /^(?:but|and|because|although|though|while)$/u.test(this.lower(i + 1)))
        resume = i + 1;
      tail = i;
      break;
    }
    // A clause after the attribution without a comma means that the fronted part was only an adverbial.
    if (this.lower(end) === 'that' || (tail === sentence.end && this.clauseFollows(end, tail, lemma)))
      return [];
    const first: IndirectStatement = {
      mention: m,
      cue,
      first: sentence.first,
      end: comma,
      rule: 'fronted-clause',
    };
    if (resume < 0) return [first];
    return [first, { mention: m, cue, first: resume, end: sentence.end, rule: 'fronted-clause-goes-on' }];
  }

  private clauseFollows(from: number, end: number, lemma: string): boolean {
    const at = lemma === 'tell' ? this.afterObject(from, end) : from;
    return (
      end - at > 5 &&
      !PREPOSITIONS.has(this.lower(at)) &&
      this.startsClause(at, end, lemma) &&
      this.hasVerb(at, end, false)
    );
  }

  private hasVerb(from: number, end: number, subject: boolean): boolean {
    for (let i = from + 1; i < end; i++) {
      const word = this.lower(i);
      if (
        /^(?:is|are|was|were|has|have|had|will|would|could|can|should|must|may|might|did|does|do)$/u.test(
          word,
        ) ||
        /n['’]t$/u.test(word)
      )
        return !subject || i > from + 3;
      if (!subject && /(?:ed|s)$/u.test(word) && /^(?:he|she|they|it|we|i)$/u.test(this.lower(i - 1)))
        return true;
    }
    return false;
  }

  private commaAfter(from: number, end: number): number {
    let at = from;
    while (at < end && this.lower(at) !== ',' && at < from + 20) at++;
    return at;
  }

  private accordingTo(m: number, cue: number, sentence: { first: number; end: number }): IndirectStatement[] {
    const mention = this.scene.mentions[m];
    if (mention === undefined) return [];
    if (cue === sentence.first) {
      let at = this.commaAfter(mention.end, sentence.end);
      // "According to Peter Lund, a nurse at the clinic, …"
      if (DETERMINERS.has(this.lower(at + 1)) && lookup().nouns.get(this.lower(at + 2)) === 'person')
        at = this.commaAfter(at + 1, sentence.end);
      if (this.lower(at) !== ',') return [];
      return [{ mention: m, cue, first: at + 1, end: sentence.end, rule: 'according-to' }];
    }
    const end = this.lower(cue - 1) === ',' ? cue - 1 : cue;
    return [{ mention: m, cue, first: sentence.first, end, rule: 'according-to' }];
  }

  /** "Kerry defended the decision …, saying there were …". */
  private participle(m: number, from: number, sentence: { first: number; end: number }): IndirectStatement[] {
    const mention = this.scene.mentions[m];
    if (mention === undefined || this.scene.mentionsFrom[mention.sentence] === undefined) return [];
    if (!this.isSubject(m)) return [];
    for (let i = from; i < sentence.end && i < from + 40; i++) {
      if (this.scene.stream.tokens[i]?.kind === 'quotation') return [];
      if (
        !/^(?:saying|arguing|adding|claiming|insisting|noting|warning|suggesting|explaining|telling)$/u.test(
          this.lower(i),
        )
      )
        continue;
      if (this.lower(i - 1) !== ',') return [];
      let at = i + 1;
      if (this.lower(i) === 'telling') at = this.afterObject(at, sentence.end);
      if (this.lower(at) !== 'that' && !this.startsClause(at, sentence.end, 'say')) return [];
      return [{ mention: m, cue: i, first: at, end: sentence.end, rule: 'participle-clause' }];
    }
    return [];
  }

  /** The first mention of its sentence that no preposition governs. */
  private isSubject(m: number): boolean {
    const mention = this.scene.mentions[m];
    if (mention === undefined) return false;
    for (let k = this.scene.mentionsFrom[mention.sentence] ?? m; k <= m; k++) {
      const other = this.scene.mentions[k];
      if (other === undefined || other.possessive || PREPOSITIONS.has(this.lower(other.titleFirst - 1)))
        continue;
      if (other.kind === 'nominal' && other.shape === 'unknown') continue;
      return k === m;
    }
    return false;
  }

  /** "claims by Secretary of State John Kerry that …". */
  private nounBefore(m: number, sentence: { first: number; end: number }): IndirectStatement | undefined {
    const mention = this.scene.mentions[m];
    if (mention === undefined || !/^(?:by|from|of)$/u.test(this.lower(mention.titleFirst - 1)))
      return undefined;
    const noun = mention.titleFirst - 2;
    if (!CLAIM_NOUNS.test(this.lower(noun)) || this.lower(mention.end) !== 'that') return undefined;
    return { mention: m, cue: noun, first: mention.end, end: sentence.end, rule: 'claim-by' };
  }

  /** "Kerry’s claim that …", in headlines too. */
  owned(m: number): IndirectStatement[] {
    const mention = this.scene.mentions[m];
    if (mention === undefined) return [];
    const sentence = this.sentenceOf(m);
    for (let i = mention.end + 1; i < mention.end + 4 && i < sentence.end; i++) {
      if (!CLAIM_NOUNS.test(this.lower(i))) continue;
      if (this.lower(i + 1) !== 'that') return [];
      return [{ mention: m, cue: i, first: i + 1, end: sentence.end, rule: 'owned-claim' }];
    }
    return [];
  }
}

/** One statement per cue; by place. */
function withoutRepeats(found: IndirectStatement[]): readonly IndirectStatement[] {
  found.sort((a, b) => a.first - b.first || b.end - a.end || a.mention - b.mention);
  const seen = new Set<string>();
  return found.filter((statement) => {
    const key = `${statement.cue}:${statement.first}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
