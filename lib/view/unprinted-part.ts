import { areKin, FUNCTION_WORDS, stemOf } from '@/lib/counter/stems';
import type { QuotationRecord, RelationRecord } from '@/lib/model/records';
import { contains } from '@/lib/text/span';

/**
 * Whether a link is about a part of a statement that is not among its `printed` words. Known only where the link's
 * evidence lies in the statement itself; and because that may be one word of several that it takes up, none of the words
 * that show the link may be printed. “Not so on both counts” points at a statement as a whole: false.
 */
export function isAboutUnprinted(
  relation: RelationRecord,
  statement: QuotationRecord,
  printed: string,
): boolean {
  const { evidence } = relation;
  const isPlaced = evidence.some(
    ({ articleId, span }) =>
      articleId === statement.articleId && statement.parts.some(({ outer }) => contains(outer, span)),
  );
  if (!isPlaced) return false;
  const here = tellingWords(printed);
  return !evidence.some(({ text }) =>
    tellingWords(text).some((word) => here.some((other) => meet(word, other))),
  );
}

function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length > 2 && !FUNCTION_WORDS.has(word));
}

/** Stems of three letters bring "arms" and "army" together: there only a plural counts. */
function meet(a: string, b: string): boolean {
  const [one, other] = [stemOf(a), stemOf(b)];
  return one.length > 3 ? areKin(one, other) : a.replace(/e?s$/u, '') === b.replace(/e?s$/u, '');
}
