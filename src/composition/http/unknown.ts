import { AppError } from '@/kernel/errors';
import type { AnyRoute } from '@/platform/http/route';
import { rulesOf } from '@/platform/http/route-defaults';
import type { Doors } from '@/platform/http/serve-route';
import type { Work } from './serve';

interface KnownPath {
  readonly matches: RegExp;
  readonly methods: readonly string[];
  readonly cors: boolean;
}

/** A path that no route declares: 404; one declared for other methods: 405 with those in `Allow`. */
export function unknownWork(routes: readonly AnyRoute[]): Work {
  const paths = knownPaths(routes);
  return (exchange) => {
    const methods = methodsAt(paths, exchange.path);
    if (methods.length === 0) throw new AppError('not_found');
    exchange.headers.allow = methods.join(', ');
    throw new AppError('method_not_allowed');
  };
}

/** Answers a browser's question before a call from another origin, on paths whose routes allow such calls. */
export function preflightWork(routes: readonly AnyRoute[], doors: Doors): Work {
  const paths = knownPaths(routes);
  const unknown = unknownWork(routes);
  return (exchange) => {
    const isOpen = paths.some(({ matches, cors }) => cors && matches.test(exchange.path));
    if (!isOpen) return unknown(exchange);
    const headers = doors.origins.preflightHeaders(exchange.request.headers);
    return { status: 200, headers, body: null };
  };
}

function methodsAt(paths: readonly KnownPath[], path: string): string[] {
  const found = paths.filter(({ matches }) => matches.test(path));
  const methods = new Set(found.flatMap((known) => known.methods));
  if (methods.has('GET')) methods.add('HEAD');
  if (found.some(({ cors }) => cors)) methods.add('OPTIONS');
  return [...methods].sort();
}

function knownPaths(routes: readonly AnyRoute[]): KnownPath[] {
  return routes.map((route) => ({
    matches: new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    methods: [route.method.toUpperCase()],
    cors: rulesOf(route).cors,
  }));
}
