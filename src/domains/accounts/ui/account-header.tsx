'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';

/** Who is signed in, and the way out: a plain form, so that it always works. */
export function AccountHeader() {
  const t = useTranslations('account');
  const trpc = useTRPC();
  const { data: me } = useSuspenseQuery(trpc.accounts.me.queryOptions());
  return (
    <header className="flex flex-wrap items-end justify-between gap-4">
      <div className="wrap-anywhere min-w-0">
        <h1 className="title text-2xl">{me?.name ?? t('title')}</h1>
        {me?.email && <p className="mt-2 text-ink-soft">{t('since', { email: me.email })}</p>}
        {me?.team && (
          <p className="text-ink-soft">{t('team', { team: me.team.name, role: me.team.role })}</p>
        )}
      </div>
      <form method="post" action="/api/auth/sign-out">
        <Button type="submit">{t('signOut')}</Button>
      </form>
    </header>
  );
}
