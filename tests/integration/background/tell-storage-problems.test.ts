import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tellStorageProblems } from '@/entrypoints/background/tell-storage-problems';
import { createAnswerer, type Handlers } from '@/lib/messages/answer';
import { success } from '@/lib/model/result';
import { readStatements } from '@/lib/store/library-statements';
import { SELF } from '@/tests/support/browser-parts';
import { testLibrary } from '@/tests/support/library';
import { REFUSALS, refuseToOpen } from '@/tests/support/store-faults';

interface Asking {
  count(of: { id: string }): number;
}

/** What a page gets that asks this of the background. */
function ask(handler: Handlers<Asking>['count']) {
  return createAnswerer<Asking>({
    to: 'background',
    schemas: { count: v.object({ id: v.string() }) },
    handlers: tellStorageProblems<Asking>({ count: handler }),
    from: ['extension'],
    self: SELF,
  })(
    { to: 'background', call: 'count', payload: { id: 'a' } },
    { id: SELF.id, url: `${SELF.origin}popup.html` },
  );
}

let letOpen = () => {};
afterEach(() => letOpen());

describe('an answer of the background', () => {
  it.each(Object.keys(REFUSALS) as (keyof typeof REFUSALS)[])(
    'for a library that the browser refuses to open %s says what to do, and not what the storage said',
    async (how) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {});
      letOpen = refuseToOpen(how);
      const db = testLibrary();
      const answer = await ask(async ({ id }) => success((await readStatements(db, [id])).length));
      expect(answer).toMatchObject({ ok: false, problem: { code: 'failed' } });
      const said = JSON.stringify(answer);
      expect(said).toContain('start the browser again');
      expect(said).not.toMatch(/the store is|Dexie|object store/u);
      expect(log).toHaveBeenCalled();
    },
  );

  it('that the storage has no part in is handed on as it is', async () => {
    expect(await ask(async () => success(3))).toEqual(success(3));
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const failed = await ask(async () => {
      throw new TypeError('a bug');
    });
    expect(failed).toMatchObject({ ok: false, problem: { message: 'a bug' } });
    expect(log).toHaveBeenCalled();
  });
});
