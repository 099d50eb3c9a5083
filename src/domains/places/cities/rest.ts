import { z } from 'zod';
import { type AnyRoute, defineRoute } from '@/platform/http/route';
import { changeCityInput, cityView, newCityInput, searchCitiesInput } from './contract';
import { changeCity, createCity, removeCity } from './service/keep-cities';
import { listCities, readCity, searchCities } from './service/read-cities';

const PATH = '/api/v1/cities';
const ONE = `${PATH}/{cityId}`;
/** Whatever it is: what is no city's id is not found, not invalid. */
const params = z.object({ cityId: z.string().meta({ format: 'uuid' }) });
const family = 'accounts';

/** A number in a query string. */
const numeric = (inner: z.ZodType<number, number | undefined>) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .optional()
    .pipe(inner);

const list = defineRoute({
  method: 'get',
  path: PATH,
  family,
  summary: 'All active cities',
  access: 'anyone',
  success: { status: 200, description: 'By name.', schema: z.array(cityView) },
  handle: async (ctx) => ({ body: await listCities(ctx) }),
});

const search = defineRoute({
  method: 'get',
  path: `${PATH}/search`,
  family,
  summary: 'Search active cities',
  description:
    'By the beginning of a word of the name; accents, case and former names do not matter.',
  access: 'anyone',
  query: z.object({
    q: searchCitiesInput.shape.q,
    limit: numeric(searchCitiesInput.shape.limit),
    page: numeric(searchCitiesInput.shape.page),
  }),
  success: {
    status: 200,
    description: 'A page of cities.',
    schema: z.object({
      results: z.array(cityView),
      page: z.int(),
      limit: z.int(),
      totalPages: z.int(),
      totalResults: z.int(),
    }),
  },
  async handle(ctx, { query }) {
    const { page, limit } = query;
    const { cities, total } = await searchCities(ctx, { ...query, withInactive: false });
    const totalPages = Math.ceil(total / limit);
    return { body: { results: cities, page, limit, totalPages, totalResults: total } };
  },
});

const read = defineRoute({
  method: 'get',
  path: ONE,
  family,
  summary: 'A city',
  access: 'anyone',
  params,
  success: { status: 200, description: 'The city, active or not.', schema: cityView },
  handle: async (ctx, { params: { cityId } }) => ({ body: await readCity(ctx, { id: cityId }) }),
});

const create = defineRoute({
  method: 'post',
  path: PATH,
  family,
  summary: 'Add a city',
  description: 'One that is there already is made active again and answered as it is.',
  access: 'platform_admin',
  body: newCityInput,
  success: { status: 201, description: 'The city.', schema: cityView },
  handle: async (ctx, { body }) => ({ status: 201, body: await createCity(ctx, body) }),
});

const change = defineRoute({
  method: 'put',
  path: ONE,
  family,
  summary: 'Change a city',
  description: 'What is left out stays.',
  access: 'platform_admin',
  params,
  body: changeCityInput,
  success: { status: 200, description: 'The city as it is now.', schema: cityView },
  handle: async (ctx, { params: { cityId }, body }) => ({
    body: await changeCity(ctx, { ...body, id: cityId }),
  }),
});

const remove = defineRoute({
  method: 'delete',
  path: ONE,
  family,
  summary: 'Remove a city',
  access: 'platform_admin',
  params,
  success: { status: 204, description: 'Removed.' },
  async handle(ctx, { params: { cityId } }) {
    await removeCity(ctx, { id: cityId });
    return { status: 204, body: undefined };
  },
});

/** `search` comes before the route whose path parameter would take it. */
export const routes: readonly AnyRoute[] = [list, search, read, create, change, remove];
