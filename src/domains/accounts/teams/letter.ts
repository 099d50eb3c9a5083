import type { TeamRole } from '@/kernel/actor';
import { translator } from '@/platform/i18n/translator';
import type { InvitationLetter } from '../invitations/service/send-invitation';

/** The mail that asks somebody to join a team. */
export function teamLetter(team: string, role: TeamRole): InvitationLetter {
  return ({ url, inviterName, locale }) => {
    const t = translator(locale, 'teams');
    const name = inviterName || t('letter.someone');
    return {
      locale,
      subject: t('letter.subject', { name, team }),
      parts: [
        { kind: 'text', text: t('letter.text', { name, team }) },
        { kind: 'text', text: t(`roleText.${role}`) },
      ],
      action: { label: t('letter.action'), url },
      closing: [{ title: t('letter.closing', { name }) }],
    };
  };
}
