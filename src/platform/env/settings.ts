import { z } from 'zod';

/** One thing read from outside: its type (with default) and its meaning. `.env.example` is made from this list. */
export interface Setting {
  readonly type: z.ZodType;
  readonly meaning: string;
  /** What an unset value does, where that is not plain from the type's default. */
  readonly unset?: string;
  /** Never logged, never in an error text. */
  readonly secret?: boolean;
}

const PORT_RANGE = 'a whole number from 0 to 65535';
const port = z.coerce.number(PORT_RANGE).int(PORT_RANGE).min(0, PORT_RANGE).max(65535, PORT_RANGE);
const COUNT_RANGE = 'a whole number from 1 to 1000000000';
const countOf = z.coerce
  .number(COUNT_RANGE)
  .int(COUNT_RANGE)
  .min(1, COUNT_RANGE)
  .max(1_000_000_000, COUNT_RANGE);
const count = (fallback: number) => countOf.default(fallback);
const onOff = (fallback: 'on' | 'off') => z.enum(['on', 'off']).default(fallback);
const optionalText = z.string().min(1).optional();
const commaSeparated = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    );

const webAddress = z.url({ protocol: /^https?$/ });
const oauthProvider = z.object({
  id: z.string().regex(/^(?!google$|credential$|firebase$)[a-z][a-z0-9-]{0,30}$/),
  /** On the button: "Continue with …". */
  name: z.string().min(1).max(40),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  authorizationUrl: webAddress,
  tokenUrl: webAddress,
  userInfoUrl: webAddress,
  scopes: z.array(z.string()).default(['openid', 'email', 'profile']),
});
export type OAuthProvider = z.output<typeof oauthProvider>;
const oauthProviders = z
  .string()
  .default('[]')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'a JSON list' });
      return z.NEVER;
    }
  })
  .pipe(z.array(oauthProvider).max(20));

export const SETTINGS = {
  NODE_ENV: {
    type: z.enum(['development', 'production', 'test']).default('production'),
    meaning: 'Which build runs.',
  },
  DATA_DIR: {
    type: z.string().min(1).default('.data'),
    meaning: 'The folder that holds all local state: database, files, outbox, secrets.',
  },
  PORT: { type: port.default(3000), meaning: 'The port that the web process listens on.' },
  HOST: {
    type: optionalText,
    meaning: 'The address to listen on.',
    unset: 'loopback, IPv4 and IPv6',
  },
  PUBLIC_URL: {
    type: z.url({ protocol: /^https?$/ }).optional(),
    meaning: 'The address people reach Gable at; makes every link, origin and token issuer.',
    unset: 'http://localhost:PORT',
  },
  LOG_LEVEL: {
    type: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    meaning: 'The least severe log line that is written.',
  },
  DEMO: { type: onOff('on'), meaning: 'Whether a new database is filled with the demo.' },
  AUTH_SECRET: {
    type: z.string().min(32).optional(),
    meaning: 'Signs sessions, tokens and file links.',
    unset: 'made at random and kept in DATA_DIR',
    secret: true,
  },

  DATABASE_URL: {
    type: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    meaning: 'A PostgreSQL 15 or later.',
    unset: 'the embedded PostgreSQL 18 under DATA_DIR',
    secret: true,
  },
  DATABASE_POOL_SIZE: {
    type: count(10),
    meaning: 'Connections that each process keeps to the database.',
  },
  DATABASE_PREPARE: {
    type: z
      .enum(['true', 'false'])
      .default('true')
      .transform((value) => value === 'true'),
    meaning: 'Prepared statements; false behind PgBouncer in transaction mode.',
  },
  DATABASE_STATEMENT_TIMEOUT_MS: {
    type: count(5000),
    meaning: 'A query of a request that runs longer is stopped.',
  },

  S3_ENDPOINT: {
    type: z.url({ protocol: /^https?$/ }).optional(),
    meaning: 'Address of an S3-compatible store; with S3_BUCKET it takes the files.',
    unset: "AWS's own, or files/ under DATA_DIR where S3_BUCKET is unset",
  },
  S3_BUCKET: {
    type: optionalText,
    meaning: 'Bucket for files.',
    unset: 'files are kept under DATA_DIR',
  },
  S3_REGION: { type: z.string().default('us-east-1'), meaning: 'Region of the bucket.' },
  S3_ACCESS_KEY_ID: {
    type: optionalText,
    meaning: 'Access key of the store.',
    unset: "the AWS SDK's own chain",
    secret: true,
  },
  S3_SECRET_ACCESS_KEY: { type: optionalText, meaning: 'Secret key of the store.', secret: true },
  UPLOAD_MAX_MB: { type: count(100), meaning: 'The largest file taken, in megabytes.' },

  SENDGRID_API_KEY: {
    type: optionalText,
    meaning: 'Sends mail through SendGrid; goes before SMTP.',
    secret: true,
  },
  SENDGRID_URL: {
    type: z.url({ protocol: /^https?$/ }).default('https://api.sendgrid.com'),
    meaning: 'Address of the SendGrid API.',
  },
  FROM_EMAIL: {
    type: z.email().default('gable@localhost.localdomain'),
    meaning: 'Sender address of mails.',
  },
  FROM_NAME: { type: z.string().default('Gable'), meaning: 'Sender name of mails.' },
  SMTP_SERVER: {
    type: optionalText,
    meaning: 'Sends mail through this SMTP server.',
    unset: 'mails are written to outbox/ under DATA_DIR',
  },
  SMTP_PORT: {
    type: port.default(587),
    meaning: 'Port of the SMTP server; 465 means TLS from the first byte.',
  },
  SMTP_USERNAME: { type: optionalText, meaning: 'User at the SMTP server.' },
  SMTP_PASSWORD: { type: optionalText, meaning: 'Password at the SMTP server.', secret: true },

  FIREBASE_PROJECT_ID: {
    type: optionalText,
    meaning: 'Firebase project whose ID tokens sign in, as bearer on every route too.',
    unset: 'nobody signs in through Firebase',
  },
  FIREBASE_JWKS_URL: {
    type: z
      .url({ protocol: /^https?$/ })
      .default(
        'https://www.googleapis.com/service_accounts/v1/jwk/securetoken@system.gserviceaccount.com',
      ),
    meaning: 'Where the public keys of Firebase ID tokens are.',
  },
  FIREBASE_API_KEY: {
    type: optionalText,
    meaning: 'Public key of the web app, told to browsers by GET /api/firebase-auth/config.',
  },
  FIREBASE_AUTH_DOMAIN: {
    type: optionalText,
    meaning: 'Domain of the sign-in windows, told to browsers as well.',
    unset: 'FIREBASE_PROJECT_ID.firebaseapp.com',
  },
  FIREBASE_STORAGE_BUCKET: { type: optionalText, meaning: 'Told to browsers as well.' },
  FIREBASE_MESSAGING_SENDER_ID: { type: optionalText, meaning: 'Told to browsers as well.' },
  FIREBASE_APP_ID: { type: optionalText, meaning: 'Told to browsers as well.' },

  GOOGLE_CLIENT_ID: {
    type: optionalText,
    meaning:
      'Signs in with Google, with GOOGLE_CLIENT_SECRET. Its redirect address: PUBLIC_URL/api/auth/callback/google.',
    unset: 'the sign-in page does not offer Google',
  },
  GOOGLE_CLIENT_SECRET: { type: optionalText, meaning: 'Secret of that client.', secret: true },
  OAUTH_PROVIDERS: {
    type: oauthProviders,
    meaning:
      'Other OAuth 2 or OpenID providers, as a JSON list of {id, name, clientId, clientSecret, authorizationUrl, tokenUrl, userInfoUrl, scopes}. The redirect address of each: PUBLIC_URL/api/auth/callback/ID.',
    unset: 'none',
    secret: true,
  },

  TWILIO_ACCOUNT_SID: {
    type: optionalText,
    meaning: 'Sends text messages through Twilio, with the two settings below.',
    unset: 'text messages are written to outbox/ under DATA_DIR',
  },
  TWILIO_AUTH_TOKEN: { type: optionalText, meaning: 'Auth token of the account.', secret: true },
  TWILIO_FROM: {
    type: optionalText,
    meaning:
      'Sender of text messages: a number such as +33644600000, or a messaging service (MG…).',
  },
  TWILIO_URL: {
    type: z.url({ protocol: /^https?$/ }).default('https://api.twilio.com'),
    meaning: 'Address of the Twilio API.',
  },

  LANGUAGE_MODEL_URL: {
    type: z.url({ protocol: /^https?$/ }).optional(),
    meaning:
      'Base address (up to /v1) of an OpenAI-compatible endpoint, which with LANGUAGE_MODEL_NAME may read what is not understood of a sentence.',
    unset: 'sentences are read without one',
  },
  LANGUAGE_MODEL_NAME: { type: optionalText, meaning: 'Name of the model at that endpoint.' },
  LANGUAGE_MODEL_KEY: {
    type: optionalText,
    meaning: 'Bearer key of that endpoint.',
    secret: true,
  },
  LANGUAGE_MODEL_TIMEOUT_MS: {
    type: count(1500),
    meaning: 'How long a sentence waits for the model before it goes on without.',
  },

  TRUSTED_PROXIES: {
    type: commaSeparated(''),
    meaning: 'Addresses or CIDR ranges, comma-separated, whose X-Forwarded-For is believed.',
  },
  CORS_ORIGINS: {
    type: commaSeparated('http://localhost:3000,https://home-owners.tech'),
    meaning: 'Origins, comma-separated, that browsers may call the HomePro routes from.',
  },
  METRICS_TOKEN: {
    type: optionalText,
    meaning: 'Bearer token for GET /metrics.',
    unset: 'loopback only',
    secret: true,
  },
  RATE_LIMITS: { type: onOff('on'), meaning: 'Whether requests are counted against the limits.' },
  RATE_LIMIT_USER_PER_MINUTE: { type: count(100), meaning: 'REST requests per user and minute.' },
  RATE_LIMIT_BULK_PER_MINUTE: {
    type: count(10),
    meaning: 'Bulk REST requests per user and minute.',
  },
  RATE_LIMIT_TEAM_PER_HOUR: {
    type: count(1000),
    meaning: 'Requests under /api/v1 per team and hour.',
  },
  RATE_LIMIT_LOGIN_PER_15_MINUTES: {
    type: countOf.optional(),
    meaning: 'Sign-in attempts per address and 15 minutes, over every door.',
    unset: '5; from loopback while the demo runs, 1000',
  },
  RATE_LIMIT_REGISTER_PER_HOUR: {
    type: countOf.optional(),
    meaning: 'Registrations per address and hour, over every door.',
    unset: '3; from loopback while the demo runs, 1000',
  },
  RATE_LIMIT_OTP_PER_HOUR: {
    type: count(5),
    meaning: 'One-time codes per e-mail address or phone number and hour.',
  },
  RATE_LIMIT_OTP_PER_ADDRESS_PER_HOUR: {
    type: countOf.optional(),
    meaning: 'Requests for one-time codes per network address and hour, over every door.',
    unset: '20; from loopback while the demo runs, 1000',
  },
  RATE_LIMIT_GUEST_PER_HOUR: {
    type: countOf.optional(),
    meaning: 'Guest sign-ins per network address and hour, over every door.',
    unset: '20; from loopback while the demo runs, 1000',
  },
  RATE_LIMIT_WEB_PER_MINUTE: {
    type: count(1200),
    meaning: 'tRPC requests per user or address and minute: above what a person can reach.',
  },

  MAP_STYLE_URL: {
    type: z.url({ protocol: /^https?$/ }).default('https://tiles.openfreemap.org/styles/positron'),
    meaning:
      'MapLibre style of the map; a small bundled base takes over where it cannot be reached.',
  },
  WORKERS: {
    type: z.enum(['web', 'separate']).default('web'),
    meaning: 'Where jobs run: inside the web process, or only in `npm run worker`.',
  },
} as const satisfies Record<string, Setting>;
