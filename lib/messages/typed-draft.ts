import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { SaveDraft } from './protocol';
import { saveDraft } from './schemas';
import { SAVE_DRAFT } from './settings';

/**
 * The draft that waits for the save form, with what has been typed into that form so far: who follows a link or
 * searches meanwhile finds it again. Both lie under one key of the session storage, so that a new draft takes nothing
 * over from the one before.
 */

/** The fields of the form by name, as they stand: also emptied ones. */
export type Typed = Readonly<Record<string, string>>;

/** A draft and what was typed into its form; `typed` is absent before the first key. */
export interface TypedDraft {
  readonly draft: SaveDraft;
  readonly typed?: Typed;
}

/** As many characters as a field of the form takes. */
const FIELD_LIMIT = 20_000;

const stored = v.strictObject({
  ...saveDraft.entries,
  typed: v.exactOptional(v.record(v.string(), v.pipe(v.string(), v.maxLength(FIELD_LIMIT)))),
});

/** The draft that waits for the save form; undefined when there is none or it is not one. */
export async function readTypedDraft(): Promise<TypedDraft | undefined> {
  const { [SAVE_DRAFT]: found } = await browser.storage.session.get(SAVE_DRAFT);
  const checked = v.safeParse(stored, found);
  if (!checked.success) return undefined;
  const { typed, ...draft } = checked.output;
  return { draft: draft as SaveDraft, ...(typed === undefined ? {} : { typed }) };
}

/** Writes what is typed beside a draft, in the order of typing, and forgets both when the form is done with. */
export interface DraftKeeper {
  readonly keep: (typed: Typed) => void;
  /** When the draft was saved or given up. What was typed last is not written after it. */
  readonly drop: () => Promise<void>;
}

/** A keeper of this draft. Another draft that has come in its place is left alone. */
export function createDraftKeeper(draft: SaveDraft): DraftKeeper {
  const own = JSON.stringify(draft);
  let last = Promise.resolve();
  let waiting: Typed | undefined;
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch((error: unknown) => console.error(error));
    return last;
  };
  const isStillOurs = async () => {
    const found = await readTypedDraft();
    return found !== undefined && JSON.stringify(found.draft) === own;
  };
  const write = async () => {
    const typed = waiting;
    waiting = undefined;
    if (typed !== undefined && (await isStillOurs()))
      await browser.storage.session.set({ [SAVE_DRAFT]: { ...draft, typed } });
  };
  return {
    keep: (typed) => {
      waiting = typed;
      void inTurn(write);
    },
    drop: () => {
      waiting = undefined;
      return inTurn(async () => {
        if (await isStillOurs()) await browser.storage.session.remove(SAVE_DRAFT);
      });
    },
  };
}
