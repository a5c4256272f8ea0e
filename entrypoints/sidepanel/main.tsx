import { render } from 'preact';
import '@/components/pages.css';
import { libraryChanged } from '@/lib/messages/settings';
import { openDatabase } from '@/lib/store/database';
import { SidePanel } from './side-panel';

const place = document.getElementById('app');
if (place !== null) render(<SidePanel db={openDatabase({ changed: libraryChanged })} />, place);
