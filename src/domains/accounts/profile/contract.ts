import { z } from 'zod';
import { phoneNumber } from '../codes/contract';
import { oneLine, personName } from '../contract';

const CITY_MAX = 100;
export const cityName = oneLine(CITY_MAX);

/** What is left out stays; null forgets it. */
export const updateProfileInput = z.object({
  name: personName.optional(),
  phone: phoneNumber.nullish(),
  city: cityName.nullish(),
});
export type UpdateProfileInput = z.output<typeof updateProfileInput>;
