import { DEFAULT_LOCALE } from '@/kernel/locale';
import type { Ctx } from '@/platform/context';
import { translator } from '@/platform/i18n/translator';
import { sendMail } from '@/platform/mail/job';
import { letterMessage } from '@/platform/mail/letter';
import { shownEmail } from '../../model';
import { findUser } from '../../store/users';
import type { AccountLetterKind } from '../model';

const SECURITY_PATH = '/account/security';

/**
 * Tells a person by mail, in the transaction of `ctx`, that something of their account has changed: who did not do it
 * can act. Nobody can turn these off. Silent where the account has no address.
 */
export async function sendAccountLetter(
  ctx: Ctx,
  userId: string,
  kind: AccountLetterKind,
): Promise<void> {
  const user = await findUser(ctx.db, userId);
  const to = user && shownEmail(user.email);
  if (!user || !to) return;
  const locale = user.locale ?? DEFAULT_LOCALE;
  const t = translator(locale, 'lettersAccount');
  await sendMail(
    ctx,
    letterMessage(to, {
      locale,
      subject: t(`kind.${kind}.subject`),
      parts: [
        { kind: 'text', text: t('greeting', { name: user.name }) },
        { kind: 'text', text: t(`kind.${kind}.text`) },
        { kind: 'text', text: t('notYou') },
      ],
      action: { label: t('look'), url: `${ctx.publicUrl}${SECURITY_PATH}` },
    }),
  );
}
