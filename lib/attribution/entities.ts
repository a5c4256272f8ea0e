/**
 * Names of one article folded into entities: "Sergei Lavrov", "Lavrov" and "Mr. Lavrov" are one.
 * A single name belongs to the fullest name that contains it, gender allowing; when several do (families), to the
 * one named so first unless the text always prints that one in full. O(mentions) with a map by last and first name.
 */
import { BODY_NAME_WORDS, COURTESY_TITLES } from './lexicon';
import { bare, type Mention } from './mention';
import type { Token } from './tokens';

export interface Entity {
  readonly words: readonly string[];
  /** Indexes of its mentions, in order. */
  readonly mentions: number[];
  gender: 'm' | 'f' | '';
  shape: 'person' | 'body' | 'unknown';
  /** How many of its mentions are short ("Lavrov"). */
  short: number;
}

export interface Entities {
  readonly entities: readonly Entity[];
  /** Entity of each mention; -1 for pronouns and nominals. */
  readonly ofMention: Int32Array;
  /** How many other entities have the same last name. */
  namesakes(entity: number): number;
}

/** Entities of all names among `mentions`, in order of first mention. */
export function entitiesOf(mentions: readonly Mention[], tokens: readonly Token[]): Entities {
  const entities: Entity[] = [];
  const ofMention = new Int32Array(mentions.length).fill(-1);
  const byKey = new Map<string, number>();
  const byWord = new Map<string, number[]>();
  const create = (m: number, mention: Mention, words: readonly string[]): void => {
    const id = entities.length;
    const shape = mention.shape === 'person' || mention.shape === 'body' ? mention.shape : 'unknown';
    entities.push({ words, mentions: [m], gender: mention.gender, shape, short: 0 });
    ofMention[m] = id;
    byKey.set(keyOf(words), id);
    const parts = new Set([fold(words.at(-1) ?? ''), fold(words[0] ?? '')]);
    for (const part of parts) byWord.set(part, [...(byWord.get(part) ?? []), id]);
  };
  const join = (m: number, mention: Mention, id: number): void => {
    const entity = entities[id];
    if (entity === undefined) return;
    entity.mentions.push(m);
    ofMention[m] = id;
    if (entity.gender === '') entity.gender = mention.gender;
    if (mention.titled && entity.shape === 'unknown') entity.shape = 'person';
    if (mention.words.length < entity.words.length) entity.short++;
  };
  // Full names first, in order; then short ones, which may stand before them (headlines).
  mentions.forEach((mention, m) => {
    if (mention.kind !== 'name' || mention.words.length < 2) return;
    const same = byKey.get(keyOf(mention.words)) ?? sameWithMiddle(mention, entities, byWord);
    if (same === undefined) create(m, mention, mention.words);
    else join(m, mention, same);
  });
  const spellings = spellingsOf(entities);
  mentions.forEach((mention, m) => {
    if (mention.kind !== 'name' || mention.words.length > 1) return;
    const word = fold(mention.words[0] ?? '');
    const courtesy = genderTold(mention, tokens);
    const fitting = (byWord.get(word) ?? []).filter((id) => fits(entities[id], word, mention, courtesy));
    const chosen = chooseNamesake(fitting, entities, word) ?? misspelt(word, mention, entities, spellings);
    if (chosen === undefined) create(m, mention, mention.words);
    else join(m, mention, chosen);
  });
  const byLastName = new Map<string, number>();
  for (const entity of entities) {
    entity.mentions.sort((a, b) => a - b);
    const last = fold(entity.words.at(-1) ?? '');
    byLastName.set(last, (byLastName.get(last) ?? 0) + 1);
  }
  const namesakes = (entity: number): number =>
    Math.max(0, (byLastName.get(fold(entities[entity]?.words.at(-1) ?? '')) ?? 0) - 1);
  return { entities, ofMention, namesakes };
}

/** Lower case without accents and the outlet's ".". */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return bare(/[^ -~]/u.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower);
}

const keyOf = (words: readonly string[]): string => words.map(fold).join(' ');

/** "John F. Kerry" is "John Kerry": same first and last name with people's middle names left out. */
function sameWithMiddle(
  mention: Mention,
  entities: readonly Entity[],
  byWord: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const first = fold(mention.words[0] ?? '');
  const last = fold(mention.words.at(-1) ?? '');
  if (BODY_NAME_WORDS.has(last)) return undefined;
  return byWord.get(last)?.find((id) => {
    const words = entities[id]?.words ?? [];
    if (fold(words[0] ?? '') !== first || fold(words.at(-1) ?? '') !== last) return false;
    return words.length === 2 || mention.words.length === 2;
  });
}

/** What a courtesy title says of a single name: "Mrs. Clinton". */
function genderTold(mention: Mention, tokens: readonly Token[]): 'm' | 'f' | '' {
  const before = bare(tokens[mention.first - 1]?.lower ?? '');
  return COURTESY_TITLES.has(before) ? mention.gender : '';
}

function fits(entity: Entity | undefined, word: string, mention: Mention, courtesy: 'm' | 'f' | ''): boolean {
  if (entity === undefined) return false;
  if (entity.words.length === 1) return fold(entity.words[0] ?? '') === word;
  if (entity.shape === 'body' && (mention.titled || fold(entity.words.at(-1) ?? '') !== word)) return false;
  return !(courtesy !== '' && entity.gender !== '' && entity.gender !== courtesy);
}

function chooseNamesake(
  ids: readonly number[],
  entities: readonly Entity[],
  word: string,
): number | undefined {
  const byLast = ids.filter((id) => fold(entities[id]?.words.at(-1) ?? '') === word);
  const pool = byLast.length > 0 ? byLast : ids;
  const people = pool.filter((id) => entities[id]?.shape === 'person');
  return (people.length > 0 ? people : pool)[0];
}

/** People by their last name with any one letter left out, for names that a text prints in two ways. */
function spellingsOf(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const people = new Map<string, number>();
  entities.forEach((entity, id) => {
    if (entity.shape !== 'person') return;
    for (const form of shortened(fold(entity.words.at(-1) ?? '')))
      people.set(form, people.has(form) ? -1 : id);
  });
  return people;
}

const LEAST_SPELT = 5;

/** A word and the word without each of its letters but the first; none for short words. */
function shortened(word: string): Set<string> {
  if (word.length < LEAST_SPELT || word.length > 20) return new Set();
  return new Set(Array.from(word, (_, i) => (i === 0 ? word : word.slice(0, i) + word.slice(i + 1))));
}

/** The one person whose last name is a letter away from a name that nobody here has; not for "the Clintons". */
function misspelt(
  word: string,
  mention: Mention,
  entities: readonly Entity[],
  spellings: ReadonlyMap<string, number>,
): number | undefined {
  if (mention.shape === 'body') return undefined;
  const found = new Set<number>();
  for (const form of shortened(word)) {
    const id = spellings.get(form);
    if (id !== undefined) found.add(id);
  }
  const [id = -1] = found;
  if (found.size !== 1 || id < 0) return undefined;
  const last = fold(entities[id]?.words.at(-1) ?? '');
  return word === `${last}s` || last === `${word}s` ? undefined : id;
}
