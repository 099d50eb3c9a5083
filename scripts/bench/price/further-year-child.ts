import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { importSales } from '@/domains/market/sales/import/service/import-sales';
import { refreshTrends } from '@/domains/market/trends/service/refresh-trends';
import { openDatabase } from '@/platform/db/client';
import type { Told } from './further-year';
import { benchContext, openApplication } from './house';

const [url = '', folder = '', file = ''] = process.argv.slice(2);
const tell = (told: Told) => new Promise((sent) => process.send?.(told, sent));

const runtime = openApplication(url, folder);
const ctx = benchContext(runtime);
let started = performance.now();
const { added } = await importSales(ctx, url, {
  files: [file],
  rejectsPath: join(folder, 'rejects.csv'),
});
await tell({
  part: 'import',
  seconds: (performance.now() - started) / 1000,
  note: `${added.toLocaleString('en-US')} sales`,
});
started = performance.now();
const jobs = openDatabase({
  url,
  poolSize: 2,
  prepare: true,
  statementTimeoutMs: 0,
  name: 'gable job',
});
const pauses = monitorEventLoopDelay({ resolution: 10 });
pauses.enable();
await refreshTrends({ ...ctx, db: jobs.db });
await tell({
  part: 'rollups',
  seconds: (performance.now() - started) / 1000,
  note: `of ten departments, its process busy for at most ${Math.round(pauses.max / 1e6)} ms at a time`,
});
await jobs.close();
await runtime.close();
process.disconnect?.();
