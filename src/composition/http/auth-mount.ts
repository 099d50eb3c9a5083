import type { Auth } from '@/domains/accounts/auth-handler';
import type { LimitName } from '@/platform/http/limits';
import { DEFAULT_BODY_LIMIT, limitedRequest } from '@/platform/http/read-body';
import { count, type Doors } from '@/platform/http/serve-route';
import type { Work } from './serve';

/** Better Auth's handler, behind the limits that hold at every other way to sign in or up. */
export function authWork(auth: Auth, doors: Doors): Work {
  return async (exchange) => {
    await count(doors, [limitOf(exchange.request.method, exchange.path)], exchange);
    const request = limitedRequest(exchange.request, DEFAULT_BODY_LIMIT);
    return auth.handler(request, { address: exchange.clientAddress });
  };
}

function limitOf(method: string, path: string): LimitName {
  if (method !== 'POST') return 'web';
  if (path.startsWith('/api/auth/sign-in/')) return 'login';
  if (path.startsWith('/api/auth/sign-up/')) return 'registration';
  return 'web';
}
