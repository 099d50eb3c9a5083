import { Inbox, SunMoon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { NotificationBell } from '@/domains/accounts/notifications/ui/notification-bell';
import { buttonClass } from '@/ui/button-class';
import { LinkButton } from '@/ui/link-button';
import { Wordmark } from '@/ui/wordmark';
import { AccountMenu } from './account-menu';
import { NavigationLink } from './navigation-link';
import { PreferenceForms } from './preference-forms';
import type { ShellReader } from './shell-reader';
import type { Theme } from './theme';

/** On a phone only the name: the rest stands at the lower edge, under the thumb. */
export function Header(props: { reader: ShellReader | null; theme: Theme | undefined }) {
  const t = useTranslations('shell');
  return (
    <header className="z-20 border-line border-b bg-paper md:sticky md:top-(--banner-height,0px)">
      <div className="page flex h-14 items-center gap-8 md:h-(--header-height)">
        <Link href="/" prefetch={false} className="rounded-md" aria-label={t('home')}>
          <Wordmark />
        </Link>
        <nav aria-label={t('navigation')} className="hidden gap-6 md:flex">
          <NavigationLink href="/">{t('search')}</NavigationLink>
          <NavigationLink href="/price">{t('price')}</NavigationLink>
          <NavigationLink href="/favourites">{t('favourites')}</NavigationLink>
          <NavigationLink href="/searches">{t('searches')}</NavigationLink>
          <NavigationLink href="/sell">{t('sell')}</NavigationLink>
        </nav>
        <div className="ml-auto flex items-center gap-2">
          {props.reader ? (
            <div className="flex">
              <LinkButton href="/inbox" variant="quiet" size="icon" aria-label={t('inbox')}>
                <Inbox aria-hidden="true" className="size-5" strokeWidth={1.5} />
              </LinkButton>
              <NotificationBell />
            </div>
          ) : null}
          <HeaderActions {...props} />
        </div>
      </div>
    </header>
  );
}

/** What a phone has at its lower edge. */
function HeaderActions(props: { reader: ShellReader | null; theme: Theme | undefined }) {
  const t = useTranslations('shell');
  return (
    <div className="hidden items-center gap-2 md:flex">
      <button
        type="button"
        popoverTarget="display"
        aria-label={t('display')}
        className={buttonClass({ variant: 'quiet', size: 'icon' })}
      >
        <SunMoon aria-hidden="true" className="size-5" strokeWidth={1.5} />
      </button>
      <div
        id="display"
        popover="auto"
        className="fixed inset-auto top-[calc(var(--banner-height,0px)+var(--header-height)+0.25rem)] right-[max(clamp(1rem,4vw,2.5rem),calc(50vw-39.5rem))] w-64 rounded-lg border border-line bg-surface p-5 text-ink shadow-float"
      >
        <PreferenceForms theme={props.theme} />
      </div>
      {props.reader ? (
        <AccountMenu reader={props.reader} />
      ) : (
        <>
          <LinkButton href="/sign-in" variant="quiet" size="small">
            {t('signIn')}
          </LinkButton>
          <LinkButton href="/sign-up" size="small">
            {t('signUp')}
          </LinkButton>
        </>
      )}
    </div>
  );
}
