import { KeyBuffer, makeKeys } from '@/lib/match/keys';
import type { PackedSearch } from '@/lib/match/packed-library';
import { type KeysAsked, Probe } from '@/lib/match/probe';
import { readWords } from '@/lib/match/read-words';
import { Screen } from '@/lib/match/screen';
import { documentOf, type Segment } from '@/lib/match/segment';
import { MARK, WordBuffer } from '@/lib/match/word-buffer';
import { KINDS, type Kind, type PositiveQuery } from './queries';

/** Why a stored quotation was not the answer, in the order in which a query is answered; the last two are the verifier's. */
const CAUSES = [
  'no key',
  'list full',
  'one key alone',
  'first look',
  'later looks',
  'read limit',
  'evidence',
  'another won',
] as const;
type Cause = (typeof CAUSES)[number];

/** Counts what was lost, by kind of query and cause, over a library packed as one segment. */
export class LostPositives {
  readonly #search: PackedSearch;
  readonly #library: readonly string[];
  readonly #segment: Segment;
  readonly #counts = new Map<Kind, Map<Cause, number>>();
  readonly #words = new WordBuffer();
  readonly #asked = new KeyBuffer();
  readonly #stored = new KeyBuffer();
  readonly #probe = new Probe();
  readonly #screen = new Screen();

  constructor(search: PackedSearch, library: readonly string[], segment: Segment) {
    this.#search = search;
    this.#library = library;
    this.#segment = segment;
  }

  /** Counts a query that was not answered by its target. */
  add(query: PositiveQuery): void {
    const counts = this.#counts.get(query.kind) ?? new Map<Cause, number>();
    const cause = this.#causeOf(query);
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
    this.#counts.set(query.kind, counts);
  }

  /** One line a kind that lost something, after a line of headings. */
  lines(): string[] {
    const cells = (label: string, values: readonly (string | number)[]): string =>
      label.padEnd(26) + values.map((value) => String(value).padStart(12)).join('');
    return [
      cells('lost positives by cause', CAUSES),
      ...KINDS.flatMap((kind) => {
        const counts = this.#counts.get(kind);
        return counts === undefined
          ? []
          : [
              cells(
                kind,
                CAUSES.map((cause) => counts.get(cause) ?? 0),
              ),
            ];
      }),
    ];
  }

  #causeOf({ words, target }: PositiveQuery): Cause {
    const search = this.#search;
    const text = this.#library[target] as string;
    if (search.evidence(words, text) < search.threshold) return 'evidence';
    if (search.candidates(words).some(({ document }) => document === target)) return 'another won';
    const { weights } = search.generation;
    readWords(text, this.#words);
    makeKeys(this.#words.stem, 0, this.#words.count, weights, false, this.#stored);
    const stored = new Set(this.#stored.key.subarray(0, this.#stored.count));
    readWords(words, this.#words);
    makeKeys(this.#words.stem, 0, this.#words.count, weights, true, this.#asked);
    const shared = this.#asked.key.subarray(0, this.#asked.count).filter((key) => stored.has(key));
    if (shared.length === 0) return 'no key';
    const leadingTo = (keys: KeysAsked): Uint32Array =>
      this.#probe.found
        .subarray(0, this.#probe.read([this.#segment], keys, this.#pieces()))
        .filter((passage) => documentOf(this.#segment, passage) === target);
    // Of so few content words every place is looked at.
    if (leadingTo({ key: shared, count: shared.length, contents: 0 }).length === 0) return 'list full';
    const own = leadingTo(this.#asked);
    return own.length === 0 ? 'one key alone' : this.#screened(own);
  }

  #pieces(): number {
    const { mark, count } = this.#words;
    return mark.subarray(1, count).some((m) => (m & MARK.afterEllipsis) !== 0) ? 2 : 1;
  }

  #screened(passages: Uint32Array): Cause {
    this.#screen.begin(this.#asked, this.#search.size, this.#pieces());
    const left = this.#screen.sift(this.#segment, passages, 0, passages.length);
    const promising = passages
      .subarray(0, left)
      .some((passage) => this.#screen.estimate(this.#segment, passage) > 0);
    this.#screen.end();
    return left === 0 ? 'first look' : promising ? 'read limit' : 'later looks';
  }
}
