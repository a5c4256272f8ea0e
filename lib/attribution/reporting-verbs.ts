/**
 * Words that report statements without marks, as data: verbs by what may follow them, nouns that carry a claim, and
 * what stands around them. Written for this project from general knowledge of news prose; the groups follow the verb
 * frames of English (Quirk et al. 1985, 16.30–16.34).
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs that report a clause with or without "that". */
export const CLAUSE_VERBS = /* @__PURE__ */ set(
  'say tell add claim argue insist note explain suggest warn acknowledge admit concede announce state declare contend ' +
    'assert maintain predict allege vow promise pledge caution write tweet swear testify boast estimate reveal',
);

/** Verbs that report only with "that"; without it they are acts or have an object. */
export const THAT_VERBS = /* @__PURE__ */ set(
  'report recall observe confirm agree stress remind inform assure complain reply respond remark reiterate emphasize ' +
    'emphasise joke counter retort affirm clarify mention repeat disclose lament conclude recount quip proclaim ' +
    'post message email text blog aver opine posit signal indicate',
);

/** Verbs with somebody told after them: "told reporters (that) …". */
export const TELLING_VERBS = /* @__PURE__ */ set('tell remind inform assure warn caution message email text');

/** Verbs of a promise, whose clause may be "to …". */
export const PROMISE_VERBS = /* @__PURE__ */ set('vow promise pledge swear');

/** Verbs whose clause the speaker holds to be wrong. */
export const DENIAL_VERBS = /* @__PURE__ */ set('deny dispute reject rebut');

/** Verbs so plain that a noun phrase after them opens a clause. */
export const PLAIN_VERBS = /* @__PURE__ */ set('say');

/** Forms that are nouns far more often than verbs. */
export const NOUN_FORMS = /* @__PURE__ */ set(
  'state states post posts text message email report reports estimate estimates',
);

/** Participles that add a report to another verb: "Kerry defended the visit, saying …". */
export const REPORTING_PARTICIPLES = /* @__PURE__ */ set(
  'saying arguing adding claiming insisting noting warning suggesting explaining telling',
);

/** Nouns that carry a claim. */
export const CLAIM_NOUNS = /* @__PURE__ */ set(
  'claim claims assertion assertions allegation allegations statement statements suggestion suggestions contention ' +
    'accusation accusations insistence argument announcement assurance assurances warning warnings promise pledge ' +
    'remark remarks view belief',
);

/** Nouns that start an aside about what was just reported: "…, a charge she denies". */
export const COMMENT_NOUNS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...CLAIM_NOUNS,
  ...(
    'charge point position proposal idea notion comment reference move sign reason fact figure number comparison echo ' +
    'departure shift reversal nod jab dig swipe message stance policy theory prospect development accusation feat'
  ).split(' '),
]);

/** What says that nothing was said, or not yet. */
export const HEDGES = /* @__PURE__ */ set(
  "would could can may might must should will wo ca not never to did does do be being n't cannot hardly",
);

/** Forms of "be": a reporting verb after them is passive, and its subject no speaker. */
export const BE_FORMS = /* @__PURE__ */ set('is are was were been be being am');

/** Helping verbs that show a clause. */
export const FINITE_HELPERS = /* @__PURE__ */ set(
  'is are was were has have had will would could can should must may might did does do cannot ' +
    "isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't can't shouldn't didn't doesn't don't",
);

/** Pronouns that open a clause as its subject. */
export const CLAUSE_SUBJECTS = /* @__PURE__ */ set('he she they it we i there you this these those that');

/** Words that cannot open the reported clause of a verb without "that". */
export const NO_CLAUSE_OPENERS = /* @__PURE__ */ set(
  'to so and or but as how why what where nothing something much more less yes no which who whom whether goodbye hello ' +
    'enough little otherwise of by for from about than like against into onto upon toward towards among that',
);

/** Words that open a clause before the main one, inside a report: "said if elected she would". */
export const INNER_OPENERS = /* @__PURE__ */ set(
  'if when once because although though while unless under without despite since given',
);

/** Prepositions of where and through what something was said. */
export const MANNER_PREPOSITIONS = /* @__PURE__ */ set(
  'in on at during to from through via by with before after outside inside over',
);

/** When something was said, word by word. */
export const TIME_WORDS = /* @__PURE__ */ set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight later earlier recently last this ' +
    'week month year morning afternoon evening night weekend again then also once repeatedly early late ago too ' +
    'january february march april may june july august september october november december',
);

/** Words before a clause that make it hang on another one. */
export const SUBORDINATORS = /* @__PURE__ */ set(
  'while though although after when since because as before despite if until unless once whereas',
);

/** Words after which a subject is no longer one that speaks in this sentence's own voice. */
export const NON_FACTUAL = /* @__PURE__ */ set(
  'if whether unless until what than how why where as like which whom who whose',
);

/** Words that may stand between the edge of a clause and its subject. */
export const CLAUSE_EDGES = /* @__PURE__ */ set(
  'and but or while although though because after before since when so yet nor that meanwhile then still later also ' +
    'instead however once now today yesterday ago even just only both earlier even tonight',
);
