/**
 * The one coordinate system of the project: a half-open range of UTF-16 code units in one named text.
 * `text.slice(span.start, span.end)` is always the words meant.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text a span stands for; empty for an empty span. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Length in UTF-16 code units. */
export function lengthOf(span: Span): number {
  return span.end - span.start;
}

/** True when `inner` lies wholly inside `outer`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two share at least one code unit; spans that only touch do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Orders by start, then the longer first, so that a container comes before what it contains. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The smallest span that holds all of them. Throws on an empty list. */
export function hullOf(spans: readonly Span[]): Span {
  const first = spans[0];
  if (first === undefined) throw new RangeError('hull of no spans');
  let { start, end } = first;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
