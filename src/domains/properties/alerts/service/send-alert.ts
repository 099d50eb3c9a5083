import type { Ctx } from '@/platform/context';
import { PermanentFailure } from '@/platform/jobs/jobs';
import type { Message } from '@/platform/mail/mail';
import { findAlertReader, moveAlert } from '../store/alerts';
import { countBounce, forgetBounces } from '../store/bounces';

/**
 * Mails one alert, at most once. That it is being sent is written down before; a run that finds it so is the successor of one
 * that died with the mail in its hands, and nobody knows whether it had left: it is not sent again, as the app has told
 * the same. A refusal that may pass is tried again; one for good counts against the address.
 */
export async function sendAlert(
  ctx: Ctx,
  { alertId, message }: { alertId: string; message: Message },
): Promise<void> {
  const reader = await findAlertReader(ctx.db, alertId);
  // Deleted, or stopped since it was written: nobody wants this mail.
  if (!reader || reader.frequency === 'off') return;
  if (!(await moveAlert(ctx.db, alertId, 'waiting', { state: 'sending' }))) {
    if (await moveAlert(ctx.db, alertId, 'sending', { state: 'unknown' }))
      ctx.log.warn({ alertId }, 'an alert was interrupted while it was sent: it is not sent again');
    return;
  }
  try {
    await ctx.mail.send(message);
  } catch (error) {
    const isFinal = error instanceof PermanentFailure;
    await moveAlert(ctx.db, alertId, 'sending', { state: isFinal ? 'refused' : 'waiting' });
    if (!isFinal) throw error;
    ctx.log.warn({ alertId, err: error }, 'an alert was refused');
    await countBounce(ctx.db, reader.userId, message.to, ctx.now);
    return;
  }
  await moveAlert(ctx.db, alertId, 'sending', { state: 'sent', sentAt: ctx.now });
  await forgetBounces(ctx.db, reader.userId);
}
