import { AppError } from '@/kernel/errors';
import { type Ctx, inTransaction } from '@/platform/context';
import { afterSalesChanged } from '../../../service/after-sales-changed';
import { forgetDemoModels } from '../../../valuation/service/forget-demo-models';
import { deleteDemoSales, findDemoAreas } from '../store';

/** Removes the demo's recorded sales; resolves to how many there were. */
export function clearDemoSales(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== 'operator') throw new AppError('forbidden');
  return inTransaction(ctx, async (tx) => {
    const areas = await findDemoAreas(tx.db);
    await deleteDemoSales(tx.db);
    await forgetDemoModels(tx);
    await afterSalesChanged(tx, areas);
    return areas.reduce((sum, { sales }) => sum + sales, 0);
  });
}
