import { sale } from '@/domains/market/sales/tables';
import type { Database } from '@/platform/db/client';

type NewSale = typeof sale.$inferInsert;

let recorded = 0;

/** Records sales at these prices per m², a day apart from `from` on: flats of 50 m² with two rooms in Toulon unless told. */
export async function recordSales(
  db: Database,
  from: string,
  perMetre: readonly number[],
  facts: Partial<NewSale> | ((index: number) => Partial<NewSale>) = {},
): Promise<void> {
  const start = Date.parse(from);
  await db.insert(sale).values(
    perMetre.map((each, index): NewSale => {
      const told = typeof facts === 'function' ? facts(index) : facts;
      return {
        source: 'test',
        sourceKey: String(++recorded),
        fingerprint: 'a'.repeat(32),
        country: 'FR',
        soldOn: new Date(start + index * 86_400_000).toISOString().slice(0, 10),
        price: BigInt(Math.round(each * (told.surface ?? 50))) * 100n,
        currency: 'EUR',
        nature: 'sale',
        type: 'apartment',
        surface: 50,
        rooms: 2,
        details: {},
        dwellings: 1,
        outbuildings: 0,
        parts: [],
        postalCode: '83000',
        city: 'Toulon',
        communeCode: '83137',
        department: '83',
        exclusions: [],
        ...told,
      };
    }),
  );
}
