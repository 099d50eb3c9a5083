'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { TextLink } from '@/ui/text-link';
import { PagePart } from '../../ui/page-part';
import type { UserDetail } from '../contract';
import { AccountState } from './account-state';
import { RoleChoice } from './role-choice';
import { UserBadges } from './user-badges';
import { UserSessions } from './user-sessions';
import { UserTrail } from './user-trail';

/** One account, and what an administrator may do about it. */
export function UserView({ userId }: { userId: string }) {
  const t = useTranslations('admin.user');
  const trpc = useTRPC();
  const { data: user } = useSuspenseQuery(trpc.administration.user.queryOptions({ userId }));
  return (
    <div className="page grid gap-12 py-10">
      <UserHeader user={user} />
      <PagePart title={t('sessionsTitle')} text={t('sessionsText')}>
        <UserSessions user={user} />
      </PagePart>
      {user.isYou ? (
        <p className="border-line border-t pt-8 text-ink-soft">{t('you')}</p>
      ) : (
        <>
          {user.canImpersonate ? (
            <PagePart title={t('actTitle', { name: user.name })} text={t('actText')}>
              <form method="post" action="/api/impersonation">
                <input type="hidden" name="userId" value={user.id} />
                <Button
                  type="submit"
                  className="wrap-anywhere h-auto! min-h-11 max-w-full shrink! whitespace-normal! py-2 text-left"
                >
                  {t('act', { name: user.name })}
                </Button>
              </form>
            </PagePart>
          ) : null}
          <PagePart title={t('roleTitle')} text={t('roleText')}>
            <RoleChoice key={user.platformRole} user={user} />
          </PagePart>
          <PagePart title={t('accessTitle')}>
            <AccountState user={user} />
          </PagePart>
        </>
      )}
      <PagePart title={t('trailTitle')}>
        <UserTrail userId={user.id} />
      </PagePart>
    </div>
  );
}

function UserHeader({ user }: { user: UserDetail }) {
  const t = useTranslations('admin.user');
  const users = useTranslations('admin.users');
  const { lastLoginAt } = user;
  return (
    <header className="wrap-anywhere min-w-0">
      <TextLink href="/admin/users" className="touch inline-flex items-center">
        {t('back')}
      </TextLink>
      <h1 className="title mt-4 text-2xl">{user.name}</h1>
      <p className="mt-2 text-ink-soft">
        {user.email
          ? `${user.email} · ${t(user.isEmailVerified ? 'verified' : 'unverified')}`
          : users('noEmail')}
      </p>
      <p className="text-ink-soft">
        {t.rich('joined', { date: () => <DateText date={user.createdAt} style="short" /> })}
        {' · '}
        {lastLoginAt
          ? t.rich('lastSeen', { date: () => <DateText date={lastLoginAt} style="short" /> })
          : users('never')}
      </p>
      <p className="text-ink-soft">
        {user.teams.length === 0
          ? t('noTeams')
          : t('teams', {
              teams: user.teams
                .map(({ name, role }) => `${name} (${t('teamRole', { role })})`)
                .join(', '),
            })}
      </p>
      <p className="mt-3 flex flex-wrap gap-2 empty:hidden">
        <UserBadges user={user} />
      </p>
    </header>
  );
}
