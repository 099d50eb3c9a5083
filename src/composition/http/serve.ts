import type { Context } from 'hono';
import { actorKey } from '@/kernel/actor';
import { type AppError, ERROR_KINDS } from '@/kernel/errors';
import { toAppError } from '@/platform/errors/to-app-error';
import type { ClientAddress } from '@/platform/http/client-address';
import { errorReply } from '@/platform/http/error-body';
import { Exchange } from '@/platform/http/exchange';
import type { Family } from '@/platform/http/families';
import {
  jsonReply,
  type NodeMount,
  type Reply,
  type ReplyHeaders,
  send,
} from '@/platform/http/reply';
import type { ObserveRequest } from '@/platform/http/request-metrics';
import type { Logger } from '@/platform/log';

/** A request's answer: our own plain form, or the `Response` of a library that is mounted. */
export type Work = (exchange: Exchange) => Promise<Reply | Response> | Reply | Response;

type Families = readonly [Family, ...Family[]];

export interface Served {
  /** Whose words errors are told in; asked of the path where no route declares it. */
  readonly families: Families | ((path: string) => Families);
  /** The declared path, so that metrics know as many paths as there are routes and no more. */
  readonly pattern: string;
  readonly work: Work;
}

export type HttpContext = Context<{ Bindings: NodeMount }>;

interface Surroundings {
  readonly log: Logger;
  readonly observe: ObserveRequest;
  readonly clientAddress: ClientAddress;
  readonly commonHeaders: ReplyHeaders;
}

/** Wraps a piece of work into a handler: errors become bodies, and each request is counted and logged once. */
export function createServe({ log, observe, clientAddress, commonHeaders }: Surroundings) {
  return ({ families, pattern, work }: Served) =>
    async (c: HttpContext): Promise<Response> => {
      const exchange = openExchange(c, clientAddress);
      let failure: AppError | undefined;
      let reply: Reply | Response;
      try {
        reply = await work(exchange);
      } catch (thrown) {
        failure = toAppError(thrown);
        const spoken = typeof families === 'function' ? families(exchange.path) : families;
        reply = failed(spoken, failure, exchange);
      }
      const seconds = (performance.now() - exchange.startedAt) / 1000;
      observe(exchange.request.method, pattern, reply.status, seconds);
      writeLine(log, exchange, reply.status, seconds, failure);
      exchange.headers['x-request-id'] = exchange.requestId;
      if (reply instanceof Response) return dressed(reply, commonHeaders, exchange.headers);
      const headers = { ...commonHeaders, ...exchange.headers, ...reply.headers };
      return send({ status: reply.status, headers, body: reply.body }, mountOf(c));
    };
}

/** Hono leaves its bindings out where the mount gives none. */
function mountOf(c: HttpContext): NodeMount {
  return c.env ?? {};
}

function openExchange(c: HttpContext, clientAddress: ClientAddress): Exchange {
  const request = c.req.raw;
  const { incoming } = mountOf(c);
  const peer = incoming?.socket.remoteAddress;
  const client = clientAddress(peer, request.headers.get('x-forwarded-for'));
  return new Exchange(request, c.req.path, c.req.param(), client, peer ?? null);
}

function failed(families: Families, error: AppError, exchange: Exchange): Reply {
  const { status, body } = errorReply(families, error);
  if (error.retryAfterSeconds !== undefined) {
    exchange.headers['retry-after'] = String(error.retryAfterSeconds);
    if (error.limit !== undefined) tellLimit(exchange, error.limit, error.retryAfterSeconds);
  }
  if (status === 401) exchange.headers['www-authenticate'] = 'Bearer';
  // The rest of the body is not read: the connection cannot be used again.
  if (error.code === 'payload_too_large') exchange.headers.connection = 'close';
  return jsonReply(status, body);
}

/** A limit that a service counts itself: what was counted before it is not the one that the caller has met. */
function tellLimit({ headers }: Exchange, limit: number, seconds: number): void {
  headers['x-ratelimit-limit'] = String(limit);
  headers['x-ratelimit-remaining'] = '0';
  headers['x-ratelimit-reset'] = String(Math.ceil(Date.now() / 1000) + seconds);
}

function writeLine(
  log: Logger,
  { requestId, request, path, actor }: Exchange,
  status: number,
  seconds: number,
  failure: AppError | undefined,
): void {
  const line = {
    requestId,
    method: request.method,
    path,
    status,
    ms: Math.round(seconds * 10_000) / 10,
    actor: actor ? actorKey(actor) : undefined,
  };
  if (!failure) log.info(line, 'request');
  else if (status < 500)
    log.info({ ...line, error: failure.code, reason: failure.message }, 'request');
  else
    log[ERROR_KINDS[failure.code].log](
      { ...line, error: failure.code, err: failure.cause ?? failure },
      'request',
    );
}

/** A library's answer with our headers; its own go first. */
function dressed(response: Response, common: ReplyHeaders, own: ReplyHeaders): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries({ ...common, ...own })) {
    if (!headers.has(name) && typeof value === 'string') headers.set(name, value);
  }
  return new Response(response.body, { status: response.status, headers });
}
