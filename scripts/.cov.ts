import { sceneOf } from '@/lib/attribution/scene';
import { findQuotations } from '@/lib/quotations/find-quotations';
import { documentOfPlainText } from '@/lib/text/document-text';
import { isNamed } from './attribution-examples';
import { readGold } from './polnear-gold';

const D = '../shared/data/polnear/gold/';
let pn = 0,
  pm = 0,
  pe = 0;
const ex: string[] = [];
const by: Record<string, [number, number]> = {};
const miss: string[] = [];
let ne = 0;
const en: string[] = [];
for (const a of readGold(D + 'train.jsonl', D + 'text/train').filter((_, i) => i % 4 === 0)) {
  const doc = documentOfPlainText(a.text, 'en');
  const s = sceneOf(doc, findQuotations(doc));
  const tk = s.stream.tokens;
  for (const q of a.quotes) {
    if (q.ignore || q.headline || q.kind === 'other' || !q.source) continue;
    const src = q.source;
    const ms = s.mentions
      .map((m, i) => ({ m, i }))
      .filter(({ m }) => {
        const A = tk[m.first]!,
          B = tk[m.end - 1]!;
        return A.start < src.end && B.end > src.start;
      });
    const head = (src.head ?? '').split(' ').at(-1)!.toLowerCase();
    const ok = ms.some(({ m }) =>
      tk.slice(m.first, m.end).some((t) => t.lower === head || t.lower === head + '.'),
    );
    const b = (by[src.type] ??= [0, 0]);
    b[0]++;
    if (ok) b[1]++;
    else
      miss.push(
        src.type +
          ' | ' +
          a.text.slice(src.start - 30, src.end + 40).replace(/\n/g, '¶') +
          ' | head=' +
          head +
          ' | ms=' +
          ms.map((x) => x.m.kind + ':' + x.m.words.join(' ')).join(';'),
      );
    if (q.speaker && ['high', 'medium', 'checked'].includes(q.speaker.trust) && src.type === 'pronoun') {
      pn++;
      if (s.entities.entities.some((e) => isNamed(e, q.speaker!.name) && e.shape !== 'body')) pe++;
      else
        ex.push(
          q.speaker.name +
            ' :: ' +
            s.entities.entities
              .filter((e) => e.words.some((w) => q.speaker!.name.includes(w)))
              .map((e) => e.words.join(' ') + '/' + e.shape)
              .join(', '),
        );
    }
    if (q.speaker && ['high', 'medium', 'checked'].includes(q.speaker.trust) && src.type === 'name') {
      const c = ms.filter((x) => x.m.kind === 'name' && !x.m.possessive);
      if (
        c.length &&
        !c.some((x) => isNamed(s.entities.entities[s.entities.ofMention[x.i]!], q.speaker!.name))
      ) {
        ne++;
        en.push(
          q.speaker.name +
            ' <> ' +
            c.map((x) => s.entities.entities[s.entities.ofMention[x.i]!]!.words.join(' ')).join(' | ') +
            ' :: ' +
            a.text.slice(src.start - 20, src.end + 20).replace(/\n/g, '¶'),
        );
      }
    }
  }
}
console.log(by, pn, pe, ne);
console.log(miss.slice(0, 60).join('\n'));
console.log('----', [...new Set(ex)].slice(0, 40).join('\n'));
console.log('---- entity wrong\n', [...new Set(en)].slice(0, 60).join('\n'));
