import { parentPort, workerData } from 'node:worker_threads';
import type { PricedSale } from './model';
import { trainMarket } from './model-train';
import { packModel } from './pack-model';

/** Trains in a thread of its own: minutes of arithmetic would keep every request of the process waiting. */
const model = trainMarket(workerData as PricedSale[]);
parentPort?.postMessage({
  packed: await packModel(model),
  sales: model.sales,
  firstDay: model.firstDay,
  lastDay: model.lastDay,
  measured: model.measured,
});
