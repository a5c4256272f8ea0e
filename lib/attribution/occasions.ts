/**
 * What a statement takes over from the same speaker's one before it: "he added" was said where and to whom the last
 * thing was said.
 *
 * A day is taken over for longer than a place, a listener or a channel, and those only from near the statement that
 * told them, however many lie between. A statement that names the place or the outlet of the last one again ("in the
 * Harrow interview", "after his talks in Harrow") goes back to that occasion from further away. Another day, another
 * listener or a text of its own ("said in a statement") is another occasion. Cost: O(1) a statement.
 */
import type { Circumstances, Evidenced } from '@/lib/model/quotation';
import { foldWords } from '@/lib/text/fold';
import { WRITTEN } from './occasion-words';

/** How far apart two statements of a speaker may begin and still be of one day, in UTF-16 code units. */
const SAME_DAY = 4000;
/** How far apart two neighbours may begin and still be of one occasion. */
const SAME_OCCASION = 1000;
/** How far a statement may begin from the one that told the place, the listener and the channel. */
const FROM_ORIGIN = 2000;

interface Occasion {
  readonly circumstances: Circumstances;
  /** Where the last statement of the occasion begins, and where the one that told most about it. */
  readonly at: number;
  readonly origin: number;
}

/** The last occasion of each speaker, while statements are read in order. */
export class Occasions {
  private readonly latest = new Map<number, Occasion>();

  /** Circumstances of the next statement of a speaker, which says `own` of itself and begins at `at`. */
  next(speaker: number, at: number, own: Circumstances): Circumstances {
    const before = this.latest.get(speaker);
    const circumstances =
      before === undefined || at - before.at > SAME_DAY ? own : takenOver(own, before, at);
    const tells = own.venue ?? own.addressee ?? own.channel;
    const origin = before === undefined || tells !== undefined ? at : before.origin;
    this.latest.set(speaker, { circumstances, at, origin });
    return circumstances;
  }
}

function takenOver(
  own: Circumstances,
  { circumstances: before, at, origin }: Occasion,
  now: number,
): Circumstances {
  if (own.date !== undefined && own.date.value.from !== before.date?.value.from) return own;
  const day: Circumstances = { ...(before.date && { date: before.date }), ...own };
  if (namesAgain(own, before)) return { ...before, ...own };
  if (now - at > SAME_OCCASION || now - origin > FROM_ORIGIN) return day;
  if (isElsewhere(own, before) || isMentionedInPassing(before)) return day;
  return { ...before, ...own };
}

/** The place or the outlet of the last occasion is named again. */
function namesAgain(own: Circumstances, before: Circumstances): boolean {
  const named = properWords(own.venue);
  const known = new Set([before.venue, before.channel, before.addressee].flatMap(properWords));
  return named.some((word) => known.has(word));
}

/** Words with a capital: names of places and outlets. */
function properWords(one: Evidenced<string> | undefined): readonly string[] {
  return one?.value.match(/\p{Lu}[\p{L}\p{N}-]+/gu) ?? [];
}

function isElsewhere(own: Circumstances, before: Circumstances): boolean {
  const differs = (a: Evidenced<string> | undefined, b: Evidenced<string> | undefined): boolean =>
    a !== undefined && b !== undefined && foldWords(a.value) !== foldWords(b.value);
  if (isText(own.channel)) return true;
  return (
    differs(own.addressee, before.addressee) ||
    (own.channel !== undefined && differs(own.venue, before.venue)) ||
    differs(own.channel, before.channel)
  );
}

/** "a recent news conference": brought in beside what the article is about, and left again. */
function isMentionedInPassing({ venue, channel }: Circumstances): boolean {
  return [venue, channel].some((one) =>
    /\b(?:recent|previous|earlier|past|separate|prior)\b/u.test(one?.value ?? ''),
  );
}

/** "a statement", "an email": written, so in no place and to nobody in a room. */
function isText(channel: Evidenced<string> | undefined): boolean {
  return WRITTEN.has(
    foldWords(channel?.value ?? '')
      .split(' ')
      .at(-1) ?? '',
  );
}

/** Circumstances without a listener who is the speaker: "“Who?” asked Ms. Morrow" tells nobody whom she asked. */
export function withoutSpeaker(circumstances: Circumstances, speaker: string | undefined): Circumstances {
  const { addressee, ...others } = circumstances;
  if (addressee === undefined || speaker === undefined) return circumstances;
  const last = foldWords(speaker).split(' ').at(-1);
  return foldWords(addressee.value).split(' ').at(-1) === last ? others : circumstances;
}
