import { AppError } from '@/kernel/errors';
import { isUuid } from '@/kernel/ids';
import { nameKey } from '@/kernel/text';
import type { Ctx } from '@/platform/context';
import type { CityView, SearchCitiesInput } from '../contract';
import { canKeepCities } from '../policy';
import { findCities, findCity, listActiveCities } from '../store';

/** All cities that are offered, by name. */
export function listCities(ctx: Ctx): Promise<CityView[]> {
  return listActiveCities(ctx.db);
}

/** A page of the cities that what was typed may mean; accents, case and former names do not matter. */
export async function searchCities(
  ctx: Ctx,
  { q, limit, page, withInactive }: SearchCitiesInput,
): Promise<{ cities: CityView[]; total: number }> {
  if (withInactive && !canKeepCities(ctx.actor)) throw new AppError('forbidden');
  const prefix = nameKey(q);
  // Signs alone are no name's beginning.
  if (prefix === '' && q.trim() !== '') return { cities: [], total: 0 };
  return findCities(ctx.db, { prefix, withInactive, offset: (page - 1) * limit, limit });
}

/** A city, also one that is not offered any more: what names it stays readable. */
export async function readCity(ctx: Ctx, { id }: { id: string }): Promise<CityView> {
  const city = isUuid(id) ? await findCity(ctx.db, id) : undefined;
  if (!city) throw noSuchCity();
  return city;
}

export function noSuchCity(): AppError {
  return new AppError('not_found', { message: 'City not found' });
}
