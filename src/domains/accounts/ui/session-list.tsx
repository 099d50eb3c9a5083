'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { notify } from '@/ui/notify';
import type { SessionView } from '../contract';
import { deviceName } from './device-name';
import { shownAddress } from './shown-address';

/** The devices that are signed in; each but this one can be signed out here. */
export function SessionList({ timeZone }: { timeZone: string | null }) {
  const t = useTranslations('account.sessions');
  const trpc = useTRPC();
  const { data: sessions } = useSuspenseQuery(trpc.accounts.sessions.queryOptions());
  return (
    <ul className="self-start border-line border-b">
      {sessions.map((session) => (
        <li
          key={session.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t py-4"
        >
          <SessionFacts session={session} timeZone={timeZone} />
          {session.isCurrent ? (
            <Badge meaning="good">{t('current')}</Badge>
          ) : (
            <EndSession session={session} />
          )}
        </li>
      ))}
    </ul>
  );
}

function SessionFacts(props: { session: SessionView; timeZone: string | null }) {
  const t = useTranslations('account.sessions');
  const { session } = props;
  const address = shownAddress(session.ipAddress, useTranslations('audit')('ownMachine'));
  const zone = props.timeZone ?? undefined;
  return (
    <div className="min-w-0 flex-1 basis-60">
      <p className="font-medium">{useDeviceLabel(session)}</p>
      <p className="text-ink-soft text-sm">
        {t('lastUsed')} <DateText date={session.lastUsedAt} style="moment" timeZone={zone} />
        {' · '}
        {t('since')} <DateText date={session.createdAt} style="short" timeZone={zone} />
        {address && ` · ${address}`}
      </p>
    </div>
  );
}

function EndSession({ session }: { session: SessionView }) {
  const t = useTranslations('account.sessions');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const device = useDeviceLabel(session);
  const end = useMutation(
    trpc.accounts.endSession.mutationOptions({
      onSuccess: () => notify({ title: t('ended', { device }), meaning: 'good' }),
      onError: () =>
        notify({ title: t('endFailed', { device }), text: t('endFailedText'), meaning: 'risk' }),
      onSettled: () => queries.invalidateQueries(trpc.accounts.sessions.queryFilter()),
    }),
  );
  return (
    <Button
      size="small"
      pending={end.isPending}
      aria-label={t('endLabel', { device })}
      onClick={() => end.mutate({ id: session.id })}
    >
      {t('end')}
    </Button>
  );
}

function useDeviceLabel(session: SessionView): string {
  const t = useTranslations('account.sessions');
  const { browser, system } = deviceName(session.userAgent);
  return t('device', {
    browser: browser ?? t('unknownBrowser'),
    system: system ?? t('unknownSystem'),
  });
}
