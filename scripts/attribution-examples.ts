/**
 * Training examples for the three rankers of lib/attribution: the gold takes the judge's seat, so every decision is
 * the right one and the features of the next quotation are what they should be.
 */
import { attribute, type Judge } from '@/lib/attribution/attribute';
import type { Entity } from '@/lib/attribution/entities';
import { fold } from '@/lib/attribution/entities';
import { type Scene, sceneOf } from '@/lib/attribution/scene';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { documentOfPlainText } from '@/lib/text/document-text';
import type { GoldArticle, GoldQuotation } from './polnear-gold';

/** Rows collected so far, in the shape that the trainer takes. */
export class ExampleSet {
  readonly rows: (readonly number[])[] = [];
  readonly groups: number[] = [0];
  readonly right: number[] = [];

  add(rows: readonly (readonly number[])[], right: readonly number[]): void {
    this.rows.push(...rows);
    this.right.push(...right);
    this.groups.push(this.rows.length);
  }
}

export interface AllExamples {
  readonly sources: ExampleSet;
  readonly antecedents: ExampleSet;
  readonly speech: ExampleSet;
}

const TRUSTED = new Set(['high', 'medium', 'checked']);

/** True when an entity's name is the gold's name: the same last word, or one is part of the other. */
export function isNamed(entity: Entity | undefined, name: string): boolean {
  if (entity === undefined) return false;
  const gold = name
    .replace(/,? (?:Jr|Sr)\.?$/u, '')
    .split(/\s+/u)
    .map(fold);
  const ours = entity.words.map(fold);
  const last = gold.at(-1) ?? '';
  if (ours.length > 1 && gold.length > 1 && ours[0] !== gold[0] && ours[0]?.charAt(0) !== gold[0]?.charAt(0))
    return false;
  return ours.at(-1) === last || (ours.length === 1 && gold.includes(ours[0] ?? ''));
}

/** Adds the examples of one article. `fallback` decides about pronouns that the gold says nothing of. */
export function collect(article: GoldArticle, into: AllExamples, fallback?: Judge): void {
  const document = documentOfPlainText(article.text, 'en');
  const scene = sceneOf(document, findQuotations(document));
  attribute(scene, new GoldJudge(scene, article, into, fallback));
}

/**
 * Adds the speech-or-not examples of one article. Sources are ranked by a model that has not seen the article: the
 * gold knows no source for a title, and would give the answer away.
 */
export function collectSpeech(article: GoldArticle, into: AllExamples, unseen: Judge): void {
  const document = documentOfPlainText(article.text, 'en');
  const scene = sceneOf(document, findQuotations(document));
  const gold = new GoldJudge(scene, article, into, unseen);
  attribute(scene, {
    sources: (facts, candidates) => unseen.sources(facts, candidates),
    antecedents: (mention, rows, entities) => unseen.antecedents(mention, rows, entities),
    speech: (facts, row) => gold.speech(facts, row),
  });
}

class GoldJudge implements Judge {
  private readonly scene: Scene;
  private readonly byQuotation = new Map<number, GoldQuotation>();
  private readonly article: GoldArticle;
  private readonly into: AllExamples;
  private readonly fallback: Judge | undefined;

  constructor(scene: Scene, article: GoldArticle, into: AllExamples, fallback?: Judge) {
    this.scene = scene;
    this.article = article;
    this.into = into;
    this.fallback = fallback;
    scene.quotations.forEach((found, q) => {
      const gold = article.quotes.find(
        (g) => overlap(found.inner.start, found.inner.end, g.inner_start, g.inner_end) >= 0.8,
      );
      if (gold !== undefined) this.byQuotation.set(q, gold);
    });
  }

  sources(
    facts: { quotation: number },
    candidates: readonly { mention: number; row: readonly number[] }[],
  ): readonly number[] {
    const gold = this.byQuotation.get(facts.quotation);
    const right = gold === undefined || gold.kind === 'other' ? undefined : this.rightOnes(gold, candidates);
    const none = candidates.map((_, k) => (k === candidates.length - 1 ? 1 : 0));
    if (right === undefined) return none;
    if (gold !== undefined && !gold.ignore && !gold.headline)
      this.into.sources.add(
        candidates.map((c) => c.row),
        right,
      );
    return right;
  }

  /** 1 for the mention that is the gold's source; undefined when it is not among the candidates. */
  private rightOnes(gold: GoldQuotation, candidates: readonly { mention: number }[]): number[] | undefined {
    const last = candidates.length - 1;
    const { source } = gold;
    if (source === null)
      return gold.speaker === null ? candidates.map((_, k) => (k === last ? 1 : 0)) : undefined;
    const head = fold((source.head ?? '').split(/\s+/u).at(-1) ?? '').replace(/['’]s$/u, '');
    let best = -1;
    let most = 0;
    candidates.forEach(({ mention }, k) => {
      const m = this.scene.mentions[mention];
      const first = this.scene.stream.tokens[m?.first ?? -1];
      const end = this.scene.stream.tokens[(m?.end ?? 0) - 1];
      if (m === undefined || first === undefined || end === undefined) return;
      if (first.start >= source.end || end.end <= source.start) return;
      const hasHead = fold(end.text) === head || m.words.some((word) => fold(word) === head);
      const value =
        1 +
        (hasHead ? 4 : 0) +
        (m.possessive ? -0.5 : 0) +
        (first.start - source.start < 3 ? 1 : 0) -
        k / 1000;
      if (value > most) {
        most = value;
        best = k;
      }
    });
    if (best < 0 && gold.speaker !== null && TRUSTED.has(gold.speaker.trust))
      best = candidates.findIndex(({ mention }) =>
        isNamed(
          this.scene.entities.entities[this.scene.entities.ofMention[mention] ?? -1],
          gold.speaker?.name ?? '',
        ),
      );
    return best < 0 ? undefined : candidates.map((_, k) => (k === best ? 1 : 0));
  }

  antecedents(
    mention: number,
    rows: readonly (readonly number[])[],
    entities: readonly number[],
  ): readonly number[] {
    const m = this.scene.mentions[mention];
    const token = this.scene.stream.tokens[m?.first ?? -1];
    const name = token === undefined ? undefined : this.meantBy(token.start, token.end);
    const right =
      name === undefined ? -1 : entities.findIndex((e) => isNamed(this.scene.entities.entities[e], name));
    if (right >= 0) {
      const odds = entities.map((_, k) => (k === right ? 1 : 0));
      this.into.antecedents.add(rows, odds);
      return odds;
    }
    if (this.fallback !== undefined) return this.fallback.antecedents(mention, rows, entities);
    // Before there is a model: the pronoun before, else the latest person whose gender fits.
    const scores = rows.map(
      (row) => (row[3] === 2 ? 0 : 10 - (row[2] ?? 0)) + (row[12] === 1 && (row[13] ?? 9) <= 1 ? 20 : 0),
    );
    return scores;
  }

  /** The name that the gold gives a pronoun that is a source. */
  private meantBy(start: number, end: number): string | undefined {
    for (const { source, speaker, ignore } of this.article.quotes)
      if (
        source?.type === 'pronoun' &&
        source.start < end &&
        source.end > start &&
        !ignore &&
        speaker &&
        TRUSTED.has(speaker.trust)
      )
        return speaker.name;
    for (const { source, speaker } of this.article.indirect)
      if (source && source[0] === start && source[1] === end && speaker && TRUSTED.has(speaker.trust))
        return speaker.name;
    return undefined;
  }

  speech(facts: { quotation: number }, row: readonly number[]): number {
    const gold = this.byQuotation.get(facts.quotation);
    if (gold === undefined || gold.ignore || gold.headline)
      return gold?.kind === 'other' || gold === undefined ? 0 : 1;
    const right = gold.kind === 'other' ? 0 : 1;
    this.into.speech.add([row], [right]);
    return right;
  }
}

function overlap(a: number, b: number, c: number, d: number): number {
  const common = Math.min(b, d) - Math.max(a, c);
  return common <= 0 ? 0 : common / (Math.max(b, d) - Math.min(a, c));
}
