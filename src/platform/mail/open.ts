import { join } from 'node:path';
import type { Env } from '../env';
import type { Mail } from './mail';
import { outboxMail } from './outbox';
import { sendGridMail } from './sendgrid';
import { smtpMail } from './smtp';

/** Where messages lie that no provider took. */
export function outboxFolder(env: Env): string {
  return join(env.DATA_DIR, 'outbox');
}

/** The provider that the environment names: SendGrid, else SMTP, else the outbox. */
export function openMail(env: Env): Mail {
  const sender = { name: env.FROM_NAME, address: env.FROM_EMAIL };
  if (env.SENDGRID_API_KEY) {
    return sendGridMail({ url: env.SENDGRID_URL, apiKey: env.SENDGRID_API_KEY, sender });
  }
  if (env.SMTP_SERVER) {
    return smtpMail({
      host: env.SMTP_SERVER,
      port: env.SMTP_PORT,
      username: env.SMTP_USERNAME,
      password: env.SMTP_PASSWORD,
      sender,
    });
  }
  return outboxMail(outboxFolder(env), sender);
}
