import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PageReport } from './page-report';
import type { ArticleSaving, PageView, SiteView } from './situation';
import { type PagePort, usePageView } from './use-page-view';

/** What can be done with the page in front of the reader. Each answers a sentence for people, or nothing. */
export interface FrontActions {
  readonly check: () => Promise<string | undefined>;
  /** Asks for the site; the browser wants this in the click itself. */
  readonly always: (site: SiteView, privateWindow: boolean) => Promise<string | undefined>;
  readonly off: (site: SiteView) => Promise<string | undefined>;
  readonly on: (site: SiteView) => Promise<string | undefined>;
  readonly jump: (index: number) => Promise<string | undefined>;
  readonly save: (index: number) => Promise<string | undefined>;
  /** What is saved, with a sentence about it; or only why it was not. */
  readonly saveArticle: () => Promise<{ readonly said: string | undefined; readonly articleId?: string }>;
  readonly openArticle: (articleId: string) => Promise<string | undefined>;
  readonly openLibrary: () => Promise<string | undefined>;
}

/**
 * The live page report: looks through the port, acts, says what came of it, and looks again. `beside` draws what belongs
 * to the page and is not of its report.
 */
export function FrontReport(props: {
  port: PagePort;
  actions: FrontActions;
  beside?: (view: PageView) => ComponentChildren;
}) {
  const { port, actions } = props;
  const { view, again } = usePageView(port);
  const [message, setMessage] = useState<string>();
  const [saving, setSaving] = useState<ArticleSaving>();
  // What was said of one page is not said of the next.
  useEffect(() => {
    setMessage(undefined);
    setSaving(undefined);
  }, [view.page]);
  const say = (outcome: Promise<string | undefined>) => {
    setMessage(undefined);
    void outcome.then((sentence) => {
      setMessage(sentence);
      again();
    });
  };
  const saveArticle = async () => {
    setSaving({ state: 'saving' });
    const { said, articleId } = await actions.saveArticle();
    setSaving(articleId === undefined ? undefined : { state: 'saved', articleId });
    return said;
  };
  const ofSite = (act: FrontActions['always']) => () => {
    if (view.site !== undefined) say(act(view.site, view.privateWindow));
  };
  return (
    <PageReport
      view={view}
      {...(message === undefined ? {} : { message })}
      onCheck={() => say(actions.check())}
      onAlways={ofSite(actions.always)}
      onOff={ofSite(actions.off)}
      onOn={ofSite(actions.on)}
      onJump={(index) => say(actions.jump(index))}
      onSave={(index) => say(actions.save(index))}
      {...(saving === undefined ? {} : { saving })}
      onSaveArticle={() => say(saveArticle())}
      onOpenArticle={(id) => say(actions.openArticle(id))}
      onOpenLibrary={() => say(actions.openLibrary())}
    >
      {props.beside?.(view)}
    </PageReport>
  );
}
