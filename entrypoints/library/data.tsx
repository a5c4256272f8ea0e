import { DataPage } from '@/components/library/data-page';
import type { LibraryCounts } from '@/components/library/library-frame';
import { wipeLibrary } from '@/lib/store/wipe-library';
import type { PlaceProps } from './content';

/** Export, import and the end of everything. */
export function DataContent({ db, act, counts }: PlaceProps & { counts: LibraryCounts | undefined }) {
  return (
    <DataPage
      counts={counts}
      onExport={() => {}}
      onImport={() => {}}
      onWipe={() => act(wipeLibrary(db), 'The library is empty.')}
    />
  );
}
