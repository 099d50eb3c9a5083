import { contextOf, openRuntime } from '@/composition/runtime';
import {
  importSales,
  type SalesImportSummary,
} from '@/domains/market/sales/import/service/import-sales';
import { uuidv7 } from '@/kernel/ids';
import type { ImportRun, Outcome } from './import-run';

/** `npm run import -- sales`. */
export async function importSalesCommand({
  settings,
  onProgress,
  ...input
}: ImportRun): Promise<Outcome> {
  const runtime = openRuntime(settings, 'gable-import');
  const ctx = contextOf(runtime, { actor: { kind: 'operator' }, requestId: uuidv7() });
  try {
    const summary = await importSales(ctx, runtime.databaseUrl, {
      ...input,
      onProgress: ({ rows, share }) => onProgress(rows, share),
    });
    const { rents, rows, sales, added, changed, withdrawn, rejected, interrupted } = summary;
    return {
      rows,
      counts: [
        [sales, 'sales'],
        [added, 'added'],
        [changed, 'changed'],
        [sales - added - changed, 'unchanged'],
        [withdrawn, 'withdrawn'],
        ...(rents.rents > 0 ? rentCounts(rents) : []),
        [rejected, 'rejected'],
      ],
      rejected,
      interrupted,
    };
  } finally {
    await runtime.close();
  }
}

function rentCounts({ rents, added, changed }: SalesImportSummary['rents']) {
  return [
    [rents, 'rents'],
    [added, 'added'],
    [changed, 'changed'],
  ] as const;
}
