/**
 * Version of everything that reads an article: spotting, attribution, counter-statements, context. Raise it when
 * their outcome changes; stored articles are then read again from their text, and nobody's notes are touched.
 */
export const ENGINE_VERSION = 4;
