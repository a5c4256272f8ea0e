import type { Database } from '@/lib/store/database';
import type { Act } from './use-outcome';

/** What every place of the library gets. */
export interface PlaceProps {
  readonly db: Database;
  readonly act: Act;
}
