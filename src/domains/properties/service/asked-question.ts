import type { Currency } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import { preparedArea } from '../area/prepare';
import type { SearchFilters } from '../contract';
import { readerId } from '../model';
import { priceRule } from '../model-money';
import type { Question } from '../store/conditions';
import { impliedCurrency } from './implied-currency';

/**
 * What the store is asked: the filters with their amounts in a currency and their area ready to be tested. A page that
 * goes on from a cursor hands in the currency of its first page. Throws `invalid_input` naming `area`.
 */
export async function askedQuestion(
  ctx: Ctx,
  filters: SearchFilters,
  decided?: Currency | null,
): Promise<Question> {
  const implied = decided === undefined ? await impliedCurrency(ctx, filters) : decided;
  return {
    filters,
    price: priceRule(filters, implied),
    area: filters.area ? preparedArea(filters.area) : null,
    hiddenFrom: readerId(ctx.actor),
  };
}
