import { h, render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { cardCss } from '@/components/card-css';
import { copyToClipboard } from '@/components/copy-to-clipboard';
import { QuotationCard, type QuotationCardProps } from '@/components/quotation-card';
import { citationOfStatement } from '@/components/wording/citation';
import { type CardContents, contentRegistry } from '@/lib/marks/content-registry';
import type { MatchView } from '@/lib/model/views';
import { createElement } from '@/lib/page/dom';

/** The card, brought into a page when its first mark is opened: it teaches the registry how to draw one. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    const registry = contentRegistry();
    if (registry === undefined) return;
    registry.mountCard = (into, contents) => {
      const style = createElement(document, 'style');
      style.textContent = cardCss;
      const place = createElement(document, 'div');
      into.append(style, place);
      const update = ({ match, onClose, onSave, onOpenLibrary }: CardContents) => {
        const onOpen = () => onOpenLibrary(match.statement.id);
        const actions = { onClose, onSave, onOpenLibrary: onOpen, ...copyingOf(match) };
        render(h(QuotationCard, { match, ...actions }), place);
      };
      update(contents);
      return {
        update,
        unmount() {
          render(null, place);
          style.remove();
          place.remove();
        },
      };
    };
  },
});

/** What several statements were joined into is nobody's one statement, and has no one source. */
function copyingOf({ statement, joinedFrom }: MatchView): Pick<QuotationCardProps, 'onCopy'> {
  if (joinedFrom !== undefined) return {};
  return { onCopy: () => copyToClipboard(citationOfStatement(statement)) };
}
