import { join } from 'node:path';
import { contextOf, openRuntime, type Runtime } from '@/composition/runtime';
import { searchInput } from '@/domains/properties/contract';
import { search } from '@/domains/properties/service/search';
import type { Ctx } from '@/platform/context';
import { connect } from '@/platform/db/connect';
import { parseEnv } from '@/platform/env';
import { ensureBuilt } from '../../machine/build';
import { accessToken } from '../access-token';
import { serve, stopAll } from '../http/processes';
import { capturedWaves, runWaves } from './capture';
import { type Figures, measure, request } from './measure';
import { AT_ONCE, type Door } from './results';
import { type Shape, shapes } from './shapes';

const PORT = 4880;
const NEVER_REACHED = '1000000000';

/** A filled database, the shapes to measure on it, and where each figure goes as soon as it is known. */
export interface Subject {
  readonly url: string;
  readonly folder: string;
  readonly only: string | undefined;
  readonly keep: (shape: string, door: Door, atOnce: number, figures: Figures) => Promise<void>;
}

export const STAGES = { sql: measureSql, service: measureService, http: measureHttp };
export type Stage = keyof typeof STAGES;

/** The service's own statements through the driver: the floor. */
function measureSql(subject: Subject): Promise<void> {
  return forEachShape(subject, async (shape, runtime) => {
    const waves = await capturedWaves(subject.url, runtime, shape.run);
    const sql = connect(subject.url, {
      max: 10,
      connection: { plan_cache_mode: 'force_custom_plan' },
    });
    try {
      for (const atOnce of AT_ONCE) {
        const figures = await measure(() => runWaves(sql, waves), atOnce);
        await subject.keep(shape.name, 'SQL', atOnce, figures);
      }
    } finally {
      await sql.end();
    }
  });
}

function measureService(subject: Subject): Promise<void> {
  return forEachShape(subject, async (shape, _runtime, ctx) => {
    for (const atOnce of AT_ONCE)
      await subject.keep(
        shape.name,
        'service',
        atOnce,
        await measure(() => shape.run(ctx), atOnce),
      );
  });
}

/** tRPC and REST from the production build, without the limits that would stop so many questions of one reader. */
async function measureHttp(subject: Subject): Promise<void> {
  await ensureBuilt();
  const origin = `http://127.0.0.1:${PORT}`;
  await serve(
    [process.execPath, 'dist/server.js'],
    {
      ...environmentOf(subject),
      PORT: String(PORT),
      RATE_LIMIT_USER_PER_MINUTE: NEVER_REACHED,
      RATE_LIMIT_TEAM_PER_HOUR: NEVER_REACHED,
      RATE_LIMIT_WEB_PER_MINUTE: NEVER_REACHED,
    },
    `${origin}/healthz`,
    join(subject.folder, 'server.log'),
  );
  try {
    const headers = { authorization: `Bearer ${await accessToken(origin)}` };
    await forEachShape(subject, async (shape) => {
      const input = encodeURIComponent(JSON.stringify({ json: shape.input }));
      const trpc = `${origin}/api/trpc/${shape.procedure}?input=${input}`;
      const rest = `${origin}/api/properties/search?${new URLSearchParams(shape.rest)}`;
      for (const atOnce of AT_ONCE) {
        await subject.keep(shape.name, 'tRPC', atOnce, await measure(() => request(trpc), atOnce));
        if (!shape.rest) continue;
        const figures = await measure(() => request(rest, headers), atOnce);
        await subject.keep(shape.name, 'REST', atOnce, figures);
      }
    });
  } finally {
    await stopAll();
  }
}

/** Opens what a service needs on a database, and hands over the shapes with a cursor that lies deep in it. */
async function forEachShape(
  subject: Subject,
  use: (shape: Shape, runtime: Runtime, ctx: Ctx) => Promise<void>,
): Promise<void> {
  const runtime = openRuntime(parseEnv(environmentOf(subject)), 'gable bench');
  try {
    const ctx: Ctx = { ...contextOf(runtime, { requestId: 'bench' }), actor: { kind: 'nobody' } };
    const far = await search(ctx, searchInput.parse({ page: 90, perPage: 100 }));
    for (const shape of shapes(far.nextCursor ?? ''))
      if (!subject.only || shape.name.includes(subject.only)) await use(shape, runtime, ctx);
  } finally {
    await runtime.close();
  }
}

function environmentOf({ url, folder }: Subject) {
  return {
    DATABASE_URL: url,
    AUTH_SECRET: 'b'.repeat(64),
    DATA_DIR: folder,
    PUBLIC_URL: '',
    WORKERS: 'separate',
    LOG_LEVEL: 'warn',
  };
}
