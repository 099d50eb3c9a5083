import { seededRandom } from '@/kernel/seeded-random';
import type { TestDatabase } from './database';

/** What a test says of a recorded sale, by column, beside {@link SALE}. */
export type ToldSale = Partial<Record<string, unknown>>;

export const TOWN = { latitude: 45.75, longitude: 4.85 };
const SALE = {
  source: 'dvf',
  fingerprint: '0'.repeat(32),
  country: 'FR',
  sold_on: '2025-01-15',
  currency: 'EUR',
  nature: 'sale',
  type: 'apartment',
  surface: 60,
  rooms: null,
  dwellings: 1,
  outbuildings: 0,
  details: '{}',
  parts: '[]',
  address_number: '1000',
  street: 'RUE DE LA REPUBLIQUE',
  postal_code: '69001',
  city: 'Lyon',
  department: '69',
  precision: 'parcel',
  exclusions: [],
  is_symbolic: false,
  is_demo: false,
  ...TOWN,
};

export async function recordSales(
  database: TestDatabase,
  sales: readonly ToldSale[],
): Promise<void> {
  const { sql } = database.current;
  await sql`insert into sale ${sql(sales.map((told) => ({ ...SALE, ...told })))}`;
}

/** A town of flats at about 4,000 a square metre, sold over the year before `SALE`'s day. */
export function recordTown(
  database: TestDatabase,
  count: number,
  name = 'town',
  told: (index: number) => ToldSale = () => ({}),
): Promise<void> {
  const generator = seededRandom(name);
  const random = () => generator.next();
  const sales = Array.from({ length: count }, (_, index) => {
    const surface = Math.round(25 + 90 * random());
    const perMetre = 4000 * Math.exp(0.3 * (random() - 0.5));
    return {
      source_key: `${name}-${index}`,
      sold_on: new Date(Date.UTC(2024, 0, 16 + (index % 366))).toISOString().slice(0, 10),
      price: String(Math.round(perMetre * surface) * 100),
      surface,
      rooms: Math.max(1, Math.round(surface / 25)),
      latitude: TOWN.latitude + 0.02 * (random() - 0.5),
      longitude: TOWN.longitude + 0.02 * (random() - 0.5),
      address_number: String(index + 1),
      ...told(index),
    };
  });
  return recordSales(database, sales);
}
