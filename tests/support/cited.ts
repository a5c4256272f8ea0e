import { type CitedQuotation, citedSaved } from '@/lib/exchange/cited-quotation';
import type { AnnotationRecord } from '@/lib/model/records';
import { SAVED } from '@/tests/fixtures/saved-annotation';
import { HOSTILE_TEXTS, hostileText } from './hostile-texts';

/** The saved quotation of the fixtures with an outlet and a byline, as formats for references take it. */
export function cited(changes: Partial<AnnotationRecord> = {}): CitedQuotation {
  return citedSaved({ ...SAVED, byline: 'Ines Palm', outlet: 'The Harbour Post', ...changes });
}

/** Texts that try to be more than a value in some format, and texts that hurt careless programs. */
export const INJECTIONS: readonly string[] = [
  '---\ntags: [mine]\n---\n# Mine',
  '"\n tags: "mine',
  'a: b # c',
  '- a\n- b',
  '!!js/function x',
  '&a *a <<: *a',
  'ER  - \r\nTY  - BOOK\r\nTI  - Mine',
  '\r\nER  - \r\n\r\nTY  - BOOK',
  'TY  - BOOK',
  '},\n}\n@book{mine, title={Mine}}',
  '{{{ }',
  '}}} {',
  '\\input{secret} \\write18{x} $x^2$ 50% #1 a_b & c ~ d',
  '\\',
  '\\}',
  "``a'' -- b --- c !` ?` << d >>",
  '[[Other note]] ![[embed]] #tag %%gone%% ==bright== $x$ ^block',
  '<script>x</script> <b>b</b> &lt; &amp;',
  '[a](javascript:alert(1)) https://x.example www.x.example me@x.example obsidian://open',
  '```dataviewjs\nx()\n```',
  '1. one\n2) two\n+ three\n* four\n    code\n=====\n> quoted\n|a|b|\n|-|-|',
  'no',
  'null',
  '2014',
  '\u0000\u0007\u001b[31m\u0085\u2028\u2029\ufeff\ufffe',
  'مرحبا “שלום” \u202eabc\u2066',
  '💬'.repeat(80),
  ...HOSTILE_TEXTS.map((name) => hostileText(name, 400)),
];
