import type { z } from 'zod';
import type { Access } from '@/kernel/access';
import type { Ctx } from '../context';
import type { Family } from './families';
import type { LimitName } from './limits';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What a route may know of the request beyond its parsed input. */
export interface RequestFacts {
  readonly headers: Headers;
  readonly url: URL;
  /** Null where the mount cannot know it (Next's). */
  readonly clientAddress: string | null;
  readonly signal: AbortSignal;
  /** The body, unread, on routes whose declaration says `body: 'stream'`. */
  readonly stream: ReadableStream<Uint8Array> | null;
}

export interface Answer<Body> {
  readonly status?: number;
  readonly body: Body;
  /** Sends `body`, a text or a stream of bytes, as it is and under this type; JSON without it. */
  readonly contentType?: string;
  readonly headers?: Record<string, string>;
  /** Complete `Set-Cookie` values, each sent as a header of its own. */
  readonly cookies?: readonly string[];
}

/**
 * A REST route as a declaration. The OpenAPI description, the access matrix, limits, error bodies, idempotency, ETags
 * and CORS all derive from it; the handler is one service call. Whatever is left out is closed or off.
 */
export interface RouteDeclaration {
  readonly method: Method;
  /** With parameters in braces: `/api/properties/{id}`. */
  readonly path: string;
  /** Of a route that several systems share, each: error bodies are the union, the status is the first one's. */
  readonly family: Family | readonly [Family, ...Family[]];
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  /**
   * `ignored`: the route has a secret of its own (webhooks, metrics) or none; nobody's session is looked up. `optional`:
   * a token that no longer stands makes nobody, as clients that sign in anew still send the old one.
   */
  readonly credentials?: 'ignored' | 'optional';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType | 'stream';
  /** Body types read beside JSON; a form arrives as an object of strings. */
  readonly accepts?: readonly ('json' | 'form' | 'multipart')[];
  /** Bytes; 1 MB unless told. */
  readonly bodyLimit?: number;
  readonly success: {
    readonly status: number;
    readonly description: string;
    readonly schema?: z.ZodType;
  };
  /** Counted before origin and password are looked at. Unless told: `standard`, and `team` under `/api/v1`. */
  readonly limits?: readonly LimitName[];
  /** Unless told: on for POST and PATCH under `/api/v1`. */
  readonly idempotent?: boolean;
  /** Unless told: on for GET under `/api/v1`. */
  readonly etag?: boolean;
  readonly cors?: boolean;
}

/** A declaration whose own shapes are forgotten, for lists of routes: only `defineRoute` makes one. */
export interface AnyRoute extends RouteDeclaration {
  handle(
    ctx: Ctx,
    input: { params: unknown; query: unknown; body: unknown },
    request: RequestFacts,
  ): Promise<Answer<unknown>>;
}

/** Checks a declaration against its own shapes, then forgets them. The application parses before it calls `handle`. */
export function defineRoute<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | 'stream' | undefined = undefined,
  Result = unknown,
>(
  route: Omit<RouteDeclaration, 'params' | 'query' | 'body'> & {
    readonly params?: Params;
    readonly query?: Query;
    readonly body?: Body;
    handle(
      ctx: Ctx,
      input: {
        params: Params extends z.ZodObject ? z.output<Params> : undefined;
        query: Query extends z.ZodObject ? z.output<Query> : undefined;
        body: Body extends z.ZodType ? z.output<Body> : undefined;
      },
      request: RequestFacts,
    ): Promise<Answer<Result>>;
  },
): AnyRoute {
  return route as AnyRoute;
}
