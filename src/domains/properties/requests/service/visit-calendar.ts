import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import { translator } from '@/platform/i18n/translator';
import { calendarFile } from '../model-calendar';
import { findThread } from '../store/threads';
import { authorise } from './authorise';

/** The agreed visit as a calendar file, in the language of the request; `not_found` where none is agreed. */
export async function visitCalendar(ctx: Ctx, { id }: { id: string }): Promise<string> {
  const thread = await findThread(ctx.db, id);
  if (!thread) throw new AppError('not_found');
  authorise(ctx, 'view', thread);
  if (thread.visitAt === null) throw new AppError('not_found');
  const t = translator(ctx.locale, 'requests');
  return calendarFile({
    id,
    startsAt: thread.visitAt,
    summary: t('calendar', { home: thread.title }),
    location: [thread.address, `${thread.postalCode} ${thread.city}`].filter(Boolean).join(', '),
    url: `${ctx.publicUrl}/inbox/${id}`,
    stampedAt: thread.lastEntryAt,
  });
}
