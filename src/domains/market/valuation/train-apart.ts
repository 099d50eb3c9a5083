import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PricedSale } from './model';
import type { Measured } from './model-market';

export interface Trained {
  readonly packed: Uint8Array;
  readonly sales: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly measured: Measured;
}

const MOST_MEGABYTES = 900;

/** Trains a model in a thread of its own. Rejects with what goes wrong there, memory included, or when `signal` aborts. */
export function trainApart(sales: readonly PricedSale[], signal?: AbortSignal): Promise<Trained> {
  // The build writes the thread beside the process, as JavaScript. A path put together here is no module to a bundler,
  // which would pack the thread into the pages' server.
  const isBuilt = import.meta.url.endsWith('.js');
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const entry = join(folder, isBuilt ? 'train-thread.js' : 'train-thread.ts');
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, {
      workerData: sales,
      execArgv: isBuilt ? [] : ['--import', 'tsx'],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    signal?.addEventListener('abort', () => void worker.terminate(), { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the training thread ended with ${code}`)));
  });
}
