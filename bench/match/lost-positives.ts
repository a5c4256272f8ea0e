import { KeyBuffer, makeKeys } from '@/lib/match/keys';
import type { PackedSearch } from '@/lib/match/packed-library';
import { type KeysAsked, Probe, SCANTY } from '@/lib/match/probe';
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
  'rivals',
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
    // Of so few content words every place is looked at.
    if (this.#found({ key: shared, count: shared.length, contents: 0 }, target).length === 0)
      return 'list full';
    const own = this.#found(this.#asked, target);
    return own.length === 0 ? 'one key alone' : this.#screened(own);
  }

  /** Where the passages of a statement stand among those that the keys lead to. */
  #found(keys: KeysAsked, target: number): number[] {
    const count = this.#probe.read([this.#segment], keys, this.#pieces());
    const isTarget = (i: number) => documentOf(this.#segment, this.#probe.found[i] as number) === target;
    return Array.from({ length: count }, (_, i) => i).filter(isTarget);
  }

  #pieces(): number {
    const { mark, count } = this.#words;
    return mark.subarray(1, count).some((m) => (m & MARK.afterEllipsis) !== 0) ? 2 : 1;
  }

  #screened(own: readonly number[]): Cause {
    const { found, leading } = this.#probe;
    this.#screen.begin(this.#asked, this.#search.size, this.#pieces());
    const isScanty = this.#asked.contents <= SCANTY;
    const left = own.filter(
      (i) => isScanty || this.#screen.sift(this.#segment, found.slice(i, i + 1), 0, 1) === 1,
    );
    const promised = Math.max(
      0,
      ...left.map((i) => this.#screen.estimate(this.#segment, found[i] as number, leading[i] as number)),
    );
    this.#screen.end();
    // As if it had no rivals: what others promise is the limit's doing.
    return left.length === 0 ? 'first look' : promised >= this.#screen.cut ? 'rivals' : 'later looks';
  }
}
