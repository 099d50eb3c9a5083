import type { Span } from '../../sentence/interpretation';

/** Belongs to the phrase behind it, whatever else goes: an article, a refusal. */
const LEAD = /(?:^|[\s,;(])(?:an?|the|une?|les?|la|des|du|no|not|without|sans|pas de|pas d)\s*$/iu;
/** Joins what stands before and behind it. */
const JOINT_BEFORE =
  /(?:[,;]|(?:^|[\s,;(])(?:and|et|&|or|ou|with|avec|in|at|to|for|near|à|au|aux|en|de|dans|pour|built|\+))\s*$/iu;
const JOINT_BEHIND = /^\s*(?:[,;]|(?:and|et|&|or|ou)(?=\s))/iu;

/**
 * A sentence without some of its phrases, and without what joined them to the rest: of "garden and garage" goes "garden
 * and" or "and garage". Null where no word is left.
 */
export function cutPhrases(sentence: string, spans: readonly Span[]): string | null {
  let text = sentence;
  // From the end, so that the places of the others stay true; two fields may have been read from one phrase.
  for (const { start, end } of apart(spans)) {
    const [before, behind] = withoutJoint(text.slice(0, start), text.slice(end));
    text = `${before.trimEnd()} ${behind.trimStart()}`;
  }
  const tidy = text
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,;.])/gu, '$1')
    .replace(/^[\s,;.]+|[\s,;]+$/gu, '');
  return /[\p{L}\p{N}]/u.test(tidy) ? tidy : null;
}

/** The last first, each stretch once. */
function apart(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((one, other) => other.start - one.start || one.end - other.end);
  return ordered.filter(({ end }, index) => {
    const later = ordered[index - 1];
    return !later || end <= later.start;
  });
}

function withoutJoint(given: string, behind: string): [before: string, behind: string] {
  let before = given;
  while (LEAD.test(before)) before = before.replace(LEAD, ' ').trimEnd();
  if (JOINT_BEHIND.test(behind)) return [before, behind.replace(JOINT_BEHIND, '')];
  while (JOINT_BEFORE.test(before)) before = before.replace(JOINT_BEFORE, '').trimEnd();
  return [before, behind];
}
