import { type Draft, keyAt } from './draft';
import type { Span } from './interpretation';
import { FILLERS, NEARNESS } from './vocabulary/small-words';

/** Between two wishes; a phrase of what was not understood ends there. */
const BREAKS = /^(,|;|\.|!|\?|\n|and|et|&|with|avec|but|mais|\(|\)|plus|:|\/|\+|or|ou)$/;
/** These lead a leftover phrase and belong to it: near good schools, sans vis-à-vis. */
const KEEPS =
  /^(near|nearby|close|next|proche|proches|pres|sans|without|no|not|pas|non|au|within|walking|opposite|facing|face|cote|loin|far|minutes|dans|deux)$/;

/** The meaningful stretches that became no filter, as typed. */
export function leftoversOf(draft: Draft): { phrases: string[]; spans: Span[] } {
  const spans: Span[] = [];
  let from = -1;
  const close = (end: number) => {
    if (from >= 0) {
      const span = trimmed(draft, from, end);
      if (span) spans.push(span);
    }
    from = -1;
  };
  for (let at = 0; at < draft.tokens.length; at++) {
    const state = draft.taken[at];
    const isBreak = BREAKS.test(keyAt(draft, at)) && state !== 'left';
    if (state === 'field' || state === 'filler' || isBreak) close(at);
    else if (from < 0) from = at;
  }
  close(draft.tokens.length);
  return { phrases: spans.map(({ start, end }) => draft.text.slice(start, end)), spans };
}

function trimmed(draft: Draft, start: number, stop: number): Span | null {
  const { tokens, taken } = draft;
  const means = (at: number) => {
    const token = tokens[at];
    if (!token || token.kind === 'sign') return false;
    return (
      taken[at] === 'left' ||
      (token.kind === 'word'
        ? !FILLERS.has(token.key) && token.key.length > 1
        : token.key.length > 1)
    );
  };
  let [from, end] = [start, stop];
  while (from < end && !means(from)) from += 1;
  while (end > from && !means(end - 1)) end -= 1;
  if (from >= end) return null;
  // "near" whose place became a filter says nothing more.
  const isRest = tokens
    .slice(from, end)
    .every(({ kind, key }) => kind === 'sign' || NEARNESS.has(key));
  if (isRest && taken.slice(from, end).every((state) => state !== 'left')) return null;
  const first = tokens.findIndex(
    ({ key }, at) => at >= start && at < from && KEEPS.test(key) && NEARNESS.has(key),
  );
  const at = first >= 0 && from - first <= 3 ? first : from;
  return { start: tokens[at]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
