/**
 * Descriptions of people: which phrases stand beside a name ("Kerry, the secretary of state,"), and whom
 * a later "the secretary" means.
 *
 * A definite phrase goes back to the entity that the text itself called so, by a title before its name or a phrase
 * beside it; of several to the one named last. Capitals in the phrase ("the Vermont senator") must have stood in that
 * title or phrase too, and so must "former" and its like. Anything else stays as it is written: a description that the
 * text does not tie to a name is no reason to pick the nearest. Bodies ("the company") stay too: the only body named
 * nearby was seldom the one meant. Cost: O(mentions).
 */
import { CONJUNCTIONS, PREPOSITIONS, ROLE_FORMS } from './lexicon';
import { lookup } from './lookup';
import { bare, type Mention } from './mention';
import type { Scene } from './scene';

/** What an entity was called, and from which token on. */
interface Role {
  readonly entity: number;
  readonly from: number;
  readonly words: ReadonlySet<string>;
}

/** The entity that a description means, and how that is known. */
export interface Described {
  readonly entity: number;
  readonly rule: 'apposition' | 'office' | 'description';
}

/** Resolves descriptions; asked in reading order, with the entities named so far. */
export class Descriptions {
  private readonly scene: Scene;
  private readonly roles = new Map<string, Role[]>();
  private readonly beside = new Map<number, number>();

  constructor(scene: Scene) {
    this.scene = scene;
    scene.mentions.forEach((mention, m) => {
      const entity = scene.entities.ofMention[m] ?? -1;
      if (entity < 0 || mention.possessive) return;
      this.noteTitle(mention, entity);
      this.noteAside(mention, m, entity);
    });
  }

  /** What a nominal means, given the last use of each entity; undefined when the text does not say. */
  meaningOf(m: number, lastUse: (entity: number) => number): Described | undefined {
    const mention = this.scene.mentions[m];
    if (mention === undefined || mention.kind !== 'nominal') return undefined;
    const apposed = this.beside.get(m);
    if (apposed !== undefined) return { entity: apposed, rule: 'apposition' };
    if (mention.shape !== 'person') return undefined;
    const { tokens } = this.scene.stream;
    const opener = tokens[mention.first]?.lower;
    if (opener !== 'the' && opener !== 'this' && opener !== 'that') return undefined;
    if (PREPOSITIONS.has(tokens[mention.end]?.lower ?? '')) return undefined;
    const head = mention.words[0] ?? '';
    const roles = this.roles.get(head);
    if (roles === undefined) return undefined;
    const words = tokens.slice(mention.first + 1, mention.end - 1);
    const telling = words
      .filter((word) => word.capital || DISTINGUISHING.has(word.lower))
      .map((word) => bare(word.lower));
    let best: Role | undefined;
    for (const role of roles) {
      if (role.from >= mention.first || !telling.every((word) => role.words.has(word))) continue;
      if (best === undefined || lastUse(role.entity) > lastUse(best.entity)) best = role;
    }
    if (best === undefined) return undefined;
    const isOffice = words.length === 0 && OFFICES.has(head);
    return { entity: best.entity, rule: isOffice ? 'office' : 'description' };
  }

  /** "Russian Foreign Minister Sergei Lavrov". */
  private noteTitle(mention: Mention, entity: number): void {
    if (mention.titleFirst === mention.first) return;
    const words = this.scene.stream.tokens.slice(mention.titleFirst, mention.first).map((t) => bare(t.lower));
    this.note(entity, mention.first, words);
  }

  /** "Kerry, the secretary of state," · "Kerry, host of the show," · "the secretary of state, Kerry,". */
  private noteAside(mention: Mention, m: number, entity: number): void {
    const { tokens } = this.scene.stream;
    const { mentions } = this.scene;
    if (tokens[mention.end]?.lower === ',') {
      const words: string[] = [];
      for (let i = mention.end + 1; i < mention.end + 9; i++) {
        const token = tokens[i];
        if (token === undefined || token.sentence !== mention.sentence) break;
        if (token.kind !== 'word' || (lookup().cues.get(token.lower)?.cls ?? 0) > 1) break;
        words.push(bare(token.lower));
        if (PREPOSITIONS.has(token.lower)) break;
      }
      this.note(entity, mention.first, words);
      const next = mentions[m + 1];
      if (next?.kind === 'nominal' && next.shape === 'person' && next.first === mention.end + 1) {
        const after = tokens[next.end];
        // "In Harrow, the mayor said": what a verb follows is no aside.
        if (after?.kind !== 'word' || PREPOSITIONS.has(after.lower) || CONJUNCTIONS.has(after.lower))
          this.beside.set(m + 1, entity);
      }
    }
    if (tokens[mention.titleFirst - 1]?.lower !== ',') return;
    for (let k = m - 1; k >= 0 && m - k < 4; k--) {
      const before = mentions[k];
      if (before === undefined || before.end < mention.titleFirst - 9) break;
      if (before.kind !== 'nominal' || before.shape !== 'person' || before.end !== mention.titleFirst - 1)
        continue;
      // "…, told a friend of the judge, Ames said": the verb begins anew with the name.
      if ((lookup().cues.get(tokens[mention.end]?.lower ?? '')?.cls ?? 0) > 1) continue;
      this.beside.set(k, entity);
      this.note(
        entity,
        before.first,
        tokens.slice(before.first, before.end).map((token) => bare(token.lower)),
      );
    }
  }

  private note(entity: number, from: number, words: readonly string[]): void {
    const set = new Set(words);
    for (const word of set) {
      const head = ROLE_FORMS.get(word) ?? word;
      if (lookup().nouns.get(head) !== 'person') continue;
      const list = this.roles.get(head) ?? [];
      if (list.length < MOST_ROLES) list.push({ entity, from, words: set });
      this.roles.set(head, list);
    }
  }
}

/** Holders of one title that are kept: far more than an article has. */
const MOST_ROLES = 40;

/** Words that tell one holder of a title from another. */
const DISTINGUISHING = new Set(
  'former ex previous next new other vice deputy assistant first second third acting incoming outgoing then'.split(
    ' ',
  ),
);

/** Offices that one person holds at a time: "the president" is as good as the name. */
const OFFICES = new Set(['president', 'pope', 'queen', 'king', 'chancellor', 'premier']);
