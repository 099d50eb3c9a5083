import type { Actor } from '@/kernel/actor';
import type { Locale } from '@/kernel/locale';
import type { LanguageModel } from './ai/language-model';
import type { Credentials } from './auth/credentials';
import type { Database } from './db/client';
import type { FileStore } from './files/store';
import type { Jobs } from './jobs/jobs';
import type { Logger } from './log';
import type { Mail } from './mail/mail';
import type { Sms } from './sms/sms';
import type { PersonalData } from './user-data/personal-data';

/** Where a request came from, as far as the door knows. */
export interface Client {
  readonly address: string | null;
  /** At most 500 characters. */
  readonly userAgent: string | null;
}

/** For work that no request asked for. */
export const NO_CLIENT: Client = { address: null, userAgent: null };

/** What every service receives: who acts, when, and the means to act. Doors build it; nothing else is global. */
export interface Ctx {
  readonly db: Database;
  readonly actor: Actor;
  /** The instant of the request: services never ask the system clock. */
  readonly now: Date;
  readonly requestId: string;
  /** For the audit trail and lists of devices; never decides anything. */
  readonly client: Client;
  readonly locale: Locale;
  readonly log: Logger;
  readonly files: FileStore;
  readonly jobs: Jobs;
  readonly mail: Mail;
  readonly sms: Sms;
  readonly credentials: Credentials;
  readonly personalData: PersonalData;
  /** Null where none is configured: everything works without. */
  readonly languageModel: LanguageModel | null;
  /** `PUBLIC_URL`, without a slash at the end: every link that leaves the app starts with it. */
  readonly publicUrl: string;
  /** One-time codes that an e-mail address or a phone number may be sent in an hour. */
  readonly codesPerHour: number;
  /** `UPLOAD_MAX_MB` in bytes; a purpose may allow less. */
  readonly maxUploadBytes: number;
}

/** Runs `work` in one transaction: its facts, events and jobs are written together or not at all. */
export function inTransaction<Context extends Pick<Ctx, 'db'>, Result>(
  ctx: Context,
  work: (ctx: Context) => Promise<Result>,
): Promise<Result> {
  return ctx.db.transaction((tx) => work({ ...ctx, db: tx as unknown as Database }));
}
