import type { InvitationLetter } from '@/domains/accounts/invitations/service/send-invitation';
import { translator } from '@/platform/i18n/translator';

/** The mail that asks somebody to share a shortlist. */
export const invitationLetter: InvitationLetter = ({ url, inviterName, locale }) => {
  const t = translator(locale, 'shortlist');
  const name = inviterName || t('letter.someone');
  return {
    locale,
    subject: t('letter.subject', { name }),
    parts: [
      { kind: 'text', text: t('letter.text', { name }) },
      { kind: 'text', text: t('letter.shared', { name }) },
    ],
    action: { label: t('letter.action'), url },
    closing: [{ title: t('letter.closing', { name }) }],
  };
};
