import { DEFAULT_LOCALE, type Locale } from '@/kernel/locale';
import type { Ctx } from '@/platform/context';
import { oneClickHeaders } from '@/platform/http/one-click';
import { translator } from '@/platform/i18n/translator';
import { sendMail } from '@/platform/mail/job';
import { type LetterItem, letterMessage } from '@/platform/mail/letter';
import { shownEmail } from '../../model';
import { findUser } from '../../store/users';
import type { NotificationContent } from '../contract';
import { isMailedKind, type NotificationKind } from '../model';
import { textValues } from '../model-text';
import { isMailOff } from '../store-mail';
import { mailLinkToken } from './mail-link';

/** Where a person chooses which kinds are mailed. */
const CHOICE_PATH = '/account/preferences#notifications';

interface MailReader {
  readonly email: string;
  readonly locale: Locale;
}

/**
 * Whom a mail of this kind goes to, and in which language; null for somebody who turned the kind off, has no address or was
 * deactivated. For callers that write a letter of their own: everything that is mailed for a kind asks this first.
 */
export async function mailReader(
  ctx: Ctx,
  userId: string,
  kind: NotificationKind,
): Promise<MailReader | null> {
  const user = await findUser(ctx.db, userId);
  const email = user?.isActive ? shownEmail(user.email) : null;
  if (!user || email === null || (await isMailOff(ctx.db, userId, kind))) return null;
  return { email, locale: user.locale ?? DEFAULT_LOCALE };
}

/**
 * The small print of a mail about a kind: why it came, and where that is changed. Mails of a kind that its reader may turn off
 * carry the one click that does so (RFC 8058).
 */
export async function mailEnding(
  ctx: Ctx,
  told: { userId: string; kind: NotificationKind; locale: Locale },
): Promise<{ closing: LetterItem[]; headers?: Record<string, string> }> {
  const { userId, kind, locale } = told;
  const t = translator(locale, 'notifications');
  if (!isMailedKind(kind)) return { closing: [{ title: t('mail.whyAlways') }] };
  const token = await mailLinkToken(ctx, { userId, kind });
  return {
    closing: [
      { title: t('mail.why'), url: `${ctx.publicUrl}${CHOICE_PATH}` },
      { title: t('mail.stop'), url: `${ctx.publicUrl}/mails/${token}` },
    ],
    headers: oneClickHeaders(ctx, '/api/mails', token),
  };
}

/** What the notification centre says, in one language: the subject of a mail about it. */
export function sentenceOf(content: NotificationContent, locale: Locale, name: string): string {
  const t = translator(locale, 'notifications');
  return t(`kind.${content.kind}`, textValues(content, locale, name));
}

/** The notification's own sentence as a short letter. */
export async function mailNotification(
  ctx: Ctx,
  told: NotificationContent & { userId: string; actorId?: string | null; link: string },
): Promise<void> {
  const reader = await mailReader(ctx, told.userId, told.kind);
  if (!reader) return;
  const t = translator(reader.locale, 'notifications');
  const actor = told.actorId ? await findUser(ctx.db, told.actorId) : undefined;
  const sentence = sentenceOf(told, reader.locale, actor?.name ?? t('someone'));
  const { closing, headers } = await mailEnding(ctx, { ...told, locale: reader.locale });
  await sendMail(ctx, {
    ...letterMessage(reader.email, {
      locale: reader.locale,
      subject: sentence,
      parts: [{ kind: 'text', text: sentence }],
      action: { label: t('mail.open'), url: `${ctx.publicUrl}${told.link}` },
      closing,
    }),
    headers,
  });
}
