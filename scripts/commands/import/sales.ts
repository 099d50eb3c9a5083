import { importSales } from '@/domains/market/sales/import/service/import-sales';
import type { ImportRun, Outcome } from './import-run';

/** `npm run import -- sales`. */
export async function importSalesCommand({
  settings,
  onProgress,
  ...input
}: ImportRun): Promise<Outcome> {
  const ctx = { actor: { kind: 'operator' }, now: new Date() } as const;
  const summary = await importSales(ctx, settings.DATABASE_URL ?? '', {
    ...input,
    onProgress: ({ rows, share }) => onProgress(rows, share),
  });
  const { rows, sales, added, changed, withdrawn, rejected, interrupted } = summary;
  return {
    rows,
    counts: [
      [sales, 'sales'],
      [added, 'added'],
      [changed, 'changed'],
      [sales - added - changed, 'unchanged'],
      [withdrawn, 'withdrawn'],
      [rejected, 'rejected'],
    ],
    rejected,
    interrupted,
  };
}
