import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { LinkButton } from '@/ui/link-button';
import type { ReceivedInvitation } from '../contract';

/** For whoever opens a link without being signed in as the person that it was sent to: the ways to become that person. */
export function OtherReader(props: { invitation: ReceivedInvitation; token: string }) {
  const t = useTranslations('invitations');
  const email = props.invitation.sentTo;
  const here = `/invitations?token=${props.token}`;
  const next = encodeURIComponent(here);
  if (props.invitation.isMine === false) {
    return (
      <>
        <p className="mb-4 max-w-prose">{t('otherAddress', { email })}</p>
        <form method="post" action="/api/auth/sign-out">
          <input type="hidden" name="next" value={here} />
          <Button type="submit" variant="primary">
            {t('signOut')}
          </Button>
        </form>
      </>
    );
  }
  return (
    <>
      <p className="mb-4 max-w-prose">{t('signIn', { email })}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton variant="primary" href={`/sign-in?next=${next}`}>
          {t('signInAction')}
        </LinkButton>
        <LinkButton href={`/sign-up?next=${next}`}>{t('signUpAction')}</LinkButton>
      </div>
    </>
  );
}
