import { admits } from '@/kernel/access';
import { type Actor, actorKey, NOBODY } from '@/kernel/actor';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '../context';
import { etagOf, noneMatch } from './etag';
import type { Exchange } from './exchange';
import type { Limiter } from './limiter';
import type { LimitName } from './limits';
import type { Origins } from './origins';
import { parsePart, queryOf, readBody } from './read-input';
import type { Reply, ReplyHeaders } from './reply';
import type { Answer, AnyRoute } from './route';
import { type Rules, rulesOf } from './route-defaults';

/** What all routes share. */
export interface Doors {
  readonly limiter: Limiter;
  readonly origins: Origins;
  /** Throws `unauthenticated` for credentials that are no good; nobody where none are given. */
  identify(headers: Headers, method: string): Promise<Actor>;
  contextOf(exchange: Exchange): Ctx;
}

/** Limits that count an address must count before anything about the caller is looked at. */
const BY_ADDRESS: readonly LimitName[] = ['login', 'registration'];
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The steps from a request to a route's answer; each may refuse by throwing. Built once for each route. */
export function serveRoute(route: AnyRoute, doors: Doors): (exchange: Exchange) => Promise<Reply> {
  const rules = rulesOf(route);
  const early = rules.limits.filter((name) => BY_ADDRESS.includes(name));
  const later = rules.limits.filter((name) => !BY_ADDRESS.includes(name));

  return async (exchange) => {
    if (rules.cors)
      Object.assign(exchange.headers, doors.origins.corsHeaders(exchange.request.headers));
    if (early.length > 0) await count(doors, early, exchange);
    const actor = route.credentials === 'ignored' ? NOBODY : await identify(doors, later, exchange);
    refuseForeignWrite(doors, exchange.request);
    const admission = admits(route.access, actor);
    if (admission !== 'admitted') throw new AppError(admission);
    const input = await readInput(route, exchange);
    const answer = await route.handle(doors.contextOf(exchange), input, factsOf(exchange, route));
    return finish(route, rules, answer, exchange);
  };
}

/** A refused credential counts against its sender, so that guessing tokens is limited like everything else. */
async function identify(
  doors: Doors,
  limits: readonly LimitName[],
  exchange: Exchange,
): Promise<Actor> {
  const { headers, method } = exchange.request;
  const actor = await doors.identify(headers, method).catch(async (refusal) => {
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
  return {
    params: route.params && (await parsePart(route.params, params, 'path')),
    query: route.query && (await parsePart(route.query, queryOf(url.searchParams), 'query')),
    body:
      route.body && route.body !== 'stream'
        ? await parsePart(route.body, await readBody(request, route), 'body')
        : undefined,
  };
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

function finish(route: AnyRoute, rules: Rules, answer: Answer<unknown>, exchange: Exchange): Reply {
  const status = answer.status ?? route.success.status;
  const headers: ReplyHeaders = { ...answer.headers };
  if (answer.cookies) headers['set-cookie'] = [...answer.cookies];
  if (answer.body === undefined || status === 204) return { status, headers, body: null };
  if (answer.contentType !== undefined) {
    headers['content-type'] = answer.contentType;
    return { status, headers, body: answer.body as Reply['body'] };
  }
  const body = JSON.stringify(answer.body);
  headers['content-type'] = 'application/json';
  if (!rules.etag || status !== 200) return { status, headers, body };
  headers.etag = etagOf(body);
  headers['cache-control'] = 'private, no-cache';
  const known = exchange.request.headers.get('if-none-match');
  if (known === null || !noneMatch(known, headers.etag)) return { status, headers, body };
  delete headers['content-type'];
  return { status: 304, headers, body: null };
}
