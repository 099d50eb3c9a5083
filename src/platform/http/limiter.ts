import type { Sql } from 'postgres';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '@/kernel/errors';
import type { Env } from '../env';
import { type Counted, type LimitName, limitsOf } from './limits';
import type { ReplyHeaders } from './reply';

export interface Limiter {
  /**
   * Counts one request under each limit, in PostgreSQL, so that any number of processes count as one. Writes the
   * `X-RateLimit` headers of the tightest into `headers`. Throws `rate_limited`, and `unavailable` when it cannot count.
   */
  count(names: readonly LimitName[], counted: Counted, headers: ReplyHeaders): Promise<void>;
}

const NO_LIMITS: Limiter = { count: async () => {} };

export function createLimiter(sql: Sql, env: Env): Limiter {
  if (env.RATE_LIMITS === 'off') return NO_LIMITS;
  const limits = limitsOf(env);
  const counters = new Map(
    Object.entries(limits).map(([name, { points, seconds, keyOf }], index) => [
      name,
      {
        points,
        keyOf,
        store: new RateLimiterPostgres({
          storeClient: queryable(sql),
          storeType: 'client',
          tableName: 'rate_limit',
          tableCreated: true,
          keyPrefix: name,
          points,
          duration: seconds,
          // Whoever is over the limit is refused from memory: being refused must not cost us a write.
          inMemoryBlockOnConsumed: points + 1,
          // One of them clears the table that all share.
          clearExpiredByTimeout: index === 0,
        }),
      },
    ]),
  );

  return {
    async count(names, counted, headers) {
      const asked = names.flatMap((name) => {
        const own = counters.get(name);
        const key = own?.keyOf(counted);
        if (own && key != null) return [{ ...own, key }];
        const demo = counters.get(`${name}_demo`);
        const demoKey = demo?.keyOf(counted);
        return demo && demoKey != null ? [{ ...demo, key: demoKey }] : [];
      });
      const counts = await Promise.all(
        asked.map(async ({ store, key, points }) => ({ points, ...(await consume(store, key)) })),
      );
      const [tightest] = counts.sort(
        (a, b) => Number(a.allowed) - Number(b.allowed) || a.remaining - b.remaining,
      );
      if (!tightest) return;
      const resetSeconds = Math.ceil((Date.now() + tightest.resetMs) / 1000);
      headers['x-ratelimit-limit'] = String(tightest.points);
      headers['x-ratelimit-remaining'] = String(tightest.remaining);
      headers['x-ratelimit-reset'] = String(resetSeconds);
      if (tightest.allowed) return;
      throw new AppError('rate_limited', {
        retryAfterSeconds: Math.max(1, Math.ceil(tightest.resetMs / 1000)),
      });
    },
  };
}

interface Count {
  readonly allowed: boolean;
  readonly remaining: number;
  readonly resetMs: number;
}

async function consume(store: RateLimiterPostgres, key: string): Promise<Count> {
  try {
    const { remainingPoints, msBeforeNext } = await store.consume(key);
    return { allowed: true, remaining: remainingPoints, resetMs: msBeforeNext };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { allowed: false, remaining: 0, resetMs: refused.msBeforeNext };
  }
}

/** What the library's PostgreSQL store asks of a driver. Our driver reads bigint as BigInt; the store wants numbers. */
function queryable(sql: Sql) {
  return {
    async query({ text, values }: { text: string; values: (string | number | null)[] }) {
      const rows = await sql.unsafe(text, values, { prepare: true });
      return {
        rowCount: rows.count,
        rows: rows.map((row) => ({
          points: Number(row.points),
          expire: row.expire === null ? null : Number(row.expire),
        })),
      };
    },
  };
}
