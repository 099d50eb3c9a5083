import { z } from 'zod';
import type { Ctx } from '../context';
import { defineJob } from '../jobs/jobs';
import type { Message } from './mail';

/** A message as the payload of a job. */
export const mailPayload = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().optional(),
  replyTo: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  id: z.string().optional(),
});

/** A mail on its way: retried for about a day before it becomes a dead letter. */
export const sendMailJob = defineJob({
  name: 'mail.send',
  payload: mailPayload,
  retry: { limit: 12, delaySeconds: 10, backoff: true },
  expireInSeconds: 120,
  concurrency: 2,
  handler: async () => (ctx, message) => ctx.mail.send(message),
});

/** Enqueues a mail in the transaction of `ctx`: it leaves only if the fact that causes it is committed. */
export function sendMail(ctx: Ctx, message: Message): Promise<void> {
  return ctx.jobs.enqueue(ctx, sendMailJob, message);
}
