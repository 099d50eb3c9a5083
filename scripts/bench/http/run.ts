import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextOf, openRuntime } from '@/composition/runtime';
import { connect } from '@/platform/db/connect';
import { migrateDatabase } from '@/platform/db/migrate';
import { parseEnv } from '@/platform/env';
import { startPostgres } from '@/platform/postgres-server/server';
import { ensureBuilt } from '../../machine/build';
import { accessToken } from '../access-token';
import { writeTable } from '../table';
import { capturedStatements } from './capture';
import { type Load, load } from './load';
import { bundled, serve, stopAll } from './processes';
import { seedListings, TOWN } from './seed';

const LISTINGS = 100_000;
const CONNECTIONS = [1, 16] as const;
/** First of five ports in a row. */
const PORT = 4870;
const NEVER_REACHED = '1000000000';

interface Target {
  readonly name: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
}

/** The same indexed query through each door, all in one run; shares are of bare node:http with the driver. */
export async function run(): Promise<void> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'gable-bench-http-'));
  const postgres = await startPostgres({ cluster: join(folder, 'cluster') });
  try {
    const url = postgres.url('postgres');
    await migrateDatabase(url);
    const sql = connect(url, { max: 1 });
    await seedListings(sql, LISTINGS);
    await sql.end();
    const targets = await openTargets(url, folder);
    const measured = new Map<string, Load[]>();
    for (const { name, url: address, headers } of targets) {
      measured.set(name, []);
      for (const connections of CONNECTIONS)
        measured.get(name)?.push(await load(address, connections, headers));
    }
    await report(measured);
  } finally {
    await stopAll();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openTargets(url: string, folder: string): Promise<Target[]> {
  const environment = {
    DATABASE_URL: url,
    AUTH_SECRET: 'b'.repeat(64),
    DATA_DIR: folder,
    PUBLIC_URL: '',
    WORKERS: 'separate',
  };
  const runtime = openRuntime(parseEnv({ ...environment, LOG_LEVEL: 'silent' }), 'gable bench');
  const statements = await capturedStatements(url, contextOf(runtime, { requestId: 'bench' }));
  await runtime.close();
  const bare = { ...environment, BENCH_STATEMENTS: JSON.stringify(statements) };
  const at = (offset: number) => ({
    port: String(PORT + offset),
    origin: `http://127.0.0.1:${PORT + offset}`,
  });
  const [node, next, open, full] = [at(0), at(1), at(2), at(3)];
  const log = (name: string) => join(folder, `${name}.log`);
  const search = `/api/properties/search?city=${encodeURIComponent(TOWN)}`;

  await serve(
    [process.execPath, await bundled('scripts/bench/http/bare-node.ts', 'dist')],
    { ...bare, PORT: node.port },
    node.origin,
    log('node'),
  );
  buildBareNext();
  await serve(
    ['next', 'start', BARE_NEXT, '--port', next.port, '--hostname', '127.0.0.1'],
    { ...bare, PORT: next.port },
    `${next.origin}/query`,
    log('next'),
  );
  await serve(
    [process.execPath, await bundled('scripts/bench/http/bare-application.ts', 'dist')],
    { ...environment, PORT: open.port, RATE_LIMITS: 'off', LOG_LEVEL: 'silent' },
    `${open.origin}/healthz`,
    log('open'),
  );
  const limits = {
    RATE_LIMIT_USER_PER_MINUTE: NEVER_REACHED,
    RATE_LIMIT_TEAM_PER_HOUR: NEVER_REACHED,
    RATE_LIMIT_WEB_PER_MINUTE: NEVER_REACHED,
  };
  await serve(
    [process.execPath, 'dist/server.js'],
    { ...environment, ...limits, PORT: full.port },
    `${full.origin}/healthz`,
    log('full'),
  );
  const token = await accessToken(full.origin);
  const input = encodeURIComponent(JSON.stringify({ json: { cities: [TOWN] } }));
  return [
    { name: 'bare node:http', url: node.origin },
    { name: 'bare Next route handler', url: `${next.origin}/query` },
    { name: 'REST, layers off', url: open.origin + search },
    {
      name: 'REST, session, limits, log on',
      url: full.origin + search,
      headers: { authorization: `Bearer ${token}` },
    },
    { name: 'tRPC', url: `${full.origin}/api/trpc/properties.search?input=${input}` },
    { name: 'page', url: `${full.origin}/properties?city=${encodeURIComponent(TOWN)}` },
  ];
}

const BARE_NEXT = 'scripts/bench/http/bare-next';

function buildBareNext() {
  const built = spawnSync('next', ['build', BARE_NEXT], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (built.status !== 0) throw new Error('the bare Next application did not build');
}

async function report(measured: Map<string, Load[]>): Promise<void> {
  const floor = measured.get('bare node:http') ?? [];
  const rows = [...measured].flatMap(([name, loads]) =>
    loads.map((figures, index) => {
      const share = figures.requestsPerSecond / (floor[index]?.requestsPerSecond ?? Number.NaN);
      const slower = figures.p50 / (floor[index]?.p50 ?? Number.NaN);
      return [
        name,
        String(CONNECTIONS[index]),
        figures.requestsPerSecond.toFixed(0),
        `${figures.p50.toFixed(2)} ms`,
        `${figures.p95.toFixed(2)} ms`,
        `${(share * 100).toFixed(0)} %`,
        `${slower.toFixed(2)} ×`,
      ];
    }),
  );
  await writeTable(
    'http',
    [
      'target',
      'at once',
      'requests/s',
      'p50',
      'p95',
      'share of bare requests/s',
      'p50 of bare p50',
    ],
    rows,
    `One indexed query over ${LISTINGS.toLocaleString('en')} listings: the newest twenty of one town of forty, with their count.`,
  );
}
