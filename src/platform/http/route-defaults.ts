import type { Family } from './families';
import type { LimitName } from './limits';
import type { AnyRoute } from './route';

/** A declaration with everything filled in that it may leave out. */
export interface Rules {
  readonly families: readonly [Family, ...Family[]];
  readonly limits: readonly LimitName[];
  readonly idempotent: boolean;
  readonly etag: boolean;
  readonly cors: boolean;
}

export function rulesOf(route: AnyRoute): Rules {
  const families: Rules['families'] =
    typeof route.family === 'string' ? [route.family] : route.family;
  const isV1 = route.path.startsWith('/api/v1/');
  const isAuth = route.path.startsWith('/api/v1/auth/');
  const isWebhook = route.path.startsWith('/api/v1/webhooks/');
  const writes = route.method === 'post' || route.method === 'patch';
  return {
    families,
    limits: route.limits ?? (isV1 ? ['standard', 'team'] : ['standard']),
    idempotent: route.idempotent ?? (isV1 && writes && !isAuth && !isWebhook),
    etag: route.etag ?? (isV1 && route.method === 'get'),
    cors: route.cors ?? families.includes('homepro'),
  };
}
