/** Blanks that are not one plain space by itself. */
const UNEVEN = /[^\S ]| {2}/u;

/** The text with each run of white space as one space. Most pieces of prose are so already and come back as they are. */
export function singleSpaced(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/gu, ' ') : text;
}
