import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { uuidv7 } from '@/kernel/ids';
import { ownOrigins } from '@/platform/auth/own-origins';
import type { Database } from '@/platform/db/client';
import type { Logger } from '@/platform/log';
import { newSessionHooks, newUserHooks, requestRules } from './authentication-rules';
import { PASSWORD_MAX, PASSWORD_MIN, SESSION_LIFETIME_MS } from './model';
import { type Providers, providerOptions, providerPlugins } from './providers/options';
import { securityPlugins } from './security/plugins';
import { passkey, twoFactor } from './security/tables';
import { account, session, user, verification } from './tables';

export interface AuthenticationParts {
  readonly db: Database;
  readonly log: Logger;
  readonly secret: string;
  readonly publicUrl: string;
  /** Providers that the environment configures. */
  readonly providers?: Providers;
}

/** Where the handler puts the peer's address; what a client sends under this name is thrown away there. */
export const CLIENT_ADDRESS_HEADER = 'x-gable-client-address';

/** Better Auth on our tables, with our rules at its doors. */
export function betterAuthOf({ db, log, secret, publicUrl, providers }: AuthenticationParts) {
  return betterAuth({
    appName: 'Gable',
    baseURL: publicUrl,
    secret,
    trustedOrigins: ownOrigins(publicUrl),
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user, session, account, verification, twoFactor, passkey },
      transaction: true,
    }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    user: {
      additionalFields: {
        locale: { type: 'string', required: false },
        timeZone: { type: 'string', required: false },
      },
    },
    session: {
      expiresIn: SESSION_LIFETIME_MS / 1000,
      // A session ends 30 days after sign-in: access and refresh tokens hang on that instant.
      disableSessionRefresh: true,
      // Whether a session is recent enough is asked by `proved`, before Better Auth is.
      freshAge: 0,
      additionalFields: { currentTeamId: { type: 'number', required: false, input: false } },
    },
    plugins: [...securityPlugins(publicUrl), ...providerPlugins(providers)],
    ...providerOptions(providers),
    hooks: requestRules(db, secret),
    databaseHooks: { user: newUserHooks, session: newSessionHooks(db) },
    advanced: {
      database: { generateId: () => uuidv7(), validateSchema: false },
      // No `__Secure-` prefix: older clients know the plain name. The attribute is set all the same.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: publicUrl.startsWith('https:') },
      // The whole address, as everywhere else: who reads their sessions looks for their own.
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER], ipv6Subnet: 128 },
    },
    // Attempts are counted by the HTTP application, across every door.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      // Its arguments hold addresses and queries; only the sentence is kept.
      log: (level, message) => log[level]({ part: 'better-auth' }, message),
      level: 'warn',
    },
  });
}
