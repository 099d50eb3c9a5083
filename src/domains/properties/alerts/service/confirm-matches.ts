import type { Ctx } from '@/platform/context';
import { preparedArea } from '../../area/prepare';
import { type SearchFilters, searchFilters } from '../../contract';
import { priceRule } from '../../model-money';
import type { Question } from '../../store/conditions';
import { readWords } from '../../words/service/read-words';
import { confirmEach } from '../store/confirm';

type Filtered = { readonly filters: SearchFilters };

/**
 * Those searches whose words and drawn area one home meets, by the search's own conditions. Many people look for the same
 * words: each question is asked once.
 */
export async function confirmMatches<Search extends Filtered>(
  ctx: Ctx,
  listingId: number,
  searches: readonly Search[],
): Promise<Search[]> {
  const byQuestion = Map.groupBy(searches, keyOf);
  const asked = await Promise.all(
    [...byQuestion.values()].map(([first]) => questionOf(ctx, first)),
  );
  const confirmed = await confirmEach(ctx.db, listingId, asked);
  return [...byQuestion.values()].flatMap((same, index) => (confirmed[index] ? same : []));
}

function keyOf({ filters: { transaction, statuses, words, sentence, area } }: Filtered): string {
  return JSON.stringify([transaction, [...statuses].sort(), words, sentence, area]);
}

async function questionOf(ctx: Ctx, search: Filtered | undefined): Promise<Question> {
  const { transaction, statuses, words, sentence, area } = search?.filters ?? {};
  const filters = searchFilters.parse({ transaction, statuses, words, sentence, area });
  return {
    filters,
    price: priceRule(filters, null),
    words: await readWords(ctx, filters),
    area: filters.area ? preparedArea(filters.area) : null,
  };
}
