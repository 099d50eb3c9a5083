import type { Ctx } from '@/platform/context';
import type { Area, AreasInput } from '../contract';
import { newestPlaces } from '../store';

/**
 * The areas that hold a postal code, from the smallest: itself, the commune that most of its sales lie in, the
 * department. Empty where nothing was ever recorded as sold.
 */
export async function areasOf(ctx: Pick<Ctx, 'db'>, input: AreasInput): Promise<Area[]> {
  const places = await newestPlaces(ctx.db, input);
  if (places.length === 0) return [];
  const commune = mostCommon(places.map(({ communeCode }) => communeCode));
  const department = mostCommon(places.map(({ department }) => department));
  const city = mostCommon(
    places.flatMap((place) => (place.communeCode === commune ? [place.city] : [])),
  );
  return [
    { level: 'postal_code', code: input.postalCode, name: input.postalCode },
    ...(commune ? [{ level: 'commune' as const, code: commune, name: city ?? commune }] : []),
    ...(department ? [{ level: 'department' as const, code: department, name: department }] : []),
  ];
}

function mostCommon(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
