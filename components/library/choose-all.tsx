import { useLayoutEffect, useRef } from 'preact/hooks';
import { count } from '../wording/count';

/** Chooses all rows that are drawn, or none; a box that is neither on nor off when it is some of them. Tells how many are chosen. */
export function ChooseAll(props: { shown: number; chosen: number; onChoose: (all: boolean) => void }) {
  const { shown, chosen, onChoose } = props;
  const box = useRef<HTMLInputElement>(null);
  const some = chosen > 0 && chosen < shown;
  useLayoutEffect(() => {
    // Not an attribute: only a script can say it.
    if (box.current !== null) box.current.indeterminate = some;
  }, [some]);
  return (
    <div class="actions">
      <label class="choose">
        <input
          ref={box}
          type="checkbox"
          checked={chosen >= shown}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        Choose all {count(shown, 'shown', 'shown')}
      </label>
      <span class="quiet" role="status">
        {chosen > 0 && `${count(chosen, 'chosen', 'chosen')}`}
      </span>
    </div>
  );
}
