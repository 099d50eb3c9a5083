import { useTranslations } from 'next-intl';
import { Badge } from '@/ui/badge';
import type { UserSummary } from '../contract';

/** What sets an account apart; nothing for an ordinary one. */
export function UserBadges({ user }: { user: UserSummary }) {
  const t = useTranslations('admin');
  return (
    <>
      {user.platformRole === 'user' ? null : <Badge>{t(`role.${user.platformRole}`)}</Badge>}
      {user.isGuest ? <Badge meaning="unknown">{t('users.guest')}</Badge> : null}
      {user.isActive ? null : <Badge meaning="risk">{t('users.deactivated')}</Badge>}
    </>
  );
}
