import type { AnyTRPCRouter } from '@trpc/server';
import { Hono } from 'hono';
import type { Runtime } from '@/composition/runtime';
import { contextOf } from '@/composition/runtime';
import { resolveActor } from '@/domains/accounts/service/resolve-actor';
import { createClientAddress } from '@/platform/http/client-address';
import type { Exchange } from '@/platform/http/exchange';
import { nearestFamily } from '@/platform/http/families';
import { createLimiter } from '@/platform/http/limiter';
import { createOrigins } from '@/platform/http/origins';
import type { NodeMount } from '@/platform/http/reply';
import { countConnections, createRequestMetrics } from '@/platform/http/request-metrics';
import type { AnyRoute } from '@/platform/http/route';
import { rulesOf } from '@/platform/http/route-defaults';
import { securityHeaders } from '@/platform/http/security-headers';
import { type Doors, serveRoute } from '@/platform/http/serve-route';
import { authWork } from './auth-mount';
import { declaredRoutes } from './declared-routes';
import { filesWork, outboxWork } from './file-mounts';
import { cachedIdentify } from './identity-cache';
import { createServe, type Work } from './serve';
import { trpcWork } from './trpc-mount';
import { preflightWork, unknownWork } from './unknown';

export interface ApplicationParts {
  readonly runtime: Runtime;
  readonly routes: readonly AnyRoute[];
  readonly router: AnyTRPCRouter;
}

export type Application = Hono<{ Bindings: NodeMount }>;

/**
 * The whole HTTP side as one fetch-style handler: REST routes from their declarations, tRPC, Better Auth and Gable's
 * own routes. Both mounts serve this; behind our own server it also learns the peer's address.
 */
export function createApplication({ runtime, routes, router }: ApplicationParts): Application {
  const { env, log, credentials } = runtime;
  const { db } = runtime.database;
  const doors: Doors = {
    limiter: createLimiter(runtime.database.sql, env),
    origins: createOrigins(env.PUBLIC_URL, env.CORS_ORIGINS),
    identify: cachedIdentify((headers) => resolveActor({ db, credentials }, headers, new Date())),
    contextOf: ({ actor, requestId, client }: Exchange) =>
      contextOf(runtime, {
        actor: actor ?? undefined,
        requestId,
        client,
        log: log.child({ requestId }),
      }),
  };
  countConnections(runtime.metrics.registry, runtime.database.sql);
  const serve = createServe({
    log,
    observe: createRequestMetrics(runtime.metrics.registry),
    clientAddress: createClientAddress(env.TRUSTED_PROXIES),
    commonHeaders: securityHeaders(env.PUBLIC_URL),
  });

  const declared = declaredRoutes(runtime, routes);
  const app: Application = new Hono<{ Bindings: NodeMount }>();
  for (const route of declared) {
    const { families } = rulesOf(route);
    const work = serveRoute(route, doors, declared);
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(route.method.toUpperCase(), path, serve({ families, pattern: route.path, work }));
  }
  const nearest = (path: string) => [nearestFamily(path)] as const;
  const mount = (pattern: string, work: Work) => serve({ families: nearest, pattern, work });
  app.options('*', mount('preflight', preflightWork(declared, doors)));
  app.all('/api/trpc/*', mount('/api/trpc', trpcWork(router, doors)));
  app.all('/api/auth/*', mount('/api/auth', authWork(runtime.auth, doors)));
  for (const path of ['/media/*', '/files/*']) app.all(path, mount(path, filesWork(runtime)));
  for (const path of ['/dev/outbox', '/dev/outbox/*']) {
    app.all(path, mount('/dev/outbox', outboxWork(runtime)));
  }
  app.notFound(mount('unknown', unknownWork(declared)));
  return app;
}
