import { AppError } from '@/kernel/errors';
import { uuidv7 } from '@/kernel/ids';
import { type Ctx, inTransaction } from '@/platform/context';
import { recordAudit } from '../../audit/service/record-audit';
import { proved } from '../../security/service/prove';
import type { ExportView } from '../contract';
import { packExportJob } from '../jobs';
import { findNewestExport, insertExport } from '../store';

/**
 * Starts an archive of all that is kept about the actor, after a recent proof. While one is under way, asking again
 * answers that one.
 */
export function requestExport(ctx: Ctx): Promise<ExportView> {
  return inTransaction(ctx, async (ctx) => {
    const { userId } = await proved(ctx);
    const exportId = uuidv7(ctx.now.getTime());
    if (await insertExport(ctx.db, { id: exportId, userId, createdAt: ctx.now })) {
      await ctx.jobs.enqueue(ctx, packExportJob, { exportId });
      await recordAudit(ctx, { kind: 'export_requested', userId });
    }
    const newest = await findNewestExport(ctx.db, userId);
    if (!newest) throw new AppError('conflict');
    return newest;
  });
}
