/**
 * Characters of one article at most. Reading is one synchronous piece of work that holds up every page meanwhile, and
 * it grows faster than the text: 100,000 characters dense with quotations took 0.7 s, 300,000 took 5.5 s, and a text of
 * 1.9 million 30 s. Hardly any newspaper article has a third of the limit; what is longer is a book.
 */
export const ARTICLE_LIMIT = 300_000;
