import type { Ctx } from '@/platform/context';
import { findTimeZones } from '../store/users';

/** The time zones that people chose, by id; whoever chose none is missing. */
export async function timeZonesOf(
  ctx: Pick<Ctx, 'db'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await findTimeZones(ctx.db, [...new Set(ids)]);
  return new Map(rows.flatMap(({ id, timeZone }) => (timeZone === null ? [] : [[id, timeZone]])));
}
