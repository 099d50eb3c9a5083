import { join } from 'node:path';
import { type Auth, createAuth } from '@/domains/accounts/auth-handler';
import type { Providers } from '@/domains/accounts/providers/options';
import { openCredentials } from '@/domains/accounts/service/open-credentials';
import { type Actor, NOBODY } from '@/kernel/actor';
import { uuidv7 } from '@/kernel/ids';
import { DEFAULT_LOCALE, type Locale } from '@/kernel/locale';
import type { LanguageModel } from '@/platform/ai/language-model';
import { openLanguageModel } from '@/platform/ai/open';
import type { Credentials } from '@/platform/auth/credentials';
import { openFirebase } from '@/platform/auth/firebase';
import { type Client, type Ctx, NO_CLIENT } from '@/platform/context';
import { type DatabaseClient, openDatabase } from '@/platform/db/client';
import { type Env, InvalidEnvironment } from '@/platform/env';
import { openFiles } from '@/platform/files/open';
import { fileRoutes } from '@/platform/files/routes';
import { urlSigner } from '@/platform/files/signed-urls';
import type { FileStore } from '@/platform/files/store';
import { type OpenJobs, openJobs } from '@/platform/jobs/enqueue';
import { registerQueueMetrics } from '@/platform/jobs/queue-metrics';
import { createLogger, type Logger } from '@/platform/log';
import { devOutbox } from '@/platform/mail/dev-outbox';
import type { Mail } from '@/platform/mail/mail';
import { openMail, outboxFolder } from '@/platform/mail/open';
import { createMetrics, type Metrics } from '@/platform/metrics/metrics';
import { openSms } from '@/platform/sms/open';
import type { Sms } from '@/platform/sms/sms';
import { fileLedger } from '@/platform/user-data/erasure-ledger';
import type { PersonalData } from '@/platform/user-data/personal-data';
import { USER_DATA } from './user-data';

/** What one process (or one module graph of it) opens once: pools and providers, made from the environment. */
export interface Runtime {
  readonly env: Env;
  readonly log: Logger;
  readonly database: DatabaseClient;
  /** For what needs a connection of its own kind: the job queue, `LISTEN`. */
  readonly databaseUrl: string;
  readonly files: FileStore;
  /** Answers `/files/*` and `/media/*`; null for every other path. */
  readonly serveFile: (request: Request) => Promise<Response | null>;
  readonly jobs: OpenJobs;
  readonly mail: Mail;
  readonly sms: Sms;
  readonly credentials: Credentials;
  readonly personalData: PersonalData;
  readonly languageModel: LanguageModel | null;
  readonly auth: Auth;
  /** Whom else people may sign in with. */
  readonly providers: Providers;
  /** Answers `/dev/outbox…` to people at this machine; null for every other path. `peer` is the socket's address. */
  readonly serveOutbox: (request: Request, peer: string | null) => Promise<Response | null>;
  readonly metrics: Metrics;
  close(): Promise<void>;
}

/** Beside the database, and in no backup. */
const ERASURES_FILE = 'erasures.jsonl';

interface RequestIdentity {
  actor?: Actor;
  requestId: string;
  client?: Client;
  locale?: Locale;
  log?: Logger;
}

/** Opens pools and providers. Nothing is connected yet, so this succeeds while the database is away. */
export function openRuntime(env: Env, name = 'gable', log = createLogger(env.LOG_LEVEL)): Runtime {
  const { databaseUrl, secret } = startedByScript(env);
  const database = openDatabase({
    url: databaseUrl,
    poolSize: env.DATABASE_POOL_SIZE,
    prepare: env.DATABASE_PREPARE,
    statementTimeoutMs: env.DATABASE_STATEMENT_TIMEOUT_MS,
    name,
  });
  const signer = urlSigner(secret, env.PUBLIC_URL);
  const files = openFiles(env, signer);
  const jobs = openJobs(databaseUrl, log);
  const mail = openMail(env);
  const sms = openSms(env);
  const providers = providersOf(env);
  const metrics = createMetrics();
  registerQueueMetrics(metrics.registry, database.sql);
  const signing = { db: database.db, log, secret, publicUrl: env.PUBLIC_URL };
  const credentials = openCredentials({ ...signing, firebase: openFirebase(env, log) });
  const runtime: Runtime = {
    env,
    log,
    database,
    databaseUrl,
    files,
    serveFile: fileRoutes(files, signer),
    jobs,
    mail,
    sms,
    serveOutbox: devOutbox({
      folder: outboxFolder(env),
      open: mail.kind === 'outbox' || sms.kind === 'outbox',
      publicUrl: env.PUBLIC_URL,
    }),
    credentials,
    personalData: {
      parts: USER_DATA,
      erasures: fileLedger(join(env.DATA_DIR, ERASURES_FILE)),
    },
    languageModel: openLanguageModel(env, log),
    providers,
    auth: createAuth({
      ...signing,
      credentials,
      providers,
      contextFor: (actor, client) => contextOf(runtime, { actor, client, requestId: uuidv7() }),
    }),
    metrics,
    async close() {
      await jobs.close();
      mail.close();
      await database.close();
    },
  };
  return runtime;
}

/** The two settings that `scripts/` fills in from DATA_DIR before it starts a process. */
function startedByScript(env: Env): { databaseUrl: string; secret: string } {
  if (!env.DATABASE_URL || !env.AUTH_SECRET) {
    const name = env.DATABASE_URL ? 'AUTH_SECRET' : 'DATABASE_URL';
    throw new InvalidEnvironment(
      `${name}: found nothing; expected: a value. (Start through npm, which fills it in from DATA_DIR.)`,
    );
  }
  return { databaseUrl: env.DATABASE_URL, secret: env.AUTH_SECRET };
}

function providersOf({ GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, OAUTH_PROVIDERS }: Env): Providers {
  const hasGoogle = GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET;
  return {
    google: hasGoogle ? { clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET } : null,
    others: OAUTH_PROVIDERS,
  };
}

/** The context of one request, job or command. */
export function contextOf(runtime: Runtime, request: RequestIdentity): Ctx {
  return {
    db: runtime.database.db,
    actor: request.actor ?? NOBODY,
    now: new Date(),
    requestId: request.requestId,
    client: request.client ?? NO_CLIENT,
    locale: request.locale ?? DEFAULT_LOCALE,
    log: request.log ?? runtime.log,
    files: runtime.files,
    jobs: runtime.jobs,
    mail: runtime.mail,
    sms: runtime.sms,
    credentials: runtime.credentials,
    personalData: runtime.personalData,
    languageModel: runtime.languageModel,
    publicUrl: runtime.env.PUBLIC_URL,
    codesPerHour:
      runtime.env.RATE_LIMITS === 'off'
        ? Number.POSITIVE_INFINITY
        : runtime.env.RATE_LIMIT_OTP_PER_HOUR,
    maxUploadBytes: runtime.env.UPLOAD_MAX_MB * 1_000_000,
  };
}
