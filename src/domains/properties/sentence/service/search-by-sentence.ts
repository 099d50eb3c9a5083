import type { Ctx } from '@/platform/context';
import { type SearchInput, searchInput } from '../../contract';
import { tellingWords } from '../../model-words';
import { type Found, search } from '../../service/search';
import { filtersOf } from '../filters-of';
import { type GivenFilters, withoutBeaten } from '../given-wins';
import type { Interpretation } from '../interpretation';
import { interpret } from './interpret';

export interface FoundBySentence {
  readonly found: Found;
  /** What was asked for in the end: the sentence and what was given beside it. */
  readonly input: SearchInput;
  readonly interpretation: Interpretation;
}

/**
 * The homes that a sentence asks for. Filters given beside it beat the sentence's. Words that became no filter rank the
 * homes that hold any of them; where no home does they are left aside, since what Gable cannot know ("near good schools")
 * is no reason to show nothing. Throws what {@link search} throws.
 */
export async function searchBySentence(
  ctx: Ctx,
  sentence: string,
  given: GivenFilters,
): Promise<FoundBySentence> {
  const interpretation = await interpret(ctx, sentence);
  const filters = {
    sort: interpretation.sort?.value,
    ...withoutBeaten(filtersOf(interpretation), given),
    ...given,
  };
  const leftovers = interpretation.unmatched.join(' ').slice(0, 500);
  const words =
    tellingWords(leftovers).length > 0 && (await isHeld(ctx, filters, leftovers))
      ? { sentence: leftovers, sort: filters.sort ?? 'best_match' }
      : {};
  const input = searchInput.parse({ ...filters, ...words });
  return { found: await search(ctx, input), input, interpretation };
}

/** Asked of the first home alone, and on every page alike: the cursor belongs to a search with or without the words. */
async function isHeld(ctx: Ctx, filters: GivenFilters, leftovers: string): Promise<boolean> {
  const { cursor: _, page: __, ...asked } = filters;
  const first = searchInput.parse({ ...asked, sentence: leftovers, perPage: 1 });
  return (await search(ctx, first)).total > 0;
}
