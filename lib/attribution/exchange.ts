/**
 * Two people who speak in turn: “A,” said Morrow. ¶ “B,” said Bell. ¶ “C.” ¶ “D.”
 *
 * A paragraph of nothing but a quotation goes on from the speaker before it in most news prose. After two paragraphs of
 * two people it may as well be the answer of the first, and nothing in the text tells which. So nobody is named for it,
 * nor for those that follow in the same way. Rejected: naming the two by turns, for news that quotes two people one
 * after the other looks the same. Cost: O(1) a quotation.
 */
import { referentOfPhrase } from './referents';
import type { Scene } from './scene';

/** What was decided about a quotation, as far as it matters here. */
interface Decided {
  readonly quotation: number;
  readonly source: number;
  readonly entity: number;
}

/** A paragraph that opens with somebody's words. */
interface Turn {
  readonly block: number;
  /** Who speaks there by its own words; `EITHER` for one of the two before, `UNTOLD` when it does not say. */
  speaker: number;
}

const EITHER = -2;
const UNTOLD = -1;

/** Keeps in mind who spoke in the last two paragraphs; told of all quotations in reading order. */
export class Exchange {
  private readonly scene: Scene;
  private first: Turn | undefined;
  private last: Turn | undefined;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** True when a quotation not yet noted may be of either of the two who spoke right before it. */
  isOfEither(quotation: number): boolean {
    const { scene, first, last } = this;
    const found = scene.quotations[quotation];
    if (found === undefined || last === undefined || last.block !== found.block - 1) return false;
    if (found.continues !== undefined || !this.isClosed(quotation) || !this.isAlone(quotation)) return false;
    if (last.speaker === EITHER) return true;
    if (first?.block !== found.block - 2 || first.speaker < 0 || last.speaker < 0) return false;
    return first.speaker !== last.speaker;
  }

  /** Notes what was decided about a quotation that is speech; `isOfEither` when that is what was found. */
  note({ quotation, source, entity }: Decided, isOfEither: boolean): void {
    const { scene } = this;
    const block = scene.quotations[quotation]?.block ?? -1;
    const isOwn = scene.mentions[source]?.block === block;
    const speaker = isOfEither
      ? EITHER
      : isOwn
        ? entity >= 0
          ? entity
          : referentOfPhrase(scene, source)
        : UNTOLD;
    if (this.last?.block === block) {
      if (this.last.speaker !== speaker) this.last.speaker = UNTOLD;
      return;
    }
    this.first = this.last;
    const isTurn = this.opensBlock(quotation) && this.isClosed(quotation);
    this.last = { block, speaker: isTurn ? speaker : UNTOLD };
  }

  private isClosed(quotation: number): boolean {
    const found = this.scene.quotations[quotation];
    return found !== undefined && found.outer.end > found.inner.end;
  }

  private opensBlock(quotation: number): boolean {
    const { tokens, tokenOfQuotation } = this.scene.stream;
    const at = tokenOfQuotation.get(quotation) ?? -1;
    return tokens[at] !== undefined && tokens[at - 1]?.block !== tokens[at]?.block;
  }

  /** The quotation is all that its paragraph holds, but for a full stop. */
  private isAlone(quotation: number): boolean {
    const { tokens, tokenOfQuotation } = this.scene.stream;
    const at = tokenOfQuotation.get(quotation) ?? -1;
    const block = tokens[at]?.block;
    const next = tokens[at + 1]?.block === block && tokens[at + 1]?.kind === 'punctuation' ? at + 2 : at + 1;
    return this.opensBlock(quotation) && tokens[next]?.block !== block;
  }
}
