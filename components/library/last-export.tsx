import { type OwnWork, sumOf } from '@/lib/model/own-work';
import { momentInWords } from '../wording/dates';
import { ownWorkInWords } from '../wording/own-work';

/** So much of one's own since the last export that it would be a pity to lose. */
const MUCH = 20;

/** When the whole library was last exported, and what came since; with much of that, a note that a copy would be good. */
export function LastExport(props: {
  /** Unix milliseconds; absent when it never was, or not from this browser. */
  at?: number;
  /** Added or changed since then, or at all. */
  since: OwnWork;
}) {
  const { at, since } = props;
  const told =
    at === undefined
      ? `Not exported from this browser yet; it holds ${ownWorkInWords(since)} of your own.`
      : `Last exported on ${momentInWords(at)}. Since then: ${ownWorkInWords(since)}.`;
  return sumOf(since) < MUCH ? (
    <p class="quiet">{told}</p>
  ) : (
    <p class="notice">{told} A browser can lose its data; a new export keeps them.</p>
  );
}
