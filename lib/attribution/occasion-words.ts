/** Words of where and through what something is said, as data. Written for this project from general knowledge. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Occasions and texts in which people say things. */
export const OCCASIONS = /* @__PURE__ */ set(
  'interview speech conference briefing rally debate hearing meeting address remarks testimony statement newsletter report ' +
    'letter memo email e-mail tweet post op-ed column essay book memoir podcast broadcast appearance event forum summit ' +
    'ceremony session call message editorial article release filing ad fundraiser dinner panel lecture sermon press',
);

/** Of these, the ones that are texts: a channel, and no place. */
export const WRITTEN = /* @__PURE__ */ set(
  'newsletter report letter memo email e-mail tweet post op-ed column essay book memoir editorial article release filing ' +
    'statement message',
);

/** Words that make a name or a phrase one of an outlet. */
export const OUTLETS = /* @__PURE__ */ set(
  'television tv radio news newspaper magazine network station channel times post journal herald tribune gazette agency cnn ' +
    'cnbc nbc abc cbs msnbc pbs bbc npr reuters bloomberg politico twitter facebook instagram daily weekly press guardian ' +
    'website podcast show today',
);

/** Of these, the ones that people go to and sit in. */
export const STUDIOS = /* @__PURE__ */ set('television tv radio station channel network show podcast');

/** Prepositions of an occasion. */
export const OCCASION_PREPOSITIONS = /* @__PURE__ */ set('in at during on');

/** Words that show that two people met. */
export const MEETINGS = /* @__PURE__ */ set('met meet talks meeting spoke summit conversation phone call');
