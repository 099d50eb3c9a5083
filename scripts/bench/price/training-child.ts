import { trainMarketNow } from '@/domains/market/valuation/service/train-market';
import { isCountry } from '@/kernel/countries';
import { openDatabase } from '@/platform/db/client';
import { benchContext, openApplication } from './house';
import type { Training } from './training';

const [url = '', folder = '', country = '', department = ''] = process.argv.slice(2);
if (!isCountry(country)) throw new Error(`${country} is no country`);
const runtime = openApplication(url, folder);
const jobs = openDatabase({
  url,
  poolSize: 2,
  prepare: true,
  statementTimeoutMs: 0,
  name: 'gable job',
});
const started = performance.now();
const outcome = await trainMarketNow(
  { ...benchContext(runtime), db: jobs.db },
  { country, department, isDemo: false },
);
const told: Training = {
  seconds: (performance.now() - started) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  outcome,
};
await new Promise((sent) => process.send?.(told, sent));
await jobs.close();
await runtime.close();
process.disconnect?.();
