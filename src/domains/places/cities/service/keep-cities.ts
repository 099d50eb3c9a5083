import { AppError } from '@/kernel/errors';
import { isUuid, uuidv7 } from '@/kernel/ids';
import { type Ctx, inTransaction } from '@/platform/context';
import type { ChangeCityInput, CityView, NewCityInput } from '../contract';
import { canKeepCities } from '../policy';
import { deleteCity, findSameCity, insertCity, updateCity } from '../store';
import { noSuchCity } from './read-cities';

/** Adds a city. One that is there already is offered again: the same city is never there twice. */
export function createCity(ctx: Ctx, input: NewCityInput): Promise<CityView> {
  authorise(ctx);
  return inTransaction(ctx, async (ctx) => {
    const made = await insertCity(ctx.db, { id: uuidv7(ctx.now.getTime()), ...input });
    if (made) return made;
    const same = await findSameCity(ctx.db, input);
    if (!same) throw new AppError('conflict');
    return (await updateCity(ctx.db, same.id, { isActive: input.isActive }, ctx.now)) ?? same;
  });
}

/** Changes what is given; `conflict` where that would make it another city that is there. */
export function changeCity(
  ctx: Ctx,
  { id, ...changes }: ChangeCityInput & { id: string },
): Promise<CityView> {
  authorise(ctx);
  return inTransaction(ctx, async (ctx) => {
    const changed = isUuid(id) ? await updateCity(ctx.db, id, changes, ctx.now) : undefined;
    if (!changed) throw noSuchCity();
    return changed;
  });
}

export async function removeCity(ctx: Ctx, { id }: { id: string }): Promise<void> {
  authorise(ctx);
  if (!isUuid(id) || !(await deleteCity(ctx.db, id))) throw noSuchCity();
}

function authorise({ actor }: Ctx): void {
  if (!canKeepCities(actor)) {
    throw new AppError(actor.kind === 'nobody' ? 'unauthenticated' : 'forbidden');
  }
}
