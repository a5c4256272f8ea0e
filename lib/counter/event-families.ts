import { stemOf } from './stems';

/** Words for one kind of event, as stems; two texts that name the same thing with words of one family mean one event. Own table. */
export const EVENT_FAMILIES: readonly ReadonlySet<string>[] = [
  family(
    'suspend suspension freeze froze frozen halt halted stop stopped close closed closure closing end ended ending cancel cancelled canceled cancellation pause paused shut shutdown break broke broken interruption interrupt',
  ),
  family(
    'fall fell fallen drop dropped decline declined decrease decreased loss losses shrink shrank slump slumped plunge',
  ),
  family('rise rose risen increase increased growth grow grew surge surged jump jumped climb climbed'),
  family('resign resigned resignation quit leave left departure depart departed step'),
  family(
    'crash crashed collapse collapsed accident explosion exploded fire blaze sinking sank derailment derailed',
  ),
  family('delay delayed postpone postponed postponement'),
  family('die died death deaths kill killed'),
  family('dismiss dismissed dismissal fire fired sack sacked firing'),
  family('strike strikes walkout protest protests'),
];

/** Words that introduce a cause. */
export const CAUSE =
  /\b(?:because of|because|due to|owing to|amid|in response to|in retaliation for|in protest at|in protest against|in the wake of|as a result of|over|after|following|since|on account of|blamed on|linked to)\b/gu;

/** Causes that point at something named before: "in response to recent events". */
export const POINTING_CAUSE =
  /\b(?:because of|due to|in response to|as a result of|in light of|in view of|given) (?:the |these |those |this |that )?(?:recent |current |latest )?(?:events?|developments?|situation|actions?|circumstances|this|that|it)\b/u;

/** Another time than the one claimed. */
export const OTHER_TIME =
  /\b(?:(?:long|well|weeks|months|years|days) before|had nothing to do with|has nothing to do with|nothing to do with|predated|predates|had begun (?:long )?before)\b/u;

/** "not to fares but to": the preposition twice, with the rejected cause between. */
export const NOT_BUT =
  /\bnot (?:just |only )?(to|on|because of|due to|by|from|for|over) ([^.;:—]{2,80}?),? but (?:rather |instead )?(?:to|on|because of|due to|by|from|for|over)\b/u;

/** Verbs that give a cause. */
export const CAUSING =
  /\b(?:link|attribut|blam|tie|tied|ascrib|trac|put|caus|prompt|trigger|driv|explain|due|because|happen|came|come|result)\p{L}*/u;

function family(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stemOf));
}
