import type { ContentRegistry, PageAnswers } from '@/lib/marks/content-registry';
import type { Handlers } from '@/lib/messages/answer';
import type { PageState, ToPage } from '@/lib/messages/protocol';
import { failure, type Result, success } from '@/lib/model/result';

/**
 * The calls of extension pages, answered by the engine. Where it is not there, because the page holds no quotation
 * marks, the state is told from here, and everything else brings the engine in first.
 */
export function createGateHandlers(
  document: Document,
  registry: () => ContentRegistry | undefined,
  fetchEngine: () => Promise<unknown>,
): Handlers<ToPage> {
  const engine = async (): Promise<PageAnswers | undefined> => {
    if (registry()?.page === undefined) await fetchEngine();
    return registry()?.page;
  };
  const passOn = async <T>(
    ask: (page: PageAnswers) => T | Promise<T>,
  ): Promise<Result<Exclude<T, undefined>>> => {
    const page = await engine();
    if (page === undefined)
      return failure('no-answer', 'On Record has ended on this page; load the page again.');
    const value = await ask(page);
    return value === undefined
      ? failure('not-found', 'This is not on the page now.')
      : success(value as Exclude<T, undefined>);
  };
  const doIt = async (act: (page: PageAnswers) => unknown): Promise<Result<void>> => {
    const page = await engine();
    if (page === undefined)
      return failure('no-answer', 'On Record has ended on this page; load the page again.');
    await act(page);
    return success(undefined);
  };
  return {
    readPageState: async () => success((await registry()?.page?.readPageState()) ?? emptyState(document)),
    jumpTo: (target) => doIt((page) => page.jumpTo(target)),
    readDraft: (target) => passOn((page) => page.readDraft(target)),
    readArticle: () => passOn((page) => page.readArticle()),
    showSaved: (place) => passOn((page) => page.showSaved(place)),
    showNext: () => doIt((page) => page.showNext()),
    async readSelection() {
      const page = await engine();
      return success(await page?.readSelection());
    },
  };
}

/** A page without quotation marks. */
function emptyState(document: Document): PageState {
  const url = document.URL.replace(/#.*$/s, '').slice(0, 4_000);
  return { status: 'nothing-found', page: { url, title: document.title.slice(0, 300) }, entries: [] };
}
