import { z } from 'zod';
import { procedure, router } from '@/platform/trpc/procedures';
import { changeCityInput, newCityInput, searchCitiesInput } from './contract';
import { changeCity, createCity, removeCity } from './service/keep-cities';
import { searchCities } from './service/read-cities';

const cityId = z.object({ id: z.uuid() });

/** The list of cities as administrators keep it; what everybody reads of it goes over REST and the preferences. */
export const citiesRouter = router({
  search: procedure('platform_admin')
    .input(searchCitiesInput.prefault({}))
    .query(({ ctx, input }) => searchCities(ctx, input)),
  create: procedure('platform_admin')
    .input(newCityInput)
    .mutation(({ ctx, input }) => createCity(ctx, input)),
  change: procedure('platform_admin')
    .input(changeCityInput.extend(cityId.shape))
    .mutation(({ ctx, input }) => changeCity(ctx, input)),
  remove: procedure('platform_admin')
    .input(cityId)
    .mutation(({ ctx, input }) => removeCity(ctx, input)),
});
