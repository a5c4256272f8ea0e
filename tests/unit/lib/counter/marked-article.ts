import type { ArticleReading, QuotationKind, QuotationReading, SpeakerReading } from '@/lib/model/quotation';
import { type DocumentText, documentOfPlainText } from '@/lib/text/document-text';
import type { Span } from '@/lib/text/span';

/** A text with marked statements, taken apart: the plain document, what an ideal reader finds in it, and the ids. */
export interface MarkedArticle {
  readonly document: DocumentText;
  readonly reading: ArticleReading;
  /** Ids of the statements in the order of `reading.quotations`. */
  readonly ids: readonly string[];
}

interface Draft {
  id: string;
  speaker: string;
  kind: QuotationKind;
  spans: Span[];
  cue?: Span;
  source?: Span;
}

/** Reads the mark-up explained in tests/fixtures/counter/articles.ts. Throws on marks that do not close. */
export function readMarkedArticle(
  marked: string,
  people: readonly string[],
  aliases: Readonly<Record<string, readonly string[]>> = {},
): MarkedArticle {
  const drafts = new Map<string, Draft>();
  const points: { id: string; what: 'cue' | 'source'; span: Span }[] = [];
  const text = strip(marked, drafts, points);
  for (const point of points) {
    const draft = drafts.get(point.id);
    if (draft === undefined) throw new Error(`no statement for ${point.id}`);
    draft[point.what] = point.span;
  }
  const ordered = [...drafts.values()].sort((a, b) => startOf(a) - startOf(b));
  const names = [...new Set([...people, ...Object.keys(aliases), ...ordered.map((draft) => draft.speaker)])];
  const speakers = names.map((name) => speakerOf(name, text, aliases[name] ?? []));
  const quotations = ordered.map(
    (draft): QuotationReading => ({
      kind: draft.kind,
      parts: draft.spans.map((inner) => ({ inner, outer: widen(text, inner) })),
      words: draft.spans.map((span) => text.slice(span.start, span.end)).join(' '),
      speaker: names.indexOf(draft.speaker),
      ...(draft.cue && { cue: draft.cue }),
      ...(draft.source && { source: draft.source }),
      confidence: 'high',
      circumstances: {},
      trace: [],
    }),
  );
  return {
    document: documentOfPlainText(text),
    reading: { quotations, speakers },
    ids: ordered.map((draft) => draft.id),
  };
}

function strip(
  marked: string,
  drafts: Map<string, Draft>,
  points: { id: string; what: 'cue' | 'source'; span: Span }[],
): string {
  let text = '';
  const open: { head: readonly string[]; start: number }[] = [];
  for (let i = 0; i < marked.length; i++) {
    const sign = marked[i];
    if (sign === '⟦') {
      const head = /^⟦([^|⟧]+)\|(?:([^|⟧]+)\|(direct|mixed|indirect)\|)?/u.exec(marked.slice(i, i + 120));
      if (head === null) throw new Error(`bad mark at ${i}`);
      open.push({ head, start: text.length });
      i += head[0].length - 1;
    } else if (sign === '⟧') {
      const opened = open.pop();
      if (opened === undefined) throw new Error(`mark closed twice at ${i}`);
      const [, id = '', speaker, kind] = opened.head;
      const span = { start: opened.start, end: text.length };
      if (speaker === undefined) {
        const [of = '', what] = id.split('.');
        points.push({ id: of, what: what === 'cue' ? 'cue' : 'source', span });
      } else {
        const draft = drafts.get(id) ?? { id, speaker, kind: kind as QuotationKind, spans: [] };
        draft.spans.push(span);
        drafts.set(id, draft);
      }
    } else text += sign;
  }
  if (open.length > 0) throw new Error('a mark does not close');
  return text;
}

function speakerOf(name: string, text: string, aliases: readonly string[]): SpeakerReading {
  const last = name.split(' ').at(-1) ?? name;
  const forms = [...new Set([name, ...(/^\p{Lu}/u.test(last) ? [last] : []), ...aliases])];
  const mentions: Span[] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const inside = /[\p{L}]/u;
      if (inside.test(text[at - 1] ?? ' ') || inside.test(text[at + form.length] ?? ' ')) continue;
      if (mentions.some((m) => m.start <= at && at < m.end)) continue;
      mentions.push({ start: at, end: at + form.length });
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  return { name, kind: /^\p{Lu}/u.test(name) ? 'person' : 'organisation', mentions };
}

function widen(text: string, inner: Span): Span {
  const marks = /[“”"‘’]/u;
  const start = marks.test(text[inner.start - 1] ?? '') ? inner.start - 1 : inner.start;
  const end = marks.test(text[inner.end] ?? '') ? inner.end + 1 : inner.end;
  return { start, end };
}

function startOf(draft: Draft): number {
  return draft.spans[0]?.start ?? 0;
}
