import type { Ctx } from '@/platform/context';
import type { Loosening, SearchFilters } from '../contract';
import { loosenings } from '../model-loosen';
import { countEach } from '../store/counts';
import { askedQuestion } from './asked-question';

/** Counting goes no further: whether 1,000 or 2,000 more homes appear changes nobody's choice. */
const COUNTED = 1000;

/** What each asked filter keeps out on its own: how many homes there would be without it, most first; none omitted. */
export async function loosen(ctx: Ctx, filters: SearchFilters): Promise<Loosening[]> {
  const options = loosenings(filters);
  const questions = await Promise.all(
    // Without its place or its currency a search may compare amounts in another one.
    options.map((option) => askedQuestion(ctx, option.filters)),
  );
  const counts = await countEach(ctx.db, questions, COUNTED + 1);
  return options
    .map(({ filter }, index) => {
      const total = counts[index] ?? 0;
      return { filter, total: Math.min(total, COUNTED), totalIsMinimum: total > COUNTED };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}
