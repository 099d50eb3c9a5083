import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnyTRPCRouter } from '@trpc/server';
import { type Application, createApplication } from '@/composition/http/application';
import { rootRouter } from '@/composition/root-router';
import { routes as allRoutes } from '@/composition/routes';
import { openRuntime, type Runtime } from '@/composition/runtime';
import { parseEnv } from '@/platform/env';
import type { AnyRoute } from '@/platform/http/route';
import type { Logger } from '@/platform/log';
import { PUBLIC_URL, TEST_SECRET } from './context';
import type { TestDatabase } from './database';

export interface TestApplicationOptions {
  /** Settings beside the defaults, as they would stand in the environment. */
  env?: Record<string, string>;
  /** Routes that only the test declares; else those of the product. */
  routes?: readonly AnyRoute[];
  router?: AnyTRPCRouter;
  /** In place of none. */
  log?: Logger;
}

/** All that a runtime needs to know of a test's database. */
export type DatabasePlace = Pick<TestDatabase, 'url' | 'onClose'>;

/** The HTTP application on a test's database, opened as in the product. */
export function testApplication(
  database: DatabasePlace,
  { env, routes = allRoutes, router = rootRouter, log }: TestApplicationOptions = {},
): Application {
  return createApplication({ runtime: testRuntime(database, env, log), routes, router });
}

/** What `testApplication` runs on. */
export function testRuntime(
  database: DatabasePlace,
  env: Record<string, string> = {},
  log?: Logger,
): Runtime {
  const folder = mkdtempSync(join(tmpdir(), 'gable-application-'));
  const runtime = openRuntime(
    parseEnv({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATA_DIR: folder,
      PUBLIC_URL,
      AUTH_SECRET: TEST_SECRET,
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: '5',
      DEMO: 'off',
      ...env,
    }),
    'gable',
    log,
  );
  database.onClose(async () => {
    await runtime.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return runtime;
}
