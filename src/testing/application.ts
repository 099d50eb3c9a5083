import type { AnyTRPCRouter } from '@trpc/server';
import { type Application, createApplication } from '@/composition/http/application';
import { openIdentity } from '@/composition/http/identity';
import { rootRouter } from '@/composition/root-router';
import { routes as allRoutes } from '@/composition/routes';
import type { Runtime } from '@/composition/runtime';
import { parseEnv } from '@/platform/env';
import type { AnyRoute } from '@/platform/http/route';
import { createLogger } from '@/platform/log';
import { createMetrics } from '@/platform/metrics/metrics';
import { PUBLIC_URL, TEST_SECRET, testContext } from './context';
import type { TestDatabase } from './database';

interface TestApplicationOptions {
  /** Settings beside the defaults, as they would stand in the environment. */
  env?: Record<string, string>;
  /** Routes that only the test declares; else those of the product. */
  routes?: readonly AnyRoute[];
  router?: AnyTRPCRouter;
}

/** The HTTP application on a test's database, with everything else as in the product. */
export function testApplication(
  database: TestDatabase,
  { env = {}, routes = allRoutes, router = rootRouter }: TestApplicationOptions = {},
): Application {
  const runtime = testRuntime(database, env);
  return createApplication({ runtime, identity: openIdentity(runtime), routes, router });
}

export function testRuntime(database: TestDatabase, env: Record<string, string> = {}): Runtime {
  const { files, jobs, mail } = testContext(database);
  const log = createLogger(process.env.TEST_LOG ?? 'silent');
  return {
    env: parseEnv({
      NODE_ENV: 'test',
      PUBLIC_URL,
      AUTH_SECRET: TEST_SECRET,
      DATABASE_URL: database.url,
      DEMO: 'off',
      ...env,
    }),
    log,
    database: database.current,
    files,
    jobs,
    mail,
    metrics: createMetrics(),
    close: async () => {},
  } as Runtime;
}
