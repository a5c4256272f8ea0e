import type { Result } from '@/lib/model/result';
import {
  askForOrigins,
  checkFrontPage,
  draftFromFrontPage,
  jumpOnFrontPage,
  openLibrary,
  openSaveForm,
  saveFrontArticle,
  showSavedOnFrontPage,
  switchSiteOff,
  switchSiteOn,
} from './front-actions';
import type { FoundPlace, SaveDraft, SavedPlace } from './protocol';

/** A site as the buttons get it. */
interface Chosen {
  readonly host: string;
  readonly origins: readonly string[];
}

/** How a saved place was found again, where there is something to say. */
const FOUND: Readonly<Record<FoundPlace, string | undefined>> = {
  exact: undefined,
  near: 'Its words were changed a little since you saved it.',
  part: 'Only a part of it is on this page now. What you saved is in your library as it was.',
  gone: 'It is not on this page now. What you saved is in your library as it was.',
};

/** A sentence for people about what came of an action; undefined when there is nothing to add. */
type Outcome = Promise<string | undefined>;

/**
 * The buttons of the popup and the side panel as sentences. `done` is called when another page has been opened
 * (the popup closes itself); `save` takes the draft where the page has a form of its own, and answers when that is done with.
 */
export function frontActions(options: { done?: () => void; save?: (draft: SaveDraft) => Outcome }) {
  const { done = () => {}, save } = options;
  return {
    check: async (): Outcome => problemIn(await checkFrontPage()),
    always: async (site: Chosen, privateWindow: boolean): Outcome => {
      const answer = await askForOrigins(site.origins, privateWindow);
      if (!answer.ok) return problemIn(answer);
      if (!answer.value) return 'Nothing was changed: the browser was not given leave.';
      return problemIn(await checkFrontPage());
    },
    off: async (site: Chosen): Outcome => problemIn(await switchSiteOff(site.host)),
    on: async (site: Chosen): Outcome => {
      const on = await switchSiteOn(site.host);
      if (!on.ok) return problemIn(on);
      // Where the browser gives no leave for the page, what the report says of it tells how to give it.
      await checkFrontPage();
      return undefined;
    },
    jump: async (index: number): Outcome => {
      const answer = await jumpOnFrontPage(index);
      if (!answer.ok) return problemIn(answer);
      done();
      return undefined;
    },
    showSaved: async (place: SavedPlace): Outcome => {
      const found = await showSavedOnFrontPage(place);
      return found.ok ? FOUND[found.value] : problemIn(found);
    },
    save: async (index: number): Outcome => {
      const draft = await draftFromFrontPage(index);
      if (!draft.ok) return problemIn(draft);
      if (save !== undefined) return save(draft.value);
      await openSaveForm(draft.value);
      done();
      return undefined;
    },
    saveArticle: async (): Promise<{ said: string | undefined; articleId?: string }> => {
      const saved = await saveFrontArticle();
      if (!saved.ok) return { said: problemIn(saved) };
      const { articleId, quotations, size, alreadySaved } = saved.value;
      const kept = `${many(size.characters, 'character')} in ${many(size.paragraphs, 'paragraph')}`;
      const said = alreadySaved
        ? `This article was saved before (${kept}); nothing was changed.`
        : `Saved: ${kept}, with ${many(quotations, 'quotation')}. The library shows the text as it was kept.`;
      return { said, articleId };
    },
    openArticle: async (articleId: string): Outcome => {
      await openLibrary(`#/article/${encodeURIComponent(articleId)}`);
      done();
      return undefined;
    },
    openLibrary: async (): Outcome => {
      await openLibrary('#/');
      done();
      return undefined;
    },
  };
}

function many(n: number, one: string): string {
  return `${new Intl.NumberFormat('en-GB').format(n)} ${n === 1 ? one : `${one}s`}`;
}

function problemIn(result: Result<unknown>): string | undefined {
  return result.ok ? undefined : result.problem.message;
}
