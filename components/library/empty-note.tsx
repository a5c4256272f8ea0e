import type { ComponentChildren } from 'preact';

/** Says that a list is empty and what would fill it. */
export function EmptyNote(props: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{props.title}</p>
      {props.children !== undefined && <p class="quiet">{props.children}</p>}
    </div>
  );
}
