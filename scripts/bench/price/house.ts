import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextOf, openRuntime, type Runtime } from '@/composition/runtime';
import type { Ctx } from '@/platform/context';
import { migrateDatabase } from '@/platform/db/migrate';
import { parseEnv } from '@/platform/env';
import { startPostgres } from '@/platform/postgres-server/server';

/** A PostgreSQL with the settings that it has anywhere, and the application over it. */
export interface House {
  readonly folder: string;
  readonly url: string;
  readonly ctx: Ctx;
  close(): Promise<void>;
}

/** Opens it in a folder that is kept, so that a fill need not be repeated; without one in a folder of its own. */
export async function openHouse(kept: string | undefined): Promise<House> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'gable-bench-price-'));
  mkdirSync(folder, { recursive: true });
  const postgres = await startPostgres({ cluster: join(folder, 'cluster') });
  const url = postgres.url('postgres');
  await migrateDatabase(url);
  const runtime = openApplication(url, folder);
  return {
    folder,
    url,
    ctx: benchContext(runtime),
    async close() {
      await runtime.close();
      await postgres.stop();
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function openApplication(url: string, folder: string): Runtime {
  return openRuntime(
    parseEnv({
      DATABASE_URL: url,
      DATA_DIR: folder,
      AUTH_SECRET: 'c'.repeat(32),
      LOG_LEVEL: 'warn',
      DEMO: 'off',
    }),
    'gable bench',
  );
}

export function benchContext(runtime: Runtime): Ctx {
  return contextOf(runtime, { actor: { kind: 'operator' }, requestId: 'bench' });
}
