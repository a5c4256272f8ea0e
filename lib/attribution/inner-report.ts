/**
 * Words that a report quotes from somebody else: "The clerk said Bell had screamed “…”", "She read out a note that Ames
 * sent to the bank: “…”".
 *
 * The ranker looks at each source by itself and takes the outer one, which is further off but the subject of the
 * sentence. Whoever stands with a verb of saying of their own between that one's verb and the quotation said the words,
 * and the outer source only tells of it. Verbs of thinking do not count, nor do pronouns: "Bell said he would call it
 * “…”" is Bell's own word. Cost: O(1) a quotation.
 */
import { PREPOSITIONS } from './lexicon';
import type { Scene } from './scene';

/** Tokens between the inner verb and the quotation: "told him he was “…”". */
const MOST_BETWEEN = 4;
/** Tokens of an age or the like between the inner subject and its verb. */
const MOST_ASIDE = 5;
/** Mentions between the outer verb and the quotation that are looked at. */
const MOST_LOOKED_AT = 12;
/** What somebody did who spoke the words themselves; in the past, for what they would say is not said. */
const SAID = /* @__PURE__ */ new Set(
  (
    'said told called shouted screamed yelled whispered wrote texted tweeted warned replied cried branded dubbed ' +
    'described threatened muttered snapped messaged emailed'
  ).split(' '),
);
/** Verbs of the outer source that hand on what others say; "asked" and "wrote" begin words of their own. */
const HANDS_ON =
  /^(?:sa(?:y|ys|id)|t(?:ell|ells|old)|claim(?:s|ed)|alleg(?:es|ed)|testif(?:ies|ied)|report(?:s|ed)|recall(?:s|ed))$/u;

/** The mention that says a quotation inside the report of `source`; -1 when the source speaks for itself. */
export function innerSpeaker(scene: Scene, quotation: number, source: number): number {
  const at = scene.stream.tokenOfQuotation.get(quotation) ?? -1;
  const { tokens } = scene.stream;
  const outer = scene.mentions[source];
  if (outer === undefined || outer.sentence !== tokens[at]?.sentence || outer.first > at) return -1;
  const cue = scene.links[source]?.cue ?? -1;
  const writer = writerOfMessage(scene, at, source);
  if (writer >= 0) return writer;
  if (cue < outer.end || cue >= at || !HANDS_ON.test(tokens[cue]?.lower ?? '')) return -1;
  const middle = scene.mentionAfter[at] ?? scene.mentions.length;
  for (let m = middle - 1; m >= 0 && middle - m <= MOST_LOOKED_AT; m--) {
    const mention = scene.mentions[m];
    if (mention === undefined || mention.titleFirst <= cue) break;
    if (mention.kind === 'pronoun' || mention.possessive || mention.end > at) continue;
    if (isSomebody(scene, m) && opensReport(scene, m, cue) && saysToTheEnd(scene, m, at)) return m;
  }
  return -1;
}

/** A person by a name or a noun; what a body or a thing said is told in the reporter's words. */
function isSomebody(scene: Scene, m: number): boolean {
  const mention = scene.mentions[m];
  if (mention?.kind === 'nominal') return mention.shape === 'person';
  return scene.entities.entities[scene.entities.ofMention[m] ?? -1]?.shape !== 'body';
}

/** Right behind the outer verb or its "that"; a name may follow what it is apposed to ("that her manager, Craig Bell,"). */
function opensReport(scene: Scene, m: number, cue: number): boolean {
  const { tokens } = scene.stream;
  const first = scene.mentions[m]?.titleFirst ?? 0;
  const before = first - 1;
  if (before === cue || tokens[before]?.lower === 'that') return true;
  const described = scene.mentions[m - 1];
  return tokens[before]?.lower === ',' && described?.end === before && opensReport(scene, m - 1, cue);
}

/** The verb follows at once, and nothing but whom it is said to stands between it and the quotation. */
function saysToTheEnd(scene: Scene, m: number, at: number): boolean {
  const { tokens } = scene.stream;
  const link = scene.links[m];
  const end = scene.mentions[m]?.end ?? 0;
  const most = link?.kind === 'subject-after-aside' ? MOST_ASIDE : 2;
  if (
    link === undefined ||
    link.cue < end ||
    link.cue > end + most ||
    !SAID.has(tokens[link.cue]?.lower ?? '')
  )
    return false;
  const between = tokens.slice(link.cue + 1, at);
  return (
    between.length <= MOST_BETWEEN && !between.some(({ lower }) => PREPOSITIONS.has(lower) && lower !== 'to')
  );
}

const MESSAGES = /* @__PURE__ */ new Set(
  'message email e-mail text letter note tweet postcard diary'.split(' '),
);
const WRITES = /* @__PURE__ */ new Set('sent wrote texted emailed posted left'.split(' '));
/** Tokens before a colon in which the message is named. */
const MESSAGE_REACH = 14;

/** "a message Ames sent to the bank:" · "an email from Ames:": who wrote it; -1 when no message ends in the quotation. */
function writerOfMessage(scene: Scene, at: number, source: number): number {
  const { tokens } = scene.stream;
  if (tokens[at - 1]?.lower !== ':') return -1;
  for (let i = at - 2; i > at - MESSAGE_REACH && tokens[i]?.sentence === tokens[at]?.sentence; i--) {
    if (!MESSAGES.has(tokens[i]?.lower ?? '')) continue;
    const joint = tokens[i + 1]?.lower ?? '';
    const first = joint === 'from' || joint === 'that' || joint === 'which' ? i + 2 : i + 1;
    for (let m = scene.mentionAfter[first] ?? scene.mentions.length, k = 0; k < 2; m++, k++) {
      const mention = scene.mentions[m];
      if (mention === undefined || mention.titleFirst !== first || mention.kind !== 'name' || m === source)
        continue;
      const verb = tokens[mention.end]?.lower === 'had' ? mention.end + 1 : mention.end;
      if (joint === 'from' || WRITES.has(tokens[verb]?.lower ?? '')) return m;
    }
    return -1;
  }
  return -1;
}
