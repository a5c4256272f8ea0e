import { expect, test } from 'vitest';
import { isScriptAddress } from '@/lib/model/source-address';

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' \u0001java\tscr\nipt:alert(1)',
  'vbscript:x',
  'data:text/html,<p>',
])('%j is no address of a source', (address) => expect(isScriptAddress(address)).toBe(true));

test.each([
  'https://harbour.example/javascript:x',
  'http://harbour.example/?q=data:x',
  'urn:x-pdf:0123',
  'doi:10.1000/182',
  'file:///C:/ferry.pdf',
  'javascript',
  'database:one',
  '',
])('%j is one, or at least harmless', (address) => expect(isScriptAddress(address)).toBe(false));
