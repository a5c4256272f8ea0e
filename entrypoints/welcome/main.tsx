import { render } from 'preact';
import '@/components/pages.css';
import { openDatabase } from '@/lib/store/database';
import { Welcome } from './welcome';

const place = document.getElementById('app');
if (place !== null) render(<Welcome db={openDatabase()} />, place);
