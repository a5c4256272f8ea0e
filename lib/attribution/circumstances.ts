/**
 * When, to whom, where and through what something was said. Looked for in the attribution itself (the words outside
 * the quotation and outside the reported content), then in what the attribution points back to ("Afterwards, …",
 * "at the time"), then taken over from the same speaker's statement before. Always with the words that say so.
 */

import type { Published } from '@/lib/model/article';
import type { Circumstances, DayRange, Evidenced } from '@/lib/model/quotation';
import type { Span } from '@/lib/text/span';
import { type DayNumber, publicationDay } from './calendar';
import { type DateExpression, readDate } from './dates';
import { COURTESY_TITLES, DETERMINERS, TITLES } from './lexicon';
import { lookup } from './lookup';
import { bare, type Mention } from './mentions';
import { mentionsNear, type Scene } from './scene';

/** Where an attribution stands: its sentence, its cue, and the tokens that are content and not circumstance. */
export interface AttributionPlace {
  readonly sentence: number;
  /** Token of the cue; -1 for none. */
  readonly cue: number;
  /** Token range of reported words in the sentence, half open; empty for none. */
  readonly content: { readonly first: number; readonly end: number };
}

const OCCASIONS = new Set(
  'interview speech conference briefing rally debate hearing meeting address remarks testimony statement newsletter report letter memo email e-mail tweet post op-ed column essay book memoir podcast broadcast appearance event forum summit ceremony session call message editorial article release filing ad fundraiser dinner panel lecture sermon press'.split(
    ' ',
  ),
);
const WRITTEN = new Set(
  'newsletter report letter memo email e-mail tweet post op-ed column essay book memoir editorial article release filing statement message'.split(
    ' ',
  ),
);
const OUTLETS = new Set(
  'television tv radio news newspaper magazine network station channel times post journal herald tribune gazette agency cnn cnbc nbc abc cbs msnbc pbs bbc npr reuters bloomberg politico twitter facebook instagram daily weekly press guardian website podcast show'.split(
    ' ',
  ),
);

const OCCASION_PREPOSITIONS = new Set(['in', 'at', 'during', 'on']);
const MEETINGS = new Set('met meet talks meeting spoke summit conversation phone call'.split(' '));

/** Reads circumstances of attributions of one article. */
export class CircumstanceReader {
  private readonly scene: Scene;
  private readonly today: DayNumber | undefined;
  /** Each place is asked for several times in a row. */
  private lastOutside: { place: AttributionPlace; tokens: readonly number[] } | undefined;

  constructor(scene: Scene, published: Published | undefined) {
    this.scene = scene;
    this.today = publicationDay(published);
  }

  /** What the attribution at this place says by itself; empty when it says nothing. */
  read(place: AttributionPlace): Circumstances {
    const back = this.pointsBack(place);
    const earlier = this.isEarlier(place) ? this.meeting(place) : undefined;
    const date =
      this.date(place) ?? earlier ?? (back === undefined ? undefined : this.lastDate(back.sentence));
    const addressee = this.addressee(place);
    const occasion = this.occasion(place);
    const outlet =
      addressee !== undefined && this.isOutlet(addressee) ? this.evidenced(addressee) : undefined;
    const venue =
      occasion?.venue ??
      outlet ??
      this.place(place) ??
      (back?.withPlace ? this.lastPlace(back.sentence) : undefined);
    const channel = occasion?.channel ?? outlet;
    return {
      ...(date && { date: this.evidencedDate(date) }),
      ...(addressee && { addressee: this.evidenced(addressee) }),
      ...(venue && { venue }),
      ...(channel && { channel }),
    };
  }

  /** Circumstances of the same speaker's earlier statement, where this one says nothing else. */
  inherit(own: Circumstances, before: Circumstances | undefined): Circumstances {
    if (before === undefined) return own;
    const otherDay = own.date !== undefined && own.date.value.from !== before.date?.value.from;
    const otherPlace =
      own.venue !== undefined && own.channel !== undefined && before.venue?.value !== own.venue.value;
    if (otherDay) return own;
    const date = own.date ?? before.date;
    if (otherPlace) return { ...(date && { date }), ...own };
    return { ...before, ...own };
  }

  /** "He had told Kerry that …": said on an earlier occasion than the one reported on. */
  isEarlier(place: AttributionPlace): boolean {
    const { tokens } = this.scene.stream;
    return place.cue > 0 && tokens[place.cue - 1]?.lower === 'had' && this.addressee(place) !== undefined;
  }

  /** When both of an earlier exchange met, where the text gives the day: "when Kerry and Lavrov met … on October 14". */
  private meeting(place: AttributionPlace): DateExpression | undefined {
    const { mentions, entities, stream } = this.scene;
    const listener = this.mentionAt(this.addressee(place)?.first ?? -1);
    const name = listener === undefined ? -1 : this.entityAt(listener);
    if (name < 0) return undefined;
    for (const m of (entities.entities[name]?.mentions ?? []).toReversed()) {
      const sentence = mentions[m]?.sentence ?? -1;
      if (sentence >= place.sentence) continue;
      const range = stream.sentences[sentence];
      if (range === undefined) continue;
      const end = Math.min(range.end, range.first + 120);
      let met = false;
      let date: DateExpression | undefined;
      for (let i = range.first; i < end; i++) {
        if (MEETINGS.has(stream.tokens[i]?.lower ?? '')) met = true;
        date ??= readDate(stream.tokens, i, this.today);
      }
      if (met && date !== undefined) return date;
    }
    return undefined;
  }

  private evidenced(range: { first: number; end: number }): Evidenced<string> {
    const evidence = this.span(range);
    return {
      value: this.scene.document.text.slice(evidence.start, evidence.end).replace(/\s+/gu, ' '),
      evidence,
    };
  }

  private evidencedDate(date: DateExpression): Evidenced<DayRange> {
    return { value: date.range, evidence: this.span(date) };
  }

  private span(range: { first: number; end: number }): Span {
    const { tokens } = this.scene.stream;
    const start = tokens[range.first]?.start ?? 0;
    return { start, end: tokens[range.end - 1]?.end ?? start };
  }

  /** Tokens of the sentence that belong to the attribution, in order. */
  private outside(place: AttributionPlace): readonly number[] {
    if (this.lastOutside?.place === place) return this.lastOutside.tokens;
    const tokens: number[] = [];
    const sentence = this.scene.stream.sentences[place.sentence];
    const first = sentence?.first ?? 0;
    const end = Math.min(sentence?.end ?? 0, first + 200);
    for (let i = first; i < end; i++) {
      if (i >= place.content.first && i < place.content.end) continue;
      if (this.scene.stream.tokens[i]?.kind !== 'quotation') tokens.push(i);
    }
    this.lastOutside = { place, tokens };
    return tokens;
  }

  private date(place: AttributionPlace): DateExpression | undefined {
    let best: DateExpression | undefined;
    for (const i of this.outside(place)) {
      const found = readDate(this.scene.stream.tokens, i, this.today);
      if (found === undefined) continue;
      if (best === undefined || Math.abs(found.first - place.cue) < Math.abs(best.first - place.cue))
        best = found;
    }
    return best;
  }

  /** The last sentence before this one that "Afterwards", "at the time" or "in the interview" can mean. */
  private pointsBack(place: AttributionPlace): { sentence: number; withPlace: boolean } | undefined {
    const { tokens, sentences } = this.scene.stream;
    const sentence = sentences[place.sentence];
    if (sentence === undefined || place.sentence === 0) return undefined;
    const first = tokens[sentence.first]?.lower ?? '';
    if (/^(?:afterwards?|later|there|then)$/u.test(first))
      return { sentence: place.sentence - 1, withPlace: true };
    for (const i of this.outside(place)) {
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
      const start = Math.max(sentence.first, sentence.end - 120);
      for (let i = sentence.end - 1; i >= start; i--) {
        const found = readDate(tokens, i, this.today);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** "in Paris", "at a rally in Ohio" in the attribution. */
  private place(place: AttributionPlace): Evidenced<string> | undefined {
    for (const i of this.outside(place)) {
      const found = this.placeAt(i);
      if (found !== undefined && (place.cue < 0 || i > place.cue)) return found;
    }
    return undefined;
  }

  private lastPlace(from: number): Evidenced<string> | undefined {
    const sentence = this.scene.stream.sentences[from];
    if (sentence === undefined) return undefined;
    for (let i = sentence.end - 1; i >= Math.max(sentence.first, sentence.end - 120); i--) {
      const found = this.placeAt(i);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private placeAt(i: number): Evidenced<string> | undefined {
    const { tokens } = this.scene.stream;
    if (tokens[i]?.lower !== 'in' || tokens[i + 1]?.kind !== 'word' || !tokens[i + 1]?.capital)
      return undefined;
    if (readDate(tokens, i + 1, this.today) !== undefined) return undefined;
    const mention = this.mentionAt(i + 1);
    if (mention === undefined || mention.kind !== 'name' || mention.titled || mention.possessive)
      return undefined;
    const entity = this.scene.entities.entities[this.entityAt(mention)];
    if (entity?.gender) return undefined;
    if (OUTLETS.has(tokens[mention.end - 1]?.lower ?? '')) return undefined;
    return this.evidenced({ first: mention.first, end: mention.end });
  }

  private entityAt(mention: Mention): number {
    const m = this.scene.mentions.indexOf(mention, this.scene.mentionsFrom[mention.sentence] ?? 0);
    return this.scene.entities.ofMention[m] ?? -1;
  }

  private mentionAt(token: number): Mention | undefined {
    const sentence = this.scene.stream.tokens[token]?.sentence ?? -1;
    const range = mentionsNear(this.scene, sentence, token);
    for (let m = range.first; m < range.end; m++) {
      const mention = this.scene.mentions[m];
      if (
        mention !== undefined &&
        mention.titleFirst <= token &&
        token < mention.end &&
        mention.kind !== 'pronoun'
      )
        return mention;
    }
    return undefined;
  }

  /** Whom a verb of telling names: "told reporters", "said to Kerry", "in an interview with CNN". */
  private addressee(place: AttributionPlace): { first: number; end: number } | undefined {
    const { tokens } = this.scene.stream;
    if (place.cue < 0) return undefined;
    const lemma = lookup().cues.get(tokens[place.cue]?.lower ?? '')?.lemma ?? '';
    const tells = /^(?:tell|ask|assure|inform|remind|warn|advise|urge|thank)$/u.test(lemma);
    let at = place.cue + 1;
    if (!tells) {
      let found = -1;
      for (let i = place.cue + 1; i < place.cue + 14 && tokens[i]?.sentence === place.sentence; i++) {
        const word = tokens[i]?.lower ?? '';
        if (tokens[i]?.kind === 'quotation') break;
        if (
          word === 'to' &&
          i === place.cue + 1 &&
          /^(?:say|write|reply|respond|explain|complain|speak|talk)$/u.test(lemma)
        )
          found = i + 1;
        if (word === 'with' && OCCASIONS.has(tokens[i - 1]?.lower ?? '')) found = i + 1;
      }
      if (found < 0) return undefined;
      at = found;
    }
    return this.phraseAt(at);
  }

  /** The noun phrase at a token: determiner, adjectives, names, to its last noun. */
  private phraseAt(at: number): { first: number; end: number } | undefined {
    const { tokens } = this.scene.stream;
    let end = at;
    while (DETERMINERS.has(tokens[end]?.lower ?? '') && end < at + 2) end++;
    const mention = this.mentionAt(end) ?? this.mentionAt(end + 1) ?? this.mentionAt(end + 2);
    if (mention === undefined || mention.titleFirst > end + 3) return undefined;
    end = mention.end;
    while (tokens[end]?.kind === 'word' && OUTLETS.has(tokens[end]?.lower ?? '')) end++;
    let first = Math.min(at, mention.titleFirst);
    while (
      first < mention.first &&
      COURTESY_TITLES.has(bare(tokens[first]?.lower ?? '')) &&
      !TITLES.has(tokens[first + 1]?.lower ?? '')
    )
      first++;
    return { first, end };
  }

  private isOutlet(range: { first: number; end: number }): boolean {
    for (let i = range.first; i < range.end; i++)
      if (OUTLETS.has(this.scene.stream.tokens[i]?.lower ?? '')) return true;
    return false;
  }

  /** "in the Rossiya-1 interview", "in a 2013 newsletter", "at a news conference in Berlin", "on Twitter". */
  private occasion(
    place: AttributionPlace,
  ): { venue?: Evidenced<string>; channel?: Evidenced<string> } | undefined {
    const { tokens } = this.scene.stream;
    for (const i of this.outside(place)) {
      const word = tokens[i]?.lower ?? '';
      if (!OCCASION_PREPOSITIONS.has(word)) continue;
      if (word === 'on' && OUTLETS.has(tokens[i + 1]?.lower ?? ''))
        return { channel: this.evidenced({ first: i + 1, end: i + 2 }) };
      for (let k = i + 1; k < i + 8 && tokens[k]?.sentence === place.sentence; k++) {
        const token = tokens[k];
        if (
          token === undefined ||
          (token.kind !== 'word' && token.kind !== 'number' && token.kind !== 'possessive')
        )
          break;
        if (/^(?:that|and|who|with|on|of|to)$/u.test(token.lower)) break;
        if (!OCCASIONS.has(token.lower) || OCCASIONS.has(tokens[k + 1]?.lower ?? '')) continue;
        const found = this.evidenced({ first: i + 1, end: k + 1 });
        return WRITTEN.has(token.lower) ? { venue: found, channel: found } : { venue: found };
      }
    }
    return undefined;
  }
}
