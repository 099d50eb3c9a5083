import type { AnyTRPCRouter } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Ctx } from '@/platform/context';
import { toAppError } from '@/platform/errors/to-app-error';
import type { Exchange } from '@/platform/http/exchange';
import { DEFAULT_BODY_LIMIT, limitedRequest } from '@/platform/http/read-body';
import { count, type Doors, refuseForeignWrite } from '@/platform/http/serve-route';
import { asTrpcError } from '@/platform/trpc/procedures';
import type { Work } from './serve';

/** Calls that one request may carry: a page's worth. */
const MAX_BATCH = 30;

/** The pages' door. What refuses a request is thrown where tRPC makes its context, so that it answers in its own words. */
export function trpcWork(router: AnyTRPCRouter, doors: Doors): Work {
  return (exchange) =>
    fetchRequestHandler({
      endpoint: '/api/trpc',
      req: bounded(exchange.request),
      router,
      maxBatchSize: MAX_BATCH,
      createContext: async ({ resHeaders }) => {
        try {
          return await admitted(exchange, doors);
        } catch (thrown) {
          const error = toAppError(thrown);
          if (error.retryAfterSeconds)
            resHeaders.set('retry-after', String(error.retryAfterSeconds));
          throw asTrpcError(error);
        }
      },
    });
}

async function admitted(exchange: Exchange, doors: Doors): Promise<Ctx> {
  exchange.actor = await doors.identify(exchange.request.headers, exchange.request.method);
  await count(doors, ['web'], exchange);
  refuseForeignWrite(doors, exchange.request);
  return doors.contextOf(exchange);
}

/** A body whose length is not announced is cut off at the limit; an announced one is checked without touching it. */
function bounded(request: Request): Request {
  const announced = request.headers.get('content-length');
  const isSmall =
    announced === null ? request.method === 'GET' : Number(announced) <= DEFAULT_BODY_LIMIT;
  return isSmall ? request : limitedRequest(request, DEFAULT_BODY_LIMIT);
}
