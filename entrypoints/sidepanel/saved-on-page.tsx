import { useEffect, useState } from 'preact/hooks';
import { SavedHere } from '@/components/report/saved-here';
import type { SavedPlace } from '@/lib/messages/protocol';
import type { AnnotationRecord } from '@/lib/model/records';
import { listAnnotationsFrom } from '@/lib/store/annotations';
import type { Database } from '@/lib/store/database';
import { watch } from '@/lib/store/live';

/** What was saved from the page at this address, kept up to date; empty where nothing was, or the library is closed. */
export function SavedOnPage(props: {
  db: Database;
  url: string;
  show: (place: SavedPlace) => Promise<string | undefined>;
}) {
  const { db, url, show } = props;
  const [saved, setSaved] = useState<readonly AnnotationRecord[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    setSaved([]);
    watch(
      () => listAnnotationsFrom(db, url),
      setSaved,
      (error) => console.error(error),
      stop.signal,
    );
    return () => stop.abort();
  }, [db, url]);
  return (
    <SavedHere
      rows={saved}
      onShow={async (id) => {
        const place = saved.find((one) => one.id === id);
        return place === undefined ? undefined : show(place);
      }}
    />
  );
}
