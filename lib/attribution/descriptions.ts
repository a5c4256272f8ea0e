/**
 * Descriptions of people: which phrases stand beside a name ("Kerry, the secretary of state,"), and whom
 * a later "the secretary" means.
 *
 * A definite phrase goes back to the entity that the text itself called so, by a title before its name or a phrase
 * beside it; of several to the one named last. Capitals in the phrase ("the Vermont senator") must have stood in that
 * title or phrase too, and so must "former" and its like. Anything else stays as it is written: a description that the
 * text does not tie to a name is no reason to pick the nearest, and is left to sole-person.ts. Of bodies only "the
 * company" is resolved, to a name that is a company's: any other body named nearby was seldom the one meant.
 * Cost: O(mentions).
 */
import { BUSINESS_NOUNS, isBusiness } from './businesses';
import { CONJUNCTIONS, PREPOSITIONS, ROLE_FORMS } from './lexicon';
import { lookup } from './lookup';
import { bare, type Mention } from './mention';
import type { Scene } from './scene';
import type { Token } from './tokens';

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
  private byEntity: ReadonlyMap<number, readonly Role[]> | undefined;

  constructor(scene: Scene) {
    this.scene = scene;
    scene.known.forEach(({ called }, entity) => {
      for (const words of called)
        if (words.has('company')) this.keep('company', entity, -1, words);
        else this.note(entity, -1, [...words]);
    });
    scene.mentions.forEach((mention, m) => {
      const entity = scene.entities.ofMention[m] ?? -1;
      if (entity < 0) return;
      if (isBusiness(mention, scene.stream.tokens))
        this.keep('company', entity, mention.first, new Set(['company']));
      if (mention.possessive) return;
      this.noteTitle(mention, entity);
      this.noteAside(mention, m, entity);
    });
  }

  /** Words of each title or phrase that an entity was called by; empty for none. */
  rolesOf(entity: number): readonly ReadonlySet<string>[] {
    this.byEntity ??= Map.groupBy([...this.roles.values()].flat(), (role) => role.entity);
    return [...new Set(this.byEntity.get(entity)?.map((role) => role.words))];
  }

  /** What a nominal means, given the last use of each entity; undefined when the text does not say. */
  meaningOf(m: number, lastUse: (entity: number) => number): Described | undefined {
    const mention = this.scene.mentions[m];
    if (mention === undefined || mention.kind !== 'nominal') return undefined;
    const apposed = this.beside.get(m);
    if (apposed !== undefined) return { entity: apposed, rule: 'apposition' };
    const { tokens } = this.scene.stream;
    const head = mention.words[0] ?? '';
    const determiner = tokens[mention.first]?.lower ?? '';
    const isKin = KIN.has(head) && KIN_OWNERS.has(determiner);
    if (isKin) return this.kinMeant(head, mention.first);
    if (determiner !== 'the' && determiner !== 'this' && determiner !== 'that') return undefined;
    if (PREPOSITIONS.has(tokens[mention.end]?.lower ?? '')) return undefined;
    const words = tokens.slice(mention.first + 1, mention.end - 1);
    if (BUSINESS_NOUNS.has(head) && words.length === 0) return this.companyMeant(mention.first, lastUse);
    const roles = mention.shape === 'person' ? this.roles.get(head) : undefined;
    if (roles === undefined) return undefined;
    const telling = tellingWords(words);
    let best: Role | undefined;
    for (const role of roles) {
      if (role.from >= mention.first || !telling.every((word) => role.words.has(word))) continue;
      if (best === undefined || lastUse(role.entity) > lastUse(best.entity)) best = role;
    }
    if (best === undefined) return undefined;
    const isOffice = words.length === 0 && OFFICES.has(head);
    return { entity: best.entity, rule: isOffice ? 'office' : 'description' };
  }

  /** The holders of a title that "the two ministers" or "both senators" means; empty unless the text named 2 or 3. */
  groupMeant(m: number): readonly number[] {
    const mention = this.scene.mentions[m];
    const { tokens } = this.scene.stream;
    if (mention === undefined || !/^(?:the|both|two|these)$/u.test(tokens[mention.first]?.lower ?? ''))
      return [];
    if (PREPOSITIONS.has(tokens[mention.end]?.lower ?? '')) return [];
    const telling = tokens.slice(mention.first + 1, mention.end - 1).filter(({ lower }) => lower !== 'two');
    if (telling.length > 0) return [];
    const roles = (this.roles.get(singularOf(mention.words[0] ?? '')) ?? []).filter(
      ({ from }) => from < mention.first,
    );
    const holders = [...new Set(roles.map(({ entity }) => entity))];
    return holders.length <= MOST_HOLDERS && holders.length > 1 ? holders : [];
  }

  /** "his brother", when the text names one brother only. */
  private kinMeant(head: string, at: number): Described | undefined {
    const named = (this.roles.get(head) ?? []).filter(({ from }) => from < at);
    const [first] = named;
    const isOne = first !== undefined && named.every(({ entity }) => entity === first.entity);
    return isOne ? { entity: first.entity, rule: 'description' } : undefined;
  }

  /** "the company": the one that was spoken of last among the names that are companies'. */
  private companyMeant(at: number, lastUse: (entity: number) => number): Described | undefined {
    let best = -1;
    for (const { entity, from } of this.roles.get('company') ?? [])
      if (from < at && (best < 0 || lastUse(entity) > lastUse(best))) best = entity;
    return best < 0 ? undefined : { entity: best, rule: 'description' };
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
      this.keep(head, entity, from, set);
    }
  }

  private keep(head: string, entity: number, from: number, words: ReadonlySet<string>): void {
    const list = this.roles.get(head) ?? [];
    if (list.length < MOST_ROLES) list.push({ entity, from, words });
    this.roles.set(head, list);
  }
}

/** Holders of one title that a plural is taken to mean; of more it means some. */
const MOST_HOLDERS = 3;

/** "ministers" → "minister", "spokesmen" → "spokesman", "deputies" → "deputy". */
function singularOf(plural: string): string {
  if (plural.endsWith('men')) return `${plural.slice(0, -3)}man`;
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return plural.replace(/(?<=s|x|ch|sh)es$|s$/u, '');
}

const KIN_OWNERS = /* @__PURE__ */ new Set(['his', 'her', 'my']);
const KIN = /* @__PURE__ */ new Set(
  'wife husband son daughter mother father brother sister uncle aunt nephew niece cousin'.split(' '),
);

/** Words that tell one holder of a title from another: names of places and parties, "former" and its like. */
export function tellingWords(words: readonly Token[]): readonly string[] {
  return words
    .filter((word) => word.capital || DISTINGUISHING.has(word.lower))
    .map((word) => bare(word.lower));
}

/** Holders of one title that are kept: far more than an article has. */
const MOST_ROLES = 40;

/** Words that tell one holder of a title from another. */
const DISTINGUISHING = /* @__PURE__ */ new Set(
  'former ex previous next new other vice deputy assistant first second third acting incoming outgoing then'.split(
    ' ',
  ),
);

/** Offices that one person holds at a time: "the president" is as good as the name. */
const OFFICES = /* @__PURE__ */ new Set(['president', 'pope', 'queen', 'king', 'chancellor', 'premier']);
