import { nameKey, postalCodeKey } from '@/kernel/text';
import type { Ctx } from '@/platform/context';
import type { PlaceSuggestion, SuggestInput } from '../contract';
import { findPostalCodes, findTowns } from '../store';

/** Places that what was typed may become; accents and case do not matter. Text with a digit is a postal code. */
export async function suggest(ctx: Ctx, { text, limit }: SuggestInput): Promise<PlaceSuggestion[]> {
  if (/\d/.test(text)) return findPostalCodes(ctx.db, postalCodeKey(text), limit);
  const prefix = nameKey(text);
  return prefix === '' ? [] : findTowns(ctx.db, prefix, limit);
}
