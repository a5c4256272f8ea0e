/**
 * Marked words that are a name in use, not what somebody said once: "the “floating slum” label", "sailors refer to it as
 * “ghost hunger”". Only where the sentence says so: a noun for names after the marks, or a habit of many (the plain
 * present, no name as its subject). Judgements in the same frame ("critics call it “deeply wrong”") stay speech.
 */
import { countMarkedWords } from './marked-words';
import { ReportWords } from './report-words';
import type { Scene } from './scene';

const NAME_NOUNS = /^(?:label|tag|moniker|nickname|description|epithet|slogan|mantra)s?$/u;
const NAMING_VERBS = /^(?:call|refer|describe|term)$/u;
const MANY = /^(?:some|many|most|others|people|we|you|\p{Ll}{3,}s)$/u;
/** They judge and take part; what they call things is what they say. */
const PARTISANS =
  /^(?:critic|opponent|supporter|rival|detractor|activist|campaigner|leader|lawyer|prosecutor|official|neighbour|neighbor)s$/u;
const PEOPLE = /^(?:him|her|them|me|us|you)$/u;
const HABITUALLY = /^(?:often|also|sometimes|usually|now|still|informally|commonly)$/u;
const JUDGING =
  /^(?:an?|very|too|so|not|more|most|less|no|totally|\p{L}+ly)$|^(?:of|on|to|for|in|with|from|than|like)$/u;
/** Words between the verb and the marks, and within the marks. */
const REACH = 7;
const LONGEST_NAME = 3;

/** True for marks around a name that people use, as the sentence has it. */
export function isHabitualName(scene: Scene, quotation: number): boolean {
  const at = scene.stream.tokenOfQuotation.get(quotation);
  const found = scene.quotations[quotation];
  if (at === undefined || found === undefined) return false;
  const words = new ReportWords(scene);
  const sentence = words.token(at)?.sentence;
  const near = (k: number): string => (words.token(k)?.sentence === sentence ? words.lower(k) : '');
  const inner = scene.document.text.slice(
    found.inner.start,
    Math.min(found.inner.end, found.inner.start + 60),
  );
  if (NAME_NOUNS.test(near(at + 1)))
    return /^(?:the|an?|this|that|his|her|its|their)$/u.test(near(at - 1)) && inner.split(/\s+/u).length <= 5;
  return isNameShaped(inner) && isGivenByMany(words, at, near);
}

/** Two or three words that neither judge nor speak; one alone is as often an adjective. */
function isNameShaped(inner: string): boolean {
  const parts = inner.trim().toLowerCase().split(/\s+/u);
  const { personal, verbal } = countMarkedWords(inner);
  return (
    parts.length > 1 &&
    parts.length <= LONGEST_NAME &&
    personal + verbal === 0 &&
    !parts.some((part) => JUDGING.test(part))
  );
}

/** "Sailors (often) refer to it as ◻", "which doctors call ◻". */
function isGivenByMany(words: ReportWords, at: number, near: (k: number) => string): boolean {
  for (let i = at - 1; i >= at - REACH; i--) {
    const word = near(i);
    if (word === '' || words.token(i)?.kind !== 'word' || PEOPLE.test(word)) return false;
    if (!NAMING_VERBS.test(word)) continue;
    if ((word === 'refer' || word === 'describe') && near(at - 1) !== 'as') return false;
    let subject = i - 1;
    if (HABITUALLY.test(near(subject))) subject--;
    return MANY.test(near(subject)) && !PARTISANS.test(near(subject)) && words.isWord(subject);
  }
  return false;
}
