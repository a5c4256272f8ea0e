import { count } from '../wording/count';
import { countInWords } from './count-matches';
import type { Situation } from './situation';

/** What was found, or why nothing is shown, in one or two sentences; announced when it changes. */
export function SituationLine(props: {
  situation: Situation;
  /** On Record may run on this site by itself. */
  always?: boolean;
}) {
  const [title, detail] = sentences(props.situation, props.always === true);
  return (
    <div class="situation" role="status">
      <p class="situation-title">{title}</p>
      {detail !== undefined && <p class="quiet">{detail}</p>}
      {props.situation.kind === 'read' && props.situation.note !== undefined && (
        <p class="quiet">{props.situation.note}</p>
      )}
    </div>
  );
}

function sentences(situation: Situation, always: boolean): readonly [title: string, detail?: string] {
  switch (situation.kind) {
    case 'asking':
      return ['Asking the page…'];
    case 'unsupported':
      return ['This page cannot be checked.', situation.why];
    case 'idle':
      return [
        'Not checked yet.',
        always
          ? 'This page was open before On Record came to it: check it now, or load it again.'
          : 'On Record does not run on this site by itself. Nothing leaves your browser when you check a page.',
      ];
    case 'no-permission':
      return [
        'On Record may not read this page yet.',
        'Press its button in the browser’s toolbar: there you can check this page once, or allow the site.',
      ];
    case 'off':
      return ['Off on this site.', 'You switched On Record off here.'];
    case 'reading':
      return ['Reading the page…'];
    case 'failed':
      return ['The page could not be checked.', situation.problem];
    case 'read':
      return found(situation);
  }
}

function found({ entries }: Extract<Situation, { kind: 'read' }>): readonly [title: string, detail?: string] {
  if (entries.length === 0) return ['No quotations found on this page.'];
  const matches = entries.flatMap(({ match }) => (match === null ? [] : [match]));
  if (matches.length === 0)
    return [
      'None of these words are in your library.',
      `${count(entries.length, 'quotation')} on this page. That says nothing about them: your library only holds what was put into it.`,
    ];
  return countInWords(matches, entries.length);
}
