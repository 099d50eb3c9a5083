import { sale } from '@/domains/market/sales/tables';
import { seededRandom } from '@/kernel/seeded-random';
import type { TestDatabase } from './database';

type NewSale = typeof sale.$inferInsert;
/** What a test says of a recorded sale, beside {@link SALE}. */
export type ToldSale = Partial<NewSale>;

export const TOWN = { latitude: 45.75, longitude: 4.85 };
const SALE = {
  source: 'dvf',
  fingerprint: '0'.repeat(32),
  country: 'FR',
  soldOn: '2025-01-15',
  currency: 'EUR',
  nature: 'sale',
  type: 'apartment',
  surface: 60,
  dwellings: 1,
  outbuildings: 0,
  details: {},
  parts: [],
  addressNumber: '1000',
  street: 'RUE DE LA REPUBLIQUE',
  postalCode: '69001',
  city: 'Lyon',
  department: '69',
  precision: 'parcel',
  exclusions: [],
  ...TOWN,
} satisfies ToldSale;

let recorded = 0;

export async function recordSales(
  database: TestDatabase,
  sales: readonly ToldSale[],
): Promise<void> {
  const rows = sales.map(
    (told): NewSale => ({ sourceKey: `sale-${++recorded}`, ...SALE, ...told }),
  );
  await database.current.db.insert(sale).values(rows);
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
      sourceKey: `${name}-${index}`,
      soldOn: new Date(Date.UTC(2024, 0, 16 + (index % 366))).toISOString().slice(0, 10),
      price: BigInt(Math.round(perMetre * surface)) * 100n,
      surface,
      rooms: Math.max(1, Math.round(surface / 25)),
      latitude: TOWN.latitude + 0.02 * (random() - 0.5),
      longitude: TOWN.longitude + 0.02 * (random() - 0.5),
      addressNumber: String(index + 1),
      ...told(index),
    };
  });
  return recordSales(database, sales);
}

const TOULON = {
  source: 'test',
  surface: 50,
  rooms: 2,
  addressNumber: null,
  street: null,
  postalCode: '83000',
  city: 'Toulon',
  communeCode: '83137',
  department: '83',
  precision: null,
  latitude: null,
  longitude: null,
} satisfies ToldSale;

/** Records sales at these prices per m², a day apart from `from` on: flats of 50 m² with two rooms in Toulon unless told. */
export function recordPrices(
  database: TestDatabase,
  from: string,
  perMetre: readonly number[],
  facts: ToldSale | ((index: number) => ToldSale) = {},
): Promise<void> {
  const start = Date.parse(from);
  const sales = perMetre.map((each, index) => {
    const told = typeof facts === 'function' ? facts(index) : facts;
    return {
      ...TOULON,
      soldOn: new Date(start + index * 86_400_000).toISOString().slice(0, 10),
      price: BigInt(Math.round(each * (told.surface ?? TOULON.surface))) * 100n,
      ...told,
    };
  });
  return recordSales(database, sales);
}
