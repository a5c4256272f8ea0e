import type { SeenLibrary } from '@/lib/model/own-work';
import { momentInWords } from '../wording/dates';
import { ownWorkInWords } from '../wording/own-work';
import { addressOf } from './route';

/** Says that the browser has lost the library, what was in it, and how to get it back. */
export function LibraryLost(props: { loss: SeenLibrary; onPutAway: () => void }) {
  const { loss } = props;
  return (
    <section class="notice library-lost" role="alert" aria-label="The library was lost">
      <p>
        <strong>This browser has lost your library.</strong> On {momentInWords(loss.at)} it held{' '}
        {ownWorkInWords(loss.work)}. On Record did not delete it: a browser drops such data when the disk is
        full, when its profile is damaged, or when site data are cleared.
      </p>
      <p>
        If you have exported the library before, import that file: everything in it comes back as it was. New
        work is kept meanwhile, and is not touched by the import.
      </p>
      <div class="actions">
        <a href={addressOf({ name: 'data' })}>Import a library file</a>
        <button type="button" class="plain" onClick={props.onPutAway}>
          Do not show this again
        </button>
      </div>
    </section>
  );
}
