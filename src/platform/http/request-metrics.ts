import type { Sql } from 'postgres';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** `route` is a declared path, never the caller's own: each new value would be kept for ever. */
export type ObserveRequest = (
  method: string,
  route: string,
  status: number,
  seconds: number,
) => void;

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export function createRequestMetrics(registry: Registry): ObserveRequest {
  const requests = new Counter({
    name: anew(registry, 'gable_http_requests_total'),
    help: 'Requests by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: anew(registry, 'gable_http_request_seconds'),
    help: 'Time until the answer was made, by method and route.',
    labelNames: ['method', 'route'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return (method, route, status, seconds) => {
    const known = METHODS.has(method) ? method : 'OTHER';
    requests.inc({ method: known, route, status });
    durations.observe({ method: known, route }, seconds);
  };
}

/** Connections of this database as the server sees them, asked when scraped; a scrape while it is away leaves it out. */
export function countConnections(registry: Registry, sql: Sql): void {
  new Gauge({
    name: anew(registry, 'gable_database_connections'),
    help: 'Connections to the database, by state.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      this.reset();
      const rows = await sql`
        select coalesce(state, 'unknown') as state, count(*)::int as count
        from pg_stat_activity where datname = current_database() group by 1`.catch(() => []);
      for (const { state, count } of rows) this.set({ state }, count);
    },
  });
}

/** In development each edit makes the application anew over the same registry, which would refuse a name that it knows. */
function anew(registry: Registry, name: string): string {
  registry.removeSingleMetric(name);
  return name;
}
