const SMALL = new Set(
  'upon on under by in the of and at le la les de du des sur sous en aux with near next to'.split(
    ' ',
  ),
);
const remembered = new Map<string, string>();
const REMEMBERED_AT_MOST = 50_000;

/**
 * Capitals into a name as it is written: NEWCASTLE UPON TYNE is Newcastle upon Tyne, FLAT 12B stays Flat 12B, and text
 * that has small letters already stays as it is.
 */
export function titleCase(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const written = /\p{Ll}/u.test(text)
    ? text
    : text.toLowerCase().replace(/[\p{L}\p{N}’']+/gu, word);
  // Names repeat by the thousand; a file of distinct texts must not fill memory.
  if (remembered.size < REMEMBERED_AT_MOST) remembered.set(text, written);
  return written;
}

function word(lower: string, at: number, whole: string): string {
  const isFirst = at === 0 || whole.slice(at - 2, at) === ', ';
  if (!isFirst && SMALL.has(lower)) return lower;
  if (/^\d+[a-z]$/.test(lower)) return lower.toUpperCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
