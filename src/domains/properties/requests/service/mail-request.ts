import type { NotificationContent } from '@/domains/accounts/notifications/contract';
import { zonedMoment } from '@/domains/accounts/notifications/model-text';
import {
  mailEnding,
  mailReader,
  sentenceOf,
} from '@/domains/accounts/notifications/service/mail-notification';
import type { Locale } from '@/kernel/locale';
import type { Ctx } from '@/platform/context';
import { translator } from '@/platform/i18n/translator';
import { sendMail } from '@/platform/mail/job';
import { type LetterPart, letterMessage } from '@/platform/mail/letter';
import { zoneOfHome } from '../model-zone';
import type { Happened } from './happened';
import { contentOf } from './notification-content';

/** To somebody with an account: what was said, and the way to answer in the app. */
export async function mailParty(
  ctx: Ctx,
  happened: Happened,
  told: { userId: string; content: NotificationContent; link: string },
): Promise<void> {
  const reader = await mailReader(ctx, told.userId, told.content.kind);
  if (!reader) return;
  const t = translator(reader.locale, 'requests');
  const sentence = sentenceOf(told.content, reader.locale, happened.author.name);
  const { closing, headers } = await mailEnding(ctx, {
    userId: told.userId,
    kind: told.content.kind,
    locale: reader.locale,
  });
  await sendMail(ctx, {
    ...letterMessage(reader.email, {
      locale: reader.locale,
      subject: sentence,
      parts: [{ kind: 'text', text: sentence }, ...whatWasSaid(happened, reader.locale)],
      action: { label: t('mail.open'), url: `${ctx.publicUrl}${told.link}` },
      closing,
    }),
    headers,
  });
}

/**
 * To a lister who has no account: the answer goes by mail to the one who asks, who was told so before sending. In the
 * language of the home's country, as nothing else is known of the reader.
 */
export async function mailContact(ctx: Ctx, happened: Happened): Promise<void> {
  const { home, author, entry } = happened;
  if (home.contactEmail === null || author.email === null) return;
  const locale: Locale = home.country === 'FR' ? 'fr' : 'en';
  const t = translator(locale, 'requests');
  const sentence = sentenceOf(contentOf(happened), locale, author.name);
  const url = `${ctx.publicUrl}/properties/${home.propertyId}`;
  const canAnswer = entry.act !== 'closed';
  await sendMail(ctx, {
    ...letterMessage(home.contactEmail, {
      locale,
      subject: sentence,
      parts: [
        { kind: 'text', text: sentence },
        ...whatWasSaid(happened, locale),
        ...(canAnswer
          ? [{ kind: 'text' as const, text: t('mail.answerByMail', { name: author.name }) }]
          : []),
      ],
      action: { label: t('mail.seeHome'), url },
      closing: [{ title: t('mail.whyContact') }],
    }),
    ...(canAnswer ? { replyTo: author.email } : {}),
  });
}

function whatWasSaid({ home, entry }: Happened, locale: Locale): LetterPart[] {
  const t = translator(locale, 'requests');
  const parts: LetterPart[] = [];
  if (entry.body) parts.push({ kind: 'quote', text: entry.body });
  if (entry.times.length > 0) {
    const zone = zoneOfHome(home);
    parts.push({ kind: 'text', text: t('mail.times') });
    parts.push({
      kind: 'list',
      items: entry.times.map((time) => ({ title: zonedMoment(time, locale, zone) })),
    });
  }
  return parts;
}
