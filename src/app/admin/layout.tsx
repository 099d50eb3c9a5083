import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { pageActor } from '@/trpc/page-actor';
import { NavigationLink } from '../_shell/navigation-link';

const LINK =
  'touch flex h-11 shrink-0 items-center border-transparent border-b-2 text-ink-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink';

/** What administrators go to and fro between. Each page decides for itself who may read it. */
export default async function AdministrationLayout({ children }: { children: ReactNode }) {
  const [actor, t] = await Promise.all([pageActor(), getTranslations('shell')]);
  if (actor.kind !== 'user' || actor.platformRole !== 'admin') return children;
  return (
    <>
      <nav aria-label={t('administration')} className="border-line border-b">
        <div className="page flex gap-6 overflow-x-auto">
          <NavigationLink href="/admin/users" className={LINK}>
            {t('adminUsers')}
          </NavigationLink>
          <NavigationLink href="/admin/cities" className={LINK}>
            {t('adminCities')}
          </NavigationLink>
          <NavigationLink href="/admin/taken-down" className={LINK}>
            {t('adminTakenDown')}
          </NavigationLink>
        </div>
      </nav>
      {children}
    </>
  );
}
