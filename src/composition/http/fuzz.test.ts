import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Application } from '@/composition/http/application';
import { declaredRoutes } from '@/composition/http/declared-routes';
import { routes } from '@/composition/routes';
import { jsonSchemaOf } from '@/platform/http/openapi/schema';
import type { AnyRoute } from '@/platform/http/route';
import { rulesOf } from '@/platform/http/route-defaults';
import { testApplication } from '@/testing/application';
import { testDatabase } from '@/testing/database';
import { createListing, createUser } from '@/testing/factories';
import { FAMILY_SHAPES } from '@/testing/family-shapes';
import { createSampleTable, sampleRoutes } from '@/testing/sample-routes';
import { signIn } from '@/testing/sign-in';

const RUNS = 40;

const database = testDatabase();
let application: Application;
let bearer: string;

beforeAll(async () => {
  const { db } = database.current;
  await createSampleTable(database);
  await createListing(db);
  bearer = (await signIn(db, (await createUser(db)).id)).bearer;
  const env = { RATE_LIMITS: 'off', DATABASE_STATEMENT_TIMEOUT_MS: '2000' };
  application = testApplication(database, { env, routes: [...routes, ...sampleRoutes()] });
});

/** What has broken somebody's parser, query or column before. */
const nastyText = fc.oneof(
  fc.constantFrom(
    ...['', '0', '-1', '1e309', 'NaN', 'null', 'true', '[]', '{}', '%', '\0', 'a\0b', '\uD800'],
    ...["'; drop table property; --", '<script>alert(1)</script>', '../../etc/passwd', '{{7*7}}'],
    ...['2147483648', '9'.repeat(400), '99999999999999999999', '1.5', '+1', ' 1 ', '٣', '1,2,,3'],
    ...['price_desc', 'active', 'house', 'sale', 'EUR', 'Lyon', '69003', 'é'.repeat(3000)],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const nastyValue = fc.oneof(
  nastyText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.integer(),
  fc.array(nastyText, { maxLength: 3 }),
);
const contentType = fc.constantFrom(
  'application/json',
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
);
const header = fc.constantFrom(
  {},
  {},
  { 'idempotency-key': 'k' },
  { 'if-none-match': '*' },
  { 'if-match': '"x"' },
  { cookie: 'better-auth.session_token=%E0%A4%A; a=b' },
  { 'x-request-id': 'é\u00ff' },
  { 'accept-language': '*;q=x' },
);

const namesOf = (contract: unknown) =>
  contract && typeof contract === 'object'
    ? Object.keys(jsonSchemaOf(contract as never, 'input').properties ?? {})
    : [];

function requestsFor(route: AnyRoute) {
  const fields = namesOf(route.body);
  const queryNames = namesOf(route.query);
  const query = fc.array(
    fc.tuple(fc.constantFrom(...(queryNames.length > 0 ? queryNames : ['q'])), nastyText),
    { maxLength: 4 },
  );
  const shaped = fc
    .dictionary(fc.constantFrom(...(fields.length > 0 ? fields : ['text'])), nastyValue)
    .map((value) => JSON.stringify(value));
  return fc.record({
    // An empty one would be another address, of no route.
    parameter: fc.oneof(
      fc.constant('1'),
      nastyText.filter((text) => text !== ''),
    ),
    query,
    body: fc.oneof(shaped, shaped, fc.json(), nastyText),
    contentType,
    header,
    isSignedIn: fc.boolean(),
  });
}

async function answerTo(route: AnyRoute, asked: Asked): Promise<Response> {
  const parameter = encodeURIComponent(asked.parameter.toWellFormed());
  const query = new URLSearchParams(asked.query);
  const isWrite = route.method !== 'get';
  return application.request(`${route.path.replaceAll(/\{\w+\}/g, parameter)}?${query}`, {
    method: route.method.toUpperCase(),
    headers: {
      ...(asked.isSignedIn && { authorization: bearer }),
      ...(isWrite && { 'content-type': asked.contentType }),
      ...asked.header,
    },
    ...(isWrite && { body: asked.body }),
  });
}

interface Asked {
  parameter: string;
  query: [string, string][];
  body: string;
  contentType: string;
  header: Record<string, string>;
  isSignedIn: boolean;
}

describe('whatever is sent, the answer is no failure and has the shape of the family', () => {
  const all = [...declaredRoutesOf(), ...sampleRoutes()].map((route) => ({
    name: `${route.method} ${route.path}`,
    route,
  }));
  test.each(all)(
    '$name',
    async ({ route }) => {
      const shape = rulesOf(route).families.reduce(
        (merged, family) => merged.extend(FAMILY_SHAPES[family].shape),
        FAMILY_SHAPES.gable.pick({}),
      );
      await fc.assert(
        fc.asyncProperty(requestsFor(route), async (asked) => {
          const answer = await answerTo(route, asked as Asked);
          expect(answer.status).toBeLessThan(500);
          if (answer.status >= 400) {
            expect(shape.strict().safeParse(await answer.json()).error?.issues).toBeUndefined();
          }
        }),
        { numRuns: RUNS },
      );
    },
    120_000,
  );
});

/** Gable's own routes are declared with a runtime that is never asked here. */
function declaredRoutesOf(): AnyRoute[] {
  return declaredRoutes({ env: {}, metrics: {}, database: {}, files: {} } as never, routes);
}
