import type { Ctx } from '@/platform/context';
import { findNames } from '../store/users';

/** The names of people, by id, for those who have met them; whoever is gone is missing. The caller has decided who may see them. */
export async function namesOf(
  ctx: Pick<Ctx, 'db'>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids)].filter((id) => id !== null);
  return new Map((await findNames(ctx.db, known)).map(({ id, name }) => [id, name]));
}
