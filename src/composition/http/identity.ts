import { type Auth, createAuth } from '@/domains/accounts/auth-handler';
import { openCredentials } from '@/domains/accounts/service/open-credentials';
import { resolveActor } from '@/domains/accounts/service/resolve-actor';
import type { Actor } from '@/kernel/actor';
import type { Runtime } from '../runtime';
import { cachedIdentify } from './identity-cache';

/** Who a request's credentials belong to, and the handler of the sign-in pages' own calls. */
export interface Identity {
  /** Nobody where none are given; throws `unauthenticated` where they are no good. */
  identify(headers: Headers, method: string): Promise<Actor>;
  readonly auth: Auth;
}

export function openIdentity(runtime: Runtime): Identity {
  const { env, database } = runtime;
  const secret = env.AUTH_SECRET;
  if (secret === undefined)
    throw new Error('openRuntime lets no process start without AUTH_SECRET');
  const { db } = database;
  const credentials = openCredentials({ db, secret, publicUrl: env.PUBLIC_URL });
  return {
    identify: cachedIdentify((headers) => resolveActor({ db, credentials }, headers, new Date())),
    auth: createAuth({ db, log: runtime.log, secret, publicUrl: env.PUBLIC_URL, credentials }),
  };
}
