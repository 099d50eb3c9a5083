import { nameKey, postalCodeKey } from '@/kernel/text';
import type { Ctx } from '@/platform/context';
import { insertPlaces, type NewPlace } from '../store';

/** Makes places known to search and suggestions. The same place twice is known once; a later one fills its gaps. */
export async function upsertPlaces(
  ctx: Pick<Ctx, 'db'>,
  places: readonly Omit<NewPlace, 'nameKey'>[],
): Promise<void> {
  const byKey = new Map<string, NewPlace>();
  for (const place of places) {
    const row = {
      ...place,
      nameKey: nameKey(place.name),
      postalCode: postalCodeKey(place.postalCode),
    };
    if (row.nameKey === '') continue;
    // One statement must not name a row twice.
    const key = `${row.country}|${row.postalCode}|${row.nameKey}`;
    byKey.set(key, { ...byKey.get(key), ...row });
  }
  await insertPlaces(ctx.db, [...byKey.values()]);
}
