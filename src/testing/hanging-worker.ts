import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Ctx } from '@/platform/context';
import { startWorkers } from '@/platform/jobs/workers';
import { createLogger } from '@/platform/log';
import { createMetrics } from '@/platform/metrics/metrics';

/** A worker whose one job never ends, to be killed by a test: `hanging-worker.ts DATABASE_URL JOB`. */
const [databaseUrl = '', name = ''] = process.argv.slice(2);

startWorkers({
  databaseUrl,
  jobs: [
    {
      name,
      payload: z.object({ n: z.number() }),
      retry: { limit: 2, delaySeconds: 0, backoff: false },
      expireInSeconds: 60,
      handler: async () => async () => {
        process.stdout.write(String(process.pid));
        await delay(60_000);
      },
    },
  ],
  listen: true,
  log: createLogger('silent'),
  metrics: createMetrics(),
  // The job of this worker asks nothing of its context.
  contextFor: () => ({}) as Ctx,
});
