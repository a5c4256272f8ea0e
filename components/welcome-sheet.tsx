import { AtHand, type ShortcutRow } from './at-hand';
import { DISPUTED_MEANS } from './counter-sections';
import { MarkLegend } from './mark-legend';
import { type ExampleView, WelcomeExample } from './welcome-example';
import { count, number } from './wording/count';

/** What the library holds when the page is first seen. */
export interface WelcomeCounts {
  readonly articles: number;
  /** Quoted and reported statements. */
  readonly quotations: number;
  /** Those of them that somebody opposes. */
  readonly disputed: number;
}

/** First run: what it does, what its marks mean, what it never does, where it may run. Nothing is asked for without a click. */
export function WelcomeSheet(props: {
  counts: WelcomeCounts | undefined;
  /** Whether On Record may run on all sites; undefined while that is not known. */
  everywhere: boolean | undefined;
  onEverywhere: () => void;
  onOnlyOnClick: () => void;
  onOpenLibrary: () => void;
  /** For how to pin the button. */
  browser: 'firefox' | 'chromium';
  shortcuts: readonly ShortcutRow[];
  /** Absent until there is one in the library. */
  example?: ExampleView;
  onOpenExample: (statementId: string) => void;
  message?: string;
  /** Why the library cannot be read. */
  problem?: string;
}) {
  const { counts, everywhere, message, problem } = props;
  return (
    <div class="welcome">
      <h1>Who said it, in what words, and who disputes it</h1>
      <p class="lead">
        On Record looks for quotations on the page that you are reading and compares them with your own
        library. Where one is on record, a mark beside it opens a card: the speaker, the words as recorded,
        the context, and statements that stand against it.
      </p>
      <section>
        <h2>What you will see</h2>
        <MarkLegend />
        <p class="quiet">{DISPUTED_MEANS}</p>
        {props.example !== undefined && (
          <WelcomeExample example={props.example} onOpen={props.onOpenExample} />
        )}
      </section>
      <section>
        <h2>Where may it run?</h2>
        <p>
          Without any choice it only reads a page when you press its button in the toolbar. You can change
          this for each site at any time.
        </p>
        <div class="choices">
          <button
            type="button"
            class="choice plain"
            aria-pressed={everywhere === false}
            onClick={props.onOnlyOnClick}
          >
            <strong>Only when I ask</strong>
            <span>Press the button, choose “Check this page”. No permission is needed.</span>
          </button>
          <button
            type="button"
            class="choice plain"
            aria-pressed={everywhere === true}
            onClick={props.onEverywhere}
          >
            <strong>On every page I open</strong>
            <span>Your browser will ask you to allow this. You can take it back at any time.</span>
          </button>
        </div>
        <p role="status" class="message">
          {message}
        </p>
      </section>
      <AtHand browser={props.browser} shortcuts={props.shortcuts} />
      <section>
        <h2>What it never does</h2>
        <ul class="promises">
          <li>It never says what is right and what is not. It shows words, sources and who disagrees.</li>
          <li>It never sends anything anywhere. Your library stays in this browser.</li>
          <li>It never changes the page that you read, and the page cannot see what is in your library.</li>
          <li>It stores nothing from a private window.</li>
        </ul>
      </section>
      <section>
        <h2>Your library</h2>
        <p role="status">
          {problem === undefined ? contentOf(counts) : `The library cannot be read. ${problem}`}
        </p>
        <p>
          <button type="button" onClick={props.onOpenLibrary}>
            Open the library
          </button>
        </p>
      </section>
    </div>
  );
}

function contentOf(counts: WelcomeCounts | undefined): string {
  if (counts === undefined) return 'The library is being prepared…';
  const { articles, quotations, disputed } = counts;
  if (articles === 0) return 'It holds no article. It grows with the articles and quotations that you save.';
  return `It holds ${count(quotations, 'quoted or reported statement')} from ${count(articles, 'article')}${disputed === 0 ? '' : `, ${number(disputed)} of them disputed by someone`}. It grows with the articles and quotations that you save.`;
}
