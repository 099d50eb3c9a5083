import { departmentName } from '@/domains/places/gazetteer/service/departments';
import { openGazetteer } from '@/domains/places/gazetteer/service/open';
import { type Ctx, inTransaction } from '@/platform/context';
import type { Market } from '../model';
import { cutOf } from '../model-coverage';
import { slopesOf } from '../model-hedonic';
import { CHANGES, levelled, placesOf, rollupFacts } from '../model-rollup';
import { findChangedMarkets, isImporting, takeChanges } from '../store-changes';
import { findCells, findProducts, recordedYears } from '../store-market';
import {
  applyStage,
  findUnnamed,
  insertNames,
  nameCommunes,
  openStage,
  stageFacts,
  stageFigures,
} from '../store-rebuild';

/**
 * Rebuilds the rollups of every market and year whose sales were written to, market by market, each in a transaction of its
 * own: readers go on seeing the old ones until then and wait for nothing. While an import runs nothing is done, as it would
 * be done again at its end.
 */
export async function refreshTrends(
  ctx: Pick<Ctx, 'db' | 'log'>,
  signal?: AbortSignal,
): Promise<void> {
  if (await isImporting(ctx.db)) return;
  for (const market of await findChangedMarkets(ctx.db)) {
    if (signal?.aborted) return;
    const started = performance.now();
    const years = await inTransaction(ctx, ({ db }) => rebuild(db, market));
    ctx.log.info(
      { ...market, years, ms: Math.round(performance.now() - started) },
      'market trends',
    );
  }
}

async function rebuild(db: Ctx['db'], market: Market): Promise<number[]> {
  const changed = await takeChanges(db, market);
  if (changed.length === 0) return [];
  const recorded = await recordedYears(db, market);
  const cut = cutOf(recorded);
  const lastYear = recorded.at(-1)?.year ?? 0;
  await openStage(db);
  await stageFigures(db, market, changed, null);
  if (cut !== null)
    await stageFigures(
      db,
      market,
      CHANGES.map((years) => lastYear - years),
      cut,
    );

  const cells = await findCells(db, market, cut);
  const products = await findProducts(db, market);
  const slopes = new Map(
    [...products].map(([type, all]) => [type, slopesOf(all, placesOf(cells, type))] as const),
  );
  await stageFacts(db, rollupFacts(levelled(cells, slopes), market.market, recorded));
  await applyStage(db, market, changed);
  await nameAreas(db, market);
  return changed;
}

async function nameAreas(db: Ctx['db'], market: Market): Promise<void> {
  await nameCommunes(db, market);
  const codes = await findUnnamed(db, market, 'postal_code');
  if (codes.length > 0) {
    const towns = await openGazetteer();
    const named = codes.flatMap((code) => {
      const town = towns.withCode(code).find(({ country }) => country === market.country);
      return town ? [[code, town.name] as const] : [];
    });
    await insertNames(db, market.country, 'postal_code', named);
  }
  for (const code of await findUnnamed(db, market, 'department')) {
    const name = market.country === 'FR' ? departmentName(code) : null;
    if (name !== null) await insertNames(db, market.country, 'department', [[code, name]]);
  }
}
