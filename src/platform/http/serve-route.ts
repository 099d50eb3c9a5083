import type { ZodType } from 'zod';
import { admits } from '@/kernel/access';
import { type Actor, actorKey, NOBODY } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '../context';
import { toAppError } from '../errors/to-app-error';
import { errorReply } from './error-body';
import type { Exchange } from './exchange';
import { finishReply } from './finish-reply';
import { idempotencyKeyOf, runOnce } from './idempotency';
import type { Limiter } from './limiter';
import { ADDRESS_LIMITS, type LimitName } from './limits';
import type { Origins } from './origins';
import { runIfMatching } from './precondition';
import { parsePart, queryOf, readBody } from './read-input';
import { jsonReply, type Reply } from './reply';
import type { AnyRoute } from './route';
import { type Rules, rulesOf } from './route-defaults';

/** What all routes share. */
export interface Doors {
  readonly limiter: Limiter;
  readonly origins: Origins;
  /** Throws `unauthenticated` for credentials that are no good; nobody where none are given. */
  identify(headers: Headers, method: string): Promise<Actor>;
  contextOf(exchange: Exchange): Ctx;
}

const BY_ADDRESS: readonly LimitName[] = ADDRESS_LIMITS;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The steps from a request to a route's answer; each may refuse by throwing. Built once for each route. */
export function serveRoute(
  route: AnyRoute,
  doors: Doors,
  others: readonly AnyRoute[],
): (exchange: Exchange) => Promise<Reply> {
  const rules = rulesOf(route);
  const early = rules.limits.filter((name) => BY_ADDRESS.includes(name));
  const later = rules.limits.filter((name) => !BY_ADDRESS.includes(name));
  const reading = others.find((other) => other.path === route.path && other.method === 'get');

  return async (exchange) => {
    const { request } = exchange;
    if (rules.cors) Object.assign(exchange.headers, doors.origins.corsHeaders(request.headers));
    if (early.length > 0) await count(doors, early, exchange);
    const actor =
      route.credentials === 'ignored' ? NOBODY : await identify(doors, route, later, exchange);
    refuseForeignWrite(doors, request);
    const admission = admits(route.access, actor);
    if (admission !== 'admitted') throw new AppError(admission);

    const { sentBody, ...input } = await readInput(route, exchange);
    const facts = factsOf(exchange, route);
    const run = async (ctx: Ctx) =>
      finishReply(route, rules, await route.handle(ctx, input, facts), request);
    const ifMatch = route.method === 'patch' ? request.headers.get('if-match') : null;
    const { path } = exchange;
    const { params } = input;
    const work =
      ifMatch === null
        ? run
        : (ctx: Ctx) => runIfMatching(ifMatch, { ctx, reading, path, params, facts, run });

    const ctx = doors.contextOf(exchange);
    const key = rules.idempotent ? idempotencyKeyOf(request.headers) : null;
    // Strangers have no name to keep an answer under: one would be shown another's.
    if (key === null || actor.kind !== 'user') return work(ctx);
    const refusal = (error: unknown) => refusalOf(error, rules);
    return runOnce(key, { ctx, exchange, body: sentBody, run: work, refusal });
  };
}

/** What the caller is told of its own mistake, in the form in which an answer is kept. */
function refusalOf(thrown: unknown, { families }: Rules): Reply | null {
  const error = toAppError(thrown);
  const { status, body } = errorReply(families, error);
  // A moment's conflict or a limit is no answer to the request itself.
  return status >= 500 || error.code === 'rate_limited' ? null : jsonReply(status, body);
}

/** A refused credential counts against its sender, so that guessing tokens is limited like everything else. */
async function identify(
  doors: Doors,
  route: AnyRoute,
  limits: readonly LimitName[],
  exchange: Exchange,
): Promise<Actor> {
  const { headers, method } = exchange.request;
  const actor = await doors.identify(headers, method).catch(async (refusal) => {
    if (route.credentials === 'optional' && toAppError(refusal).code === 'unauthenticated') {
      return NOBODY;
    }
    await count(doors, limits, exchange);
    throw refusal;
  });
  exchange.actor = actor;
  if (limits.length > 0) await count(doors, limits, exchange);
  return actor;
}

/** Counts a request under limits, for whoever the doors know it to be from. */
export function count(
  doors: Doors,
  names: readonly LimitName[],
  exchange: Exchange,
): Promise<void> {
  const { actor } = exchange;
  const user = actor?.kind === 'user' ? actor : null;
  return doors.limiter.count(
    names,
    {
      actorKey: user && actorKey(user),
      teamId: user?.team?.id ?? null,
      address: exchange.clientAddress,
    },
    exchange.headers,
  );
}

/** Only a cookie is sent by a browser on its own; a bearer token had to be put there by the page that calls. */
export function refuseForeignWrite(doors: Doors, request: Request): void {
  if (SAFE_METHODS.has(request.method)) return;
  const { headers } = request;
  if (headers.has('cookie') && !headers.has('authorization')) doors.origins.refuseForeign(headers);
}

async function readInput(route: AnyRoute, { request, params, url }: Exchange) {
  const hasBody = route.body !== undefined && route.body !== 'stream';
  const parsed = {
    params: route.params && (await parsePart(route.params, params, 'path')),
    query: route.query && (await parsePart(route.query, queryOf(url.searchParams), 'query')),
  };
  const sentBody = hasBody ? await readBody(request, route) : undefined;
  const body = hasBody ? await parsePart(route.body as ZodType, sentBody, 'body') : undefined;
  return { ...parsed, body, sentBody };
}

function factsOf({ request, url, clientAddress }: Exchange, route: AnyRoute) {
  return {
    headers: request.headers,
    url,
    clientAddress,
    get signal() {
      return request.signal;
    },
    get stream() {
      return route.body === 'stream' ? request.body : null;
    },
  };
}
