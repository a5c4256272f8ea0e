import type { ComponentChildren } from 'preact';

/** The line under words on a page, as the overlay draws it there (lib/marks/mark-style.ts). */
export type MarkShape = 'verbatim' | 'changed' | 'other-speaker';

/** Words with the line that they have on a page. The shape is seen only; what it means stands beside it. */
export function MarkedWords(props: { shape: MarkShape; children: ComponentChildren }) {
  return <span class={`marked ${props.shape}`}>{props.children}</span>;
}

/** The sign of disputed words, two opposed arrows, as on a page. */
export function DisputedSign() {
  return (
    <svg class="disputed-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="8" cy="8" r="7.25" fill="#fffefb" stroke="#1f2126" stroke-width="1.5" />
      <path
        d="M4 6h8M9.5 3.5 12 6 9.5 8.5M12 10H4M6.5 7.5 4 10l2.5 2.5"
        fill="none"
        stroke="#1f2126"
        stroke-width="1.5"
      />
    </svg>
  );
}

const SHAPES: readonly (readonly [shape: MarkShape, name: string, meaning: string])[] = [
  ['verbatim', 'solid line', 'on record, word for word'],
  ['changed', 'dashed line', 'on record, but an excerpt, shortened or edited here'],
  ['other-speaker', 'double line', 'on record, but said by somebody else'],
];

/** What the marks on a page mean, each with its real look and with its name. */
export function MarkLegend() {
  return (
    <dl class="mark-legend">
      {SHAPES.map(([shape, name, meaning]) => (
        <div key={shape}>
          <dt>
            <MarkedWords shape={shape}>{name}</MarkedWords>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
      <div>
        <dt>
          <DisputedSign /> small sign
        </dt>
        <dd>somebody disputes it</dd>
      </div>
    </dl>
  );
}
