import { render } from 'preact';
import '@/components/pages.css';
import { libraryChanged } from '@/lib/messages/settings';
import { openDatabase } from '@/lib/store/database';
import { LibraryApp } from './library-app';

const place = document.getElementById('app');
if (place !== null) render(<LibraryApp db={openDatabase({ changed: libraryChanged })} />, place);
