import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What this process counts, shown by `GET /metrics`; each process answers for itself. */
export interface Metrics {
  readonly registry: Registry;
  readonly jobRuns: Counter<'job' | 'outcome'>;
  readonly jobSeconds: Histogram<'job'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    jobRuns: new Counter({
      name: 'gable_job_runs_total',
      help: 'Job runs by outcome: completed, failed (to be retried), dead (given up).',
      labelNames: ['job', 'outcome'],
      registers: [registry],
    }),
    jobSeconds: new Histogram({
      name: 'gable_job_duration_seconds',
      help: 'How long job runs took.',
      labelNames: ['job'],
      buckets: [0.01, 0.05, 0.25, 1, 5, 30, 120, 600],
      registers: [registry],
    }),
  };
}
