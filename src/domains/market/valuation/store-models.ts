import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Country } from '@/kernel/countries';
import type { Database } from '@/platform/db/client';
import { sale } from '../sales/tables';
import type { MarketKey } from './model-market-key';
import { PRICED_COLUMNS, usable } from './store';
import { valuationModel } from './tables';

const ofMarket = ({ country, department, isDemo }: MarketKey) =>
  and(
    eq(valuationModel.country, country),
    eq(valuationModel.department, department),
    eq(valuationModel.isDemo, isDemo),
  );

/** The latest model of a market that saw no sale of this day (ISO) or later. */
export async function findModelBefore(db: Database, market: MarketKey, before: string) {
  const [row] = await db
    .select({ id: valuationModel.id, version: valuationModel.version })
    .from(valuationModel)
    .where(
      and(ofMarket(market), eq(valuationModel.status, 'ready'), lt(valuationModel.dataTo, before)),
    )
    .orderBy(desc(valuationModel.version))
    .limit(1);
  return row;
}

export async function readModel(db: Database, id: number) {
  const [row] = await db.select().from(valuationModel).where(eq(valuationModel.id, id));
  return row;
}

/** The last thing that was tried with a market. */
export async function findLatest(db: Database, market: MarketKey) {
  const [row] = await db
    .select({
      status: valuationModel.status,
      version: valuationModel.version,
      sales: valuationModel.sales,
      dataTo: valuationModel.dataTo,
    })
    .from(valuationModel)
    .where(and(ofMarket(market), inArray(valuationModel.status, ['ready', 'too_small'])))
    .orderBy(desc(valuationModel.version))
    .limit(1);
  return row;
}

/** Claims the training of a market; undefined where another holds it. One that began before `stale` died on the way. */
export async function claimTraining(
  db: Database,
  market: MarketKey,
  { now, stale }: { now: Date; stale: Date },
): Promise<{ id: number; version: number } | undefined> {
  await db
    .update(valuationModel)
    .set({ status: 'failed', endedAt: now, failure: 'The process ended on the way.' })
    .where(
      and(
        ofMarket(market),
        eq(valuationModel.status, 'training'),
        lt(valuationModel.startedAt, stale),
      ),
    );
  const next = db
    .select({ version: sql<number>`coalesce(max(${valuationModel.version}), 0) + 1` })
    .from(valuationModel)
    .where(ofMarket(market));
  const [row] = await db
    .insert(valuationModel)
    .values({ ...market, version: sql`(${next})`, status: 'training', startedAt: now })
    .onConflictDoNothing()
    .returning({ id: valuationModel.id, version: valuationModel.version });
  return row;
}

type Ending = Omit<Partial<typeof valuationModel.$inferInsert>, 'status'> & {
  readonly status: 'ready' | 'failed' | 'too_small';
};

/** Writes how a training ended. */
export async function endTraining(db: Database, id: number, ending: Ending): Promise<void> {
  await db.update(valuationModel).set(ending).where(eq(valuationModel.id, id));
}

/** Forgets all but the last `keep` models and the last ending of a market. */
export async function forgetOldModels(
  db: Database,
  market: MarketKey,
  keep: number,
): Promise<void> {
  const kept = db
    .select({ version: valuationModel.version })
    .from(valuationModel)
    .where(and(ofMarket(market), eq(valuationModel.status, 'ready')))
    .orderBy(desc(valuationModel.version))
    .limit(keep);
  await db.delete(valuationModel).where(
    and(
      ofMarket(market),
      sql`${valuationModel.version} < (
          select min(version) from (${kept}) as kept having count(*) = ${keep}
        )`,
    ),
  );
}

export async function deleteDemoModels(db: Database): Promise<void> {
  await db.delete(valuationModel).where(eq(valuationModel.isDemo, true));
}

/** The latest sales of a market that may speak for others, before the day (ISO), oldest first. */
export async function readMarketSales(
  db: Database,
  { country, department, isDemo }: MarketKey,
  limit: number,
) {
  const rows = await db
    .select(PRICED_COLUMNS)
    .from(sale)
    .where(
      and(
        eq(sale.country, country),
        // As `sale_market` has it: the index of whole markets.
        department === '' ? isNull(sale.department) : eq(sale.department, department),
        eq(sale.isDemo, isDemo),
        usable,
      ),
    )
    .orderBy(desc(sale.soldOn), desc(sale.id))
    .limit(limit);
  return rows.reverse();
}

/** Every market with what it holds now. Reads all sales: for jobs only. */
export async function countMarkets(db: Database) {
  const rows = await db
    .select({
      country: sale.country,
      department: sql<string>`coalesce(${sale.department}, '')`,
      isDemo: sale.isDemo,
      sales: sql<number>`count(*)::int`,
      dataTo: sql<string>`max(${sale.soldOn})`,
    })
    .from(sale)
    .where(usable)
    .groupBy(sale.country, sql`coalesce(${sale.department}, '')`, sale.isDemo);
  return rows.map((row) => ({ ...row, country: row.country as Country }));
}
