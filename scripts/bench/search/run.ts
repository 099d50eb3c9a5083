import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contextOf, openRuntime, type Runtime } from '@/composition/runtime';
import { searchInput } from '@/domains/properties/contract';
import { search } from '@/domains/properties/service/search';
import type { Ctx } from '@/platform/context';
import { connect } from '@/platform/db/connect';
import { parseEnv } from '@/platform/env';
import { startPostgres } from '@/platform/postgres-server/server';
import { ensureBuilt } from '../../machine/build';
import { accessToken } from '../access-token';
import { serve, stopAll } from '../http/processes';
import { capturedWaves, runWaves } from './capture';
import { filledDatabase } from './data';
import { type Figures, measure, request } from './measure';
import { type Measured, report } from './report';
import { type Shape, shapes } from './shapes';

const PORT = 4880;
const NEVER_REACHED = '1000000000';

/**
 * Every way to search, over many generated listings and a tenth of them: the bare SQL, the service, tRPC and REST over
 * HTTP from the production build, at 1 and 16 at once. `--folder` keeps the filled databases for another run.
 */
export async function run(args: string[]): Promise<void> {
  const options = {
    listings: { type: 'string', default: '1000000' },
    folder: { type: 'string' },
    shape: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const listings = Number(values.listings);
  await ensureBuilt();
  const folder = values.folder
    ? resolve(values.folder)
    : mkdtempSync(join(tmpdir(), 'gable-bench-search-'));
  const postgres = await startPostgres({ cluster: join(folder, 'cluster') });
  try {
    const small = await filledDatabase(postgres.url, folder, listings / 10);
    const large = await filledDatabase(postgres.url, folder, listings);
    const floors = await onTenth(small.url, folder, values.shape);
    const measured = await onAll(large.url, folder, floors, values.shape);
    await report(measured, listings, large.filling);
  } finally {
    await stopAll();
    await postgres.stop();
    if (!values.folder) rmSync(folder, { recursive: true, force: true });
  }
}

async function onTenth(
  url: string,
  folder: string,
  only: string | undefined,
): Promise<Map<string, Figures>> {
  const floors = new Map<string, Figures>();
  await inRuntime(url, folder, only, async (asked, runtime) => {
    for (const shape of asked) {
      const { figures } = await sqlFigures(url, runtime, shape, [1]);
      const [alone] = figures;
      if (alone) floors.set(shape.name, alone);
    }
  });
  return floors;
}

async function onAll(
  url: string,
  folder: string,
  floors: ReadonlyMap<string, Figures>,
  only: string | undefined,
): Promise<Measured[]> {
  const origin = `http://127.0.0.1:${PORT}`;
  const environment = {
    ...environmentOf(url, folder),
    PORT: String(PORT),
    RATE_LIMIT_USER_PER_MINUTE: NEVER_REACHED,
    RATE_LIMIT_TEAM_PER_HOUR: NEVER_REACHED,
    RATE_LIMIT_WEB_PER_MINUTE: NEVER_REACHED,
  };
  await serve(
    [process.execPath, 'dist/server.js'],
    environment,
    `${origin}/healthz`,
    join(folder, 'server.log'),
  );
  const headers = { authorization: `Bearer ${await accessToken(origin)}` };
  const measured: Measured[] = [];
  await inRuntime(url, folder, only, async (asked, runtime, ctx) => {
    for (const shape of asked) {
      const { figures } = await sqlFigures(url, runtime, shape, [1, 16]);
      const doors = figures.map((one, index) => ({
        door: 'SQL',
        atOnce: index === 0 ? 1 : 16,
        figures: one,
      }));
      for (const [door, use] of doorsOf(shape, origin, headers, ctx))
        for (const atOnce of [1, 16])
          doors.push({ door, atOnce, figures: await measure(use, atOnce) });
      const small = floors.get(shape.name);
      if (small) measured.push({ name: shape.name, kind: shape.kind, small, doors });
    }
  });
  return measured;
}

function doorsOf(
  shape: Shape,
  origin: string,
  headers: Record<string, string>,
  ctx: Ctx,
): [string, () => Promise<unknown>][] {
  const input = encodeURIComponent(JSON.stringify({ json: shape.input }));
  const trpc = `${origin}/api/trpc/${shape.procedure}?input=${input}`;
  const rest = `${origin}/api/properties/search?${new URLSearchParams(shape.rest)}`;
  return [
    ['service', () => shape.run(ctx)],
    ['tRPC', () => request(trpc)],
    ...(shape.rest
      ? [['REST', () => request(rest, headers)] satisfies [string, () => Promise<unknown>]]
      : []),
  ];
}

async function sqlFigures(url: string, runtime: Runtime, shape: Shape, atOnce: readonly number[]) {
  const waves = await capturedWaves(url, runtime, shape.run);
  const sql = connect(url, { max: 10, connection: { plan_cache_mode: 'force_custom_plan' } });
  try {
    const figures: Figures[] = [];
    for (const many of atOnce) figures.push(await measure(() => runWaves(sql, waves), many));
    return { figures };
  } finally {
    await sql.end();
  }
}

function environmentOf(url: string, folder: string) {
  return {
    DATABASE_URL: url,
    AUTH_SECRET: 'b'.repeat(64),
    DATA_DIR: folder,
    PUBLIC_URL: '',
    WORKERS: 'separate',
    LOG_LEVEL: 'warn',
  };
}

/** Opens what a service needs on a database, and hands over the shapes with a cursor that lies deep in it. */
async function inRuntime(
  url: string,
  folder: string,
  only: string | undefined,
  use: (asked: Shape[], runtime: Runtime, ctx: Ctx) => Promise<void>,
): Promise<void> {
  const runtime = openRuntime(parseEnv(environmentOf(url, folder)), 'gable bench');
  try {
    const ctx: Ctx = { ...contextOf(runtime, { requestId: 'bench' }), actor: { kind: 'nobody' } };
    const far = await search(ctx, searchInput.parse({ page: 90, perPage: 100 }));
    const asked = shapes(far.nextCursor ?? '');
    await use(only ? asked.filter(({ name }) => name.includes(only)) : asked, runtime, ctx);
  } finally {
    await runtime.close();
  }
}
