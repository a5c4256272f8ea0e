import { count } from '../wording/count';

/** File formats that a list may be exported in. */
export type ListFormat = 'csv' | 'annotations';

const FORMAT: Readonly<Record<ListFormat, string>> = { csv: 'CSV', annotations: 'W3C annotations' };

/** Buttons that export exactly the list beside them, with how much that is; nothing for an empty list. */
export function ExportList(props: {
  rows: number;
  /** What one row is ("statement"). */
  what: string;
  formats: readonly ListFormat[];
  onExport: (format: ListFormat) => void;
}) {
  const { rows, what, formats, onExport } = props;
  if (rows === 0) return null;
  const list = rows === 1 ? `this ${what}` : `these ${count(rows, what)}`;
  return (
    <div class="actions export-list">
      {formats.map((format) => (
        <button key={format} type="button" class="plain" onClick={() => onExport(format)}>
          Export {list} as {FORMAT[format]}
        </button>
      ))}
    </div>
  );
}
