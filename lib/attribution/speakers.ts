/**
 * Speakers as people read them: the fullest name, the role as the text has it, every mention.
 */
import type { SpeakerKind, SpeakerReading } from '@/lib/model/quotation';
import { singleSpaced } from '@/lib/text/single-spaced';
import type { Span } from '@/lib/text/span';
import { type Entity, fold } from './entities';
import { COURTESY_TITLES, DETERMINERS } from './lexicon';
import { lookup } from './lookup';
import { bare, type Mention } from './mention';
import { isPostNominal } from './post-nominals';
import { phraseOfReferent } from './referents';
import type { Scene } from './scene';
import type { Token } from './tokens';

/** The words of a mention in its text, with or without the title before a name. */
export function spanOfMention(scene: Scene, mention: Mention, withTitle = false): Span {
  const { tokens } = scene.stream;
  const start = tokens[withTitle ? mention.titleFirst : mention.first]?.start ?? 0;
  return { start, end: tokens[mention.end - 1]?.end ?? start };
}

/** The words of a name without the letters behind it: "Ada Morrow KC" is Ada Morrow. */
function spanOfName(scene: Scene, mention: Mention): Span {
  const { tokens } = scene.stream;
  const last = mention.words.at(-1);
  let { end } = mention;
  while (
    end > mention.first + 1 &&
    isPostNominal(tokens[end - 1]?.text ?? '', 2) &&
    tokens[end - 1]?.text !== last
  ) {
    end--;
    if (tokens[end - 1]?.lower === ',') end--;
  }
  return spanOfMention(scene, { ...mention, end });
}

/** Collects the speakers of one article; the same entity or the same words give the same index. */
export class SpeakerList {
  private readonly scene: Scene;
  private readonly pronouns: ReadonlyMap<number, number>;
  private readonly list: SpeakerReading[] = [];
  private readonly byEntity = new Map<number, number>();
  private readonly byWords = new Map<string, number>();
  /** Mentions of each unnamed source, which grow while the text is read. */
  private readonly uses = new Map<number, { mentions: Span[]; starts: Set<number> }>();
  private byLastName: Map<string, number> | undefined;
  private byMeaning: ReadonlyMap<number | undefined, readonly number[]> | undefined;

  constructor(scene: Scene, pronouns: ReadonlyMap<number, number>) {
    this.scene = scene;
    this.pronouns = pronouns;
  }

  /** The speakers so far, in order of first use. */
  all(): readonly SpeakerReading[] {
    return this.list;
  }

  /** Index of a named speaker. */
  ofEntity(id: number): number | undefined {
    const known = this.byEntity.get(id);
    if (known !== undefined) return known;
    const entity = this.scene.entities.entities[id];
    if (entity === undefined) {
      const phrase = this.scene.mentions[phraseOfReferent(this.scene, id)];
      return phrase === undefined ? undefined : this.ofPhrase(phrase, this.pronounsOf(id));
    }
    this.byEntity.set(id, this.list.length);
    this.list.push(this.named(id, entity));
    return this.list.length - 1;
  }

  /** Index of an unnamed source ("a senior official"), kept as written, with what means it; undefined for pronouns. */
  ofPhrase(mention: Mention, others: readonly number[] = []): number | undefined {
    if (mention.kind !== 'nominal') return undefined;
    const span = spanOfMention(this.scene, mention);
    const name = singleSpaced(this.scene.document.text.slice(span.start, span.end));
    const key = name.toLowerCase().replace(/^(?:the|a|an) /u, '');
    let index = this.byWords.get(key);
    if (index === undefined) {
      index = this.list.length;
      const mentions: Span[] = [];
      this.uses.set(index, { mentions, starts: new Set() });
      this.byWords.set(key, index);
      this.list.push({ name, kind: phraseKind(mention), mentions });
    }
    this.addUse(index, span);
    for (const m of others) {
      const other = this.scene.mentions[m];
      if (other !== undefined) this.addUse(index, spanOfMention(this.scene, other));
    }
    return index;
  }

  private addUse(speaker: number, span: Span): void {
    const uses = this.uses.get(speaker);
    if (uses === undefined || uses.starts.has(span.start)) return;
    uses.starts.add(span.start);
    uses.mentions.push(span);
  }

  /** Index of the article's person with this folded last name; undefined when there is none. */
  findNamed(lastName: string): number | undefined {
    this.byLastName ??= new Map(
      this.scene.entities.entities
        .map((entity, id) => [fold(entity.words.at(-1) ?? ''), id] as const)
        .reverse(),
    );
    const id = this.byLastName.get(lastName);
    return id === undefined ? undefined : this.ofEntity(id);
  }

  /** Index of somebody who is only named inside a quotation. */
  ofOutside(name: string, at: Span): number {
    const known = this.byWords.get(name.toLowerCase());
    if (known !== undefined) return known;
    this.byWords.set(name.toLowerCase(), this.list.length);
    this.list.push({ name, kind: 'person', mentions: [at] });
    return this.list.length - 1;
  }

  private named(id: number, entity: Entity): SpeakerReading {
    const { scene } = this;
    const spans: Span[] = [];
    let fullest: Mention | undefined;
    let role: string | undefined;
    for (const m of entity.mentions) {
      const mention = scene.mentions[m];
      if (mention === undefined) continue;
      spans.push(spanOfMention(scene, mention));
      if (fullest === undefined || mention.words.length > fullest.words.length) fullest = mention;
      const found = this.roleAt(mention);
      if (found !== undefined && (role === undefined || found.length > role.length) && found.length <= 80)
        role = found;
    }
    for (const m of this.pronounsOf(id)) {
      const mention = scene.mentions[m];
      if (mention !== undefined) spans.push(spanOfMention(scene, mention));
    }
    spans.sort((a, b) => a.start - b.start);
    const name =
      fullest !== undefined && fullest.words.length >= entity.words.length
        ? this.textOf(spanOfName(scene, fullest))
        : entity.words.join(' ');
    const kind: SpeakerKind = entity.shape === 'body' ? 'organisation' : 'person';
    const affiliation =
      role === undefined ? undefined : /\b(?:of|at|for) (?:the )?((?!State$)\p{Lu}.*)$/u.exec(role)?.[1];
    return { name, kind, ...(role && { role }), ...(affiliation && { affiliation }), mentions: spans };
  }

  /** Pronouns that mean an entity. Sorted out once for all: a long text has many speakers and many pronouns. */
  private pronounsOf(id: number): readonly number[] {
    this.byMeaning ??= Map.groupBy(this.pronouns.keys(), (m) => this.pronouns.get(m));
    return this.byMeaning.get(id) ?? [];
  }

  private textOf(span: Span): string {
    return singleSpaced(this.scene.document.text.slice(span.start, span.end));
  }

  /** The title before a name, or the phrase beside it: "Kerry, the secretary of state,". */
  private roleAt(mention: Mention): string | undefined {
    const { tokens } = this.scene.stream;
    if (mention.titleFirst < mention.first) {
      let first = mention.titleFirst;
      while (
        first < mention.first &&
        (COURTESY_TITLES.has(bare(tokens[first]?.lower ?? '')) || DETERMINERS.has(tokens[first]?.lower ?? ''))
      )
        first++;
      first = titleStart(tokens, first, mention.first);
      const start = tokens[first]?.start ?? 0;
      const end = tokens[mention.first - 1]?.end ?? 0;
      return first < mention.first ? this.textOf({ start, end }).replace(/,$/u, '') : undefined;
    }
    if (tokens[mention.end]?.lower !== ',' || mention.possessive) return undefined;
    const from = mention.end + 1;
    for (let i = from; i < from + 14; i++) {
      const token = tokens[i];
      if (token === undefined || token.kind === 'quotation' || token.sentence !== mention.sentence)
        return undefined;
      if (token.kind !== 'punctuation' || !/[,.]/u.test(token.text)) continue;
      const words = tokens.slice(from, i);
      const isRole = words.some((word) => lookup().nouns.get(bare(word.lower)) === 'person');
      const isPhrase = !words.some((word) => word.cue >= 2 || word.lower === 'who');
      const starts = DETERMINERS.has(words[0]?.lower ?? '') || lookup().nouns.has(words.at(-1)?.lower ?? '');
      if (!isRole || !isPhrase || !(starts || words.length <= 6)) return undefined;
      const skip = DETERMINERS.has(words[0]?.lower ?? '') ? 1 : 0;
      return words.length > skip
        ? this.textOf({ start: words[skip]?.start ?? 0, end: words.at(-1)?.end ?? 0 })
        : undefined;
    }
    return undefined;
  }
}

/** Words in lower case inside a title with capitals, and such as may begin one. */
const LINKS = /* @__PURE__ */ new Set('of and for the at in to on'.split(' '));
const OPENERS = /* @__PURE__ */ new Set(
  'former then acting deputy vice late current outgoing incoming interim chief senior junior assistant associate retired longtime'.split(
    ' ',
  ),
);

/** Where a title with capitals begins, in tokens before `end`: not before another word, as in "Reis spoke to Mayor Berg". */
function titleStart(tokens: readonly Token[], first: number, end: number): number {
  if (tokens[end - 1]?.capital !== true) return first;
  let start = end - 1;
  for (let i = end - 2; i >= first; i--) {
    const token = tokens[i];
    if (token === undefined || token.capital || OPENERS.has(token.lower)) start = i;
    else if (token.kind === 'word' && !LINKS.has(token.lower)) break;
  }
  return start;
}

function phraseKind(mention: Mention): SpeakerKind {
  if (mention.shape === 'body') return 'organisation';
  return mention.shape === 'group' ? 'group' : 'unnamed';
}
