import { JOBS } from './composition/jobs';
import { openRuntime } from './composition/runtime';
import { startWorkers } from './composition/workers';
import { env } from './platform/env';

/** How long running jobs may take to finish once the process is asked to stop; the rest is tried again elsewhere. */
const DRAIN_MS = 10_000;

const runtime = openRuntime(env(), 'gable worker');
void runtime.jobs.open(JOBS);
const workers = startWorkers(runtime);
workers.ready.then(() => runtime.log.info('working on jobs'));

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  runtime.log.info('finishing the running jobs');
  await workers.stop(DRAIN_MS);
  await runtime.close();
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
