import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { connect } from '@/platform/db/connect';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createLogger } from '../log';
import { createMetrics } from '../metrics/metrics';
import { type AnyJob, defineJob, type JobDeclaration, PermanentFailure } from './jobs';
import { registerQueueMetrics } from './queue-metrics';
import { startWorkers, type Workers } from './workers';

const database = testDatabase();
const payload = z.object({ n: z.number() });
const running: Workers[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((workers) => workers.stop(5000)));
});

function jobNamed(name: string, handle: (n: number, attempt: number) => Promise<void>) {
  return defineJob({
    name,
    payload,
    retry: { limit: 2, delaySeconds: 0, backoff: false },
    expireInSeconds: 60,
    handler:
      async () =>
      (_ctx, { n }, run) =>
        handle(n, run.attempt),
  });
}

async function work(jobs: readonly AnyJob[]) {
  const metrics = createMetrics();
  const workers = startWorkers({
    databaseUrl: database.url,
    jobs,
    listen: true,
    log: createLogger('silent'),
    metrics,
    superviseSeconds: 1,
    pollSeconds: 0.5,
    contextFor: ({ name }) => testContext(database, { actor: { kind: 'job', name } }),
  });
  running.push(workers);
  await workers.ready;
  return { workers, metrics };
}

async function statesOf(job: AnyJob): Promise<string[]> {
  const rows = await database.current
    .sql`select state from pgboss.job where name = ${job.name} order by created_on`;
  return rows.map((row) => String(row.state));
}

async function deadLettersOf(job: AnyJob): Promise<unknown[]> {
  const rows = await database.current
    .sql`select data from pgboss.job where name = 'dead_letters' and source_name = ${job.name}`;
  return rows.map((row) => row.data);
}

/** tsx runs the script in a process below its own: the script says which. */
async function pidOf(child: ChildProcessWithoutNullStreams): Promise<number> {
  const [line] = await once(child.stdout, 'data');
  return Number(String(line));
}

const soon = { timeout: 15_000, interval: 50 };

test('a failed run is tried again until it succeeds', async () => {
  const seen: number[] = [];
  const job = jobNamed('test.flaky', async (_n, attempt) => {
    seen.push(attempt);
    if (attempt < 3) throw new Error('not yet');
  });
  const { metrics } = await work([job]);
  const ctx = testContext(database);
  await ctx.jobs.enqueue(ctx, job, { n: 1 });
  await vi.waitFor(async () => expect(await statesOf(job)).toEqual(['completed']), soon);
  expect(seen).toEqual([1, 2, 3]);
  expect(await metrics.registry.metrics()).toContain(
    'gable_job_runs_total{job="test.flaky",outcome="failed"} 2',
  );
});

test('what fails for good becomes a dead letter that knows its queue', async () => {
  const job = jobNamed('test.doomed', async () => {
    throw new Error('never');
  });
  await work([job]);
  const ctx = testContext(database);
  await ctx.jobs.enqueue(ctx, job, { n: 2 });
  await vi.waitFor(async () => expect(await deadLettersOf(job)).toEqual([{ n: 2 }]), soon);
  expect(await statesOf(job)).toEqual(['failed']);
});

test('a permanent failure and an unreadable payload are not tried again', async () => {
  let runs = 0;
  const job = jobNamed('test.refused', async () => {
    runs++;
    throw new PermanentFailure('no such address');
  });
  const ctx = testContext(database);
  const before = { ...job, payload: z.object({ old: z.string() }) };
  await ctx.jobs.enqueue(ctx, job, { n: 3 });
  await ctx.jobs.enqueue(ctx, before as unknown as JobDeclaration, { old: 'shape' });
  await work([job]);
  await vi.waitFor(async () => expect(await deadLettersOf(job)).toHaveLength(2), soon);
  expect(runs).toBe(1);
});

test('a schedule runs by itself, and is dropped when nobody declares it', async () => {
  let runs = 0;
  const every = defineJob({
    name: 'test.nightly',
    payload: z.object({}),
    retry: { limit: 0, delaySeconds: 0, backoff: false },
    expireInSeconds: 60,
    schedule: '* * * * *',
    handler: async () => async () => {
      runs++;
    },
  });
  const { workers } = await work([every]);
  await vi.waitFor(() => expect(runs).toBeGreaterThan(0), soon);
  await workers.stop(5000);
  await work([]);
  expect(await database.current.sql`select name from pgboss.schedule`).toEqual([]);
});

test('stopping lets a running job finish and takes no new one', async () => {
  let started = 0;
  let finished = 0;
  const job = jobNamed('test.slow', async () => {
    started++;
    await delay(1500);
    finished++;
  });
  const { workers } = await work([job]);
  const ctx = testContext(database);
  await ctx.jobs.enqueue(ctx, job, { n: 1 });
  await ctx.jobs.enqueue(ctx, job, { n: 2 });
  await vi.waitFor(() => expect(started).toBe(1), soon);
  await workers.stop(10_000);
  expect({ started, finished }).toEqual({ started: 1, finished: 1 });
  expect(await statesOf(job)).toEqual(['completed', 'created']);
});

test('what does not finish in time is given back', async () => {
  const job = jobNamed('test.endless', (_n, attempt) => delay(attempt === 1 ? 60_000 : 0));
  const { workers } = await work([job]);
  const ctx = testContext(database);
  await ctx.jobs.enqueue(ctx, job, { n: 1 });
  await vi.waitFor(async () => expect(await statesOf(job)).toEqual(['active']), soon);
  await workers.stop(1000);
  expect(await statesOf(job)).toEqual(['retry']);
  await work([job]);
  await vi.waitFor(async () => expect(await statesOf(job)).toEqual(['completed']), soon);
});

test('a run whose process was killed is tried again', async () => {
  const job = jobNamed('test.killed', async () => {});
  const ctx = testContext(database);
  await ctx.jobs.enqueue(ctx, job, { n: 1 });
  const other = spawn('tsx', ['src/testing/hanging-worker.ts', database.url, job.name]);
  await vi.waitFor(async () => expect(await statesOf(job)).toEqual(['active']), soon);
  process.kill(await pidOf(other), 'SIGKILL');
  // What would take half a minute of silence: the dead process no longer touches its job.
  await database.current.sql`
    update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where name = ${job.name}`;
  await work([job]);
  await vi.waitFor(async () => expect(await statesOf(job)).toEqual(['completed']), soon);
});

/** Closes the database to everybody, as a restart of the server does, for as long as `meanwhile` takes. */
async function whileAway(meanwhile: () => Promise<unknown>): Promise<void> {
  const url = new URL(database.url);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const administrator = connect(url.href, { max: 1 });
  await administrator.unsafe(`alter database ${name} allow_connections false`);
  await administrator`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
  try {
    await meanwhile();
  } finally {
    await administrator.unsafe(`alter database ${name} allow_connections true`);
    await administrator.end();
  }
}

test('a database that goes away and comes back is worked on again', async () => {
  const job = jobNamed('test.patient', async () => {});
  await work([job]);
  await whileAway(() => delay(2000));
  const ctx = testContext(database);
  await vi.waitFor(() => ctx.jobs.enqueue(ctx, job, { n: 1 }), soon);
  await vi.waitFor(async () => expect(await statesOf(job)).toEqual(['completed']), soon);
});

test('work begins once a database that was away at the start is there', async () => {
  const job = jobNamed('test.early', async () => {});
  const ctx = testContext(database);
  await ctx.jobs.enqueue(ctx, job, { n: 1 });
  let started: Promise<unknown> = Promise.resolve();
  await whileAway(async () => {
    started = work([job]);
    await delay(1000);
  });
  await started;
  await vi.waitFor(async () => expect(await statesOf(job)).toEqual(['completed']), soon);
});

test('what waits and what was given up is counted', async () => {
  const ctx = testContext(database);
  const job = jobNamed('test.counted', async () => {});
  await ctx.jobs.enqueue(ctx, job, { n: 1 });
  const { registry } = createMetrics();
  registerQueueMetrics(registry, database.current.sql);
  expect(await registry.metrics()).toContain('gable_jobs_waiting{job="test.counted"} 1');
  expect(await registry.metrics()).toContain('gable_jobs_dead{job="test.doomed"} 1');
});

test('lost connections are opened again', async () => {
  const job = jobNamed('test.sturdy', async () => {});
  await work([job]);
  await database.current.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'gable jobs'`;
  const ctx = testContext(database);
  await ctx.jobs.enqueue(ctx, job, { n: 1 });
  await vi.waitFor(async () => expect(await statesOf(job)).toEqual(['completed']), soon);
});
