import type { SoldHome } from '@/domains/market/sales/demo/model-home';
import { loadDemoSales } from '@/domains/market/sales/demo/service/load-demo-sales';
import { listedHomes } from '@/domains/properties/demo/service/listed-homes';
import type { Ctx } from '@/platform/context';

/** Loads the demo's recorded sales, some of them at the very addresses that the demo lists. */
export function loadDemoMarket(ctx: Ctx, databaseUrl: string) {
  const homes: readonly SoldHome[] = listedHomes(ctx.now);
  return loadDemoSales(ctx, databaseUrl, homes);
}
