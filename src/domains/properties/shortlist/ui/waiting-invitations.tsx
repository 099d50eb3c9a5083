import { useTranslations } from 'next-intl';
import type { WaitingInvitation } from '@/domains/accounts/invitations/contract';
import { AcceptButton } from './accept-button';

/** What was sent to the reader's own address and waits for an answer. */
export function WaitingInvitations({ waiting }: { waiting: readonly WaitingInvitation[] }) {
  const t = useTranslations('shortlist.invitation');
  return (
    <ul className="space-y-12">
      {waiting.map(({ id, inviterName: name, canAccept }) => (
        <li key={id}>
          <h1 className="title text-2xl">{t('from', { name })}</h1>
          <p className="mt-4 max-w-prose">{t('text', { name })}</p>
          <div className="mt-8">
            {canAccept ? (
              <AcceptButton invitation={{ id }} />
            ) : (
              <p className="max-w-prose">{t('byMail')}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
