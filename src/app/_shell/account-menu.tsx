import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { TeamSummary } from '@/domains/accounts/teams/contract';
import { buttonClass } from '@/ui/button-class';
import { TextLink } from '@/ui/text-link';
import { ClosesOnArrival } from './closes-on-arrival';
import type { ShellReader } from './shell-reader';
import { switchTeamByForm } from './switch-team';

const ROW =
  'touch flex min-h-10 w-full items-center justify-between gap-4 py-2 text-left hover:text-accent';

/** What is the reader's own, behind one button of the header; it needs no script. */
export function AccountMenu({ reader }: { reader: ShellReader }) {
  const t = useTranslations('shell');
  return (
    <>
      <button type="button" popoverTarget="account-menu" className={buttonClass({ size: 'small' })}>
        {t('account')}
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="fixed inset-auto top-[calc(var(--banner-height,0px)+var(--header-height)+0.25rem)] right-[max(clamp(1rem,4vw,2.5rem),calc(50vw-39.5rem))] max-h-[calc(100dvh-var(--header-height)-1rem)] w-72 overflow-y-auto rounded-lg border border-line bg-surface p-5 text-ink shadow-float"
      >
        <ClosesOnArrival id="account-menu" />
        <nav aria-label={t('menu')} className="grid gap-4">
          <div>
            <MenuLink href="/account">{t('yourAccount')}</MenuLink>
            <MenuLink href="/team">{t('team')}</MenuLink>
          </div>
          <TeamChoices teams={reader.teams} />
          {reader.isAdministrator ? <AdministrationLinks /> : null}
        </nav>
        <form method="post" action="/api/auth/sign-out" className="mt-4 border-line border-t pt-2">
          <button type="submit" className={ROW}>
            {t('signOut')}
          </button>
        </form>
      </div>
    </>
  );
}

/** The reader's teams, where there is a choice; pressing one moves this device there. */
export function TeamChoices({ teams }: { teams: readonly TeamSummary[] }) {
  const t = useTranslations('shell');
  if (teams.length < 2) return null;
  return (
    <form action={switchTeamByForm}>
      <fieldset>
        <legend className="eyebrow mb-1">{t('switchTeam')}</legend>
        {teams.map(({ id, name, isCurrent }) => (
          <button
            key={id}
            type="submit"
            name="teamId"
            value={id}
            aria-pressed={isCurrent}
            className={`${ROW} border-line border-b last:border-b-0 aria-pressed:font-medium`}
          >
            <span className="min-w-0 break-words">{name}</span>
            {isCurrent ? (
              <Check
                aria-hidden="true"
                className="size-5 shrink-0 text-accent"
                strokeWidth={1.75}
              />
            ) : null}
          </button>
        ))}
      </fieldset>
    </form>
  );
}

export function AdministrationLinks() {
  const t = useTranslations('shell');
  return (
    <div>
      <p className="eyebrow mb-1">{t('administration')}</p>
      <MenuLink href="/admin/users">{t('adminUsers')}</MenuLink>
      <MenuLink href="/admin/cities">{t('adminCities')}</MenuLink>
      <MenuLink href="/admin/taken-down">{t('adminTakenDown')}</MenuLink>
    </div>
  );
}

function MenuLink(props: { href: string; children: string }) {
  return (
    <TextLink
      href={props.href}
      className="touch flex min-h-10 items-center border-line border-b py-2 text-ink no-underline last:border-b-0"
    >
      {props.children}
    </TextLink>
  );
}
