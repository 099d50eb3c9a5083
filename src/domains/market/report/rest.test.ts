import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatMoney, toMajorUnits } from '@/kernel/money';
import { testApplication } from '@/testing/application';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { recordSales, TOWN } from '@/testing/recorded-sales';
import { homeFacts } from '../valuation/contract';
import { estimatePrice } from '../valuation/service/estimate-price';
import { findComparables } from '../valuation/service/find-comparables';

const database = testDatabase();
const QUERY = 'country=FR&postal_code=69001&type=apartment&surface=60&unit=m2&lat=45.75&lon=4.85';
/** A street that a spreadsheet would run, with everything that a cell has to be quoted for. */
const NASTY = '=HYPERLINK("http://evil.example","a,b")';
let ask: (path: string, init?: RequestInit) => Promise<Response>;

beforeAll(async () => {
  const application = testApplication(database, { env: { RATE_LIMITS: 'off' } });
  ask = async (path, init) => application.request(`http://localhost:3000${path}`, init);
  await recordSales(
    database,
    Array.from({ length: 260 }, (_, index) => ({
      soldOn: `2025-0${1 + (index % 9)}-15`,
      addressNumber: null,
      street: index === 0 ? NASTY : 'RUE DE L’ÉGLISE',
      surface: 50 + (index % 20),
      rooms: 3,
      price: BigInt((4_000 + (index % 7) * 50) * (50 + (index % 20)) * 100),
      latitude: TOWN.latitude + 0.00002 * index,
    })),
  );
});

const rowsOf = async (answer: Response): Promise<Record<string, string>[]> =>
  parse(new Uint8Array(await answer.arrayBuffer()) as never, { bom: true, columns: true });

describe('the report', () => {
  test('is a PDF with the figures of the estimate, kept from search engines and caches', async () => {
    const answer = await ask(`/price/report.pdf?${QUERY}&asking=300000&lang=fr`);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-robots-tag': 'noindex',
      'cache-control': 'private, no-store',
    });
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="gable-rapport-de-prix-69001-\d{4}-\d\d-\d\d\.pdf"/,
    );
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const data = new Uint8Array(await answer.arrayBuffer());
    const pdf = await getDocument({ data, verbosity: 0 }).promise;
    expect(pdf.numPages).toBe(2);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    const facts = { country: 'FR', postalCode: '69001', propertyType: 'apartment', surface: 60 };
    const home = homeFacts.parse({ ...facts, ...TOWN });
    const estimate = await estimatePrice(testContext(database, { now: new Date() }), home);
    if (estimate.status !== 'valued') throw new Error('no value');
    const shown = formatMoney(estimate.value, 'fr');
    expect(text.replace(/\s+/g, ' ')).toContain(shown.replace(/\s+/g, ' '));
  });

  test.each([
    ['', 'address'],
    [`${QUERY}&asking=zero`, 'asking'],
    [`${QUERY}&asking=0`, 'asking'],
    [`${QUERY}&works=-1`, 'works'],
    [`${QUERY}&days=1e9`, 'days'],
    [`postal_code=69001&address=${'a'.repeat(1000)}`, 'address'],
    ['postal_code=69001&surface=-3', 'surface'],
    ['lat=145&lon=4.85', 'lat'],
  ])('of %j is refused by the name of the field', async (query, field) => {
    const answer = await ask(`/price/report.pdf?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_input', issues: [{ field }] });
  });

  test('of a place where nothing was sold says that', async () => {
    const answer = await ask('/price/report.pdf?country=FR&lat=10&lon=10&surface=60');
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
  });

  test('is counted as an expensive answer', async () => {
    const env = { RATE_LIMIT_BULK_PER_MINUTE: '1', TRUSTED_PROXIES: '0.0.0.0/0,::/0' };
    const application = testApplication(database, { env });
    const incoming = { socket: { remoteAddress: '203.0.113.7' } };
    const get = () =>
      application.request('http://localhost:3000/price/trend.csv?country=FR', undefined, {
        incoming: incoming as never,
      });
    expect((await get()).status).toBe(400);
    expect((await get()).status).toBe(429);
  });
});

describe('the sales as data', () => {
  test('come back as they were, with the formula made harmless', async () => {
    const answer = await ask(`/price/comparables.csv?${QUERY}&radius=1`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    const bytes = new Uint8Array(await answer.clone().arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const rows = await rowsOf(answer);
    // More than one question to the database, and every sale once.
    expect(rows).toHaveLength(260);
    const ctx = testContext(database, { now: new Date() });
    const { sales } = await findComparables(ctx, {
      ...TOWN,
      surface: 60,
      radiusKilometres: 1,
      limit: 200,
      cursor: 0,
    });
    for (const [index, sale] of sales.entries()) {
      expect(rows[index]).toMatchObject({
        sold_on: sale.soldOn,
        price: String(toMajorUnits(sale.price)),
        adjusted_price: String(toMajorUnits(sale.adjustedPrice)),
        currency: 'EUR',
        city: 'Lyon',
        distance_km: String(Number(sale.distance.toFixed(3))),
        is_demo: 'false',
      });
    }
    expect(rows[0]?.address).toBe(`'${sales[0]?.address}`);
    expect(rows[1]?.address).toContain('ÉGLISE');
  });

  test('without a filter are those most like the home', async () => {
    const rows = await rowsOf(await ask(`/price/comparables.csv?${QUERY}`));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(20);
  });

  test('stop being read when nobody takes them', async () => {
    const { body } = await ask(`/price/comparables.csv?${QUERY}&radius=20`);
    const reader = body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await expect(reader?.cancel()).resolves.toBeUndefined();
  });

  test('of a trend say which area and period', async () => {
    const path = '/price/trend.csv?country=FR&level=postal_code&code=69001&years=3';
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain('gable-trend-69001.csv');
    expect((await answer.text()).split('\r\n')[0]).toContain('area_level,area_code,period');
  });
});
