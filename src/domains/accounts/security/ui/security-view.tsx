'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { AuditList } from '../../audit/ui/audit-list';
import { PagePart } from '../../ui/page-part';
import { SessionList } from '../../ui/session-list';
import { EndOtherSessions } from './end-other-sessions';
import { Passkeys } from './passkeys';
import { PasswordForm } from './password-form';
import { ProofProvider } from './proof';
import { TwoFactor } from './two-factor';

/** How the person signs in, where they are signed in, and what happened to the account. */
export function SecurityView({ timeZone }: { timeZone: string | null }) {
  const t = useTranslations('security');
  const account = useTranslations('account');
  const audit = useTranslations('audit');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.security.mine.queryOptions());
  return (
    <ProofProvider hasPassword={data.hasPassword}>
      <PagePart
        title={t('password.title')}
        text={t(data.hasPassword ? 'password.text' : 'password.textFirst')}
      >
        <PasswordForm hasPassword={data.hasPassword} />
      </PagePart>
      <PagePart title={t('twoFactor.title')} text={t('twoFactor.text')}>
        <TwoFactor isOn={data.isTwoFactorOn} />
      </PagePart>
      <PagePart title={t('passkeys.title')} text={t('passkeys.text')}>
        <Passkeys passkeys={data.passkeys} timeZone={timeZone} />
      </PagePart>
      <PagePart title={account('sessions.title')} text={account('sessions.text')}>
        <div className="grid content-start gap-6">
          <SessionList timeZone={timeZone} />
          <EndOtherSessions />
        </div>
      </PagePart>
      <PagePart title={audit('title')} text={audit('text')}>
        <AuditList timeZone={timeZone} />
      </PagePart>
    </ProofProvider>
  );
}
