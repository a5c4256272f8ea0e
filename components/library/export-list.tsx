import { useId } from 'preact/hooks';
import { count } from '../wording/count';

/** File formats that a list may be exported in. */
export type ListFormat = StatementFormat | 'annotations' | 'hypothesis';

/** Those that any list may be exported in. */
export type StatementFormat = 'csv' | 'markdown' | 'csl' | 'ris' | 'bibtex';

/** Each with what reads it. */
const FORMAT: Readonly<Record<ListFormat, string>> = {
  csv: 'CSV (tables)',
  markdown: 'Markdown notes (Obsidian)',
  csl: 'CSL-JSON (Zotero, Pandoc)',
  ris: 'RIS (EndNote, Mendeley)',
  bibtex: 'BibTeX (LaTeX)',
  annotations: 'W3C annotations (On Record)',
  hypothesis: 'Hypothesis JSON',
};

export const STATEMENT_FORMATS: readonly StatementFormat[] = ['csv', 'markdown', 'csl', 'ris', 'bibtex'];

/** Saved quotations are annotations besides: they come back from the W3C's format, and Hypothesis takes them. */
export const SAVED_FORMATS: readonly ListFormat[] = [...STATEMENT_FORMATS, 'annotations', 'hypothesis'];

/** Exports exactly the list beside it, or what is chosen of it, in a format to choose; nothing for an empty list. */
export function ExportList<Format extends ListFormat>(props: {
  rows: number;
  /** How many of them are chosen; none is all. */
  chosen?: number;
  /** What one row is ("statement"). */
  what: string;
  formats: readonly Format[];
  onExport: (format: Format) => void;
}) {
  const { rows, chosen = 0, what, formats, onExport } = props;
  const id = useId();
  if (rows === 0) return null;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget as HTMLFormElement).get('format');
    const format = formats.find((one) => one === written);
    if (format !== undefined) onExport(format);
  };
  return (
    <form class="actions export-list" onSubmit={onSubmit}>
      <label for={id}>Export {listInWords(rows, chosen, what)} as</label>
      <select id={id} name="format">
        {formats.map((format) => (
          <option key={format} value={format}>
            {FORMAT[format]}
          </option>
        ))}
      </select>
      <button type="submit" class="plain">
        Export
      </button>
    </form>
  );
}

function listInWords(rows: number, chosen: number, what: string): string {
  if (chosen > 0) return `the ${count(chosen, `chosen ${what}`)}`;
  return rows === 1 ? `this ${what}` : `these ${count(rows, what)}`;
}
