import { DEFAULT_LOCALE } from '@/kernel/locale';
import type { Ctx } from '@/platform/context';
import { translator } from '@/platform/i18n/translator';
import { sendMail } from '@/platform/mail/job';
import { letterMessage } from '@/platform/mail/letter';
import { shownEmail } from '../../model';
import { findUser } from '../../store/users';
import type { AccountLetterKind } from '../model';

const SECURITY = { label: 'security', path: '/account/security' } as const;

/** Where each letter leads; the last one leads nowhere. */
const PAGES = {
  password_changed: SECURITY,
  two_factor_on: SECURITY,
  two_factor_off: SECURITY,
  passkey_added: SECURITY,
  passkey_removed: SECURITY,
  email_changed: SECURITY,
  export_ready: { label: 'data', path: '/account/data' },
  deletion_requested: { label: 'signIn', path: '/sign-in' },
  account_deleted: null,
} as const satisfies Record<AccountLetterKind, { label: string; path: string } | null>;

/**
 * Tells a person by mail, in the transaction of `ctx`, that something of their account has changed: who did not do it
 * can act. Nobody can turn these off. Silent where the account has no address.
 */
export async function sendAccountLetter(
  ctx: Ctx,
  userId: string,
  kind: AccountLetterKind,
  told: { readonly day?: Date } = {},
): Promise<void> {
  const user = await findUser(ctx.db, userId);
  const to = user && shownEmail(user.email);
  if (!user || !to) return;
  const locale = user.locale ?? DEFAULT_LOCALE;
  const t = translator(locale, 'lettersAccount');
  const page = PAGES[kind];
  const day = told.day?.toLocaleDateString(locale, {
    dateStyle: 'long',
    timeZone: user.timeZone ?? 'UTC',
  });
  await sendMail(
    ctx,
    letterMessage(to, {
      locale,
      subject: t(`kind.${kind}.subject`),
      parts: [
        { kind: 'text', text: t('greeting', { name: user.name }) },
        { kind: 'text', text: t(`kind.${kind}.text`, { day: day ?? '' }) },
        ...(page === SECURITY ? [{ kind: 'text' as const, text: t('notYou') }] : []),
      ],
      ...(page && {
        action: { label: t(`open.${page.label}`), url: `${ctx.publicUrl}${page.path}` },
      }),
    }),
  );
}
