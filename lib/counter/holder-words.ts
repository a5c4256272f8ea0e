/** The small words that say where a subject ends, and what is none. */

/** Days, parts of the day, months and figures: when something was said, never who said it. */
export const TIME_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|week|weekend|month|year|night|morning|afternoon|evening|\d+)$/u;

/** Words that begin a phrase of time or occasion between a holder and the verb: "Brandt on Monday denied". */
export const PLACE_OF_SAYING = new Set(
  'on in at during after through via last this earlier late early before'.split(' '),
);

/** Words with a capital only because they begin a sentence, and that name nobody. */
export const NO_NAME =
  /^(?:every\p{L}*|any\p{L}*|some\p{L}*|no\p{L}*|many|most|several|few|neither|either|both|each|others?|all|it|this|that|these|those|what|who|which|there|here|then|now|but|and|so|later|still|also|yet|instead)$/u;

/** Where the walk to the left leaves the clause of the verb. */
export const BREAKS = new Set(
  ', ; : — – - " “ ” ( ) that and but while although though because as if when after whether said says who which or where than what'.split(
    ' ',
  ),
);

/** What stands after one of these is no subject: "the head of the agency denied" is the head. */
export const PREPOSITIONS = new Set(
  'for of to with by at from in against about on over under between toward towards like than'.split(' '),
);
