/**
 * When, to whom, where and through what something was said. Looked for in the attribution itself (the words outside
 * the quotation and outside the reported content), then in what the attribution points back to ("Afterwards, …",
 * "at the time"), then taken over from the same speaker's statement shortly before. Always with the words that say so.
 */

import type { Published } from '@/lib/model/article';
import type { Circumstances, Evidenced } from '@/lib/model/quotation';
import { singleSpaced } from '@/lib/text/single-spaced';
import type { Span } from '@/lib/text/span';
import { type AttributionPlace, attributionTokens } from './attribution-place';
import { type DayNumber, publicationDay } from './calendar';
import { type DateExpression, readDate } from './dates';
import { MEETINGS, OUTLETS, STUDIOS } from './occasion-words';
import { ReportWords } from './report-words';
import type { Scene } from './scene';
import type { Range } from './sentence-words';
import { addresseeOf, entityOf, mentionAt } from './to-whom';
import { dateOfSaying } from './when-said';
import { occasionOf, placeAt, placeOfSaying } from './where-said';

/** Words of a sentence that are looked at for what an attribution points back to. */
const LOOKED_AT = 120;

/** Reads circumstances of attributions of one article. */
export class CircumstanceReader {
  private readonly scene: Scene;
  private readonly words: ReportWords;
  private readonly today: DayNumber | undefined;

  constructor(scene: Scene, published: Published | undefined) {
    this.scene = scene;
    this.words = new ReportWords(scene);
    this.today = publicationDay(published);
  }

  /** What the attribution at this place says by itself; empty when it says nothing. */
  read(place: AttributionPlace): Circumstances {
    const { words, today } = this;
    const tokens = attributionTokens(words, place);
    const back = this.pointsBack(place, tokens);
    const meeting = this.isEarlier(place) ? this.meeting(place) : undefined;
    const date =
      dateOfSaying(words, tokens, place.cue, today) ??
      meeting?.date ??
      (back === undefined ? undefined : this.lastDate(back.sentence));
    const addressee = addresseeOf(words, place.sentence, place.cue);
    const occasion = occasionOf(words, tokens);
    const outlet = addressee !== undefined && this.isOutlet(addressee) ? addressee : undefined;
    const isStudio = outlet !== undefined && outlet.end - outlet.first > 2 && this.has(outlet, STUDIOS);
    const studio = isStudio ? outlet : undefined;
    const venue =
      (occasion?.isWritten === false ? occasion : undefined) ??
      studio ??
      placeOfSaying(words, tokens, place.cue, addressee, today) ??
      (back?.withPlace ? this.lastPlace(back.sentence) : undefined) ??
      meeting?.place;
    const channel = occasion?.isWritten ? occasion : outlet;
    return {
      ...(date && { date: { value: date.range, evidence: this.span(date) } }),
      ...(addressee && { addressee: this.evidenced(addressee) }),
      ...(venue && { venue: this.evidenced(venue) }),
      ...(channel && { channel: this.evidenced(channel) }),
    };
  }

  /** "Kerry has said", "Kerry often says", "is warning", "he had told Kerry": not on the occasion reported on. */
  isOtherOccasion(place: AttributionPlace): boolean {
    const { words } = this;
    const before = words.lower(place.cue - 1);
    if (/^(?:has|have|often|repeatedly|previously|once|long|then|later|is|are)$/u.test(before)) return true;
    return this.isEarlier(place) || this.isNextDay(place);
  }

  /** "The following morning, Kerry said", "Kerry then appeared …": time has gone on since the statement before. */
  private isNextDay(place: AttributionPlace): boolean {
    const { words } = this;
    const isDay = (i: number): boolean =>
      /^(?:following|next|same)$/u.test(words.lower(i)) &&
      /^(?:morning|afternoon|evening|night|day|week|month|year)$/u.test(words.lower(i + 1));
    const goesOn = (i: number): boolean =>
      words.lower(i) === 'then' &&
      i < place.cue - 1 &&
      words.lower(i + 1).endsWith('ed') &&
      words.lemma(i + 1) === '';
    return attributionTokens(words, place).some((i) => isDay(i) || goesOn(i));
  }

  /** "He had told Kerry that …": said on an earlier occasion than the one reported on. */
  private isEarlier(place: AttributionPlace): boolean {
    const { words } = this;
    return (
      place.cue > 0 &&
      words.lower(place.cue - 1) === 'had' &&
      addresseeOf(words, place.sentence, place.cue) !== undefined
    );
  }

  /** When and where both of an earlier exchange met, as the text tells: "when Kerry and Lavrov met in Paris on October 14". */
  private meeting(place: AttributionPlace): { date: DateExpression; place: Range | undefined } | undefined {
    const { mentions, entities, stream } = this.scene;
    const listener = mentionAt(this.scene, addresseeOf(this.words, place.sentence, place.cue)?.first ?? -1);
    const name = listener === undefined ? -1 : entityOf(this.scene, listener);
    if (name < 0) return undefined;
    for (const m of (entities.entities[name]?.mentions ?? []).toReversed()) {
      const sentence = mentions[m]?.sentence ?? -1;
      if (sentence >= place.sentence) continue;
      const range = stream.sentences[sentence];
      if (range === undefined) continue;
      const end = Math.min(range.end, range.first + LOOKED_AT);
      let met = false;
      let date: DateExpression | undefined;
      for (let i = range.first; i < end; i++) {
        if (MEETINGS.has(stream.tokens[i]?.lower ?? '')) met = true;
        date ??= readDate(stream.tokens, i, this.today);
      }
      if (met && date !== undefined) return { date, place: this.lastPlace(sentence) };
    }
    return undefined;
  }

  private evidenced(range: Range): Evidenced<string> {
    const evidence = this.span(range);
    return {
      value: singleSpaced(this.scene.document.text.slice(evidence.start, evidence.end)),
      evidence,
    };
  }

  private span(range: Range): Span {
    const { tokens } = this.scene.stream;
    const start = tokens[range.first]?.start ?? 0;
    return { start, end: tokens[range.end - 1]?.end ?? start };
  }

  /** The last sentence before this one that "Afterwards", "at the time" or "in the interview" can mean. */
  private pointsBack(
    place: AttributionPlace,
    outside: readonly number[],
  ): { sentence: number; withPlace: boolean } | undefined {
    const { tokens, sentences } = this.scene.stream;
    const sentence = sentences[place.sentence];
    if (sentence === undefined || place.sentence === 0) return undefined;
    const first = tokens[sentence.first]?.lower ?? '';
    if (/^(?:afterwards?|later|there|then)$/u.test(first))
      return { sentence: place.sentence - 1, withPlace: true };
    for (const i of outside) {
      if (tokens[i]?.lower !== 'time' || tokens[i - 1]?.lower !== 'the' || tokens[i - 2]?.lower !== 'at')
        continue;
      return { sentence: place.sentence - 1, withPlace: false };
    }
    return undefined;
  }

  private lastDate(from: number): DateExpression | undefined {
    const { tokens, sentences } = this.scene.stream;
    for (let s = from; s >= 0 && s > from - 3; s--) {
      const sentence = sentences[s];
      if (sentence === undefined) return undefined;
      const start = Math.max(sentence.first, sentence.end - LOOKED_AT);
      for (let i = sentence.end - 1; i >= start; i--) {
        const found = readDate(tokens, i, this.today);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  private lastPlace(from: number): Range | undefined {
    const sentence = this.scene.stream.sentences[from];
    if (sentence === undefined) return undefined;
    for (let i = sentence.end - 1; i >= Math.max(sentence.first, sentence.end - LOOKED_AT); i--) {
      const found = placeAt(this.words, i, this.today);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** "CNN", "a local station", "ABC’s Ada Morrow"; not "his radio audience". */
  private isOutlet(range: Range): boolean {
    const { words } = this;
    if (OUTLETS.has(words.lower(range.end - 1))) return true;
    return (
      words.find(range, (i) => OUTLETS.has(words.lower(i)) && words.token(i + 1)?.kind === 'possessive') >= 0
    );
  }

  private has(range: Range, set: ReadonlySet<string>): boolean {
    return this.words.find(range, (i) => set.has(this.words.lower(i))) >= 0;
  }
}
