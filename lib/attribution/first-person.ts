/**
 * Who "I" is outside quotation marks. In an interview printed as questions and answers it is the one who answers (and
 * "you" is, too): named in the headline or the lead, spoken to in many questions, answering in the first person. In
 * any other text it is the author, if the byline names exactly one. Cost: linear in the document; once a document.
 */
import type { DocumentText } from '@/lib/text/document-text';
import type { FirstPerson } from './cast';
import { type Scene, sceneOf } from './scene';

/** Blocks with a question to somebody, and with an answer in the first person, from which a text is an interview. */
const FEWEST = { questions: 4, answers: 4 } as const;
/** Units at the beginning in which the interviewee is introduced. */
const LEAD = 2_500;

/** Mentions that a known first name is worth: names of works and places stand in leads as well. */
const KNOWN_FIRST_NAME = 3;

const YOU = /\byour?\b/iu;
const ANSWERS = /\b(?:I|I’m|I'm|I’ve|I've|I’d|I'd|my)\b/u;

/** The first person of a document; undefined when nothing tells who it is. */
export function firstPersonOf(document: DocumentText, byline?: string): FirstPerson | undefined {
  const author = authorOf(byline);
  const answering = intervieweeOf(document, author);
  if (answering !== undefined) return { words: answering, is: 'interviewee' };
  return author === undefined ? undefined : { words: author, is: 'author' };
}

/** The name in a byline; undefined when there are several or something else. */
function authorOf(byline = ''): readonly string[] | undefined {
  const name = byline.replace(/^\s*by\s+/iu, '').trim();
  const words = name.split(/\s+/u);
  const isName =
    words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.’'-]*$/u.test(word));
  return isName ? words : undefined;
}

/** Whether a sentence with "you" ends in a question mark. */
function asksYou(text: string): boolean {
  return text.split(/(?<=[.!?])/u).some((sentence) => sentence.endsWith('?') && YOU.test(sentence));
}

function intervieweeOf(
  document: DocumentText,
  author: readonly string[] | undefined,
): readonly string[] | undefined {
  // Most texts do not ask so often, and need no second look.
  if (document.text.split('?', FEWEST.questions + 1).length <= FEWEST.questions) return undefined;
  let questions = 0;
  let answers = 0;
  let firstQuestion = -1;
  for (const { span, inArticle, role } of document.blocks) {
    if (inArticle === false || role === 'caption') continue;
    const text = document.text.slice(span.start, Math.min(span.end, span.start + LEAD));
    const unmarked = text.replace(/["“][^"“”]*["”]/gu, '""');
    if (asksYou(unmarked)) {
      questions++;
      if (firstQuestion < 0) firstQuestion = span.start;
    }
    if (ANSWERS.test(unmarked)) answers++;
  }
  if (questions < FEWEST.questions || answers < FEWEST.answers) return undefined;
  return personOf(leadBefore(document, firstQuestion), author);
}

/** The beginning of the article up to the first question, as a scene without quotations. */
function leadBefore({ text, blocks, language }: DocumentText, end: number): Scene {
  const lead = blocks
    .filter(({ span, inArticle }) => inArticle !== false && span.end <= end)
    .filter(({ span }, _, all) => span.start - (all[0]?.span.start ?? 0) < LEAD);
  return sceneOf({ text, blocks: lead, ...(language && { language }) }, []);
}

/** The one person whom a lead names most, the headline's mentions counting double; undefined for a tie or nobody. */
function personOf(
  { entities, mentions, document }: Scene,
  author: readonly string[] = [],
): readonly string[] | undefined {
  const ranked = entities.entities
    .filter(({ words, shape }) => shape === 'person' && words.length > 1 && words.at(-1) !== author.at(-1))
    .filter(({ words }) =>
      words.every((word) => word !== word.toUpperCase() || /^\p{Lu}(?:\.|$)/u.test(word)),
    )
    .map(({ words, gender, mentions: uses }) => ({
      words,
      count: uses.reduce(
        (sum, m) => {
          const role = document.blocks[mentions[m]?.block ?? -1]?.role;
          return sum + (role === 'headline' ? 2 : role === 'byline' || role === 'caption' ? 0 : 1);
        },
        gender === '' ? 0 : KNOWN_FIRST_NAME,
      ),
    }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  return first !== undefined && first.count > (second?.count ?? 0) ? first.words : undefined;
}
