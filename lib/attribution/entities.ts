/**
 * Names of one article folded into entities: "Sergei Lavrov", "Lavrov" and "Mr. Lavrov" are one.
 * A single name belongs to the fullest name that contains it, gender allowing; when several do (families), to the
 * one named so first unless the text always prints that one in full. O(mentions) with a map by last and first name.
 */
import { BODY_NAME_WORDS, BUSINESS_SUFFIXES, COURTESY_TITLES } from './lexicon';
import { bare, type Mention } from './mention';
import type { Token } from './tokens';

export interface Entity {
  readonly words: readonly string[];
  /** First and last word, folded. */
  readonly firstWord: string;
  readonly lastWord: string;
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

/** A name of an earlier section of the text (cast.ts). */
export interface KnownName {
  readonly words: readonly string[];
  readonly gender: Entity['gender'];
  readonly shape: Entity['shape'];
  /** Words of each title or phrase that stood beside the name. */
  readonly called: readonly ReadonlySet<string>[];
}

/** Entities of all names among `mentions`: first those `known` from before, in their order, then by first mention. */
export function entitiesOf(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  known: readonly KnownName[] = [],
): Entities {
  const entities: Entity[] = [];
  const ofMention = new Int32Array(mentions.length).fill(-1);
  const byKey = new Map<string, number>();
  const byWord = new Map<string, number[]>();
  const keep = (
    name: Omit<Entity, 'firstWord' | 'lastWord' | 'short'>,
    folded: readonly string[],
  ): number => {
    const [firstWord = '', lastWord = ''] = [folded[0], folded.at(-1)];
    const id = entities.push({ ...name, firstWord, lastWord, short: 0 }) - 1;
    byKey.set(folded.join(' '), id);
    noteAt(byWord, lastWord, id);
    if (firstWord !== lastWord) noteAt(byWord, firstWord, id);
    return id;
  };
  const create = (m: number, mention: Mention, folded: readonly string[]): void => {
    const shape = mention.shape === 'person' || mention.shape === 'body' ? mention.shape : 'unknown';
    const { words, gender } = mention;
    ofMention[m] = keep({ words, mentions: [m], gender, shape }, folded);
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
  for (const { words, gender, shape } of known) keep({ words, mentions: [], gender, shape }, words.map(fold));
  // Full names first, in order; then short ones, which may stand before them (headlines).
  mentions.forEach((mention, m) => {
    if (mention.kind !== 'name' || mention.words.length < 2) return;
    const folded = mention.words.map(fold);
    const same = byKey.get(folded.join(' ')) ?? sameWithMiddle(folded, entities, byWord);
    if (same === undefined) create(m, mention, folded);
    else join(m, mention, same);
  });
  const people = entities.flatMap(({ shape }, id) => (shape === 'person' ? [id] : []));
  let spellings: ReadonlyMap<string, number> | undefined;
  mentions.forEach((mention, m) => {
    if (mention.kind !== 'name' || mention.words.length > 1) return;
    const word = fold(mention.words[0] ?? '');
    const courtesy = genderTold(mention, tokens);
    const fitting = (byWord.get(word) ?? []).filter((id) => fits(entities[id], word, mention, courtesy));
    let chosen = chooseNamesake(fitting, entities, word);
    if (chosen === undefined && mayBeMisspelt(word, mention)) {
      spellings ??= spellingsOf(people, entities);
      chosen = misspelt(word, entities, spellings);
    }
    if (chosen === undefined) create(m, mention, [word]);
    else join(m, mention, chosen);
  });
  const byLastName = new Map<string, number>();
  for (const entity of entities) {
    entity.mentions.sort((a, b) => a - b);
    if (isPlace(entity, mentions, tokens)) entity.shape = 'body';
    byLastName.set(entity.lastWord, (byLastName.get(entity.lastWord) ?? 0) + 1);
  }
  const namesakes = (entity: number): number =>
    Math.max(0, (byLastName.get(entities[entity]?.lastWord ?? '') ?? 0) - 1);
  return { entities, ofMention, namesakes };
}

function noteAt(lists: Map<string, number[]>, word: string, id: number): void {
  const list = lists.get(word);
  if (list === undefined) lists.set(word, [id]);
  else list.push(id);
}

/** "in Harrow", "near Harrow": a lone name that nothing shows to be somebody's. */
function isPlace(entity: Entity, mentions: readonly Mention[], tokens: readonly Token[]): boolean {
  if (entity.shape !== 'unknown' || entity.gender !== '' || entity.words.length > 1) return false;
  let located = false;
  for (const m of entity.mentions) {
    const mention = mentions[m];
    if (mention === undefined || mention.titleFirst < mention.first) return false;
    if ((tokens[mention.end]?.cue ?? 0) >= 2) return false;
    if (LOCATIVES.has(tokens[mention.first - 1]?.lower ?? '') && !mention.possessive) located = true;
  }
  return located;
}

const LOCATIVES = /* @__PURE__ */ new Set(['in', 'near', 'outside']);

/** Lower case without accents and the outlet's ".". */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return bare(isPlain(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** All of it ASCII, as nearly every name is. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7e) return false;
  return true;
}

/** "John F. Kerry" is "John Kerry": same first and last name with people's middle names left out. */
function sameWithMiddle(
  folded: readonly string[],
  entities: readonly Entity[],
  byWord: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const last = folded.at(-1) ?? '';
  if (BODY_NAME_WORDS.has(last)) return undefined;
  return byWord.get(last)?.find((id) => {
    const entity = entities[id];
    if (entity?.firstWord !== folded[0] || entity?.lastWord !== last) return false;
    return entity.words.length === 2 || folded.length === 2;
  });
}

/** What a courtesy title says of a single name: "Mrs. Clinton". */
function genderTold(mention: Mention, tokens: readonly Token[]): 'm' | 'f' | '' {
  const before = bare(tokens[mention.first - 1]?.lower ?? '');
  return COURTESY_TITLES.has(before) ? mention.gender : '';
}

function fits(entity: Entity | undefined, word: string, mention: Mention, courtesy: 'm' | 'f' | ''): boolean {
  if (entity === undefined) return false;
  if (entity.words.length === 1) return entity.firstWord === word;
  // "Morrow" is "Morrow Inc.".
  if (entity.words.length === 2 && BUSINESS_SUFFIXES.has(entity.lastWord))
    return entity.firstWord === word && !mention.titled;
  if (entity.shape === 'body' && (mention.titled || entity.lastWord !== word)) return false;
  return !(courtesy !== '' && entity.gender !== '' && entity.gender !== courtesy);
}

function chooseNamesake(
  ids: readonly number[],
  entities: readonly Entity[],
  word: string,
): number | undefined {
  const byLast = ids.filter((id) => entities[id]?.lastWord === word);
  const pool = byLast.length > 0 ? byLast : ids;
  const people = pool.filter((id) => entities[id]?.shape === 'person');
  return (people.length > 0 ? people : pool)[0];
}

/** People by their last name with any one letter left out, for names that a text prints in two ways. */
function spellingsOf(people: readonly number[], entities: readonly Entity[]): ReadonlyMap<string, number> {
  const spellings = new Map<string, number>();
  for (const id of people)
    for (const form of shortened(entities[id]?.lastWord ?? ''))
      spellings.set(form, spellings.has(form) ? -1 : id);
  return spellings;
}

const LEAST_SPELT = 5;
const MOST_SPELT = 20;

/** A word and the word without each of its letters but the first, each form once; none for short words. */
function shortened(word: string): string[] {
  if (word.length < LEAST_SPELT || word.length > MOST_SPELT) return [];
  const forms = [word];
  for (let i = 1; i < word.length; i++)
    if (i === 1 || word.charAt(i) !== word.charAt(i - 1)) forms.push(word.slice(0, i) + word.slice(i + 1));
  return forms;
}

/** A name by itself that may be somebody's in another spelling; not "the Clintons". */
function mayBeMisspelt(word: string, mention: Mention): boolean {
  return mention.shape !== 'body' && word.length >= LEAST_SPELT;
}

/** The one person whose last name is a letter away from a name that nobody here has. */
function misspelt(
  word: string,
  entities: readonly Entity[],
  spellings: ReadonlyMap<string, number>,
): number | undefined {
  const found = new Set<number>();
  for (const form of shortened(word)) {
    const id = spellings.get(form);
    if (id !== undefined) found.add(id);
  }
  const [id = -1] = found;
  if (found.size !== 1 || id < 0) return undefined;
  const last = entities[id]?.lastWord ?? '';
  return word === `${last}s` || last === `${word}s` ? undefined : id;
}
