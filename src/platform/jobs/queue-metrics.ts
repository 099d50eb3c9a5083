import type { Sql } from 'postgres';
import { Gauge, type Registry } from 'prom-client';
import { DEAD_LETTERS } from './queue';

/** Adds what waits in the queue to the figures of a process, counted when they are asked for. */
export function registerQueueMetrics(registry: Registry, sql: Sql): void {
  let counting: Promise<void> | undefined;
  // The registry asks all figures at once: they share one query.
  const collect = () => {
    counting ??= count().finally(() => {
      counting = undefined;
    });
    return counting;
  };
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['job'], registers: [registry], collect });
  const waiting = gauge('gable_jobs_waiting', 'Jobs that are due, by job.');
  const oldest = gauge('gable_jobs_oldest_seconds', 'How long the longest due job waits, by job.');
  const dead = gauge('gable_jobs_dead', 'Dead letters, by the job that was given up.');

  async function count(): Promise<void> {
    const rows = await countWaiting(sql);
    for (const figure of [waiting, oldest, dead]) figure.reset();
    for (const { name, source, jobs, seconds } of rows) {
      if (name === DEAD_LETTERS) {
        dead.set({ job: source ?? 'unknown' }, jobs);
      } else {
        waiting.set({ job: name }, jobs);
        oldest.set({ job: name }, seconds);
      }
    }
  }
}

interface Waiting {
  readonly name: string;
  readonly source: string | null;
  readonly jobs: number;
  readonly seconds: number;
}

/** While the database is away the other figures are still worth showing. */
async function countWaiting(sql: Sql): Promise<readonly Waiting[]> {
  try {
    return await sql<Waiting[]>`
      select name, source_name as source, count(*)::int as jobs,
        extract(epoch from now() - min(start_after))::float8 as seconds
      from pgboss.job
      where state in ('created', 'retry') and start_after <= now()
      group by name, source_name`;
  } catch {
    return [];
  }
}
