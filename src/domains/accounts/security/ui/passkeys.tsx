'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { notify } from '@/ui/notify';
import { deviceName } from '../../ui/device-name';
import type { PasskeyView } from '../contract';
import { addPasskey, canUsePasskeys, wasCancelled } from './passkey-ceremony';
import { useProof } from './proof';
import { useFailureNotice } from './use-failure-notice';

/** The passkeys of the account, and one more. */
export function Passkeys(props: { passkeys: readonly PasskeyView[]; timeZone: string | null }) {
  const t = useTranslations('security.passkeys');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const proving = useProof();
  const onFailure = useFailureNotice();
  const [isAdding, setIsAdding] = useState(false);
  const isPossible = useSyncExternalStore(neverChanges, canUsePasskeys, () => true);

  async function add() {
    setIsAdding(true);
    const { browser, system } = deviceName(navigator.userAgent);
    try {
      await proving(() => addPasskey([browser, system].filter(Boolean).join(' · ')));
      notify({ title: t('added'), meaning: 'good' });
      queries.invalidateQueries(trpc.security.mine.queryFilter());
      queries.invalidateQueries(trpc.audit.mine.pathFilter());
    } catch (error) {
      if (!wasCancelled(error)) onFailure(error);
    }
    setIsAdding(false);
  }

  return (
    <div className="grid gap-6">
      {props.passkeys.length === 0 ? (
        <p className="text-ink-soft">{t('none')}</p>
      ) : (
        <ul className="border-line border-b">
          {props.passkeys.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} timeZone={props.timeZone} />
          ))}
        </ul>
      )}
      {isPossible ? (
        <Button pending={isAdding} onClick={add} className="justify-self-start">
          {t('add')}
        </Button>
      ) : (
        <p className="text-ink-soft">{t('impossible')}</p>
      )}
    </div>
  );
}

function PasskeyLine(props: { passkey: PasskeyView; timeZone: string | null }) {
  const t = useTranslations('security.passkeys');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const proving = useProof();
  const onFailure = useFailureNotice();
  const remove = useMutation(trpc.security.removePasskey.mutationOptions());
  const { passkey } = props;
  const name = passkey.name || t('unnamed');
  const submit = () =>
    proving(() => remove.mutateAsync({ id: passkey.id })).then(() => {
      notify({ title: t('removed', { name }), meaning: 'good' });
      queries.invalidateQueries(trpc.security.mine.queryFilter());
      queries.invalidateQueries(trpc.audit.mine.pathFilter());
    }, onFailure);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t py-4">
      <div className="min-w-0 flex-1 basis-60">
        <p className="break-words font-medium">{name}</p>
        <p className="text-ink-soft text-sm">
          {t('since')}{' '}
          <DateText date={passkey.createdAt} style="short" timeZone={props.timeZone ?? undefined} />
          {passkey.isSynced && ` · ${t('synced')}`}
        </p>
      </div>
      <Button
        size="small"
        pending={remove.isPending}
        aria-label={t('removeLabel', { name })}
        onClick={submit}
      >
        {t('remove')}
      </Button>
    </li>
  );
}

const neverChanges = () => () => {};
