import { boundAfter } from './bounds';
import { type Draft, isFree, keyAt, spanOf, take } from './draft';
import type { Limit } from './limits';
import { ROOM_LETTERS } from './vocabulary/types';

const MOST_ROOMS = 15;

/** T3, F 4, type 2, T2/T3, "un T2 ou T3": French homes by their main rooms. */
export function readRoomLetters(draft: Draft) {
  const limits: Limit[] = [];
  const types = [];
  for (let at = 0; at < draft.tokens.length; at++) {
    const rooms = letterAt(draft, at);
    if (rooms === null) continue;
    let least = rooms;
    let end = at + 2;
    for (;;) {
      if (/^(bis|ter)$/.test(keyAt(draft, end))) end += 1;
      if (!/^(\/|-|ou|a|or|et|to|,)$/.test(keyAt(draft, end))) break;
      const next = letterAt(draft, end + 1) ?? bareAfter(draft, end);
      if (next === null) break;
      least = Math.min(least, next);
      end += letterAt(draft, end + 1) === null ? 2 : 3;
    }
    const after = boundAfter(draft, end);
    if (after && after.value === 'min') end += after.length;
    const before = /^(minimum|min|mini|moins)$/.test(keyAt(draft, at - 1)) ? 1 : 0;
    const length = end - at;
    const span = spanOf(draft, at, length);
    take(draft, at, length);
    if (before > 0 && isFree(draft, at - 1)) take(draft, at - 1, 1, 'filler');
    limits.push({ dimension: 'rooms', min: least, span, bare: true, certainty: 'sure' });
    types.push({
      value: 'apartment' as const,
      spans: [span],
      certainty: 'likely' as const,
      index: at,
      length,
      vague: false,
      implied: true,
    });
    at = end - 1;
  }
  return { limits, types };
}

function letterAt(draft: Draft, at: number): number | null {
  const [letter, figure] = [draft.tokens[at], draft.tokens[at + 1]];
  if (!letter || !figure || figure.kind !== 'number' || !isFree(draft, at, 2)) return null;
  if (!ROOM_LETTERS.has(letter.key) || !/^\d{1,2}$/.test(figure.key)) return null;
  // "don't 3": the t of an elision is glued to what is before it.
  if (letter.key !== 'type' && /['’\p{L}]/u.test(draft.text[letter.start - 1] ?? ' ')) return null;
  if (letter.key === 'type' && draft.language === 'en') return null;
  const rooms = figure.value ?? 0;
  return rooms >= 1 && rooms <= MOST_ROOMS ? rooms : null;
}

/** The 4 of T3/4. */
function bareAfter(draft: Draft, sign: number): number | null {
  const figure = draft.tokens[sign + 1];
  const isGlued = figure?.glued && draft.tokens[sign]?.key === '/';
  const value = figure?.value ?? 0;
  return isGlued && figure.kind === 'number' && value >= 1 && value <= MOST_ROOMS ? value : null;
}
