/** Marked words that the noun after them calls a name: "the “floating slum” label". What people call things is left to the ranker. */
import type { Scene } from './scene';
import { SentenceWords } from './sentence-words';

const NAME_NOUNS = /^(?:label|tag|moniker|nickname|description|epithet|slogan|mantra)s?$/u;
const DETERMINER = /^(?:the|an?|this|that|his|her|its|their)$/u;
const MOST_WORDS = 5;

/** True for a few marked words between a determiner and a noun for names. */
export function isNameInUse(scene: Scene, quotation: number): boolean {
  const at = scene.stream.tokenOfQuotation.get(quotation);
  const found = scene.quotations[quotation];
  if (at === undefined || found === undefined) return false;
  const words = new SentenceWords(scene);
  if (!NAME_NOUNS.test(words.lower(at + 1)) || !DETERMINER.test(words.lower(at - 1))) return false;
  return scene.document.text.slice(found.inner.start, found.inner.end).split(/\s+/u).length <= MOST_WORDS;
}
