/** Longest tag and most tags that the form takes. */
const TAG_LIMIT = 100;
const TAGS_LIMIT = 50;

/** Tags as written into one field, divided by commas or semicolons; blank ones and repetitions are left out. */
export function parseTags(text: string): string[] {
  const tags = text.split(/[,;\n]/u).map((tag) => tag.trim().slice(0, TAG_LIMIT));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, TAGS_LIMIT);
}
