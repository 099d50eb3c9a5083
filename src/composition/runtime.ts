import { type Actor, NOBODY } from '@/kernel/actor';
import { DEFAULT_LOCALE, type Locale } from '@/kernel/locale';
import type { Ctx } from '@/platform/context';
import type { DatabaseClient } from '@/platform/db/client';
import type { Env } from '@/platform/env';
import type { FileStore } from '@/platform/files/store';
import type { Jobs } from '@/platform/jobs/jobs';
import type { Logger } from '@/platform/log';
import type { Mail } from '@/platform/mail/mail';

/** What one process (or one module graph of it) opens once: pools and providers, made from the environment. */
export interface Runtime {
  readonly env: Env;
  readonly log: Logger;
  readonly database: DatabaseClient;
  readonly files: FileStore;
  readonly jobs: Jobs;
  readonly mail: Mail;
}

interface RequestIdentity {
  actor?: Actor;
  requestId: string;
  locale?: Locale;
  log?: Logger;
}

/** The context of one request, job or command. */
export function contextOf(runtime: Runtime, request: RequestIdentity): Ctx {
  return {
    db: runtime.database.db,
    actor: request.actor ?? NOBODY,
    now: new Date(),
    requestId: request.requestId,
    locale: request.locale ?? DEFAULT_LOCALE,
    log: request.log ?? runtime.log,
    files: runtime.files,
    jobs: runtime.jobs,
    mail: runtime.mail,
    publicUrl: runtime.env.PUBLIC_URL,
  };
}
