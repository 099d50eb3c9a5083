import type { Currency } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import { stretchesOfArea } from '../area/cover';
import { type PreparedArea, preparedArea } from '../area/prepare';
import { type Stretch, stretchesOf } from '../area/stretches';
import type { SearchFilters } from '../contract';
import { readerId } from '../model';
import { priceRule } from '../model-money';
import { hasPlaces } from '../model-places';
import type { Question } from '../store/conditions';
import { isWide } from '../store/sample';
import { readWords } from '../words/service/read-words';
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
  const area = filters.area ? preparedArea(filters.area) : null;
  // None waits for another's answer: one trip to the database instead of three.
  const [implied, words, stretches] = await Promise.all([
    decided === undefined ? impliedCurrency(ctx, filters) : decided,
    readWords(ctx, filters),
    stretchesToRead(ctx, filters, area),
  ]);
  return {
    filters,
    price: priceRule(filters, implied),
    words,
    area,
    stretches,
    hiddenFrom: readerId(ctx.actor),
  };
}

/** A town or a postal code is narrower than any box; a box with very many homes is better searched by date or price. */
async function stretchesToRead(
  ctx: Ctx,
  filters: SearchFilters,
  area: PreparedArea | null,
): Promise<Stretch[] | null> {
  if (hasPlaces(filters)) return null;
  const stretches = area ? stretchesOfArea(area) : filters.bounds && stretchesOf(filters.bounds);
  if (!stretches) return null;
  return (await isWide(ctx.db, filters, stretches)) ? null : stretches;
}
