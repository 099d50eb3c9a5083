import type { Auth } from '@/domains/accounts/auth-handler';
import { type AppError, ERROR_KINDS } from '@/kernel/errors';
import { toAppError } from '@/platform/errors/to-app-error';
import type { Exchange } from '@/platform/http/exchange';
import type { LimitName } from '@/platform/http/limits';
import { DEFAULT_BODY_LIMIT, limitedRequest } from '@/platform/http/read-body';
import { count, type Doors } from '@/platform/http/serve-route';
import type { Work } from './serve';

/** Better Auth's handler, behind the limits that hold at every other way to sign in or up. */
export function authWork(auth: Auth, doors: Doors): Work {
  return async (exchange) => {
    const request = limitedRequest(exchange.request, DEFAULT_BODY_LIMIT);
    try {
      await count(doors, [limitOf(exchange.request.method, exchange.path)], exchange);
    } catch (refusal) {
      return await refuse(auth, request, toAppError(refusal), exchange);
    }
    return auth.handler(request, exchange.client);
  };
}

/** People without script read their refusal on the page that they posted from; programs get its body. */
async function refuse(
  auth: Auth,
  request: Request,
  refusal: AppError,
  exchange: Exchange,
): Promise<Response> {
  const page = await auth.refuseForm(request, ERROR_KINDS[refusal.code].http);
  if (page === null) throw refusal;
  if (refusal.retryAfterSeconds !== undefined)
    exchange.headers['retry-after'] = String(refusal.retryAfterSeconds);
  return page;
}

function limitOf(method: string, path: string): LimitName {
  if (method !== 'POST') return 'web';
  if (path === '/api/auth/sign-in/guest') return 'guest';
  if (path === '/api/auth/code/send') return 'otp';
  if (path === '/api/auth/password/reset' || path === '/api/auth/join') return 'login';
  if (path.startsWith('/api/auth/sign-in/')) return 'login';
  if (path === '/api/auth/passkey/verify-authentication') return 'login';
  if (path.startsWith('/api/auth/sign-up/')) return 'registration';
  return 'web';
}
