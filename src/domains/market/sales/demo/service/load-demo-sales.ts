import type { Ctx } from '@/platform/context';
import { runSalesImport } from '../../import/service/run-import';
import { inventSales } from '../invent-sales';
import type { SoldHome } from '../model-home';
import { countDemoSales } from '../store';

/**
 * Fills the database with the demo's recorded sales, marked as demo, by the way of every import. Once: where some are
 * there nothing is written. `listed` are homes that the demo offers now.
 */
export async function loadDemoSales(
  ctx: Ctx,
  databaseUrl: string,
  listed: readonly SoldHome[],
): Promise<{ sales: number; isNew: boolean }> {
  const present = await countDemoSales(ctx.db);
  if (present > 0) return { sales: present, isNew: false };
  const plan = { files: [], layouts: ['demo'] };
  const { added } = await runSalesImport(ctx, databaseUrl, plan, async (writer) => {
    let sales = 0;
    for (const sale of inventSales(ctx.now, listed)) {
      await writer.add(sale);
      sales += 1;
    }
    return { rows: sales, sales, rejected: 0, interrupted: false };
  });
  return { sales: added, isNew: true };
}
