import type { Span } from './interpretation';

/** Where words stand inside one of the spans, in whatever case; null where they do not. */
export function spanIn(text: string, spans: readonly Span[], words: string): Span | null {
  const sought = words.trim();
  if (sought === '') return null;
  for (const { start, end } of spans) {
    const within = text.slice(start, end);
    const exact = within.indexOf(sought);
    const lower = within.toLowerCase();
    // A letter whose small form is longer would shift what follows it.
    const folded = lower.length === within.length ? lower.indexOf(sought.toLowerCase()) : -1;
    const at = exact >= 0 ? exact : folded;
    if (at >= 0) return { start: start + at, end: start + at + sought.length };
  }
  return null;
}

/** What is left of the spans, without spaces and signs at their edges. */
export function withoutSpans(text: string, spans: readonly Span[], taken: readonly Span[]): Span[] {
  let left = [...spans];
  for (const { start, end } of taken) {
    left = left.flatMap((span) =>
      end <= span.start || start >= span.end
        ? [span]
        : [
            { start: span.start, end: Math.max(span.start, start) },
            { start: Math.min(span.end, end), end: span.end },
          ],
    );
  }
  return left.flatMap(({ start, end }) => {
    const match = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text.slice(start, end));
    if (!match) return [];
    const from = start + match.index;
    return [{ start: from, end: from + match[0].length }];
  });
}
