import { CARD_SHELVES } from './card-shelves';
import { LIBRARY_SHELVES } from './library-shelves';
import { REPORT_SHELVES } from './report-shelves';
import type { Shelves } from './state';

/** Every component in every state worth looking at; a repository test checks that none is forgotten. */
export const SHELVES: Shelves = { ...CARD_SHELVES, ...REPORT_SHELVES, ...LIBRARY_SHELVES };
