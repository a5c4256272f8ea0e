import { useState } from 'preact/hooks';
import type { ArticleRecord } from '@/lib/model/records';
import type { SourceView } from '@/lib/model/views';
import type { TextSize } from '@/lib/text/text-size';
import { Evidence } from '../evidence';
import { ProvenanceLine } from '../provenance-line';
import { count } from '../wording/count';
import { momentInWords } from '../wording/dates';
import { titleOfSource } from '../wording/source-title';
import { ConfirmButton } from './confirm-button';
import { EmptyNote } from './empty-note';
import type { StatementFormat } from './export-list';
import { StatementList, type StatementRow } from './statement-list';

/** A sentence of an article that reports a dispute, with the words that show it. */
export interface DisputeRow {
  readonly id: string;
  readonly sentence: string;
  readonly cue: string;
  readonly holder?: string;
}

/** Everything on record about one article. */
export interface ArticleView {
  readonly head: Pick<ArticleRecord, 'id' | 'addedAt'>;
  readonly source: SourceView;
  readonly statements: readonly StatementRow[];
  readonly disputes: readonly DisputeRow[];
  /** Links that the reader made, with an end in it. */
  readonly ownLinks: number;
  /** The text as it was taken in. */
  readonly text: string;
  readonly size: TextSize;
}

/** One article: where it comes from, its statements, its disputes, its text, and how to be rid of it. */
export function ArticlePage(props: {
  article: ArticleView;
  onExport: (format: StatementFormat) => void;
  onDelete: () => void;
}) {
  const { head, source, statements, disputes, text, size } = props.article;
  const [whole, setWhole] = useState(false);
  return (
    <article class="library-page">
      <h1 dir="auto">{titleOfSource(source)}</h1>
      <ProvenanceLine source={source} heading="h2" untitled />
      <p class="quiet">
        Taken in on {momentInWords(head.addedAt)}: {count(size.characters, 'character')} in{' '}
        {count(size.paragraphs, 'paragraph')}.
      </p>
      <section>
        <h2>{count(statements.filter(({ notSpeech }) => notSpeech !== true).length, 'statement')}</h2>
        {statements.length === 0 && <EmptyNote title="No statements were found in this text" />}
        <StatementList rows={statements} onExport={props.onExport} />
      </section>
      {disputes.length > 0 && (
        <section>
          <h2>Where the article speaks of a dispute</h2>
          <ul class="rows">
            {disputes.map((dispute) => (
              <li key={dispute.id} class="row">
                <Evidence evidence={[{ sentence: dispute.sentence, text: dispute.cue }]} />
                {dispute.holder !== undefined && <p class="quiet">{dispute.holder}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <details class="more" onToggle={(event) => setWhole(event.currentTarget.open)}>
        <summary>The text as it was taken in</summary>
        {whole && (
          <div class="article-text" dir="auto">
            {text}
          </div>
        )}
      </details>
      <ConfirmButton
        label="Delete this article"
        warning={warningOf(props.article.ownLinks)}
        onConfirm={props.onDelete}
      />
    </article>
  );
}

function warningOf(ownLinks: number): string {
  const hidden =
    ownLinks === 0
      ? ''
      : ` ${count(ownLinks, 'link')} that you made ${ownLinks === 1 ? 'is' : 'are'} hidden with it, until the same article is saved again; the words of both statements stay with ${ownLinks === 1 ? 'it' : 'them'}, under Disputes.`;
  return `Its quotations go with it, and the links that On Record found in it.${hidden} Your own notes and decisions stay.`;
}
