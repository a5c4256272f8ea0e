import { useEffect, useRef } from 'preact/hooks';
import type { Result } from '@/lib/model/result';
import type { MatchView } from '@/lib/model/views';
import { CopyButton } from './copy-button';
import { focusInside } from './focus-inside';
import { MatchDetails } from './match-details';
import { labelOf } from './wording/difference-summary';
import { cardName } from './wording/relation-words';

/** What a card needs: one match to show, and what its buttons do. A button without a callback is not shown. */
export interface QuotationCardProps {
  readonly match: MatchView;
  /** Esc or the close button. Whoever opened the card gives the focus back to where it was. */
  readonly onClose: () => void;
  /** Opens the save form in a page of the extension; the card itself never writes. */
  readonly onSave?: () => void;
  readonly onOpenLibrary?: () => void;
  /** Puts the words on record and their source on the clipboard. */
  readonly onCopy?: () => Promise<Result<void>>;
}

/**
 * The card beside a marked quotation: a dialog that takes the focus when it opens, keeps Tab inside
 * and closes with Esc. It reads; its buttons only open pages of the extension.
 */
export function QuotationCard(props: QuotationCardProps) {
  const { match, onClose, onSave, onOpenLibrary, onCopy } = props;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  const verdict = labelOf(match);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      onClose();
    } else if (card.current !== null) focusInside(card.current, event);
  };
  return (
    <div
      ref={card}
      class="on-record card"
      role="dialog"
      aria-label={cardName(match, verdict)}
      tabIndex={-1}
      lang="en"
      dir="ltr"
      onKeyDown={onKeyDown}
    >
      <header class="card-top">
        <p class="badges">
          <span class="badge">{verdict}</span>
          {match.speakerDiffers && <span class="badge">Another name</span>}
          {match.disputed && <span class="badge badge-disputed">Disputed</span>}
        </p>
        <button type="button" class="close" aria-label="Close" onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.75" fill="none" />
          </svg>
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups inputs, and a region would be a landmark of the page */}
      <div class="card-body" role="group" tabIndex={0} aria-label="What is on record">
        <MatchDetails match={match} />
        {/* Not in the foot: a second row of buttons there would take the counter-statement out of sight. */}
        {onCopy !== undefined && (
          <p>
            <CopyButton onCopy={onCopy} />
          </p>
        )}
      </div>
      {(onSave !== undefined || onOpenLibrary !== undefined) && (
        <footer class="card-actions">
          {onSave !== undefined && (
            <button type="button" onClick={onSave}>
              Save with a note…
            </button>
          )}
          {onOpenLibrary !== undefined && (
            <button type="button" class="plain" onClick={onOpenLibrary}>
              Open in your library
            </button>
          )}
        </footer>
      )}
    </div>
  );
}
