/**
 * Is a denial narrower than the claim it answers? "We did not agree within the coalition" does not deny that anything
 * was agreed; "we never promised to send soldiers" does not deny "we agreed to explore whether we could send some".
 * Decided by words that narrow (in the denial, absent from the claim) and words that hedge (in the claim only).
 */

const RESTRICTIONS =
  /\b(?:within|as part of|under the|in the (?:framework|context|course) of|before|until|during|without|in exchange for|at (?:that|this|the) (?:meeting|time|moment)|directly|personally|formally|officially|publicly|knowingly|intentionally|on (?:his|her|its|their|our|my) own|so far|yet)\b/gu;
const HEDGES =
  /\b(?:explore|explored|whether|could|might|may|possibly|potentially|perhaps|consider|considered|study|studied|discuss|discussed|examine|examined)\b/u;

/** `narrower` when the denial answers less than the claim says; undefined when nothing shows it. */
export function scopeShiftOf(denial: string, claim: string): 'narrower' | undefined {
  const [denied, claimed] = [fold(denial), fold(claim)];
  const restricted = [...denied.matchAll(RESTRICTIONS)].some((found) => !claimed.includes(found[0]));
  const hedged = HEDGES.test(claimed) && !HEDGES.test(denied);
  return restricted || hedged ? 'narrower' : undefined;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}
