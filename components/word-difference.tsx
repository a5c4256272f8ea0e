import { Fragment } from 'preact';
import type { WordDifference as Difference, DifferencePart } from '@/lib/model/difference';

/**
 * The recorded words with the difference to the printed ones inside: words left out struck through, words put in
 * underlined twice, moved words underlined with dots. Every change also carries its name in text for a screen
 * reader and for copying ("[missing: not]"), so that nothing hangs on shape or colour alone.
 */
export function WordDifference(props: { difference: Difference }) {
  return (
    <blockquote class="words" dir="auto">
      <span class="mark-open">“</span>
      {props.difference.parts.map((part, index, parts) => (
        <Fragment key={index}>
          {stickTogether(parts[index - 1], part) && ' '}
          <Part part={part} />
        </Fragment>
      ))}
      <span class="mark-close">”</span>
    </blockquote>
  );
}

/** The last words of the one text have no blank behind them; words of the other that follow would be glued to them. */
function stickTogether(before: DifferencePart | undefined, after: DifferencePart): boolean {
  if (before === undefined) return false;
  const [end, start] = [shownOf(before), shownOf(after)];
  return (
    end !== '' && start !== '' && !/\s$/u.test(end) && !/^\s/u.test(start) && !/^[\p{P}\p{S}]+\s/u.test(start)
  );
}

function shownOf(part: DifferencePart): string {
  return part.op === 'added' || part.op === 'changed' ? part.printed : part.recorded;
}

function Part({ part }: { part: DifferencePart }) {
  switch (part.op) {
    case 'same':
      return part.recorded;
    case 'missing':
      return <Named as="del" name="missing" words={part.recorded} />;
    case 'added':
      return <Named as="ins" name="added" words={part.printed} />;
    case 'changed':
      return (
        <>
          <Named as="del" name="recorded" words={part.recorded} />{' '}
          <Named as="ins" name="printed here" words={part.printed} />
        </>
      );
    case 'moved':
      return <Named as="span" name="moved" words={part.recorded} />;
  }
}

/** The changed words between their hidden name and a hidden bracket; blanks at the edges stay outside. */
function Named(props: { as: 'del' | 'ins' | 'span'; name: string; words: string }) {
  const { as: Tag, name, words } = props;
  const inner = words.trim();
  if (inner === '') return words;
  const start = words.indexOf(inner);
  return (
    <>
      {words.slice(0, start)}
      <Tag class={`change change-${name.split(' ')[0]}`}>
        <span class="visually-hidden">[{name}: </span>
        {inner}
        <span class="visually-hidden">]</span>
      </Tag>
      {words.slice(start + inner.length)}
    </>
  );
}

/** What the signs in a difference mean; shown only for the signs that occur. Empty when nothing differs. */
export function DifferenceLegend(props: { difference: Difference }) {
  const ops = new Set(props.difference.parts.map((part) => part.op));
  const missing = ops.has('missing') || ops.has('changed');
  const added = ops.has('added') || ops.has('changed');
  if (!missing && !added && !ops.has('moved')) return null;
  return (
    <p class="legend" aria-hidden="true">
      {missing && (
        <span>
          <del class="change change-missing">words</del> recorded, not printed here
        </span>
      )}
      {added && (
        <span>
          <ins class="change change-added">words</ins> printed here, not recorded
        </span>
      )}
      {ops.has('moved') && (
        <span>
          <span class="change change-moved">words</span> stand elsewhere here
        </span>
      )}
    </p>
  );
}
