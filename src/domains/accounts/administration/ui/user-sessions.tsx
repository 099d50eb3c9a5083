'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { deviceName } from '../../ui/device-name';
import { shownAddress } from '../../ui/shown-address';
import type { UserDetail } from '../contract';
import { useAfterChange } from './use-after-change';

/** Where the person is signed in; each device can be signed out, or all. */
export function UserSessions({ user }: { user: UserDetail }) {
  const t = useTranslations('admin.user');
  const audit = useTranslations('audit');
  const trpc = useTRPC();
  const after = useAfterChange();
  const end = useMutation(trpc.administration.endSession.mutationOptions(after(t('ended'))));
  const endAll = useMutation(trpc.administration.endSessions.mutationOptions(after(t('ended'))));
  if (user.sessions.length === 0) return <p className="text-ink-soft">{t('noSessions')}</p>;
  return (
    <>
      <ul className="border-line border-b">
        {user.sessions.map(({ id, userAgent, ipAddress, lastUsedAt }) => {
          const { browser, system } = deviceName(userAgent);
          const device = t('device', {
            browser: browser ?? t('unknownBrowser'),
            system: system ?? t('unknownSystem'),
          });
          const address = shownAddress(ipAddress, audit('ownMachine'));
          return (
            <li
              key={id}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t py-4"
            >
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-medium">{device}</p>
                <p className="text-ink-soft text-sm">
                  {t('lastUsed')} <DateText date={lastUsedAt} style="moment" />
                  {address && ` · ${address}`}
                </p>
              </div>
              <Button
                size="small"
                aria-label={t('endOf', { device })}
                pending={end.isPending && end.variables.id === id}
                onClick={() => end.mutate({ userId: user.id, id })}
              >
                {t('end')}
              </Button>
            </li>
          );
        })}
      </ul>
      {user.sessions.length > 1 ? (
        <Button
          className="mt-4"
          pending={endAll.isPending}
          onClick={() => endAll.mutate({ userId: user.id })}
        >
          {t('endAll')}
        </Button>
      ) : null}
    </>
  );
}
