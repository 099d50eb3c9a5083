import { CircleUserRound, Heart, Menu, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { TextLink } from '@/ui/text-link';
import { AdministrationLinks, TeamChoices } from './account-menu';
import { ClosesOnArrival } from './closes-on-arrival';
import { NavigationLink } from './navigation-link';
import { PreferenceForms } from './preference-forms';
import type { ShellReader } from './shell-reader';
import type { Theme } from './theme';

const TAB =
  'flex flex-1 flex-col items-center justify-center gap-0.5 text-ink-soft text-sm aria-[current=page]:text-accent';
const ICON = { 'aria-hidden': true, className: 'size-6', strokeWidth: 1.5 } as const;

/** The phone's navigation, within reach of one thumb; `More` lifts a sheet from below. */
export function TabBar(props: { reader: ShellReader | null; theme: Theme | undefined }) {
  const t = useTranslations('shell');
  return (
    <>
      <nav
        aria-label={t('navigation')}
        className="fixed inset-x-0 bottom-0 z-20 flex h-(--tab-bar-height) border-line border-t bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        <NavigationLink href="/" className={TAB}>
          <Search {...ICON} />
          {t('search')}
        </NavigationLink>
        <NavigationLink href="/favourites" className={TAB}>
          <Heart {...ICON} />
          {t('favourites')}
        </NavigationLink>
        <NavigationLink href={props.reader ? '/account' : '/sign-in'} className={TAB}>
          <CircleUserRound {...ICON} />
          {props.reader ? t('account') : t('signIn')}
        </NavigationLink>
        <button type="button" popoverTarget="more" className={TAB}>
          <Menu {...ICON} />
          {t('more')}
        </button>
      </nav>
      <div
        id="more"
        popover="auto"
        className="fixed inset-x-0 top-auto bottom-0 m-0 w-full max-w-none max-h-dvh overflow-y-auto rounded-t-lg bg-surface px-6 pt-2 pb-[calc(var(--tab-bar-height)+1rem)] text-ink shadow-float backdrop:bg-veil"
      >
        <ClosesOnArrival id="more" />
        <span aria-hidden="true" className="mx-auto mb-4 block h-1 w-10 rounded-full bg-line" />
        <div className="grid gap-5">
          <PreferenceForms theme={props.theme} />
          {props.reader ? <TeamChoices teams={props.reader.teams} /> : null}
          {props.reader?.isAdministrator ? <AdministrationLinks /> : null}
        </div>
        <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
          <TextLink href="/price">{t('price')}</TextLink>
          <TextLink href="/searches">{t('searches')}</TextLink>
          <TextLink href="/sell">{t('sell')}</TextLink>
          {props.reader ? <TextLink href="/team">{t('team')}</TextLink> : null}
          <TextLink href="/sources">{t('sources')}</TextLink>
          <TextLink href="/docs">{t('apiDocs')}</TextLink>
        </p>
      </div>
    </>
  );
}
