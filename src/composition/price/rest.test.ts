import { beforeAll, describe, expect, test } from 'vitest';
import { refreshTrends } from '@/domains/market/trends/service/refresh-trends';
import { property } from '@/domains/properties/tables';
import { testApplication } from '@/testing/application';
import { PUBLIC_URL, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createListing, createUser } from '@/testing/factories';
import { recordPrices } from '@/testing/recorded-sales';
import { signIn } from '@/testing/sign-in';

const database = testDatabase();
let bearer: string;
let others: string;
let application: ReturnType<typeof testApplication>;

async function get(path: string, language = 'en', as: string | null = bearer) {
  const answer = await application.request(`${PUBLIC_URL}/api/analysis/${path}`, {
    headers: { 'accept-language': language, ...(as && { authorization: as }) },
  });
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
}

const PARIS = {
  postalCode: '75006',
  city: 'Paris 6e Arrondissement',
  communeCode: '75106',
  department: '75',
};
/** Of `GET /analysis/trends` in the reference. */
const ROWS = [
  [2021, 11200, 245],
  [2022, 11800, 231],
  [2023, 12100, 198],
  [2024, 12400, 167],
  [2025, 12650, 89],
] as const;
const ADDRESS = encodeURIComponent('56 Rue Notre-Dame des Champs');
const EXAMPLE = `price?address=${ADDRESS}&postal_code=75006`;

beforeAll(async () => {
  const { db } = database.current;
  application = testApplication(database, { env: { RATE_LIMITS: 'off' } });
  const [reader, stranger] = [await createUser(db), await createUser(db)];
  bearer = (await signIn(db, reader.id)).bearer;
  others = (await signIn(db, stranger.id)).bearer;
  for (const [year, perMetre, count] of ROWS) {
    await recordPrices(
      database,
      `${year}-01-02`,
      new Array<number>(count - 1).fill(perMetre),
      (index) => ({
        ...PARIS,
        surface: 40 + (index % 40),
        rooms: 3,
        addressNumber: String(1 + (index % 90)),
        street: index % 2 ? 'RUE NOTRE DAME DES CHAMPS' : 'RUE DE RENNES',
        latitude: 48.842 + (index % 50) * 0.0001,
        longitude: 2.33 + (index % 7) * 0.0001,
        precision: 'address',
      }),
    );
    await recordPrices(database, `${year}-12-30`, [perMetre], PARIS);
  }
  // A house, and what speaks for nobody.
  await recordPrices(database, '2025-06-01', [15000], {
    ...PARIS,
    type: 'house',
    communeCode: '75106',
  });
  await recordPrices(database, '2025-06-01', [1], { ...PARIS, exclusions: ['exchange'] });
  // The last year is recorded to January alone.
  for (const [year, perMetre] of [
    [2020, 2000],
    [2023, 2500],
    [2024, 3000],
  ] as const) {
    await recordPrices(database, `${year}-01-02`, new Array<number>(30).fill(perMetre));
    await recordPrices(database, `${year}-12-30`, [9000]);
  }
  await recordPrices(database, '2025-01-02', new Array<number>(30).fill(3300));
  await recordPrices(database, '2025-03-01', [3300], {
    postalCode: '83200',
    exclusions: ['no_surface'],
    surface: null,
  });
  await refreshTrends(testContext(database));

  await db.insert(property).values({
    ownerId: reader.id,
    type: 'apartment',
    address: '56 rue Notre-Dame-des-Champs',
    city: 'Paris',
    postalCode: '75006',
    country: 'FR',
    surface: 65.5,
    rooms: 3,
  });
  await createListing(
    db,
    { price: 95_000_000n },
    {
      address: '12 Rue de Rennes',
      city: 'Paris',
      postalCode: '75006',
      country: 'FR',
      surface: 60,
      latitude: 48.843,
      longitude: 2.3302,
      rooms: 3,
    },
  );
});

const amount = expect.any(Number);

describe('GET /api/analysis/trends', () => {
  test('the example of the reference', async () => {
    const { status, body } = await get('trends?postal_code=75006&property_type=apartment');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      postal_code: '75006',
      trends: ROWS.map(([year, perMetre, transactions]) => ({
        year,
        avg_price_per_sqm: expect.closeTo(perMetre, 0),
        transactions,
        partial: false,
      })),
      yoy_change: 2,
      five_year_change: 12.9,
      currency: 'EUR',
      method: 'hedonic',
    });
  });

  test('changes compare the rows shown; fewer years show fewer', async () => {
    expect((await get('trends?postal_code=75006&years=5')).body.trends).toHaveLength(5);
    const { body } = await get('trends?postal_code=75006&years=2&property_type=apartment');
    expect(body.trends.map(({ year }: { year: number }) => year)).toEqual([2024, 2025]);
    expect(body).toMatchObject({ yoy_change: 2, five_year_change: null });
    expect((await get('trends?postal_code=75006&years=1')).body).toMatchObject({
      yoy_change: null,
    });
  });

  test('a last year that is not over is partial, and compared with the same months before', async () => {
    const { body } = await get('trends?postal_code=83000&years=6');
    expect(body.trends.at(-1)).toMatchObject({ year: 2025, partial: true, to: '2025-03-01' });
    expect(body.trends.at(-2)).toMatchObject({ year: 2024, partial: false, transactions: 31 });
    expect(body).toMatchObject({ yoy_change: 10, five_year_change: null });
  });

  test('without sales: 404 with its sentence in the language of the request', async () => {
    expect(await get('trends?postal_code=99999')).toMatchObject({
      status: 404,
      body: { detail: 'No sale is recorded in the postal code 99999.' },
    });
    expect((await get('trends?postal_code=99999', 'fr-FR,en;q=0.5')).body).toEqual({
      detail: 'Aucune vente n’est enregistrée dans le code postal 99999.',
    });
    expect((await get('trends?postal_code=75006&country=us')).status).toBe(404);
  });
});

describe('GET /api/analysis/price', () => {
  test('the example of the reference, with the facts of a property of one’s own', async () => {
    const { status, body, headers } = await get(EXAMPLE);
    expect(status).toBe(200);
    expect(headers.get('content-language')).toBe('en');
    expect(body).toMatchObject({
      address: '56 Rue Notre-Dame des Champs',
      postal_code: '75006',
      property_type: 'apartment',
      surface_area: 65.5,
      rooms: 3,
      address_found: true,
      note: null,
      simple_analysis: {
        sales_count: 20,
        avg_price_per_sqm: amount,
        min_price: amount,
        max_price: amount,
      },
      trend_analysis: {
        price_trend: 2,
        projected_price_per_sqm: amount,
        confidence: 'high',
        data_points: 256,
      },
      recommendation: {
        fair_price_range: [amount, amount],
        market_position: 'unknown',
        negotiation_suggestion: expect.stringMatching(/^Consider opening at €/),
      },
      estimate: { value: amount, interval: [amount, amount], confidence: expect.any(String) },
      not_valued_because: [],
    });
    const { sales, avg_price_per_sqm, median_price_per_sqm } = body.simple_analysis;
    expect(Object.keys(sales[0])).toEqual([
      'date',
      'address',
      'postal_code',
      'city',
      'property_type',
      'price',
      'surface_area',
      'rooms',
      'price_per_sqm',
      'distance_m',
      'similarity',
    ]);
    const perMetre = sales.map((sale: { price_per_sqm: number }) => sale.price_per_sqm);
    const mean = perMetre.reduce((sum: number, each: number) => sum + each, 0) / perMetre.length;
    expect(avg_price_per_sqm).toBeCloseTo(mean, 1);
    expect(median_price_per_sqm).toBeGreaterThanOrEqual(Math.min(...perMetre));
    expect(body.comparables).toHaveLength(20);
  });

  test('nobody else’s property tells its facts', async () => {
    const { body } = await get(EXAMPLE, 'en', others);
    expect(body).toMatchObject({
      property_id: null,
      surface_area: null,
      property_type: null,
      estimate: null,
      recommendation: { fair_price_range: null, market_position: 'unknown' },
      not_valued_because: ['property_type'],
    });
    expect(body.simple_analysis.sales_count).toBe(20);
  });

  test('what is asked in a listing at the address is weighed, and what is given comes before it', async () => {
    const path = `price?address=${encodeURIComponent('12, rue de Rennes')}&postal_code=75006&property_type=apartment`;
    const { body } = await get(path);
    expect(body).toMatchObject({ asking_price: 950_000, surface_area: 60 });
    expect(body.recommendation.market_position).toBe('above_market');
    expect(body.recommendation.negotiation_suggestion).toMatch(
      /^Consider offering \d+-\d+% below asking$/,
    );
    const french = await get(path, 'fr');
    expect(french.body.recommendation.negotiation_suggestion).toMatch(
      /^Vous pouvez proposer de \d+ à \d+\s% de moins/,
    );
    const given = await get(`${path}&asking_price=300000&surface_area=60`);
    expect(given.body).toMatchObject({
      asking_price: 300_000,
      recommendation: { market_position: expect.stringMatching(/below_market|unknown/) },
    });
  });

  test('an address that no register knows answers for its postal code, and says so', async () => {
    const path = 'price?address=1%20rue%20Inconnue&postal_code=75006&property_type=house';
    const { body } = await get(path);
    expect(body).toMatchObject({
      address_found: false,
      note: 'No sale is recorded at this address: the answer is for the postal code 75006.',
      simple_analysis: {
        sales_count: 1,
        avg_price_per_sqm: 15000,
        sales: [{ distance_m: null, similarity: null }],
      },
      recommendation: { fair_price_range: null, market_position: 'unknown' },
    });
    expect((await get(path, 'fr')).body.note).toBe(
      'Aucune vente n’est enregistrée à cette adresse\u202f: la réponse vaut pour le code postal 75006.',
    );
  });

  test('a register without surfaces has prices, and no price per m²', async () => {
    const { status, body } = await get('price?address=1%20rue%20A&postal_code=83200');
    expect(status).toBe(200);
    expect(body.simple_analysis).toMatchObject({ sales_count: 1, avg_price_per_sqm: null });
    expect(body.trend_analysis).toMatchObject({
      price_trend: null,
      confidence: 'low',
      data_points: 0,
    });
  });

  test('a postal code without sales is 404', async () => {
    expect(await get('price?address=1%20rue%20A&postal_code=99999')).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('99999') },
    });
  });
});

test.each([
  ['no address', 'price?postal_code=75006'],
  ['an empty address', 'price?address=&postal_code=75006'],
  ['an address of 1,000 characters', `price?address=${'a'.repeat(1000)}&postal_code=75006`],
  ['no postal code', `price?address=${ADDRESS}`],
  ['an unknown type', `${EXAMPLE}&property_type=castle`],
  ['a negative surface', `${EXAMPLE}&surface_area=-5`],
  ['no surface at all', `${EXAMPLE}&surface_area=0`],
  ['an absurd price', `${EXAMPLE}&asking_price=1e30`],
  ['an unknown country', `${EXAMPLE}&country=xx`],
  ['no years', 'trends?postal_code=75006&years=0'],
  ['half a year', 'trends?postal_code=75006&years=2.5'],
  ['a postal code twice', 'trends?postal_code=75006&postal_code=75007'],
])('%s: 422 with its detail alone', async (_what, path) => {
  const { status, body } = await get(path);
  expect(status).toBe(422);
  expect(body).toEqual({ detail: expect.any(String) });
});

test('nobody who is not signed in sees single sales', async () => {
  expect((await get(EXAMPLE, 'en', null)).status).toBe(401);
});
