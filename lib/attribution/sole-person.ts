/**
 * "The actress said": a description that no title ties to a name means somebody all the same when there is only one
 * whom it can mean. News prose varies a name in this way right after it ("Morrow … the singer"), so the people of the
 * last sentences are looked at: if exactly one fits, that one is meant; between two who speak in turn, the one who
 * did not speak last. Only nouns that say what somebody is known for: "the official", "the reporter" are other people.
 * Cost: O(1) a description.
 */
import type { Discourse } from './coreference';
import { tellingWords } from './descriptions';
import { isInhabitant, isOfficeLetters } from './inhabitants';
import { PREPOSITIONS } from './lexicon';
import type { Earlier } from './quotation-facts';
import type { Scene } from './scene';

/** Sentences in which the person must have been spoken of. */
const REACH = 4;

const KNOWN_FOR = /* @__PURE__ */ new Set(
  (
    'actor actress singer musician rapper comedian star host co-host author writer novelist poet director filmmaker ' +
    'producer artist designer model dancer athlete player coach quarterback pitcher striker goalkeeper golfer ' +
    'billionaire mogul tycoon magnate businessman businesswoman entrepreneur philanthropist lawmaker congressman ' +
    'congresswoman senator governor mayor politician candidate nominee republican democrat president-elect premier ' +
    'monarch pope queen king prince princess chancellor physicist chemist biologist astronomer philosopher chef'
  ).split(' '),
);

/** The entity that the description at mention `m` can only mean; undefined when none or several fit. */
export function solePerson(
  scene: Scene,
  m: number,
  discourse: Discourse,
  earlier: Earlier | undefined,
): number | undefined {
  const mention = scene.mentions[m];
  const head = mention?.words[0] ?? '';
  if (
    mention === undefined ||
    !(KNOWN_FOR.has(head) || isInhabitant(head) || isOfficeLetters(head.toUpperCase()))
  )
    return undefined;
  const { tokens } = scene.stream;
  if (tokens[mention.first]?.lower !== 'the' || PREPOSITIONS.has(tokens[mention.end]?.lower ?? ''))
    return undefined;
  // "the Lindhaven senator" is told from others, so there are others.
  if (tellingWords(tokens.slice(mention.first + 1, mention.end - 1)).length > 0) return undefined;
  const fitting = discourse.peopleNear(mention.sentence, REACH).filter((entity) => {
    const gender = scene.entities.entities[entity]?.gender ?? '';
    return gender === '' || mention.gender === '' || gender === mention.gender;
  });
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1)
    return !KNOWN_FOR.has(head) && hasRival(scene, m, only) ? undefined : only;
  const others = fitting.filter((entity) => entity !== earlier?.entity);
  const isTurn =
    earlier !== undefined && earlier.entity >= 0 && mention.sentence - sentenceOf(scene, earlier) <= 1;
  return isTurn && fitting.length === 2 && others.length === 1 ? others[0] : undefined;
}

/** Another name of two words or more stands near, which may be a person's that nothing tells yet. */
function hasRival(scene: Scene, m: number, entity: number): boolean {
  const near = scene.mentions[m]?.sentence ?? 0;
  for (let k = m - 1; k >= 0 && m - k < MOST_LOOKED_AT; k--) {
    const other = scene.mentions[k];
    if (other === undefined || near - other.sentence > REACH) return false;
    const isName = other.kind === 'name' && other.shape === 'person' && other.words.length > 1;
    if (isName && scene.entities.ofMention[k] !== entity) return true;
  }
  return false;
}

/** Mentions before a description that are looked at. */
const MOST_LOOKED_AT = 80;

function sentenceOf(scene: Scene, { token }: Earlier): number {
  return scene.stream.tokens[token]?.sentence ?? 0;
}
