import { readArticle } from '@/lib/attribution/read-article';
import { documentOfPlainText } from '@/lib/text/document-text';

/** The speakers of the quotations of an English text, in order; undefined where nobody is named. The first paragraph may be its headline. */
export function speakersOf(...paragraphs: readonly string[]): (string | undefined)[] {
  const { quotations, speakers } = readArticle(documentOfPlainText(paragraphs.join('\n\n'), 'en'));
  return quotations
    .filter(({ kind }) => kind !== 'indirect' && kind !== 'not-speech')
    .map(({ speaker }) => speakers[speaker ?? -1]?.name);
}
