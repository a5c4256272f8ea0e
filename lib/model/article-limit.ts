/**
 * Characters of one article at most. Reading is one synchronous piece of work that holds up every page meanwhile: 3 to 4
 * ms of processor time for 1,000 characters dense with quotations, under a second for the longest. Hardly any newspaper
 * article has a tenth of the limit; the transcript of a long debate has half of it, and what is longer is a book.
 */
export const ARTICLE_LIMIT = 200_000;

/** Why a text of so many characters is refused, for people. */
export function tooLong(characters: number): string {
  const format = new Intl.NumberFormat('en-GB');
  return `${format.format(characters)} characters are more than the ${format.format(ARTICLE_LIMIT)} that one article may have. Save its parts one by one, as selected quotations.`;
}
